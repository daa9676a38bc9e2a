// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/tables/StoredTable.h"

#include "core/store/Connection.h"
#include "core/store/IdList.h"
#include "core/store/Journal.h"
#include "core/store/SqlError.h"
#include "core/store/WriteTransaction.h"
#include "core/store/tables/Table.h"

#include <QCoreApplication>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::StoredTable)
};

/// The part of a value with several columns that one of them holds: "minor" of "carr_minor".
QString partName(const StoredProperty &property, const StoredColumn &column)
{
    return column.name.mid(columnName(property.name).size() + 1);
}

} // namespace

QString columnName(const QString &property)
{
    QString column;
    for (const QChar letter : property) {
        if (letter.isUpper())
            column += QLatin1Char('_');
        column += letter.toLower();
    }
    return column;
}

Error notFound(EntityType type, const QString &uid)
{
    return {ErrorKind::NotFound,
            Words::tr("This is no longer in the workspace. It was removed, or went to a colleague."),
            entityName(type) + QLatin1Char(' ') + uid};
}

Error worded(const Error &error)
{
    if (!isReferenceViolation(error))
        return error;
    return {ErrorKind::NotFound,
            Words::tr("This could not be saved: what it belongs to is no longer in the workspace."),
            error.detail};
}

Error unreadable(const StoredTable &table, const QString &uid, const QString &property)
{
    return {ErrorKind::Damaged,
            Words::tr("Something in the workspace cannot be read: it was written by a newer Waymark, or "
                      "it is damaged."),
            QStringLiteral("%1 %2, %3").arg(table.name(), uid, property)};
}

StoredTable::StoredTable(EntityType type, QString name, QList<StoredProperty> properties,
                         QList<DerivedColumn> derived)
    : m_type(type), m_name(std::move(name)), m_properties(std::move(properties)),
      m_derived(std::move(derived))
{
    QStringList selected{m_name + QStringLiteral(".uid")};
    QStringList columns;
    QStringList assigned;
    for (const StoredProperty &property : std::as_const(m_properties)) {
        m_columnCount += int(property.columns.size());
        for (const StoredColumn &column : property.columns)
            m_columnNames += column.name;
        for (QString expression : property.selected)
            selected += expression.replace(QStringLiteral("$table"), m_name);
        if (property.bulky)
            m_bulky.insert(property.name);
        if (property.apart)
            continue;
        for (const StoredColumn &column : property.columns)
            columns += column.name;
        assigned += property.assigned;
    }
    for (const DerivedColumn &column : std::as_const(m_derived)) {
        columns += column.name;
        assigned += QStringLiteral("?");
    }
    QStringList assignments;
    for (qsizetype i = 0; i < columns.size(); ++i)
        assignments += columns.at(i) + QStringLiteral(" = ") + assigned.at(i);

    m_selectList = selected.join(QStringLiteral(", "));
    m_insertSql = QStringLiteral("INSERT INTO %1 (uid, rev, %2) VALUES (?, ?, %3)")
                      .arg(m_name, columns.join(QStringLiteral(", ")), assigned.join(QStringLiteral(", ")));
    m_updateSql = QStringLiteral("UPDATE %1 SET rev = ?, %2 WHERE id = ?")
                      .arg(m_name, assignments.join(QStringLiteral(", ")));
}

Result<std::optional<StoredTable::Row>> StoredTable::read(Connection &connection, const QString &uid) const
{
    auto rows = connection.query(
        QStringLiteral("SELECT %1, %2.id, %2.rev FROM %2 WHERE %2.uid = ?").arg(m_selectList, m_name), {uid});
    if (!rows)
        return failure(rows.error());
    if (rows->isEmpty())
        return std::optional<Row>();
    const QVariantList &values = rows->first();
    return Row{values.at(m_columnCount + 1).toLongLong(), values.at(m_columnCount + 2).toLongLong(),
               values.mid(1, m_columnCount)};
}

QVariantList StoredTable::rowBinds(const StoredValues &values) const
{
    QVariantList binds;
    binds.reserve(values.size() + m_derived.size());
    qsizetype at = 0;
    for (const StoredProperty &property : m_properties) {
        const qsizetype end = at + property.columns.size();
        for (; at < end; ++at) {
            if (!property.apart)
                binds.append(values.at(at));
        }
    }
    const ColumnValues columns(m_columnNames, values);
    for (const DerivedColumn &column : m_derived)
        binds.append(column.value(columns));
    return binds;
}

Result<void> StoredTable::writeApart(Connection &connection, qint64 row, const StoredValues &values) const
{
    qsizetype at = 0;
    for (const StoredProperty &property : m_properties) {
        if (property.apart) {
            WAYMARK_TRY(connection.execute(property.apart->clear, {row}));
            for (const QVariantList &binds : property.apart->rows(values.at(at)))
                WAYMARK_TRY(connection.execute(property.apart->insert, QVariantList{row} + binds));
        }
        at += property.columns.size();
    }
    return {};
}

QJsonObject StoredTable::journalObject(const StoredValues &values) const
{
    QJsonObject object;
    qsizetype at = 0;
    for (const StoredProperty &property : m_properties) {
        if (property.columns.size() == 1) {
            object.insert(property.name, journalValue(values.at(at), property.columns.first().form));
        } else {
            QJsonObject parts;
            bool any = false;
            for (qsizetype i = 0; i < property.columns.size(); ++i) {
                const StoredColumn &column = property.columns.at(i);
                parts.insert(partName(property, column), journalValue(values.at(at + i), column.form));
                any = any || !values.at(at + i).isNull();
            }
            object.insert(property.name, any ? QJsonValue(parts) : QJsonValue(QJsonValue::Null));
        }
        at += property.columns.size();
    }
    return object;
}

