// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/ImportPlanner.h"
#include "core/csv/CsvFile.h"
#include "core/store/AccountRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/PickListRepository.h"
#include "core/store/UserRepository.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"
#include "tests/support/TemporaryStore.h"

#include <QFile>

namespace waymark::test {

/// A workspace with two accounts, roles and a person, and files to import.
class ImportHouse
{
public:
    ImportHouse()
    {
        acme.name = QStringLiteral("Acme GmbH");
        acme.domain = QStringLiteral("acme.example");
        acme.externalId = QStringLiteral("0012");
        northbeam.name = QStringLiteral("Northbeam");
        User me = rows::user(QStringLiteral("Sam"));
        me.email = QStringLiteral("sam@tam.example");
        const auto saved = store.run([&](WriteTransaction &t) -> Result<void> {
            WAYMARK_TRY(AccountRepository::save(t, acme));
            WAYMARK_TRY(AccountRepository::save(t, northbeam));
            WAYMARK_TRY(UserRepository::save(t, me));
            WAYMARK_TRY(UserRepository::setSelf(t, me.id));
            return PickListRepository::save(t, {QStringLiteral("contact_role"),
                                                QStringLiteral("gitlab_admin"),
                                                QStringLiteral("GitLab Admin"),
                                                0,
                                                true,
                                                false,
                                                {}});
        });
        if (!saved)
            qFatal("%s", qPrintable(describe(saved.error())));
    }

    Contact add(const QString &firstName, const QString &email, const AccountId &account)
    {
        return save(rows::contact(firstName, email, {account}));
    }
    Contact save(const Contact &contact)
    {
        const auto saved =
            store.run([&](WriteTransaction &t) { return ContactRepository::save(t, contact); });
        if (!saved)
            qFatal("%s", qPrintable(describe(saved.error())));
        return contact;
    }
    std::optional<Contact> contact(const QString &email)
    {
        return *ContactRepository::findByEmail(store.reader(), email);
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
        return ImportMapping::proposed(ImportKind::Contacts, file.columns(), *sampleValues(file));
    }

    /// A dry run with what the file's columns propose; `rowsOut` gets every row in the file's order.
    ImportPlan plan(const CsvFile &file, const ImportPolicies &policies = {},
                    QList<PlannedRow> *rowsOut = nullptr)
    {
        ImportPlanner planner(store.reader(), file, {mappingOf(file), policies}, store.clock().now());
        const auto plan = planner.run([rowsOut](const PersonPlan &person) -> Result<void> {
            if (rowsOut)
                *rowsOut += person.rows;
            return {};
        });
        if (!plan)
            qFatal("%s", qPrintable(describe(plan.error())));
        if (rowsOut)
            std::ranges::sort(*rowsOut, {}, &PlannedRow::row);
        return *plan;
    }

    TemporaryStore store;
    Account acme = rows::account({});
    Account northbeam = rows::account({});

private:
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
