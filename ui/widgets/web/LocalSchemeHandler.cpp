// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/web/LocalSchemeHandler.h"

#include <QBuffer>
#include <QUrl>
#include <QWebEngineUrlRequestJob>

#include <utility>

namespace waymark {

LocalSchemeHandler::LocalSchemeHandler(Answerer answerer, QObject *parent)
    : QWebEngineUrlSchemeHandler(parent), m_answerer(std::move(answerer))
{
}

void LocalSchemeHandler::requestStarted(QWebEngineUrlRequestJob *job)
{
    if (job->requestMethod() != "GET") {
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
        return;
    }
    const std::optional<Answer> answer = m_answerer(job->requestUrl());
    if (!answer) {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    // The job reads on after this call, and ends on another thread's word.
    auto *buffer = new QBuffer;
    connect(job, &QObject::destroyed, buffer, &QObject::deleteLater);
    buffer->setData(answer->bytes);
    job->reply(answer->mimeType, buffer);
}

std::optional<LocalSchemeHandler::Answer> pictureAnswer(const QByteArray &bytes)
{
    static const std::pair<QByteArray, QByteArray> signatures[] = {
        {QByteArrayLiteral("\x89PNG\r\n\x1a\n"), QByteArrayLiteral("image/png")},
        {QByteArrayLiteral("\xff\xd8\xff"), QByteArrayLiteral("image/jpeg")},
        {QByteArrayLiteral("GIF87a"), QByteArrayLiteral("image/gif")},
        {QByteArrayLiteral("GIF89a"), QByteArrayLiteral("image/gif")},
    };
    for (const auto &[signature, mimeType] : signatures) {
        if (bytes.startsWith(signature))
            return LocalSchemeHandler::Answer{bytes, mimeType};
    }
    return std::nullopt;
}

} // namespace waymark
