// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/protocol/MethodError.h"

namespace waymark {

QJsonObject MethodError::toJson() const
{
    QJsonObject object{{QStringLiteral("type"), type}};
    if (!description.isEmpty())
        object.insert(QStringLiteral("description"), description);
    return object;
}

tl::unexpected<MethodError> methodError(const char *type, const QString &description)
{
    return tl::unexpected<MethodError>(MethodError{QString::fromLatin1(type), description});
}

} // namespace waymark
