// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/ImportCalls.h"
#include "core/contacts/ImportPlan.h"
#include "core/contacts/ImportSettings.h"
#include "core/store/ContactImport.h"
#include "core/store/UnfinishedImport.h"
#include "core/work/Made.h"
#include "core/work/WorkContext.h"

#include <QFuture>
#include <QList>

#include <functional>
#include <optional>

namespace waymark {

class CsvFile;
class WriteTransaction;

/// What an import did.
struct ImportOutcome
{
    ImportPlan plan;
    ContactImportId id; ///< Empty when nothing changed, and so nothing was written.
    ActNumber act = 0;  ///< 0 then, too.

    bool operator==(const ImportOutcome &) const = default;
};

/// A contact or an account that undoing an import left as it is.
struct KeptByUndo
{
    QString id;
    QString name;
    QString detail; ///< The contact's address, the account's domain.

    bool operator==(const KeptByUndo &) const = default;
};

/// What undoing one did.
struct ImportUndo
{
    qint64 undone = 0; ///< Contacts or accounts that were removed again, or got their old values back.
    /// Those that were changed or used since, as they are now; they stay.
    QList<KeptByUndo> kept;
    /// Of an import of contacts: accounts that got their old values back beside them.
    qint64 undoneAccounts = 0;
    /// Addresses beside them that the import put on the list of suppressions: who opted out stays so.
    QStringList keptAddresses;

    bool operator==(const ImportUndo &) const = default;
};

/// Goes through a file within a transaction and writes what becomes of its rows.
using ImportWriter = std::function<Result<ImportPlan>(WriteTransaction &transaction, const CsvFile &file,
                                                      const ImportSettings &settings,
                                                      const ImportRowsTaken &taken, const ImportGoOn &goOn)>;

/// Takes an import back within a transaction.
using ImportUndoer =
    std::function<Result<ImportUndo>(WriteTransaction &transaction, const ContactImportId &import)>;

/// Imports of one kind of file: trying, doing, the history, undoing.
///
/// An import is one transaction with one entry in the history: the process may be killed at any moment, and
/// all of it is there or nothing. What was to be imported stands in a record until then, so that the next
/// start can finish or drop it. What changes nothing leaves nothing behind.
///
/// Whoever may not import (core/work/MayImport.h) gets Denied from all that writes.
class FileImports
{
public:
    FileImports(const WorkContext &context, ImportKind kind) : m_context(context), m_kind(kind) {}
    virtual ~FileImports() = default;
    FileImports(const FileImports &) = delete;
    FileImports &operator=(const FileImports &) = delete;

    ImportKind kind() const { return m_kind; }

    /// What the columns of the file fill: as in the last import of a file with the same header, else by their
    /// names and values. Fails as reading does.
    Result<ImportMapping> proposedMapping(const CsvFile &file) const;

    /// Says what apply() would do, on the calling thread; `taken` gets every row. Fails as reading does, as
    /// CsvFile::expectUnchanged() does where the file is not what was opened, and with Invalid for a mapping
    /// that does not do.
    virtual Result<ImportPlan> dryRun(const CsvFile &file, const ImportSettings &settings,
                                      const ImportRowsTaken &taken = {},
                                      const ImportGoOn &goOn = {}) const = 0;

    /// Imports the file against the workspace as it is by then, after everything else that waits to be
    /// written. `taken` and `goOn` are called on the writer's thread. Fails as dryRun() does, having changed
    /// nothing.
    QFuture<Result<ImportOutcome>> apply(const CsvFile &file, const ImportSettings &settings,
                                         const ImportRowsTaken &taken = {}, const ImportGoOn &goOn = {});

    /// What was being imported when the program ended in its middle, the oldest first: nothing of it is in
    /// the workspace. Without what this opening of the store imports; what another process imports now is
    /// among them.
    Result<QList<UnfinishedImport>> unfinished() const;
    /// Imports it once more, from the same file. Fails as apply() does, with NotFound when the file is gone
    /// and with Conflict when it is another one; the record stays then.
    QFuture<Result<ImportOutcome>> finish(const UnfinishedImport &import, const ImportRowsTaken &taken = {},
                                          const ImportGoOn &goOn = {});
    /// Leaves it at that. Fails with NotFound when there is no such record of this kind any more.
    QFuture<Result<void>> drop(const ContactImportId &import);

    /// The imports of this kind, the newest first.
    Result<QList<ContactImport>> history() const;
    /// The newest import of the very same bytes that stands, under whatever name.
    /// `goOn` is asked while the file is read; false stops with Cancelled.
    Result<std::optional<ContactImport>> earlierImportOf(const CsvFile &file,
                                                         const std::function<bool()> &goOn = {}) const;

    /// Removes what the import created and gives what it updated its old values, after everything else that
    /// waits to be written. What was changed or used since is kept. `goOn` is asked on the writer's thread
    /// after some rows, with the part that is done; false stops with Cancelled and changes nothing. Fails
    /// with Conflict when it was undone already or is more than 30 days old, and with NotFound when there is
    /// no such import or its changes are no longer known.
    QFuture<Result<ImportUndo>> undo(const ContactImportId &import,
                                     const std::function<bool(double share)> &goOn = {});

    static constexpr int undoDays = 30;

protected:
    const WorkContext &context() const { return m_context; }
    /// How a file of this kind is written; may be called when this is gone.
    virtual ImportWriter writer() const = 0;
    /// How an import of this kind is taken back; the same.
    virtual ImportUndoer undoer() const = 0;

private:
    WorkContext m_context;
    ImportKind m_kind;
};

} // namespace waymark
