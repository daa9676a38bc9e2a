// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/store/ContactImport.h"

#include <QList>

#include <optional>

namespace waymark {

class Connection;
class WriteTransaction;

/// Imports of contacts and accounts. They are written in the transaction that imports, and not in the journal
/// themselves.
class ContactImportRepository
{
public:
    static Result<ContactImport> find(Connection &connection, ImportKind kind, const ContactImportId &id);
    /// The newest first.
    static Result<QList<ContactImport>> list(Connection &connection, ImportKind kind);
    /// The newest import of a file with this hash that stands.
    static Result<std::optional<ContactImport>> ofFile(Connection &connection, ImportKind kind,
                                                       const QString &fileHash);

    static Result<void> add(WriteTransaction &transaction, const ContactImport &import);
};

} // namespace waymark
