// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/contacts/ImportMapping.h"

#include <QStringList>

#include <optional>

namespace waymark {

class Connection;
class WriteTransaction;

/// Mappings that are kept on this device: the one that was used last for a set of columns, and those that a
/// person gave a name; those of contacts and of accounts apart.
class SavedMappings
{
public:
    /// The mapping of the last import whose file had just these columns, in any order.
    static Result<std::optional<ImportMapping>> lastFor(Connection &connection, ImportKind kind,
                                                        const QStringList &columns);
    static Result<void> remember(WriteTransaction &transaction, const QStringList &columns,
                                 const ImportMapping &mapping);

    /// In alphabetical order.
    static Result<QStringList> names(Connection &connection, ImportKind kind);
    /// Fails with NotFound without such a name, and with Invalid when the file lacks one of its columns.
    static Result<ImportMapping> named(Connection &connection, ImportKind kind, const QString &name,
                                       const QStringList &columns);
    /// Replaces the one with this name.
    static Result<void> save(WriteTransaction &transaction, const QString &name, const QStringList &columns,
                             const ImportMapping &mapping);
    static Result<void> remove(WriteTransaction &transaction, ImportKind kind, const QString &name);
};

} // namespace waymark
