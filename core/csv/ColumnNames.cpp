// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/csv/ColumnNames.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ColumnNames)
};

QString numbered(qsizetype column)
{
    return Words::tr("Column %1").arg(QLocale().toString(column));
}

} // namespace

QStringList columnNames(const QStringList &header)
{
    QStringList names;
    QSet<QString> taken;
    for (const QString &cell : header) {
        const QString base = cell.simplified().isEmpty() ? numbered(names.size() + 1) : cell.simplified();
        QString name = base;
        for (int i = 2; taken.contains(name.toCaseFolded()); ++i)
            name = QStringLiteral("%1 (%2)").arg(base, QLocale().toString(i));
        taken.insert(name.toCaseFolded());
        names.append(name);
    }
    return names;
}

QStringList numberedColumns(int count)
{
    return columnNames(QStringList(count));
}

bool looksLikeHeader(const QStringList &row)
{
    const auto isData = [](const QString &cell) {
        bool isNumber = false;
        cell.trimmed().toDouble(&isNumber);
        return isNumber || cell.contains(u'@');
    };
    return std::ranges::none_of(row, isData) &&
           std::ranges::any_of(row, [](const QString &cell) { return !cell.trimmed().isEmpty(); });
}

} // namespace waymark
