// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/ImportPlanner.h"
#include "core/store/ContactImport.h"
#include "core/work/Made.h"
#include "core/work/WorkContext.h"

#include <QCoreApplication>
#include <QFuture>

namespace waymark {

/// What an import did.
struct ImportOutcome
{
    ImportPlan plan;
    ContactImportId id; ///< Empty when nothing changed, and so nothing was written.
    ActNumber act = 0;  ///< 0 then, too.

    bool operator==(const ImportOutcome &) const = default;
};

/// What undoing one did.
struct ImportUndo
{
    qint64 undone = 0; ///< Contacts that were removed again, or got their old values back.
    /// Contacts that were changed or written to since, as they are now; they stay.
    QList<Contact> kept;

    bool operator==(const ImportUndo &) const = default;
};

/// Imports of contacts: trying, doing, the history, undoing.
///
/// An import is one transaction with one entry in the history: the process may be killed at any moment, and
/// all of it is there or nothing. What changes nothing writes nothing.
class ContactImports
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ContactImports)
public:
    explicit ContactImports(const WorkContext &context);

    /// What the columns of the file fill: as in the last import of a file with the same columns, else by
    /// their names and values. Fails as reading does.
    Result<ImportMapping> proposedMapping(const CsvFile &file) const;

    /// Says what apply() would do, on the calling thread; `taken` gets every row. Fails as
    /// ImportPlanner::run() does.
    Result<ImportPlan> dryRun(const CsvFile &file, const ImportSettings &settings,
                              const ImportPlanner::Taken &taken = {},
                              const ImportPlanner::GoOn &goOn = {}) const;

    /// Imports the file against the workspace as it is by then. `taken` and `goOn` are called on the writer's
    /// thread. Fails as dryRun() does, having changed nothing.
    QFuture<Result<ImportOutcome>> apply(const CsvFile &file, const ImportSettings &settings,
                                         const ImportPlanner::Taken &taken = {},
                                         const ImportPlanner::GoOn &goOn = {});

    /// The newest first.
    Result<QList<ContactImport>> history() const;
    /// The newest import of the very same bytes that stands, under whatever name.
    Result<std::optional<ContactImport>> earlierImportOf(const CsvFile &file) const;

    /// Removes what the import created and gives updated contacts their old values. Contacts that were
    /// changed since, or got an email since, are kept. Fails with Conflict when it was undone already or is
    /// more than 30 days old, and with NotFound when there is no such import or its changes are no longer
    /// known.
    QFuture<Result<ImportUndo>> undo(const ContactImportId &import);

    static constexpr int undoDays = 30;

private:
    WorkContext m_context;
};

} // namespace waymark
