// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/accounts/AccountExport.h"

#include "core/contacts/accounts/AccountTexts.h"
#include "core/csv/CsvWriter.h"
#include "core/store/AccountRepository.h"

namespace waymark {

namespace {

constexpr int accountsAtOnce = 1'000;

} // namespace

QList<ImportTarget> AccountExport::usualColumns()
{
    QList<ImportTarget> columns = importTargets(ImportKind::Accounts);
    columns.removeOne(ImportTarget::AsOf);
    return columns;
}

Result<qint64> AccountExport::write(Connection &connection, QIODevice &device, const Settings &settings)
{
    const auto texts = AccountTexts::read(connection);
    WAYMARK_TRY(texts);
    CsvWriter writer(device, {',', settings.byteOrderMark, true});
    QStringList header;
    for (const ImportTarget column : settings.columns)
        header.append(importTargetInfo(column).label);
    WAYMARK_TRY(writer.write(header));
    qint64 rows = 0;
    for (AccountId last;;) {
        const auto accounts = AccountRepository::after(connection, last, accountsAtOnce);
        WAYMARK_TRY(accounts);
        if (accounts->isEmpty())
            break;
        for (const Account &account : *accounts) {
            QStringList cells;
            for (const ImportTarget column : settings.columns)
                cells.append(texts->text(account, column));
            WAYMARK_TRY(writer.write(cells));
        }
        rows += accounts->size();
        last = accounts->last().id;
    }
    WAYMARK_TRY(writer.finish());
    return rows;
}

} // namespace waymark
