// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/store/Backup.h"
#include "core/store/erasure/Erasure.h"
#include "core/work/WorkContext.h"

#include <QCoreApplication>
#include <QFuture>
#include <QList>

namespace waymark {

/// What is left behind when a contact was erased.
struct ErasedContact
{
    Erasure::Counts counts;
    /// Whether the file's bytes were looked through and hold the address no more.
    bool fileIsClean = false;
    /// The addresses, of now and of former times, that it may still hold: nothing else knows the latter.
    QStringList left = {};
};

/// What erasing a contact would come to.
struct ErasureLook
{
    Erasure::Counts counts;
    QList<Backup> backups; ///< Copies of the workspace beside it, which go on holding the contact.
    QDate lastBackupDay;   ///< Until when the newest daily one is kept; null without one.
};

/// Erasing a contact at their request: out of every text and log of the workspace, for good.
class ContactErasure
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ContactErasure)
public:
    explicit ContactErasure(const WorkContext &context);

    Result<ErasureLook> look(const ContactId &contact) const;

    /// Erases the contact, also out of what is kept of drafts that are being typed, and then looks through
    /// the file for what is left of them. Cannot be undone. Fails with Conflict while an email to them is on
    /// its way. What left the workspace is out of reach: exports, .eml and PDF files, messages in a folder,
    /// backups.
    QFuture<Result<ErasedContact>> erase(const ContactId &contact);

    /// Whether somebody with this address was erased.
    Result<bool> wasErased(const QString &address) const;
    /// Looks through the file once more for what is left of an address that was erased. True when it is
    /// nowhere any more.
    QFuture<Result<bool>> clearRemains(const QString &address) const;

    /// Makes a backup of the workspace as it is now, and removes all others beside it, also what a restored
    /// backup took the place of and what an upgrade kept. Tells how many went.
    QFuture<Result<int>> renewBackups();

private:
    WorkContext m_context;
};

} // namespace waymark
