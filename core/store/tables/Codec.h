// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Uid.h"
#include "core/store/tables/EnumNames.h"
#include "core/store/tables/StoredForm.h"

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTime>

#include <optional>
#include <type_traits>

namespace waymark {

/// How a C++ type is stored in one column. `decode` gives nothing for a value that this version does not
/// understand.
template <class V, class = void>
struct Codec;

template <>
struct Codec<QString>
{
    static constexpr StoredForm form = StoredForm::Text;
    /// Qt Sql binds a null string as NULL; an empty text is not that.
    static QVariant encode(const QString &value) { return value.isNull() ? QStringLiteral("") : value; }
    static std::optional<QString> decode(const QVariant &stored) { return stored.toString(); }
};

template <>
struct Codec<int>
{
    static constexpr StoredForm form = StoredForm::Integer;
    static QVariant encode(int value) { return value; }
    static std::optional<int> decode(const QVariant &stored) { return stored.toInt(); }
};

template <>
struct Codec<bool>
{
    static constexpr StoredForm form = StoredForm::Flag;
    static QVariant encode(bool value) { return value ? 1 : 0; }
    static std::optional<bool> decode(const QVariant &stored) { return stored.toInt() != 0; }
};

/// None is NULL.
template <class V>
struct Codec<std::optional<V>>
{
    static constexpr StoredForm form = Codec<V>::form;
    static QVariant encode(const std::optional<V> &value)
    {
        return value ? Codec<V>::encode(*value) : QVariant();
    }
    static std::optional<std::optional<V>> decode(const QVariant &stored)
    {
        if (stored.isNull())
            return std::optional<V>();
        const std::optional<V> value = Codec<V>::decode(stored);
        return value ? std::optional(value) : std::nullopt;
    }
};

/// Days are text, "2026-11-18": they sort, and people who look into the file can read them.
template <>
struct Codec<QDate>
{
    static constexpr StoredForm form = StoredForm::Text;
    static QVariant encode(QDate value)
    {
        return value.isValid() ? QVariant(value.toString(Qt::ISODate)) : QVariant();
    }
    static std::optional<QDate> decode(const QVariant &stored)
    {
        if (stored.isNull())
            return QDate();
        const QDate date = QDate::fromString(stored.toString(), Qt::ISODate);
        return date.isValid() ? std::optional(date) : std::nullopt;
    }
};

template <>
struct Codec<QTime>
{
    static constexpr StoredForm form = StoredForm::Text;
    static QVariant encode(QTime value)
    {
        return value.isValid() ? QVariant(value.toString(Qt::ISODateWithMs)) : QVariant();
    }
    static std::optional<QTime> decode(const QVariant &stored)
    {
        if (stored.isNull())
            return QTime();
        const QTime time = QTime::fromString(stored.toString(), Qt::ISODateWithMs);
        return time.isValid() ? std::optional(time) : std::nullopt;
    }
};

template <>
struct Codec<QDateTime>
{
    static constexpr StoredForm form = StoredForm::Instant;
    static QVariant encode(const QDateTime &value)
    {
        return value.isValid() ? QVariant(value.toMSecsSinceEpoch()) : QVariant();
    }
    static std::optional<QDateTime> decode(const QVariant &stored)
    {
        return stored.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(stored.toLongLong(), Qt::UTC);
    }
};

/// An id is the uid of the row that it means; none is NULL.
template <class Tag>
struct Codec<Id<Tag>>
{
    static constexpr StoredForm form = StoredForm::Text;
    static QVariant encode(const Id<Tag> &value)
    {
        return value.isEmpty() ? QVariant() : QVariant(value.toString());
    }
    static std::optional<Id<Tag>> decode(const QVariant &stored) { return Id<Tag>(stored.toString()); }
};

template <class E>
struct Codec<E, std::enable_if_t<std::is_enum_v<E>>>
{
    static constexpr StoredForm form = StoredForm::Text;
    static QVariant encode(E value) { return enumName(value); }
    static std::optional<E> decode(const QVariant &stored) { return enumFromName<E>(stored.toString()); }
};

template <>
struct Codec<QJsonObject>
{
    static constexpr StoredForm form = StoredForm::Json;
    static QVariant encode(const QJsonObject &value) { return jsonText(value); }
    static std::optional<QJsonObject> decode(const QVariant &stored)
    {
        const QJsonValue value = jsonFromText(stored.toString());
        return value.isObject() ? std::optional(value.toObject()) : std::nullopt;
    }
};

template <>
struct Codec<QJsonArray>
{
    static constexpr StoredForm form = StoredForm::Json;
    static QVariant encode(const QJsonArray &value) { return jsonText(value); }
    static std::optional<QJsonArray> decode(const QVariant &stored)
    {
        const QJsonValue value = jsonFromText(stored.toString());
        return value.isArray() ? std::optional(value.toArray()) : std::nullopt;
    }
};

/// How one item of a list is written into the list's JSON.
template <class V>
struct ItemCodec;

template <>
struct ItemCodec<QString>
{
    static QJsonValue encode(const QString &value) { return value; }
    static std::optional<QString> decode(const QJsonValue &value)
    {
        return value.isString() ? std::optional(value.toString()) : std::nullopt;
    }
};

template <>
struct ItemCodec<int>
{
    static QJsonValue encode(int value) { return value; }
    static std::optional<int> decode(const QJsonValue &value)
    {
        return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
    }
};

template <class Tag>
struct ItemCodec<Id<Tag>>
{
    static QJsonValue encode(const Id<Tag> &value) { return value.toString(); }
    static std::optional<Id<Tag>> decode(const QJsonValue &value)
    {
        return value.isString() ? std::optional(Id<Tag>(value.toString())) : std::nullopt;
    }
};

template <class V>
struct Codec<QList<V>>
{
    static constexpr StoredForm form = StoredForm::Json;
    static QVariant encode(const QList<V> &values)
    {
        if constexpr (std::is_same_v<V, QString>) {
            return jsonText(values);
        } else {
            QJsonArray array;
            for (const V &value : values)
                array.append(ItemCodec<V>::encode(value));
            return jsonText(array);
        }
    }
    static std::optional<QList<V>> decode(const QVariant &stored)
    {
        const QJsonValue json = jsonFromText(stored.toString());
        if (!json.isArray())
            return {};
        QList<V> values;
        for (const auto &item : json.toArray()) {
            const auto value = ItemCodec<V>::decode(item);
            if (!value)
                return {};
            values.append(*value);
        }
        return values;
    }
};

} // namespace waymark
