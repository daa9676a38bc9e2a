// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/Connection.h"
#include "core/store/tables/Property.h"
#include "core/store/tables/StoredTable.h"

#include <algorithm>
#include <iterator>

namespace waymark {

/// Says in a person's words that a stored row is not understood.
Error unreadable(const StoredTable &table, const QString &uid, const QString &property);

/// A table of aggregates of type T. One list of properties maps the struct to columns and to the journal.
template <class T>
class Table : public StoredTable
{
public:
    /// `uid` reads the struct's uid, `setUid` puts it into one that was read.
    Table(EntityType type, const char *name, std::function<QString(const T &)> uid,
          std::function<void(T &, const QString &)> setUid, const QList<Property<T>> &properties,
          const QList<DerivedColumn> &derived = {})
        : StoredTable(type, QString::fromLatin1(name), storedProperties(properties), derived),
          m_properties(properties), m_uid(std::move(uid)), m_setUid(std::move(setUid))
    {
        setEmpty(encode(T{}));
    }

    /// For structs whose `id` is the uid.
    Table(EntityType type, const char *name, const QList<Property<T>> &properties,
          const QList<DerivedColumn> &derived = {}) requires requires(T t)
    {
        t.id.toString();
    } : Table(
            type, name, [](const T &object) { return object.id.toString(); },
            [](T &object, const QString &uid) { object.id = decltype(object.id)(uid); }, properties, derived)
    {
    }

    /// The row that begins at `row[0]` with the columns of selectList().
    Result<T> decode(const QVariantList &row) const
    {
        T object{};
        const QString uid = row.first().toString();
        m_setUid(object, uid);
        const QVariant *values = row.constData() + 1;
        for (const Property<T> &property : m_properties) {
            if (!property.decode(object, values))
                return failure(unreadable(*this, uid, property.stored.name));
            values += property.stored.columns.size();
        }
        return object;
    }

    /// All rows of "SELECT … FROM this table" and `tail` ("WHERE … ORDER BY …").
    Result<QList<T>> select(Connection &connection, const QString &tail, const QVariantList &binds = {}) const
    {
        const auto rows =
            connection.query(QStringLiteral("SELECT %1 FROM %2 %3").arg(selectList(), name(), tail), binds);
        if (!rows)
            return failure(rows.error());
        QList<T> objects;
        objects.reserve(rows->size());
        for (const QVariantList &row : *rows) {
            auto object = decode(row);
            if (!object)
                return failure(object.error());
            objects.append(std::move(*object));
        }
        return objects;
    }

    /// The first row of select(), if there is one.
    Result<std::optional<T>> first(Connection &connection, const QString &tail,
                                   const QVariantList &binds = {}) const
    {
        auto objects = select(connection, tail, binds);
        if (!objects)
            return failure(objects.error());
        return objects->isEmpty() ? std::optional<T>() : std::optional<T>(std::move(objects->first()));
    }

    /// The row with this uid; NotFound without one.
    Result<T> find(Connection &connection, const QString &uid) const
    {
        auto object = first(connection, QStringLiteral("WHERE %1.uid = ?").arg(name()), {uid});
        if (!object)
            return failure(object.error());
        if (!*object)
            return failure(notFound(type(), uid));
        return std::move(**object);
    }

    /// The object as a row.
    StoredValues encode(const T &object) const
    {
        StoredValues values;
        values.reserve(columnCount());
        for (const Property<T> &property : m_properties)
            property.encode(object, values);
        return values;
    }
    /// The object as a new row, in the place of what is in `values`. What is kept apart is not in it, but in
    /// `apart`, property by property.
    void encodeNew(const T &object, StoredValues *values, QList<QList<QVariantList>> *apart) const
    {
        values->clear();
        apart->clear();
        values->reserve(columnCount());
        for (const Property<T> &property : m_properties) {
            if (property.stored.apart) {
                values->append(QVariant());
                apart->append(property.apartRows(object));
            } else {
                property.encode(object, *values);
            }
        }
    }
    QString uidOf(const T &object) const { return m_uid(object); }

    /// Writes and notes it; false when nothing differs from what is stored.
    Result<bool> save(WriteTransaction &transaction, const T &object) const
    {
        return StoredTable::save(transaction, m_uid(object), encode(object));
    }

private:
    static QList<StoredProperty> storedProperties(const QList<Property<T>> &properties)
    {
        QList<StoredProperty> stored;
        std::transform(properties.begin(), properties.end(), std::back_inserter(stored),
                       [](const Property<T> &property) { return property.stored; });
        return stored;
    }

    QList<Property<T>> m_properties;
    std::function<QString(const T &)> m_uid;
    std::function<void(T &, const QString &)> m_setUid;
};

} // namespace waymark
