// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Ids.h"

#include <QString>
#include <QStringList>

namespace waymark {

class Connection;
class ErasedPerson;
class WriteTransaction;

/// Erasing a contact for good.
class Erasure
{
public:
    /// What goes with a contact, and what it was.
    struct Counts
    {
        QString name;
        QString address;
        QStringList formerAddresses; ///< That were theirs before and are nobody else's now.
        qint64 accounts = 0;
        qint64 deliveries = 0; ///< Emails that were sent to them, which stay without their name and text.
        qint64 drafts = 0;     ///< Among whose recipients they are.
        qint64 entries = 0;    ///< Of timelines, about them.
        qint64 onTheirWay = 0; ///< Emails to them that have not left yet: these come first.
        qint64 texts = 0;      ///< Other rows that named them; known once it is done.
    };

    /// What erasing would come to. Fails with NotFound without such a contact.
    static Result<Counts> look(Connection &connection, const ContactId &contact);

    /// How the contact can be told in a text. Fails with NotFound without such a contact.
    static Result<ErasedPerson> person(Connection &connection, const ContactId &contact);

    /// Erases the contact from all tables, from the journal and from the search indexes, under the addresses
    /// that they had before, too, as far as the workspace knows of them. What is left is a hash of each
    /// address (ErasedAddresses), by which it stays opted out. Nothing of it can be undone. Fails
    /// with Conflict while an email to them is on its way. What is kept beside the file of drafts is
    /// SpoolSweep's matter, what the file itself still holds in free pages ErasedRemains', afterwards.
    static Result<Counts> erase(WriteTransaction &transaction, const ContactId &contact);
};

} // namespace waymark
