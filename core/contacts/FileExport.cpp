// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/FileExport.h"

#include "core/contacts/ContactExport.h"
#include "core/contacts/accounts/AccountExport.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::FileExport)
};

} // namespace

bool FileExport::isColumn(ImportKind kind, ImportTarget target)
{
    return kind == ImportKind::Contacts ? ContactExport::isColumn(target)
                                        : importTargets(kind).contains(target);
}

QList<ImportTarget> FileExport::usualColumns(ImportKind kind)
{
    return kind == ImportKind::Contacts ? ContactExport::usualColumns() : AccountExport::usualColumns();
}

Result<qint64> FileExport::write(Connection &connection, const QString &path) const
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorKind::Io, Words::tr("“%1” cannot be written. Choose another place.").arg(path),
                       file.errorString());
    const auto rows = kind == ImportKind::Contacts
                          ? ContactExport::write(connection, file, {columns, byteOrderMark})
                          : AccountExport::write(connection, file, {columns, byteOrderMark});
    WAYMARK_TRY(rows);
    if (!file.commit())
        return failure(ErrorKind::Io,
                       Words::tr("“%1” could not be written. Check the folder and the disk.").arg(path),
                       file.errorString());
    return rows;
}

} // namespace waymark
