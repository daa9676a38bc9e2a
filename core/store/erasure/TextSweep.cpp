// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/erasure/TextSweep.h"

#include "core/store/WriteTransaction.h"
#include "core/store/erasure/ErasedPerson.h"
#include "core/store/tables/StoredTable.h"
#include "core/store/tables/Tables.h"

#include <QHash>
#include <QStringList>

namespace waymark {

namespace {

/// Whose names are people of one's own, or words that only happen to be the same.
const QStringList withoutPeople{
    QStringLiteral("user"),           QStringLiteral("mail_account"), QStringLiteral("organisation"),
    QStringLiteral("pick_item"),      QStringLiteral("playbook"),     QStringLiteral("email_template"),
    QStringLiteral("erased_address"),
};

/// The columns of a table whose texts are swept.
struct SweptTable
{
    QString name;
    QString key; ///< What a row is found by.
    QStringList columns;
    bool namesPeople = true; ///< Whether whole names are taken out, and not the address alone.
};

/// Names of companies and of other people, and what is worked out from them.
bool isOwnName(const QString &table, const QString &column)
{
    static const QStringList names{QStringLiteral("name"), QStringLiteral("name_key"),
                                   QStringLiteral("search_key"), QStringLiteral("domain")};
    static const QStringList own{QStringLiteral("first_name"), QStringLiteral("last_name"),
                                 QStringLiteral("email"), QStringLiteral("email_key"),
                                 QStringLiteral("name_key")};
    return column == QLatin1String("uid") || (table == QLatin1String("account") && names.contains(column)) ||
           (table == QLatin1String("contact") && own.contains(column));
}

Result<QList<SweptTable>> sweptTables(Connection &connection)
{
    const auto tables = connection.query(
        QStringLiteral("SELECT name, sql LIKE '%WITHOUT ROWID%' FROM sqlite_schema WHERE type = 'table' "
                       "AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'search\\_%' ESCAPE '\\' "
                       "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"));
    WAYMARK_TRY(tables);
    QList<SweptTable> swept;
    for (const QVariantList &row : *tables) {
        SweptTable table{row.at(0).toString(), QStringLiteral("rowid"), {}, true};
        table.namesPeople = !withoutPeople.contains(table.name);
        const auto columns = connection.query(
            QStringLiteral("SELECT name, pk FROM pragma_table_info(?) WHERE type = 'TEXT'"), {table.name});
        WAYMARK_TRY(columns);
        for (const QVariantList &column : *columns) {
            const QString name = column.at(0).toString();
            if (column.at(1).toInt() > 0 && row.at(1).toBool())
                table.key = name;
            else if (!isOwnName(table.name, name))
                table.columns.append(name);
        }
        const bool canBeFound = !row.at(1).toBool() || table.key != QLatin1String("rowid");
        if (!table.columns.isEmpty() && canBeFound && table.name != QLatin1String("user") &&
            table.name != QLatin1String("mail_account"))
            swept.append(table);
    }
    return swept;
}

/// The stored types by their tables' names.
QHash<QString, EntityType> storedTypes()
{
    QHash<QString, EntityType> types;
    for (const EntityType type :
         {EntityType::Account, EntityType::Contact, EntityType::Cta, EntityType::Task, EntityType::Draft,
          EntityType::Submission, EntityType::Delivery, EntityType::Activity, EntityType::Playbook,
          EntityType::Template, EntityType::PickItem, EntityType::Organisation, EntityType::Suppression})
        types.insert(storedTable(type).name(), type);
    return types;
}

QString conditionFor(const SweptTable &table, const QStringList &patterns, QVariantList *binds)
{
    QStringList terms;
    for (const QString &column : table.columns) {
        for (const QString &pattern : patterns) {
            terms.append(QStringLiteral("\"%1\" LIKE ?").arg(column));
            binds->append(pattern);
        }
    }
    return terms.join(QStringLiteral(" OR "));
}

/// Notes that a row of a stored table was rewritten, so that nothing undoes it and the search follows.
Result<void> noteRow(WriteTransaction &transaction, const QString &table, EntityType type,
                     const QVariant &key)
{
    Connection &connection = transaction.connection();
    const auto row =
        connection.query(QStringLiteral("SELECT uid, rev FROM %1 WHERE id = ?").arg(table), {key});
    WAYMARK_TRY(row);
    WAYMARK_TRY(
        connection.execute(QStringLiteral("UPDATE %1 SET rev = rev + 1 WHERE id = ?").arg(table), {key}));
    transaction.touch(type, key.toLongLong());
    return transaction.noteErased(type, row->first().at(0).toString(), row->first().at(1).toLongLong());
}

Result<bool> sweepRow(WriteTransaction &transaction, const SweptTable &table, const QVariantList &row,
                      const ErasedPerson &person)
{
    QStringList assignments;
    QVariantList binds;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        if (row.at(i + 1).isNull())
            continue;
        const QString before = row.at(i + 1).toString();
        const QString after =
            table.namesPeople ? person.withoutPerson(before) : person.withoutAddress(before);
        if (after == before)
            continue;
        assignments.append(QStringLiteral("\"%1\" = ?").arg(table.columns.at(i)));
        binds.append(after);
    }
    if (assignments.isEmpty())
        return false;
    binds.append(row.first());
    WAYMARK_TRY(transaction.connection().execute(
        QStringLiteral("UPDATE \"%1\" SET %2 WHERE %3 = ?")
            .arg(table.name, assignments.join(QStringLiteral(", ")), table.key),
        binds));
    return true;
}

} // namespace

Result<qint64> TextSweep::run(WriteTransaction &transaction, const ErasedPerson &person)
{
    Connection &connection = transaction.connection();
    const auto tables = sweptTables(connection);
    WAYMARK_TRY(tables);
    const auto types = storedTypes();
    qint64 rewritten = 0;
    for (const SweptTable &table : *tables) {
        const QStringList patterns =
            person.addressPatterns() + (table.namesPeople ? person.namePatterns() : QStringList());
        QVariantList binds;
        const QString condition = conditionFor(table, patterns, &binds);
        if (condition.isEmpty())
            continue;
        const auto rows = connection.query(
            QStringLiteral("SELECT %1, \"%2\" FROM \"%3\" WHERE %4")
                .arg(table.key, table.columns.join(QStringLiteral("\", \"")), table.name, condition),
            binds);
        WAYMARK_TRY(rows);
        for (const QVariantList &row : *rows) {
            const auto swept = sweepRow(transaction, table, row, person);
            WAYMARK_TRY(swept);
            rewritten += *swept ? 1 : 0;
            if (*swept && types.contains(table.name))
                WAYMARK_TRY(noteRow(transaction, table.name, types.value(table.name), row.first()));
        }
    }
    return rewritten;
}

} // namespace waymark
