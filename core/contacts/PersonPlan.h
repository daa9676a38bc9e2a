// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/ImportPolicies.h"
#include "core/contacts/ImportRow.h"
#include "core/contacts/PlannedRow.h"
#include "core/domain/Contact.h"
#include "core/domain/SuppressedAddress.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace waymark {

/// What all rows of a file with one address come to.
struct PersonPlan
{
    /// To be written: a new contact (without an id) or a changed one; nothing when all stays as it is.
    std::optional<Contact> contact;
    /// To be put on the list of those who get nothing, without an id: the opt-out of somebody who is no
    /// contact and becomes none, since every row is left out.
    std::optional<SuppressedAddress> optOut;
    QList<PlannedRow> rows; ///< One for each row given, in their order.

    bool operator==(const PersonPlan &) const = default;

    /// `rows` have the same address and are in the file's order; `existing` is the contact with that address.
    /// `now` and `source` say when and where an opt-out of the file came from.
    ///
    /// Nothing is taken for a contact who opted out. An opt-out in any row is kept, whatever the policies
    /// say, whichever row wins, whatever else is wrong with the row and whether or not the person is a
    /// contact; what bounces told, and inactivity, stays.
    static PersonPlan of(const std::optional<Contact> &existing, const QList<ImportRow> &rows,
                         const ImportPolicies &policies, const QDateTime &now, const QString &source);
    /// For an address that asked to get no email: nothing of its rows is taken.
    static PersonPlan leftOut(const QList<ImportRow> &rows);
};

} // namespace waymark
