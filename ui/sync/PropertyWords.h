// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/ChangeSet.h"
#include "core/work/FieldWords.h"
#include "ui/widgets/Formats.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace waymark {

class Connection;
struct PropertySchema;

/// What stands on the wire in the words of the screens: names of properties, and values of any kind.
class PropertyWords
{
    Q_DECLARE_TR_FUNCTIONS(waymark::PropertyWords)
public:
    explicit PropertyWords(Connection &connection, const Formats &formats = Formats());

    /// "Due date" for "dueDate". A property without words of its own is told by its name, taken apart.
    static QString label(EntityType type, const QString &property);

    static bool hasLabel(const QString &property);

    /// A value as a person reads it; "Not set" for none.
    QString value(EntityType type, const QString &property, const QJsonValue &value) const;
    /// What a person may have written or chosen in an object: labels and values, what is empty left out.
    QList<std::pair<QString, QString>> facts(EntityType type, const QJsonObject &object) const;

private:
    QString text(const PropertySchema &schema, const QJsonValue &value) const;
    QString name(const QString &type, const QString &id) const;
    QString names(const PropertySchema &schema, const QJsonValue &value) const;
    QString record(const PropertySchema &schema, const QJsonObject &value) const;
    QString map(const PropertySchema &schema, const QJsonObject &value) const;

    Connection &m_connection;
    Formats m_formats;
    std::optional<FieldWords> m_words;
};

} // namespace waymark
