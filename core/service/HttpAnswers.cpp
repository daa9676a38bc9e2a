// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/HttpAnswers.h"

#include "core/service/ServiceLog.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace waymark {

Response jsonAnswer(const QJsonObject &object, int status)
{
    Response response;
    response.status = status;
    response.contentType = "application/json";
    response.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return response;
}

Response problemAnswer(const ProblemDetails &problem)
{
    Response response = jsonAnswer(problem.toJson(), problem.status);
    response.contentType = "application/problem+json";
    return response;
}

Response problemAnswer(int status, const QString &title)
{
    return problemAnswer(ProblemDetails{status, QStringLiteral("about:blank"), title, {}, {}});
}

Response errorAnswer(const Error &error)
{
    qCWarning(logService).noquote() << describe(error);
    const bool later =
        error.kind == ErrorKind::Busy || error.kind == ErrorKind::Io || error.kind == ErrorKind::Full;
    // The detail has SQL in it, which is for the log alone.
    Response response = problemAnswer(later ? 503 : 500, error.sentence);
    if (later)
        response.headers.emplaceBack("Retry-After", "5");
    return response;
}

QString mediaTypeOf(const QByteArray &header)
{
    static const QRegularExpression form(
        QStringLiteral("\\A[a-z0-9!#$&^_.+-]{1,100}/[a-z0-9!#$&^_.+-]{1,100}\\z"));
    const QString type = QString::fromLatin1(header).section(u';', 0, 0).trimmed().toLower();
    return form.match(type).hasMatch() ? type : QStringLiteral("application/octet-stream");
}

Response notAllowed(const QByteArray &methods)
{
    Response response = problemAnswer(405, QStringLiteral("This resource has other methods."));
    response.headers.emplaceBack("Allow", methods);
    return response;
}

} // namespace waymark
