// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/UnfinishedImport.h"

#include <QCryptographicHash>
#include <QFile>

namespace waymark::test {

/// The record that a run of the program leaves behind which was ended in the middle of importing this file.
inline UnfinishedImport begunImport(ImportKind kind, const QString &path, const QJsonObject &columns)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no file");
    const QByteArray bytes = file.readAll();
    UnfinishedImport begun;
    begun.id = ContactImportId::create();
    begun.at = QDateTime(QDate(2026, 11, 18), QTime(7, 30), Qt::UTC);
    begun.session = QStringLiteral("ses_earlier");
    begun.kind = kind;
    begun.filePath = path;
    begun.fileSize = bytes.size();
    begun.fileHash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    begun.settings = {{QStringLiteral("mapping"), QJsonObject{{QStringLiteral("kind"), importKindName(kind)},
                                                              {QStringLiteral("columns"), columns}}}};
    return begun;
}

} // namespace waymark::test
