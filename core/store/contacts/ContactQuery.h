// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Contact.h"
#include "core/store/ContactImport.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace waymark {

/// Which of all contacts a list shows, and in which order.
struct ContactQuery
{
    enum class Sort {
        Name,      ///< Last name, first name, address.
        Email,     ///< Those without an address last.
        Account,   ///< The first account of each; those without one last.
        LastEmail, ///< Those who never got one last.
    };

    enum class Emailed {
        Whenever,
        Never,
        Since,    ///< The last email came at `emailedAt` or later.
        NotSince, ///< It came before, or none ever did.
    };

    /// Words that begin one of the name, address, job title or an account's name, in any order; empty for
    /// all.
    QString text = {};
    QString role = {};                   ///< Only who has it, at `account` or at any; empty for all.
    AccountId account = {};              ///< Only who belongs to it; empty for all.
    ContactImportId import = {};         ///< Only whom it brought or changed; empty for all.
    Emailed emailed = Emailed::Whenever; ///< When the last email to them was accepted.
    QDateTime emailedAt = {};            ///< Of Since and NotSince.
    std::optional<Suppression> suppression = std::nullopt; ///< Only those; nothing for all.
    Sort sort = Sort::Name;                                ///< Equal ones are in order of name.
    bool descending = false;                               ///< What has no value comes last all the same.

    bool operator==(const ContactQuery &) const = default;
};

} // namespace waymark
