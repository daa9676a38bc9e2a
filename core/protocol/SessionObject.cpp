// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/protocol/SessionObject.h"

#include "core/protocol/JmapRequest.h"
#include "core/protocol/SchemaTable.h"

#include <QJsonArray>

namespace waymark {

namespace {

QJsonObject coreOf(const ProtocolLimits &limits)
{
    return {
        {QStringLiteral("maxSizeUpload"), limits.maxSizeUpload},
        {QStringLiteral("maxConcurrentUpload"), limits.maxConcurrentUpload},
        {QStringLiteral("maxSizeRequest"), limits.maxSizeRequest},
        {QStringLiteral("maxConcurrentRequests"), limits.maxConcurrentRequests},
        {QStringLiteral("maxCallsInRequest"), limits.maxCallsInRequest},
        {QStringLiteral("maxObjectsInGet"), limits.maxObjectsInGet},
        {QStringLiteral("maxObjectsInSet"), limits.maxObjectsInSet},
        {QStringLiteral("collationAlgorithms"), QJsonArray()},
    };
}

} // namespace

QJsonObject SessionObject::toJson() const
{
    QJsonArray types;
    for (const TypeSchema &type : schemaTable())
        types.append(type.name);
    QJsonArray roles;
    if (tam)
        roles.append(QStringLiteral("tam"));
    if (admin)
        roles.append(QStringLiteral("admin"));
    const QJsonObject ofWorkspace{{QStringLiteral("types"), types},
                                  {QStringLiteral("identity"), user},
                                  {QStringLiteral("device"), device},
                                  {QStringLiteral("roles"), roles},
                                  {QStringLiteral("sending"), sending},
                                  {QStringLiteral("publicUrl"), baseUrl},
                                  {QStringLiteral("maxSizeUserUploads"), limits.maxSizeUserUploads},
                                  {QStringLiteral("maxSizeAllUploads"), limits.maxSizeAllUploads},
                                  {QStringLiteral("unusedUploadDays"), limits.unusedUploadDays},
                                  {QStringLiteral("changeDays"), limits.changeDays}};
    const QJsonObject account{
        {QStringLiteral("name"), workspaceName},
        {QStringLiteral("isPersonal"), false},
        {QStringLiteral("isReadOnly"), false},
        {QStringLiteral("accountCapabilities"),
         QJsonObject{{coreCapability(), QJsonObject()}, {programsCapability(), ofWorkspace}}},
    };
    const QString api = baseUrl + QStringLiteral("/jmap/");
    return {
        {QStringLiteral("capabilities"),
         QJsonObject{{coreCapability(), coreOf(limits)}, {programsCapability(), QJsonObject()}}},
        {QStringLiteral("accounts"), QJsonObject{{workspace, account}}},
        {QStringLiteral("primaryAccounts"),
         QJsonObject{{coreCapability(), workspace}, {programsCapability(), workspace}}},
        {QStringLiteral("username"), userName},
        {QStringLiteral("apiUrl"), QString(api + QStringLiteral("api"))},
        {QStringLiteral("downloadUrl"),
         QString(api + QStringLiteral("download/{accountId}/{blobId}/{name}?type={type}"))},
        {QStringLiteral("uploadUrl"), QString(api + QStringLiteral("upload/{accountId}/"))},
        {QStringLiteral("eventSourceUrl"),
         QString(api + QStringLiteral("eventsource?types={types}&closeafter={closeafter}&ping={ping}"))},
        {QStringLiteral("state"), state},
    };
}

} // namespace waymark
