// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace waymark {

/// Reads one JSON object strictly: asks for each key once, and finish() refuses every key that nobody asked
/// for. The first fault of a file is kept, with its place, and shared by all readers of it; what is read
/// after it is empty, so a caller checks once, at the end.
class JsonReader
{
    Q_DECLARE_TR_FUNCTIONS(waymark::JsonReader)
public:
    /// The top object of the file called `name`. A text that is no JSON object is a fault.
    JsonReader(const QByteArray &json, const QString &name);

    bool has(QLatin1String key) const { return m_object.contains(key); }
    /// A text that must be there and not be empty.
    QString text(QLatin1String key);
    /// A text that may be missing.
    QString textOr(QLatin1String key, const QString &otherwise = {});
    int integer(QLatin1String key);
    std::optional<int> integerIfThere(QLatin1String key);
    bool boolOr(QLatin1String key, bool otherwise);
    std::optional<bool> boolIfThere(QLatin1String key);
    QStringList textsOr(QLatin1String key);
    QJsonArray array(QLatin1String key);
    QJsonObject rawObject(QLatin1String key);
    JsonReader object(QLatin1String key);
    /// The objects of an array that must be there.
    QList<JsonReader> objects(QLatin1String key);
    /// The objects of an array that may be missing.
    QList<JsonReader> objectsOr(QLatin1String key);
    /// Every key of a free-form object (kind to address), which may be missing.
    QList<std::pair<QString, QString>> pairsOr(QLatin1String key);

    /// Refuses keys that were not asked for.
    void finish();
    /// Notes a fault at `key` of this object (or at the object itself).
    void fail(const QString &what, QLatin1String key = {});

    /// Notes a fault at `path` ("/content/0") below `key` of this object.
    void failBelow(const QString &what, QLatin1String key, const QString &path);

    /// What this object is called (“playbook “Welcome””): faults in it, and in what is read from it later,
    /// name it beside their place.
    void setSubject(const QString &subject) { m_subject = subject; }

    const QString &place() const { return m_place; }
    /// The first fault of the file, as an error.
    Result<void> result() const;

private:
    struct Fault
    {
        QString file;
        QString place;
        QString subject;
        QString what;
    };

    JsonReader(const QJsonObject &object, QString place, const JsonReader &above);
    QJsonValue take(QLatin1String key, QJsonValue::Type type, bool required);

    QJsonObject m_object;
    QString m_place;
    QString m_subject;
    QSet<QString> m_asked;
    std::shared_ptr<Fault> m_fault;
};

} // namespace waymark
