// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/FileRequests.h"

#include "core/protocol/ValueCheck.h"
#include "core/service/BlobStore.h"
#include "core/service/HttpAnswers.h"
#include "core/service/database/ServerDatabase.h"

#include <QUrlQuery>

namespace waymark {

namespace {

/// What is refused because of what is stored already. A client may try again later: unused files go.
Response quotaAnswer(const char *limit, const QString &title)
{
    ProblemDetails problem{507, QStringLiteral("about:blank"), title, {}, {}};
    problem.more.insert(QStringLiteral("limit"), QLatin1String(limit));
    return problemAnswer(problem);
}

} // namespace

Response FileRequests::upload(const Caller &caller, const Request &request, const QString &account) const
{
    if (account != m_database.workspace())
        return problemAnswer(404, QStringLiteral("There is no such account."));
    if (request.body.size() > m_limits.maxSizeUpload)
        return problemAnswer(413, QStringLiteral("The file is larger than maxSizeUpload."));
    const auto connection = m_database.connection();
    if (!connection)
        return errorAnswer(connection.error());
    const QString type = mediaTypeOf(request.header("content-type"));
    const auto added = BlobStore::add(**connection, caller, type, request.body, m_limits, m_clock);
    if (!added)
        return errorAnswer(added.error());
    switch (added->room) {
    case BlobStore::Room::FullForPerson:
        return quotaAnswer("maxSizeUserUploads", QStringLiteral("Your uploads have no more room."));
    case BlobStore::Room::Full:
        return quotaAnswer("maxSizeAllUploads",
                           QStringLiteral("All uploads together have no more room on this server."));
    case BlobStore::Room::Enough:
        break;
    }
    return jsonAnswer({{QStringLiteral("accountId"), account},
                       {QStringLiteral("blobId"), added->id},
                       {QStringLiteral("type"), type},
                       {QStringLiteral("size"), request.body.size()}},
                      201);
}

Response FileRequests::download(const Caller &caller, const Request &request, const QStringList &path) const
{
    const auto connection = m_database.connection();
    if (!connection)
        return errorAnswer(connection.error());
    if (path.at(3) != m_database.workspace() || !isId(path.at(4)))
        return problemAnswer(404, QStringLiteral("There is no such file."));
    const auto blob = BlobStore::find(**connection, caller, path.at(4));
    if (!blob)
        return errorAnswer(blob.error());
    if (!*blob)
        return problemAnswer(404, QStringLiteral("There is no such file."));
    Response response;
    const QString type = QUrlQuery(QString::fromUtf8(request.query))
                             .queryItemValue(QStringLiteral("type"), QUrl::FullyDecoded);
    response.contentType =
        mediaTypeOf(type.isEmpty() ? (*blob)->type.toLatin1() : type.toLatin1()).toLatin1();
    // A browser that is led here shows nothing of it as a page of this server's.
    response.headers = {{"Content-Disposition", "attachment"},
                        {"X-Content-Type-Options", "nosniff"},
                        {"Cache-Control", "private, immutable, max-age=31536000"}};
    response.body = (*blob)->bytes;
    return response;
}

} // namespace waymark
