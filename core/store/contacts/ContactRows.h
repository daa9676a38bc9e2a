// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/store/contacts/ContactRow.h"

#include <QList>

namespace waymark {

class Connection;

/// Rows of the list of all contacts by their numbers in the file, which ContactNumbers lists.
class ContactRows
{
public:
    /// One row for each number, in their order; an empty one where the contact is gone.
    static Result<QList<ContactRow>> read(Connection &connection, const QList<qint64> &numbers);
    /// The contacts alone, those that are there, in no order.
    static Result<QList<Contact>> contacts(Connection &connection, const QList<qint64> &numbers);
    /// The number of a contact; 0 when it is not there.
    static Result<qint64> numberOf(Connection &connection, const ContactId &contact);
};

} // namespace waymark
