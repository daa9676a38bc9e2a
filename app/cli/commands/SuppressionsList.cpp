// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/SuppressionsList.h"

#include "app/cli/ProfileWorkspace.h"
#include "app/cli/SuppressionAnswer.h"
#include "app/cli/TextTable.h"
#include "core/store/suppressions/ErasedAddresses.h"
#include "core/store/suppressions/SuppressionNumbers.h"

#include <QJsonArray>

namespace waymark {

QString SuppressionsList::summary() const
{
    return tr("Lists the addresses to which nothing is sent, the newest first.");
}

QList<QCommandLineOption> SuppressionsList::options() const
{
    return {
        QCommandLineOption(QStringLiteral("search"), tr("Only those with this in the address or the source."),
                           QStringLiteral("text")),
        QCommandLineOption(QStringLiteral("reason"), tr("Only those for this reason."),
                           QStringLiteral("reason")),
        QCommandLineOption(QStringLiteral("lifted"), tr("Those that were lifted, with who, when and why.")),
    };
}

Result<CommandResult> SuppressionsList::runNow(const QCommandLineParser &line, const CommandContext &context)
{
    SuppressionQuery query;
    query.text = line.value(QStringLiteral("search"));
    query.lifted = line.isSet(QStringLiteral("lifted"));
    if (line.isSet(QStringLiteral("reason"))) {
        const auto reason = SuppressionAnswer::reasonFrom(line.value(QStringLiteral("reason")));
        WAYMARK_TRY(reason);
        query.reason = *reason;
    }
    const auto store = ProfileWorkspace::openToLook(context);
    if (!store)
        return failure(store.error());
    Connection &reader = (*store)->reader();
    const auto numbers = SuppressionNumbers::list(reader, query, {});
    WAYMARK_TRY(numbers);
    const auto rows = SuppressionNumbers::read(reader, QList<qint64>(numbers->cbegin(), numbers->cend()));
    WAYMARK_TRY(rows);
    const auto erased = ErasedAddresses::count(reader);
    WAYMARK_TRY(erased);
    TextTable table;
    QJsonArray array;
    for (const SuppressedAddress &row : *rows) {
        const QDateTime when = query.lifted ? row.liftedAt : row.at;
        table.addRow({row.address, SuppressionAnswer::name(row.reason), when.toString(Qt::ISODate),
                      query.lifted ? row.liftReason : row.source});
        array.append(SuppressionAnswer::json(row));
    }
    QByteArray text = table.isEmpty() ? tr("There are none.").toUtf8() + '\n' : table.toText();
    if (*erased > 0)
        text +=
            tr("Erased addresses, of which only a keyed hash is kept: %1.").arg(counted(*erased)).toUtf8() +
            '\n';
    return CommandResult{text,
                         {{QStringLiteral("suppressions"), array}, {QStringLiteral("erased"), *erased}}};
}

} // namespace waymark
