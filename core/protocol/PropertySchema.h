// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/protocol/MergePolicy.h"
#include "core/protocol/Role.h"
#include "core/protocol/ValueKind.h"

#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <limits>

namespace waymark {

/// All that is fixed about one property of a type. The functions that return the property itself are for
/// writing the table down.
struct PropertySchema
{
    QString name;
    ValueKind kind = ValueKind::Text;
    QString meaning; ///< One sentence for the documentation.

    bool required = false;    ///< A create without it is refused; it is never null or empty.
    bool nullable = false;    ///< null is "none"; without it, what is left out is `byDefault`.
    bool immutable = false;   ///< Set at create, never afterwards.
    bool serverSet = false;   ///< Only the server sets it.
    bool latch = false;       ///< A flag that, once true, stays true.
    bool indexed = false;     ///< Can be filtered and sorted by.
    bool unique = false;      ///< No two objects have the same value, compared without case.
    bool ofLines = false;     ///< A text of several lines; others are one (core/base/OneLine.h).
    bool address = false;     ///< An email address, compared as normalisedEmail() does.
    bool sameAccount = false; ///< The object that it refers to belongs to the same account.
    bool holds = true;        ///< What a required one refers to is not destroyed before its object is.

    QString uniqueWith; ///< Of a unique one: no two have the same pair of it and this property.

    Roles writers = everybody; ///< Who may set it, within what the type allows.
    MergePolicy merge = MergePolicy::Scalar;
    QJsonValue byDefault = QJsonValue::Undefined;

    int maxLength = 1000; ///< Of a text in UTF-16 units; of a set or list in items; of a document in bytes.
    qint64 least = -9007199254740991;
    qint64 most = 9007199254740991;
    QStringList choices; ///< Of a Choice.
    QString refersTo;    ///< Name of a type (references), or of a pick list (picks); of a map: of its keys.
    QList<PropertySchema> parts; ///< Of records.

    PropertySchema &means(const char *sentence) { return meaning = QString::fromUtf8(sentence), *this; }
    PropertySchema &must() { return required = true, nullable = false, *this; }
    PropertySchema &orNull() { return nullable = true, *this; }
    PropertySchema &fixed() { return immutable = true, merge = MergePolicy::Never, *this; }
    PropertySchema &byServer()
    {
        return serverSet = true, writers = nobody, merge = MergePolicy::Never, *this;
    }
    PropertySchema &onlyOn() { return latch = true, *this; }
    PropertySchema &findable() { return indexed = true, *this; }
    PropertySchema &noTwo() { return unique = true, indexed = true, *this; }
    PropertySchema &noTwoWith(const char *other) { return uniqueWith = QString::fromLatin1(other), noTwo(); }
    PropertySchema &lines() { return ofLines = true, *this; }
    PropertySchema &asAddress() { return address = true, *this; }
    PropertySchema &ofSameAccount() { return sameAccount = true, *this; }
    PropertySchema &loose() { return holds = false, *this; }
    PropertySchema &by(Roles roles) { return writers = roles, *this; }
    PropertySchema &merged(MergePolicy policy) { return merge = policy, *this; }
    PropertySchema &standard(const QJsonValue &value) { return nullable = false, byDefault = value, *this; }
    PropertySchema &upTo(int length) { return maxLength = length, *this; }
    PropertySchema &between(qint64 low, qint64 high) { return least = low, most = high, *this; }

    /// The value that it has when nothing was given; undefined where something must be.
    QJsonValue defaultValue() const;
    /// Whether a value can be set and patched inside: {"roles/gitlab_admin": true}.
    bool isMap() const;
    /// Whether its value, or what is in it, are ids of `refersTo`.
    bool isReference() const { return kind == ValueKind::Reference || kind == ValueKind::ReferenceSet; }
};

/// Rows of the table.
PropertySchema text(const char *name);
PropertySchema flag(const char *name, bool byDefault = false);
PropertySchema integer(const char *name);
PropertySchema day(const char *name);
PropertySchema timeOfDay(const char *name);
PropertySchema instant(const char *name);
PropertySchema choice(const char *name, const QStringList &choices, const char *byDefault);
PropertySchema pick(const char *name, const char *list);
PropertySchema reference(const char *name, const char *type);
PropertySchema textSet(const char *name);
PropertySchema pickSet(const char *name, const char *list);
PropertySchema referenceSet(const char *name, const char *type);
PropertySchema textMap(const char *name);
PropertySchema record(const char *name, const QList<PropertySchema> &parts);
/// `keys` is the type whose ids the keys are; null when they are words.
PropertySchema recordMap(const char *name, const char *keys, const QList<PropertySchema> &parts);
PropertySchema recordList(const char *name, const QList<PropertySchema> &parts);
/// `empty` is the document that stands for nothing: {} or [].
PropertySchema document(const char *name, const QJsonValue &empty);

} // namespace waymark
