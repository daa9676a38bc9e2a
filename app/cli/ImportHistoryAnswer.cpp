// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/ImportHistoryAnswer.h"

#include "app/cli/TextTable.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ImportHistoryAnswer)
};

QJsonObject json(const ContactImport &import)
{
    QJsonObject json{{QStringLiteral("id"), import.id.toString()},
                     {QStringLiteral("at"), import.at.toString(Qt::ISODate)},
                     {QStringLiteral("by"), import.actor.toString()},
                     {QStringLiteral("file"), import.fileName},
                     {QStringLiteral("size"), import.fileSize},
                     {QStringLiteral("sha256"), import.fileHash},
                     {QStringLiteral("mapping"), import.mapping},
                     {QStringLiteral("policies"), import.policies},
                     {QStringLiteral("counts"), import.counts}};
    if (!import.undoneAt.isNull())
        json.insert(QStringLiteral("undoneAt"), import.undoneAt.toString(Qt::ISODate));
    return json;
}

QJsonObject json(const UnfinishedImport &import)
{
    return {{QStringLiteral("id"), import.id.toString()},
            {QStringLiteral("at"), import.at.toString(Qt::ISODate)},
            {QStringLiteral("by"), import.actor.toString()},
            {QStringLiteral("file"), import.filePath},
            {QStringLiteral("size"), import.fileSize},
            {QStringLiteral("sha256"), import.fileHash}};
}

} // namespace

CommandResult ImportHistoryAnswer::of(const QList<ContactImport> &imports, const QString &none,
                                      const QList<UnfinishedImport> &unfinished)
{
    TextTable table;
    QJsonArray rows;
    QJsonArray begun;
    for (const UnfinishedImport &import : unfinished) {
        table.addRow({import.id.toString(), import.at.toString(Qt::ISODate), import.filePath,
                      Words::tr("not finished"), QString()});
        begun.append(json(import));
    }
    for (const ContactImport &import : imports) {
        const auto count = [&import](const char *name) {
            return counted(import.counts.value(QLatin1String(name)).toInteger());
        };
        table.addRow({import.id.toString(), import.at.toString(Qt::ISODate), import.fileName,
                      Words::tr("%1 new, %2 updated").arg(count("new"), count("update")),
                      import.undoneAt.isNull() ? QString() : Words::tr("undone")});
        rows.append(json(import));
    }
    return {table.isEmpty() ? none.toUtf8() + '\n' : table.toText(),
            {{QStringLiteral("imports"), rows}, {QStringLiteral("unfinished"), begun}}};
}

} // namespace waymark
