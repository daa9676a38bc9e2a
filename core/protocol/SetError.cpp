// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/protocol/SetError.h"

#include <QJsonArray>

namespace waymark {

QJsonObject SetError::toJson() const
{
    QJsonObject object = more;
    object.insert(QStringLiteral("type"), type);
    if (!description.isEmpty())
        object.insert(QStringLiteral("description"), description);
    if (!properties.isEmpty())
        object.insert(QStringLiteral("properties"), QJsonArray::fromStringList(properties));
    return object;
}

tl::unexpected<SetError> refused(const char *type, const QString &description, const QStringList &properties)
{
    return tl::unexpected<SetError>(SetError{QString::fromLatin1(type), description, properties, {}});
}

tl::unexpected<SetError> invalidProperty(const QString &property, const QString &description)
{
    return refused("invalidProperties", property + QStringLiteral(": ") + description, {property});
}

} // namespace waymark
