// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/contacts/FileImports.h"
#include "core/store/Revert.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>

namespace waymark {

class Connection;
class CsvFile;
class WriteTransaction;

/// An import's entry in the history: how it gets there with what was written, and how it is taken back.
class ImportEntry
{
public:
    /// Adds the entry of what was imported, in the same transaction, with the id of its record, and remembers
    /// the mapping.
    static Result<void> add(WriteTransaction &transaction, const UnfinishedImport &record,
                            const CsvFile &file, const ImportSettings &settings, const ImportPlan &plan);

    /// Of rows that the import wrote and nobody changed since, those that have to stay all the same
    /// (StayingRows).
    using Staying = std::function<Result<QSet<QString>>(Connection &, const ContactImport &, EntityType,
                                                        const QStringList &uids)>;
    /// Takes the import back within `transaction`, and gives what was kept. Fails as FileImports::undo()
    /// does.
    static Result<QList<KeptRow>> undo(WriteTransaction &transaction, ImportKind kind,
                                       const ContactImportId &id, const Staying &staying);
};

} // namespace waymark
