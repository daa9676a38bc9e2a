// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/ContactErasure.h"

#include "core/base/Clock.h"
#include "core/store/Backups.h"
#include "core/store/WriteTransaction.h"
#include "core/store/erasure/ErasedRemains.h"

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
        .write<Erasure::Counts>(
            [contact](WriteTransaction &transaction) { return Erasure::erase(transaction, contact); })
        .then(QtFuture::Launch::Async,
              [path](const Result<Erasure::Counts> &counts) -> Result<ErasedContact> {
                  WAYMARK_TRY(counts);
                  // The rows are gone whatever comes of this; that bytes may be left is told, and is no
                  // failure.
                  const auto clean = ErasedRemains::clear(path, counts->address);
                  return ErasedContact{*counts, clean && *clean};
              });
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
