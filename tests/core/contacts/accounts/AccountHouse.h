// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/accounts/AccountExport.h"
#include "core/contacts/accounts/AccountImports.h"
#include "core/csv/CsvFile.h"
#include "core/store/AccountRepository.h"
#include "core/store/PickListRepository.h"
#include "core/store/UserRepository.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"
#include "tests/support/TemporaryStore.h"

#include <QFile>

namespace waymark::test {

/// A workspace with pick lists, two people and, where a test adds them, accounts; and files to import.
class AccountHouse
{
public:
    AccountHouse()
    {
        sam.email = QStringLiteral("sam@tam.example");
        sam.admin = true; // Who imports is one.
        const auto saved = store.run([&](WriteTransaction &t) -> Result<void> {
            WAYMARK_TRY(UserRepository::save(t, sam));
            WAYMARK_TRY(UserRepository::save(t, kim));
            WAYMARK_TRY(UserRepository::setSelf(t, sam.id));
            for (const PickItem &item : picks())
                WAYMARK_TRY(PickListRepository::save(t, item));
            return {};
        });
        if (!saved)
            qFatal("%s", qPrintable(describe(saved.error())));
        store->setActor(sam.id);
    }

    Account save(const Account &account)
    {
        const auto saved =
            store.run([&](WriteTransaction &t) { return AccountRepository::save(t, account); });
        if (!saved)
            qFatal("%s", qPrintable(describe(saved.error())));
        return account;
    }
    Account add(const QString &name, const QString &key = {}, const QString &domain = {})
    {
        Account account = rows::account(name, sam.id);
        account.externalId = key;
        account.domain = domain;
        return save(account);
    }
    /// The one with this name; one without an id where there is none, or several.
    Account account(const QString &name)
    {
        Account found;
        const auto keys = AccountRepository::keys(store.reader());
        for (const AccountKeys &each : *keys) {
            if (each.name == name)
                found = found.id.isEmpty() ? *AccountRepository::find(store.reader(), each.id) : Account();
        }
        return found;
    }

    QString write(const QByteArray &bytes)
    {
        const QString path = store.folder() + QStringLiteral("/list %1.csv").arg(++m_files);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no temporary file");
        return path;
    }
    CsvFile file(const QByteArray &bytes) { return *CsvFile::open(write(bytes)); }

    static ImportMapping mappingOf(const CsvFile &file)
    {
        return ImportMapping::proposed(ImportKind::Accounts, file.columns(), *sampleValues(file));
    }

    /// A dry run with what the file's columns propose; `rowsOut` gets every row in the file's order.
    ImportPlan plan(const CsvFile &file, const ImportPolicies &policies = {},
                    QList<PlannedRow> *rowsOut = nullptr)
    {
        return planWith(file, {mappingOf(file), policies}, rowsOut);
    }
    ImportPlan planWith(const CsvFile &file, const ImportSettings &settings,
                        QList<PlannedRow> *rowsOut = nullptr)
    {
        const AccountImports imports({*store, store.clock(), sam.id});
        const auto plan = imports.dryRun(file, settings, [rowsOut](const QList<PlannedRow> &rows) {
            if (rowsOut)
                *rowsOut += rows;
            return Result<void>();
        });
        if (!plan)
            qFatal("%s", qPrintable(describe(plan.error())));
        if (rowsOut)
            std::ranges::sort(*rowsOut, {}, &PlannedRow::row);
        return *plan;
    }
    Result<ImportOutcome> import(const CsvFile &file, const ImportPolicies &policies = {},
                                 const ImportGoOn &goOn = {})
    {
        AccountImports imports({*store, store.clock(), sam.id});
        auto future = imports.apply(file, {mappingOf(file), policies}, {}, goOn);
        store->drain();
        return future.result();
    }
    Result<ImportUndo> undo(const ContactImportId &id)
    {
        AccountImports imports({*store, store.clock(), sam.id});
        auto future = imports.undo(id);
        store->drain();
        return future.result();
    }
    CsvFile exported(const AccountExport::Settings &settings = {})
    {
        QFile file(write({}));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no temporary file");
        const auto rows = AccountExport::write(store.reader(), file, settings);
        if (!rows)
            qFatal("%s", qPrintable(describe(rows.error())));
        file.close();
        return *CsvFile::open(file.fileName());
    }

    /// Everything that is kept of every account.
    QStringList everything()
    {
        const auto rows = store.reader().query(QStringLiteral("SELECT * FROM account ORDER BY uid"));
        QStringList lines;
        for (const QVariantList &row : *rows) {
            QStringList cells;
            // Without its number and how often it was written.
            for (qsizetype i = 1; i < row.size(); ++i)
                cells.append(i == 2 ? QString() : row.at(i).toString());
            lines.append(cells.join(u'|'));
        }
        return lines;
    }
    qint64 count(const QString &table)
    {
        return store.reader()
            .query(QStringLiteral("SELECT count(*) FROM ") + table)
            ->first()
            .first()
            .toLongLong();
    }

    TemporaryStore store;
    User sam = rows::user(QStringLiteral("Sam Tam"));
    User kim = rows::user(QStringLiteral("Kim Ōta"));

private:
    static QList<PickItem> picks()
    {
        const auto item = [](const char *list, const char *id, const char *label) {
            return PickItem{QString::fromLatin1(list),
                            QString::fromLatin1(id),
                            QString::fromUtf8(label),
                            0,
                            true,
                            false,
                            {}};
        };
        return {item("hosting", "gitlab_com", "GitLab.com"),
                item("hosting", "self_managed_cloud", "Self-managed - cloud"),
                item("provider", "aws", "AWS"),
                item("provider", "gcp", "GCP"),
                item("deployer", "customer_deployed", "Customer-deployed"),
                item("customer_conversion_source", "new_customer", "New Customer"),
                item("deployment_type", "saas", "SaaS"),
                item("deployment_type", "self_managed", "Self-Managed"),
                item("support_level", "priority", "Priority Support"),
                item("account_owner_team", "emea", "EMEA"),
                item("account_owner_team", "apac", "APAC"),
                item("products_purchased", "premium", "Premium"),
                item("products_purchased", "ultimate", "Ultimate"),
                item("products_purchased", "ci_minutes", "CI Minutes"),
                item("technology_stack", "argo_cd", "Argo CD"),
                item("lifecycle_stage", "adoption", "Adoption"),
                item("segment", "enterprise", "Enterprise")};
    }

    int m_files = 0;
};

/// "new update invalid" of rows in their order.
inline QString verdictsOf(const QList<PlannedRow> &planned)
{
    QStringList names;
    for (const PlannedRow &row : planned)
        names.append(verdictName(row.verdict));
    return names.join(u' ');
}

} // namespace waymark::test
