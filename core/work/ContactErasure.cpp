// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/ContactErasure.h"

#include "core/base/Clock.h"
#include "core/domain/Contact.h"
#include "core/store/Backups.h"
#include "core/store/DraftSpool.h"
#include "core/store/WriteTransaction.h"
#include "core/store/erasure/ErasedPerson.h"
#include "core/store/erasure/ErasedRemains.h"
#include "core/store/erasure/SpoolSweep.h"
#include "core/store/suppressions/ErasedAddresses.h"

#include <QFile>
#include <QtConcurrent>

#include <algorithm>

namespace waymark {

namespace {

Result<int> removeOthers(const QString &workspace, const QString &kept)
{
    int removed = 0;
    for (const Backup &backup : Backups::list(workspace)) {
        if (backup.path == kept)
            continue;
        if (!QFile::remove(backup.path))
            return failure(ErrorKind::Io,
                           ContactErasure::tr("The backup %1 could not be removed. Check its permissions.")
                               .arg(backup.path));
        ++removed;
    }
    return removed;
}

/// Of the tables first: where that is refused, nothing is touched.
Result<Erasure::Counts> eraseEverywhere(WriteTransaction &transaction, DraftSpool &spool,
                                        const ContactId &contact)
{
    const auto person = Erasure::person(transaction.connection(), contact);
    WAYMARK_TRY(person);
    auto counts = Erasure::erase(transaction, contact);
    WAYMARK_TRY(counts);
    WAYMARK_TRY(SpoolSweep::run(spool, *person, contact));
    return counts;
}

} // namespace

ContactErasure::ContactErasure(const WorkContext &context) : m_context(context) {}

Result<ErasureLook> ContactErasure::look(const ContactId &contact) const
{
    const auto counts = Erasure::look(m_context.store.reader(), contact);
    WAYMARK_TRY(counts);
    ErasureLook look{*counts, Backups::list(m_context.store.path()), {}};
    for (const Backup &backup : std::as_const(look.backups)) {
        if (backup.kind == Backup::Kind::Daily)
            look.lastBackupDay = std::max(look.lastBackupDay, backup.day.addDays(Backups::kept));
    }
    return look;
}

QFuture<Result<ErasedContact>> ContactErasure::erase(const ContactId &contact)
{
    const QString path = m_context.store.path();
    return m_context.store
        .write<Erasure::Counts>([contact, &spool = m_context.store.drafts()](WriteTransaction &transaction) {
            return eraseEverywhere(transaction, spool, contact);
        })
        .then(QtFuture::Launch::Async,
              [path](const Result<Erasure::Counts> &counts) -> Result<ErasedContact> {
                  WAYMARK_TRY(counts);
                  // The rows are gone whatever comes of this; that bytes may be left is told, and is no
                  // failure.
                  QStringList left;
                  for (const QString &address : counts->formerAddresses + QStringList{counts->address}) {
                      const auto clean = ErasedRemains::clear(path, address);
                      if (!clean || !*clean)
                          left.append(address);
                  }
                  return ErasedContact{*counts, left.isEmpty(), left};
              });
}

Result<bool> ContactErasure::wasErased(const QString &address) const
{
    const auto erased = ErasedAddresses::among(m_context.store.reader(), {normalisedEmail(address)});
    WAYMARK_TRY(erased);
    return !erased->isEmpty();
}

QFuture<Result<bool>> ContactErasure::clearRemains(const QString &address) const
{
    return QtConcurrent::run(
        [path = m_context.store.path(), address] { return ErasedRemains::clear(path, address); });
}

QFuture<Result<int>> ContactErasure::renewBackups()
{
    const QString path = m_context.store.path();
    return m_context.store.backUpNow().then(QtFuture::Launch::Async,
                                            [path](const Result<QString> &made) -> Result<int> {
                                                WAYMARK_TRY(made);
                                                return removeOthers(path, *made);
                                            });
}

} // namespace waymark
