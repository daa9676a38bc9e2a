// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/contacts/ImportCalls.h"
#include "core/contacts/ImportPlan.h"
#include "core/contacts/ImportSettings.h"
#include "core/contacts/accounts/AccountIndex.h"
#include "core/contacts/accounts/AccountPlan.h"
#include "core/contacts/accounts/AccountTexts.h"

#include <QDateTime>
#include <QHash>

#include <functional>
#include <vector>

namespace waymark {

class AccountRowChecker;
class Connection;
class CsvFile;
class CsvRecord;

/// Goes through a file of accounts and says of each row what becomes of it. Both the dry run and the import
/// are this.
///
/// Reads the file twice: first for which account each row is, because the parent of an account may stand
/// below it and rows of one account have to be seen together. Memory: one entry an account of the workspace
/// and of the file (AccountIndex), four bytes a row, 500 rows in hand, and the rows of accounts that come
/// several times.
class AccountImportPlanner
{
public:
    /// What becomes of the rows of one account, as soon as that is known.
    using Taken = std::function<Result<void>(const AccountPlan &plan)>;

    /// `me` gets the new accounts of which no column names a manager.
    AccountImportPlanner(Connection &connection, const CsvFile &file, const ImportSettings &settings,
                         const QDateTime &now, const UserId &me);

    /// Fails as reading does, with Invalid for a mapping that does not do, and with what `taken` fails with.
    Result<ImportPlan> run(const Taken &taken, const ImportGoOn &goOn = {});

private:
    using Visit = std::function<Result<void>(const CsvRecord &record)>;

    Result<void> forEachRow(qint64 done, const Visit &visit);
    Result<void> findAccounts(const AccountRowChecker &checker);
    qint32 entryOf(const AccountRow &row);
    Result<void> planRows(const AccountRowChecker &checker);
    Result<void> add(AccountRow row, qint32 entry, const AccountRowChecker &checker);
    AccountRow checked(const CsvRecord &record, const AccountRowChecker &checker) const;
    void findParent(AccountRow *row, qint32 entry, const AccountRowChecker &checker) const;
    Result<void> flush();
    Result<void> planRepeated();
    Result<void> settle(const QList<qint32> &entries, const QList<QList<AccountRow>> &rows);
    Result<void> leaveOut(const AccountRow &row);
    Result<void> report(const AccountPlan &plan);
    Result<void> tell(qint64 done) const;

    Connection &m_connection;
    const CsvFile &m_file;
    const ImportSettings m_settings;
    AccountPlan::Means m_means;
    Taken m_taken;
    ImportGoOn m_goOn;

    ImportPlan m_plan;
    AccountTexts m_texts;
    AccountIndex m_index;
    qint32 m_existing = 0;            ///< Entries below this one are accounts of the workspace.
    std::vector<qint32> m_entryOfRow; ///< Of each row that is not empty; negative for none.
    std::vector<qint32> m_rowsOf;     ///< How many rows each entry has.
    QList<qint32> m_batchEntries;
    QList<QList<AccountRow>> m_batch; ///< Of accounts that come once.
    QHash<qint32, QList<AccountRow>> m_together;
    QList<qint32> m_togetherOrder;
};

} // namespace waymark