StoredValues StoredTable::valuesFrom(const QJsonObject &object) const
{
    StoredValues values;
    for (const StoredProperty &property : m_properties) {
        const QJsonValue value = object.value(property.name);
        for (const StoredColumn &column : property.columns) {
            const QJsonValue part =
                property.columns.size() == 1 ? value : value.toObject().value(partName(property, column));
            values.append(storedValue(part, column.form));
        }
    }
    return values;
}

Result<bool> StoredTable::save(WriteTransaction &transaction, const QString &uid,
                               const StoredValues &values) const
{
    const auto before = read(transaction.connection(), uid);
    if (!before)
        return failure(before.error());
    if (*before && journalObject((*before)->values) == journalObject(values))
        return false;

    const Result<void> written =
        *before ? update(transaction, uid, **before, values) : insert(transaction, uid, values);
    if (!written)
        return failure(worded(written.error()));
    return true;
}

Result<void> StoredTable::insert(WriteTransaction &transaction, const QString &uid,
                                 const StoredValues &values) const
{
    Connection &connection = transaction.connection();
    const auto base = Journal::lastRevision(connection, m_type, uid);
    if (!base)
        return failure(base.error());
    WAYMARK_TRY(connection.execute(m_insertSql, QVariantList{uid, *base + 1} + rowBinds(values)));
    const auto row = connection.lastInsertId();
    if (!row)
        return failure(row.error());
    WAYMARK_TRY(writeApart(connection, *row, values));
    transaction.touch(m_type, *row);
    return transaction.note(m_type, uid, *base, {}, journalObject(values));
}

Result<void> StoredTable::update(WriteTransaction &transaction, const QString &uid, const Row &before,
                                 const StoredValues &values) const
{
    Connection &connection = transaction.connection();
    WAYMARK_TRY(connection.execute(m_updateSql, QVariantList{before.rev + 1} + rowBinds(values) +
                                                    QVariantList{before.id}));
    WAYMARK_TRY(writeApart(connection, before.id, values));
    transaction.touch(m_type, before.id);
    return transaction.note(m_type, uid, before.rev, journalObject(before.values), journalObject(values),
                            m_bulky);
}

Result<void> StoredTable::remove(WriteTransaction &transaction, const QString &uid) const
{
    Connection &connection = transaction.connection();
    const auto row = read(connection, uid);
    if (!row)
        return failure(row.error());
    if (!*row)
        return failure(notFound(m_type, uid));
    WAYMARK_TRY(connection.execute(QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(m_name), {(*row)->id}));
    transaction.touch(m_type, (*row)->id);
    return transaction.note(m_type, uid, (*row)->rev, journalObject((*row)->values), {});
}

Result<QStringList> StoredTable::uidsWhere(Connection &connection, const QString &condition,
                                           const QVariantList &binds) const
{
    const auto rows = connection.query(
        QStringLiteral("SELECT uid FROM %1 WHERE %2 ORDER BY id").arg(m_name, condition), binds);
    if (!rows)
        return failure(rows.error());
    QStringList uids;
    for (const QVariantList &row : *rows)
        uids.append(row.first().toString());
    return uids;
}

Result<void> StoredTable::removeWhere(WriteTransaction &transaction, const QString &condition,
                                      const QVariantList &binds) const
{
    const auto uids = uidsWhere(transaction.connection(), condition, binds);
    if (!uids)
        return failure(uids.error());
    for (const QString &uid : *uids)
        WAYMARK_TRY(remove(transaction, uid));
    return {};
}

Result<void> StoredTable::restore(WriteTransaction &transaction, const QString &uid,
                                  const QJsonObject &old) const
{
    WAYMARK_TRY(save(transaction, uid, valuesFrom(old)));
    return {};
}

Result<bool> StoredTable::saveObject(WriteTransaction &transaction, const QString &uid,
                                     const QJsonObject &object) const
{
    return save(transaction, uid, valuesFrom(object));
}

Result<QHash<QString, QJsonObject>> StoredTable::objects(Connection &connection,
                                                         const QStringList &uids) const
{
    QHash<QString, QJsonObject> found;
    if (uids.isEmpty())
        return found;
    const auto rows =
        connection.query(QStringLiteral("SELECT %1 FROM %2 WHERE %2.uid IN (SELECT value FROM json_each(?))")
                             .arg(m_selectList, m_name),
                         {boundList(QJsonArray::fromStringList(uids))});
    WAYMARK_TRY(rows);
    found.reserve(rows->size());
    for (const QVariantList &row : *rows)
        found.insert(row.first().toString(), journalObject(row.mid(1, m_columnCount)));
    return found;
}

Result<std::optional<QJsonObject>> StoredTable::object(Connection &connection, const QString &uid) const
{
    const auto row = read(connection, uid);
    WAYMARK_TRY(row);
    return *row ? std::optional(journalObject((*row)->values)) : std::nullopt;
}

QStringList StoredTable::propertyNames() const
{
    QStringList names;
    for (const StoredProperty &property : m_properties)
        names.append(property.name);
    return names;
}

Result<void> StoredTable::putBack(WriteTransaction &transaction, const QString &uid,
                                  const QJsonObject &old) const
{
    const auto row = read(transaction.connection(), uid);
    if (!row)
        return failure(row.error());
    if (!*row)
        return failure(notFound(m_type, uid));
    const QJsonObject current = journalObject((*row)->values);
    QJsonObject object = current;
    for (auto it = old.begin(); it != old.end(); ++it)
        object.insert(it.key(), it.value());
    for (const StoredProperty &property : m_properties) {
        if (property.counter)
            object.insert(property.name, current.value(property.name).toInteger() + 1);
    }
    WAYMARK_TRY(save(transaction, uid, valuesFrom(object)));
    return {};
}

} // namespace waymark
