// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/contacts/ImportPlan.h"
#include "core/contacts/ImportSettings.h"
#include "core/domain/Ids.h"
#include "core/service/LocalCalls.h"

#include <QHash>
#include <QList>
#include <QString>

namespace waymark {

class CsvFile;
class ScratchWorkspace;

/// A file of accounts that a command puts on the server, with the reading, the mapping and the checks of the
/// desktop's import.
class AccountFileImport
{
public:
    /// All outlive it.
    AccountFileImport(ScratchWorkspace &workspace, const LocalCalls &server, const Clock &clock)
        : m_workspace(workspace), m_server(server), m_clock(clock)
    {
    }

    /// What became of the file.
    struct Outcome
    {
        ImportPlan plan;
        /// What the server refuses; then nothing was done. By the row that says it, 0 for none.
        QList<QPair<qint64, LocalCalls::Refusal>> refusals;
        int nobodys = 0; ///< New accounts that only admins see.
    };
    /// `manager` gets new accounts of which the file names none; empty for nobody.
    Result<Outcome> run(const CsvFile &file, const ImportSettings &settings, const UserId &manager,
                        bool isDryRun);

private:
    Result<ImportPlan> plan(const CsvFile &file, const ImportSettings &settings, const UserId &manager);

    ScratchWorkspace &m_workspace;
    const LocalCalls &m_server;
    const Clock &m_clock;
    QHash<QString, qint64> m_rowOf; ///< By the account's id.
    int m_nobodys = 0;
};

} // namespace waymark
