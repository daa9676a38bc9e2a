// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/store/ChangeSet.h"
#include "core/store/tables/ColumnValues.h"
#include "core/store/tables/StoredProperty.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QString>
#include <QVariant>

#include <functional>
#include <optional>

namespace waymark {

class Connection;
class WriteTransaction;

/// A row: one value for each column of each property, in their order.
using StoredValues = QVariantList;

/// A column that is worked out from the others, for searching and sorting; it is neither read nor in the
/// journal.
struct DerivedColumn
{
    QString name;
    std::function<QVariant(const ColumnValues &columns)> value;
};

/// One table of aggregates as the store handles it, whatever the C++ type: writing with revision and journal
/// entry, and undoing. Every table has the columns `id` (for joins), `uid` and `rev`.
class StoredTable
{
public:
    StoredTable(EntityType type, QString name, QList<StoredProperty> properties,
                QList<DerivedColumn> derived = {});

    EntityType type() const { return m_type; }
    const QString &name() const { return m_name; }
    int columnCount() const { return m_columnCount; }
    /// "uid" and all columns, qualified with the table's name, for a SELECT that may join others.
    const QString &selectList() const { return m_selectList; }

    /// Writes a row, new or changed, and notes it. False when nothing differs from what is stored. Fails with
    /// NotFound when a row that it belongs to does not exist.
    Result<bool> save(WriteTransaction &transaction, const QString &uid, const StoredValues &values) const;
    /// The same of a row in the form of the journal, whole: by property, {"dueDate": "2026-11-18"}.
    Result<bool> saveObject(WriteTransaction &transaction, const QString &uid,
                            const QJsonObject &object) const;
    /// Those of these rows (at most 1,000) that are there, in the form of the journal.
    Result<QHash<QString, QJsonObject>> objects(Connection &connection, const QStringList &uids) const;
    Result<std::optional<QJsonObject>> object(Connection &connection, const QString &uid) const;
    /// A row of which nothing is known yet, in the same form: every property as its struct begins with.
    const QJsonObject &emptyObject() const { return m_empty; }
    QStringList propertyNames() const;

    /// Removes a row and notes it. Fails with NotFound when it is not there.
    Result<void> remove(WriteTransaction &transaction, const QString &uid) const;
    /// Removes all rows that `condition` ("account_id = ?") picks.
    Result<void> removeWhere(WriteTransaction &transaction, const QString &condition,
                             const QVariantList &binds) const;
    /// The uids of the rows that `condition` picks, oldest first.
    Result<QStringList> uidsWhere(Connection &connection, const QString &condition,
                                  const QVariantList &binds) const;

    /// Makes a row again from the values that a deletion noted.
    Result<void> restore(WriteTransaction &transaction, const QString &uid, const QJsonObject &old) const;
    /// Puts the noted old values back into a row.
    Result<void> putBack(WriteTransaction &transaction, const QString &uid, const QJsonObject &old) const;

protected:
    void setEmpty(const StoredValues &values) { m_empty = journalObject(values); }

private:
    friend class StoredBulk;

    struct Row
    {
        qint64 id = 0;
        qint64 rev = 0;
        StoredValues values;
    };

    Result<std::optional<Row>> read(Connection &connection, const QString &uid) const;
    Result<void> insert(WriteTransaction &transaction, const QString &uid, const StoredValues &values) const;
    Result<void> update(WriteTransaction &transaction, const QString &uid, const Row &before,
                        const StoredValues &values) const;
    Result<void> writeApart(Connection &connection, qint64 row, const StoredValues &values) const;
    QVariantList rowBinds(const StoredValues &values) const;
    QJsonObject journalObject(const StoredValues &values) const;
    StoredValues valuesFrom(const QJsonObject &object) const;

    EntityType m_type;
    QString m_name;
    QList<StoredProperty> m_properties;
    QList<DerivedColumn> m_derived;
    QStringList m_columnNames;
    QSet<QString> m_bulky;
    int m_columnCount = 0;
    QJsonObject m_empty;
    QString m_selectList;
    QString m_insertSql;
    QString m_updateSql;
};

/// An error of writing a row, in a person's words where it belongs to something that is not there.
Error worded(const Error &error);

/// Says in a person's words that a row is not there (any more).
Error notFound(EntityType type, const QString &uid);

} // namespace waymark
