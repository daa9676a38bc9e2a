// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Contact.h"
#include "core/domain/Delivery.h"
#include "core/domain/Submission.h"
#include "core/domain/SuppressedAddress.h"

#include <QCoreApplication>
#include <QSet>
#include <QString>

#include <memory>
#include <optional>

namespace waymark {

class Connection;
class WriteTransaction;

/// Keeps what has left from leaving again where a backup took the workspace's place: the backup may hold
/// emails that were on their way when it was made and have been sent since, and drafts whose email has been
/// sent. What the workspace that was set aside knows of that is taken over; whatever is still on its way is
/// put on hold, and where nobody can say whether it has left, it asks for a review. Who unsubscribed since,
/// or whose address bounced hard, gets nothing either. Where backups were restored one after the other with
/// no start between, each that was set aside knows what the one before it did not.
class AfterRestore
{
    Q_DECLARE_TR_FUNCTIONS(waymark::AfterRestore)
public:
    /// Once after a restore, before anything else of the outbox; else does nothing. `path` is the
    /// workspace's. What was set aside and cannot be read is no failure.
    static Result<void> settle(WriteTransaction &transaction, const QString &path);

private:
    explicit AfterRestore(WriteTransaction &transaction);

    Result<void> takeOverAll(const QString &path, QString setAside);
    Result<bool> takeOverFrom(Connection &before);
    Result<bool> wasReadable(const Result<void> &taken);
    Result<void> takeOverContacts();
    Result<void> takeOverContact(const Contact &before);
    Result<void> takeOverSuppressions();
    Result<void> takeOverSuppression(const SuppressedAddress &before);
    Result<void> takeOverEmails();
    Result<void> holdLive();
    Result<void> holdOne(Submission submission);
    Result<void> dropArchiveCopies();
    Result<void> takeOverOne(const SubmissionId &id);
    Result<bool> takeOverDelivery(const Delivery &before);
    Result<void> addUnknown(const SubmissionId &id);

    /// What m_before answered, noting when it cannot be read.
    template <class T>
    Result<T> theirs(Result<T> read);

    WriteTransaction &m_transaction;
    Connection &m_own;
    Connection *m_before = nullptr;      ///< The one of those set aside that is being taken over.
    std::optional<Error> m_unreadable;   ///< Why it could not be read just now.
    QSet<SubmissionId> m_unclear;        ///< Its emails that cannot be read.
    std::unique_ptr<Connection> m_knows; ///< The one that knows what has left; null where none can be read.
};

} // namespace waymark
