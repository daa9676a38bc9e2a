// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/run/JmapBody.h"

#include "core/protocol/JmapRequest.h"

#include <QJsonDocument>

namespace waymark {

QByteArray jmapBody(const QJsonArray &methodCalls)
{
    const QJsonObject request{{QStringLiteral("using"), QJsonArray{coreCapability(), programsCapability()}},
                              {QStringLiteral("methodCalls"), methodCalls}};
    return QJsonDocument(request).toJson(QJsonDocument::Compact);
}

QJsonArray jmapCall(const QString &name, const QJsonObject &arguments, const QString &id)
{
    return {name, arguments, id};
}

QJsonObject backReference(const QString &id, const QString &name, const QString &path)
{
    return {{QStringLiteral("resultOf"), id}, {QStringLiteral("name"), name}, {QStringLiteral("path"), path}};
}

} // namespace waymark
