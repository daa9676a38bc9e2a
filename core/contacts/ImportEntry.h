// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/contacts/FileImports.h"
#include "core/store/Revert.h"

#include <QList>
#include <QString>

#include <functional>

namespace waymark {

class Connection;
class CsvFile;
class WriteTransaction;

/// An import's entry in the history: how it gets there with what was written, and how it is taken back.
class ImportEntry
{
public:
    /// SHA-256 of the file, hexadecimal; fails with Io.
    static Result<QString> hashOf(const QString &path);

    /// Does the import with `write`, which says what came of it, and adds the entry in the same transaction;
    /// none where nothing changed. Fails with Conflict when the file was changed meanwhile.
    static Result<ImportOutcome> write(WriteTransaction &transaction, const CsvFile &file,
                                       const ImportSettings &settings,
                                       const std::function<Result<ImportPlan>()> &write);

    /// Of a row that the import wrote and nobody changed since: whether it has to stay all the same.
    using Keeps =
        std::function<Result<bool>(Connection &, const ContactImport &, EntityType, const QString &uid)>;
    /// Takes the import back within `transaction`, and gives what was kept. Fails as FileImports::undo()
    /// does.
    static Result<QList<KeptRow>> undo(WriteTransaction &transaction, ImportKind kind,
                                       const ContactImportId &id, const Keeps &keeps);
};

} // namespace waymark
