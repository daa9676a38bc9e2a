// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"
#include "core/domain/ImportKind.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace waymark {

struct ContactImportTag
{
    static constexpr const char *prefix = "imp";
};
using ContactImportId = Id<ContactImportTag>;

/// One import of contacts or accounts, as the history lists it.
struct ContactImport
{
    ContactImportId id;
    ImportKind kind = ImportKind::Contacts; ///< Kept in the mapping; to write, say it there.
    QDateTime at;                           ///< UTC.
    UserId actor;
    QString fileName; ///< Without its folder.
    qint64 fileSize = 0;
    QString fileHash;     ///< SHA-256, hexadecimal: the same file is known again.
    QJsonObject mapping;  ///< The form of ImportMapping::toJson().
    QJsonObject policies; ///< The form of ImportPolicies::toJson().
    QJsonObject counts;   ///< Rows by verdict's name.
    qint64 transaction =
        0;              ///< The journal's number of what it changed; 0 where the journal no longer has it.
    QDateTime undoneAt; ///< UTC; null while it stands. Worked out from the journal, never stored.

    bool operator==(const ContactImport &) const = default;
};

} // namespace waymark
