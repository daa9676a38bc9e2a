// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Activity.h"
#include "core/domain/Contact.h"
#include "core/domain/Criteria.h"
#include "core/domain/Cta.h"
#include "core/domain/Delivery.h"
#include "core/domain/EmailTemplate.h"
#include "core/domain/MailAccount.h"
#include "core/domain/Playbook.h"
#include "core/domain/Submission.h"
#include "core/domain/SuppressedAddress.h"
#include "core/domain/Task.h"
#include "core/domain/TriState.h"
#include "core/store/Journal.h"
#include "core/store/RevisionReason.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace waymark {

/// The stored names of an enumeration's values, in the order of the values, which count from 0. Names in the
/// file, never numbers: a value can be added anywhere without moving the others.
template <class E>
inline constexpr std::array<const char *, 0> enumNames{};

template <>
inline constexpr std::array enumNames<ActivityKind>{"email", "call",  "meeting", "note",       "cta",
                                                    "task",  "field", "contact", "suppression"};
template <>
inline constexpr std::array enumNames<BounceState>{"none", "soft", "hard"};
template <>
inline constexpr std::array enumNames<Criteria::Match>{"all", "any"};
template <>
inline constexpr std::array enumNames<DeliveryState>{"queued", "leased",  "data_sent", "accepted", "deferred",
                                                     "failed", "unknown", "bounced",   "cancelled"};
template <>
inline constexpr std::array enumNames<EmailKind>{"program", "personal"};
template <>
inline constexpr std::array enumNames<JournalEntry::Operation>{"create", "update", "delete", "bulk", "erase"};
template <>
inline constexpr std::array enumNames<MailAccount::Authentication>{"none", "plain", "login"};
template <>
inline constexpr std::array enumNames<MailAccount::Security>{"starttls", "tls", "none"};
template <>
inline constexpr std::array enumNames<MailAccount::Transport>{"folder", "smtp"};
template <>
inline constexpr std::array enumNames<Priority>{"low", "medium", "high"};
template <>
inline constexpr std::array enumNames<RevisionReason>{"begun",     "writing",  "resumed", "emptied",
                                                      "rewritten", "restored", "reset",   "mended",
                                                      "set_aside", "named",    "damaged"};
template <>
inline constexpr std::array enumNames<RuleOp>{"is", "is_not", "is_set", "is_not_set", "at_least", "at_most"};
template <>
inline constexpr std::array enumNames<SubmissionState>{"leaving",      "queued", "held",    "sending",
                                                       "needs_review", "done",   "recalled"};
template <>
inline constexpr std::array enumNames<SuppressionReason>{"opted_out", "hard_bounce", "complaint"};
template <>
inline constexpr std::array enumNames<TaskKind>{"email", "call", "to_do"};
template <>
inline constexpr std::array enumNames<TaskStatus>{"not_started", "in_progress", "completed", "skipped"};
template <>
inline constexpr std::array enumNames<TriState>{"unknown", "false", "true"};

template <class E>
QString enumName(E value)
{
    static_assert(!enumNames<E>.empty(), "names of the enumeration are missing above");
    return QString::fromLatin1(enumNames<E>.at(static_cast<std::size_t>(value)));
}

/// The names of `values` as the right side of an IN: "('leaving', 'queued')". A query uses a partial index
/// only when this is written as in the schema, in the order of `values` too.
template <class E>
QString enumNamesForIn(const QList<E> &values)
{
    QStringList names;
    for (const E value : values)
        names += QLatin1Char('\'') + enumName(value) + QLatin1Char('\'');
    return QLatin1Char('(') + names.join(QLatin1String(", ")) + QLatin1Char(')');
}

/// The value with this name; none for a name that this version does not know.
template <class E>
std::optional<E> enumFromName(const QString &name)
{
    static_assert(!enumNames<E>.empty(), "names of the enumeration are missing above");
    for (std::size_t i = 0; i < enumNames<E>.size(); ++i) {
        if (name == QLatin1String(enumNames<E>[i]))
            return static_cast<E>(i);
    }
    return {};
}

} // namespace waymark
