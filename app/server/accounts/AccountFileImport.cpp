// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/server/accounts/AccountFileImport.h"

#include "app/server/accounts/ScratchWorkspace.h"
#include "core/contacts/CellNumber.h"
#include "core/contacts/accounts/AccountImportPlanner.h"
#include "core/contacts/accounts/AccountImports.h"
#include "core/csv/CsvFile.h"
#include "core/store/AccountRepository.h"
#include "core/store/BulkWriter.h"
#include "core/store/Store.h"
#include "core/store/WriteTransaction.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::AccountFileImport)
};

tl::unexpected<Error> invalid(const QString &sentence)
{
    return failure(ErrorKind::Invalid, sentence);
}

Result<ImportMapping> mappingFrom(const QString &map, const AccountImports &imports, const CsvFile &file)
{
    if (map.isEmpty() || map == QLatin1String("auto"))
        return imports.proposedMapping(file);
    QFile json(map);
    if (!json.open(QIODevice::ReadOnly))
        return invalid(Words::tr("The mapping “%1” cannot be read.").arg(map));
    const auto document = QJsonDocument::fromJson(json.readAll());
    if (!document.isObject())
        return invalid(Words::tr("The mapping “%1” is no JSON object.").arg(map));
    return ImportMapping::fromJson(ImportKind::Accounts, document.object(), file.columns());
}

} // namespace

void AccountFileImport::declare(QCommandLineParser &line)
{
    line.addOptions({
        {QStringLiteral("dry-run"), Words::tr("Only say what an import would do.")},
        {QStringLiteral("as"), Words::tr("Import as the admin with <email>; the first one without."),
         QStringLiteral("email")},
        {QStringLiteral("map"), Words::tr("Which column fills what: auto, or a JSON <file>."),
         QStringLiteral("file")},
        {QStringLiteral("existing"), Words::tr("Accounts that are there: update, fill or leave (update)."),
         QStringLiteral("policy")},
        {QStringLiteral("duplicates"), Words::tr("Rows of the same account: first, last or merge (first)."),
         QStringLiteral("policy")},
        {QStringLiteral("empty"), Words::tr("Empty cells: leave or clear the value (leave)."),
         QStringLiteral("policy")},
        {QStringLiteral("dates"), Words::tr("What comes first in a date as 03/04/2026: day or month."),
         QStringLiteral("order")},
        {QStringLiteral("currency"), Words::tr("The currency of amounts that name none."),
         QStringLiteral("code")},
    });
}

Result<ImportSettings> AccountFileImport::settings(const QCommandLineParser &line,
                                                   const AccountImports &imports, const CsvFile &file)
{
    ImportSettings settings;
    const auto mapping = mappingFrom(line.value(QStringLiteral("map")), imports, file);
    WAYMARK_TRY(mapping);
    settings.mapping = *mapping;
    if (const QString order = line.value(QStringLiteral("dates")); !order.isEmpty()) {
        if (order != QLatin1String("day") && order != QLatin1String("month"))
            return invalid(Words::tr("--dates takes day or month."));
        settings.mapping.dateOrder =
            order == QLatin1String("day") ? DateOrder::DayFirst : DateOrder::MonthFirst;
    }
    if (const QString currency = line.value(QStringLiteral("currency")); !currency.isEmpty()) {
        settings.mapping.currency = currencyFromCell(currency);
        if (settings.mapping.currency.isEmpty())
            return invalid(Words::tr("--currency takes a code such as EUR or USD."));
    }
    QJsonObject policies;
    for (const char *name : {"existing", "duplicates", "empty"}) {
        if (line.isSet(QLatin1String(name)))
            policies.insert(QLatin1String(name), line.value(QLatin1String(name)));
    }
    const auto read = ImportPolicies::fromJson(policies);
    WAYMARK_TRY(read);
    settings.policies = *read;
    WAYMARK_TRY(settings.mapping.check());
    return settings;
}

Result<CsvFile> AccountFileImport::openFile(const QString &path)
{
    auto file = CsvFile::open(path);
    if (file || file.error().kind == ErrorKind::NotFound)
        return file;
    // One exit code for all of it: the file cannot be read.
    return failure(ErrorKind::Unsupported, file.error().sentence, file.error().detail);
}

Result<ImportPlan> AccountFileImport::plan(const CsvFile &file, const ImportSettings &settings)
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
            return newOnes.add(account);
        };
        // A new account of which the file names no manager is nobody's until an admin gives it to somebody.
        AccountImportPlanner planner(transaction.connection(), file, settings, transaction.now(), UserId());
        const auto plan = planner.run(take);
        WAYMARK_TRY(plan);
        WAYMARK_TRY(newOnes.finish());
        return plan;
    };
    return m_workspace.store().writeAndWait<ImportPlan>(work);
}

Result<AccountFileImport::Outcome> AccountFileImport::run(const CsvFile &file, const ImportSettings &settings,
                                                          bool isDryRun)
{
    Outcome outcome;
    const auto planned = plan(file, settings);
    WAYMARK_TRY(planned);
    outcome.plan = *planned;
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
