// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/sync/wire/HttpQuestion.h"
#include "core/sync/wire/HttpReply.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;
class QSslError;

namespace waymark {

/// One request and its whole answer, within limits. Redirects are told, not followed; no cookies, no cache,
/// no password that somebody else asks for.
class HttpExchange : public QObject
{
    Q_OBJECT
public:
    HttpExchange(QNetworkAccessManager &network, HttpQuestion question, QObject *parent = nullptr);
    ~HttpExchange() override;

    void start();
    /// Ends it with Trouble::Stopped, at once.
    void stop() { finish(HttpReply::Trouble::Stopped); }

    /// The request that Qt is given: what all of ours have in common.
    static QNetworkRequest requestFor(const HttpQuestion &question);
    static HttpReply::Trouble troubleOf(const QNetworkReply &reply);

Q_SIGNALS:
    /// Once.
    void finished(const waymark::HttpReply &reply);

private:
    void lookAtDates(const QList<QSslError> &errors);
    void take();
    void endOrGoOn();
    void readEnd();
    void finish(HttpReply::Trouble trouble);
    void fill(HttpReply &reply) const;

    QNetworkAccessManager &m_network;
    const HttpQuestion m_question;
    QNetworkReply *m_reply = nullptr;
    QByteArray m_body;
    bool m_isOutOfDate = false;
    qint64 m_sent = 0; ///< Bytes of the body.
    QElapsedTimer m_begun;
    QTimer m_silence;
    QTimer m_whole;
};

} // namespace waymark
