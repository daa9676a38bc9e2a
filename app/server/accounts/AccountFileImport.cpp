// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/server/accounts/AccountFileImport.h"

#include "app/server/accounts/ScratchWorkspace.h"
#include "core/contacts/accounts/AccountImportPlanner.h"
#include "core/csv/CsvFile.h"
#include "core/store/AccountRepository.h"
#include "core/store/BulkWriter.h"
#include "core/store/Store.h"
#include "core/store/WriteTransaction.h"

namespace waymark {

Result<ImportPlan> AccountFileImport::plan(const CsvFile &file, const ImportSettings &settings,
                                           const UserId &manager)
{
    const auto work = [&](WriteTransaction &transaction) -> Result<ImportPlan> {
        BulkWriter newOnes(transaction);
        const auto take = [&](const AccountPlan &plan) -> Result<void> {
            if (!plan.account)
                return {};
            m_rowOf.insert(plan.account->id.toString(), plan.rows.first().row);
            if (!plan.isNew)
                return AccountRepository::save(transaction, *plan.account);
            Account account = *plan.account;
            account.createdAt = transaction.now();
            if (account.technicalAccountManager.isEmpty())
                account.technicalAccountManager = manager;
            m_nobodys += account.technicalAccountManager.isEmpty() ? 1 : 0;
            return newOnes.add(account);
        };
        AccountImportPlanner planner(transaction.connection(), file, settings, transaction.now(), manager);
        const auto plan = planner.run(take);
        WAYMARK_TRY(plan);
        WAYMARK_TRY(newOnes.finish());
        return plan;
    };
    return m_workspace.store().writeAndWait<ImportPlan>(work);
}

Result<AccountFileImport::Outcome> AccountFileImport::run(const CsvFile &file, const ImportSettings &settings,
                                                          const UserId &manager, bool isDryRun)
{
    Outcome outcome;
    const auto planned = plan(file, settings, manager);
    WAYMARK_TRY(planned);
    outcome.plan = *planned;
    outcome.nobodys = m_nobodys;
    const auto changes = m_workspace.changes();
    WAYMARK_TRY(changes);
    if (isDryRun || changes->isEmpty())
        return outcome;
    const auto refusals = m_server.set(QStringLiteral("Account"), *changes);
    WAYMARK_TRY(refusals);
    for (const LocalCalls::Refusal &refusal : *refusals)
        outcome.refusals.append({m_rowOf.value(refusal.uid), refusal});
    return outcome;
}

} // namespace waymark
