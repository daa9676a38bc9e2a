// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/ImportKind.h"
#include "core/store/ContactImport.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace waymark {

/// An import that was begun: all that is needed to do it once more, from the same file.
struct UnfinishedImport
{
    ContactImportId id; ///< That the import has, or would have had, in the history.
    QDateTime at;       ///< UTC; when it was begun.
    UserId actor;
    QString session; ///< Store::session() of the run of the program that began it.
    ImportKind kind = ImportKind::Contacts;
    QString filePath;
    qint64 fileSize = 0;
    QString fileHash;     ///< SHA-256, hexadecimal.
    QJsonObject settings; ///< The form is the importer's: the mapping, the policies, how the file is read.

    bool operator==(const UnfinishedImport &) const = default;
};

} // namespace waymark
