// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/store/UnfinishedImport.h"

#include <QList>

namespace waymark {

class Connection;
class WriteTransaction;

/// What is being imported, and what was when the program ended in its middle. A record is written before the
/// import begins, and goes in the import's own transaction. It is no part of the journal.
class UnfinishedImportRepository
{
public:
    /// Those of one kind, the oldest first.
    static Result<QList<UnfinishedImport>> list(Connection &connection, ImportKind kind);
    static Result<void> add(WriteTransaction &transaction, const UnfinishedImport &import);
    /// Whether there was one.
    static Result<bool> remove(WriteTransaction &transaction, const ContactImportId &id);
};

} // namespace waymark
