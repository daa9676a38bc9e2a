// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/tables/StoredForm.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>

namespace waymark {

QString jsonText(const QJsonValue &value)
{
    const QJsonDocument document =
        value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

QString jsonText(const QStringList &values)
{
    const auto isPlain = [](QChar letter) {
        return letter.unicode() >= 0x20 && letter.unicode() < 0x7f && letter != QLatin1Char('"') &&
               letter != QLatin1Char('\\');
    };
    QString text(QLatin1Char('['));
    for (const QString &value : values) {
        if (!std::ranges::all_of(value, isPlain))
            return jsonText(QJsonValue(QJsonArray::fromStringList(values)));
        if (text.size() > 1)
            text += QLatin1Char(',');
        text += QLatin1Char('"') + value + QLatin1Char('"');
    }
    return text + QLatin1Char(']');
}

QJsonValue jsonFromText(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (document.isArray())
        return document.array();
    if (document.isObject())
        return document.object();
    return QJsonValue(QJsonValue::Undefined);
}

QJsonValue journalValue(const QVariant &stored, StoredForm form)
{
    if (stored.isNull())
        return QJsonValue(QJsonValue::Null);
    switch (form) {
    case StoredForm::Text:
        return stored.toString();
    case StoredForm::Integer:
        return stored.toLongLong();
    case StoredForm::Flag:
        return stored.toLongLong() != 0;
    case StoredForm::Instant:
        return QDateTime::fromMSecsSinceEpoch(stored.toLongLong(), Qt::UTC).toString(Qt::ISODateWithMs);
    case StoredForm::Json:
        return jsonFromText(stored.toString());
    }
    Q_UNREACHABLE();
}

QVariant storedValue(const QJsonValue &value, StoredForm form)
{
    if (value.isNull() || value.isUndefined())
        return {};
    switch (form) {
    case StoredForm::Text:
        return value.toString();
    case StoredForm::Integer:
        return value.toInteger();
    case StoredForm::Flag:
        return value.toBool() ? 1 : 0;
    case StoredForm::Instant:
        return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toMSecsSinceEpoch();
    case StoredForm::Json:
        return jsonText(value);
    }
    Q_UNREACHABLE();
}

} // namespace waymark
