// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QJsonValue>
#include <QString>
#include <QStringList>
#include <QVariant>

namespace waymark {

/// How a column holds its value; any of them may be null.
enum class StoredForm {
    Text,
    Integer,
    Flag,    ///< 0 or 1.
    Instant, ///< Milliseconds since 1970-01-01 UTC.
    Json,    ///< Compact JSON text, for values inside of which nothing is searched.
};

/// One column of a table.
struct StoredColumn
{
    QString name;
    StoredForm form = StoredForm::Text;
};

/// A stored value as the journal writes it: flags as booleans, instants as ISO 8601 in UTC, JSON as itself.
QJsonValue journalValue(const QVariant &stored, StoredForm form);

/// The way back.
QVariant storedValue(const QJsonValue &value, StoredForm form);

/// JSON as compact text, and back; an empty text is an undefined value.
QString jsonText(const QJsonValue &value);
QString jsonText(const QStringList &values);
QJsonValue jsonFromText(const QString &text);

} // namespace waymark
