// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/tables/Codec.h"
#include "core/store/tables/StoredProperty.h"

#include <functional>
#include <type_traits>

namespace waymark {

/// A stored property together with where it is in the struct.
template <class T>
struct Property
{
    StoredProperty stored;
    /// Appends the property's columns.
    std::function<void(const T &, QVariantList &)> encode;
    /// For a property that is kept apart: what its rows are made of, without the way over the stored form.
    std::function<QList<QVariantList>(const T &)> apartRows;
    /// Reads as many columns from `values` on; false when they are not understood.
    std::function<bool(T &, const QVariant *values)> decode;
};

/// A property kept in one column, whose name follows from its own. `member` is a pointer to a member, or a
/// callable that gives a reference to the value.
template <class T, class Member>
Property<T> property(const char *name, Member member)
{
    using Value = std::remove_cvref_t<std::invoke_result_t<Member, T &>>;
    Property<T> result;
    result.stored.name = QString::fromLatin1(name);
    const QString column = columnName(result.stored.name);
    result.stored.columns = {{column, Codec<Value>::form}};
    result.stored.selected = {QStringLiteral("$table.") + column};
    result.stored.assigned = {QStringLiteral("?")};
    result.encode = [member](const T &object, QVariantList &values) {
        values.append(Codec<Value>::encode(std::invoke(member, object)));
    };
    result.decode = [member](T &object, const QVariant *values) {
        auto value = Codec<Value>::decode(*values);
        if (value)
            std::invoke(member, object) = std::move(*value);
        return value.has_value();
    };
    return result;
}

/// The id of the row in `table` that this row belongs to: a foreign key in the column "<name>_id".
template <class T, class Member>
Property<T> reference(const char *name, Member member, const char *table)
{
    Property<T> result = property<T>(name, member);
    const QString column = result.stored.columns.first().name + QStringLiteral("_id");
    const QString to = QString::fromLatin1(table);
    result.stored.columns.first().name = column;
    result.stored.selected = {
        QStringLiteral("(SELECT target.uid FROM %1 AS target WHERE target.id = $table.%2)").arg(to, column)};
    result.stored.assigned = {QStringLiteral("(SELECT id FROM %1 WHERE uid = ?)").arg(to)};
    return result;
}

/// The same property, as a long text.
template <class T>
Property<T> bulky(Property<T> property)
{
    property.stored.bulky = true;
    return property;
}

/// The same property, as one that is never put back.
template <class T>
Property<T> counter(Property<T> property)
{
    property.stored.counter = true;
    return property;
}

} // namespace waymark
