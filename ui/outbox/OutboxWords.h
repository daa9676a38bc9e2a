// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/delivery/OutboxStatus.h"
#include "core/work/OutboxData.h"
#include "ui/theme/Icon.h"
#include "ui/theme/Tokens.h"

#include <QCoreApplication>
#include <QDateTime>

#include <optional>

namespace waymark {

/// What one can do next with an email on its way: the registry's action and the button's words.
struct OutboxAct
{
    QString action;
    QString words;
};

/// An email's state as a person reads it, at one moment.
class OutboxWords
{
    Q_DECLARE_TR_FUNCTIONS(waymark::OutboxWords)
public:
    /// `now` in UTC.
    OutboxWords() = default;
    OutboxWords(const QDateTime &now, OutboxStatus::State outbox) : m_now(now), m_outbox(outbox) {}

    const QDateTime &now() const { return m_now; }

    /// "Leaves in 8 seconds", "Server busy, try 2 of 6 at 10:52", "1 of 3 refused: …".
    QString state(const OutboxRow &row) const;
    static Color stateColor(const OutboxRow &row);
    static Icon icon(const OutboxRow &row);
    static Color iconColor(const OutboxRow &row);
    /// Whole seconds until it leaves, at least 0; nothing when it is not in its undo window.
    std::optional<int> secondsLeft(const OutboxRow &row) const;
    /// The share of its undo window that is left, 0 to 1.
    double shareLeft(const OutboxRow &row) const;

    static QString email(const SubmissionRow &row);
    /// What one would do with it most likely; nothing for one that has left.
    static std::optional<OutboxAct> mainAct(const OutboxRow &row);

private:
    QString waiting(const OutboxRow &row) const;

    QDateTime m_now;
    OutboxStatus::State m_outbox = OutboxStatus::State::Idle;
};

} // namespace waymark
