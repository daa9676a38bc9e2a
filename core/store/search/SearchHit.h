// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"
#include "core/domain/Money.h"
#include "core/store/ChangeSet.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace waymark {

/// What is found together.
enum class SearchKind {
    Account,
    Contact,
    Cta,
    Email, ///< Drafts, what was sent, templates, and emails that are still a task.
};

/// One thing that was found.
struct SearchHit
{
    /// Where what was typed stands.
    enum class Field {
        Name,    ///< In the title, or its initials.
        Address, ///< A domain, an external id, an email address.
        JobTitle,
        Account, ///< The name of the account that it belongs to.
        Text,    ///< An email's subject or body.
    };

    SearchKind kind = SearchKind::Account;
    EntityType type = EntityType::Account;
    QString uid;
    QString title;   ///< A name, or what an email is about.
    QString address; ///< A contact's email address, an account's domain.
    QString jobTitle;
    /// The account that it is or belongs to; of several a contact is in, one of the person's own if there is.
    AccountId account;
    QString accountName;
    QStringList traits; ///< An account's deployment type and team, as they are called.
    std::optional<Money> carr;
    std::optional<int> health; ///< Of the account.
    QString ownerName;         ///< The account's TAM.
    bool mine = false;         ///< The account is in the person's book.
    bool closed = false;       ///< A CTA or task that is done with.
    CtaId cta;
    TaskId task;
    QDateTime at; ///< When a draft was saved or an email left.
    QDate due;    ///< Of a CTA or a task.
    Field matched = Field::Name;

    bool operator==(const SearchHit &) const = default;
};

} // namespace waymark
