// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/IntegrityCheck.h"

#include "core/store/Connection.h"

#include <QCoreApplication>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::IntegrityCheck)
};

constexpr int mostOrphans = 100;

/// Rows whose owner is missing, which the foreign keys keep out unless something else wrote into the file.
Result<QStringList> orphans(Connection &connection)
{
    const auto rows = connection.query(
        QStringLiteral("SELECT \"table\", \"rowid\", parent FROM pragma_foreign_key_check LIMIT %1")
            .arg(mostOrphans));
    if (!rows)
        return failure(rows.error());
    QStringList found;
    for (const QVariantList &row : *rows)
        found += Words::tr("The row %1 of %2 belongs to a row of %3 that is not there.")
                     .arg(row.at(1).toString(), row.at(0).toString(), row.at(2).toString());
    return found;
}

} // namespace

Result<QStringList> IntegrityCheck::run(Connection &connection)
{
    const auto rows = connection.query(QStringLiteral("PRAGMA integrity_check(100)"));
    if (!rows && rows.error().kind == ErrorKind::Damaged)
        return QStringList{rows.error().detail};
    if (!rows)
        return failure(rows.error());
    QStringList found;
    for (const QVariantList &row : *rows) {
        const QString text = row.first().toString();
        // Newer versions of SQLite look into the search indexes too, which are no part of what a person has:
        // they are made anew.
        if (text != QLatin1String("ok") && !text.contains(QLatin1String("FTS5 table")))
            found += text;
    }
    if (!found.isEmpty())
        return found;
    return orphans(connection);
}

} // namespace waymark
