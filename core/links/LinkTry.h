// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/checks/LinkTrial.h"

#include <QElapsedTimer>
#include <QObject>
#include <QUrl>

#include <chrono>

class QNetworkAccessManager;
class QNetworkReply;

namespace waymark {

/// Asks for one address until it is known what is there. Says so once.
class LinkTry : public QObject
{
    Q_OBJECT
public:
    LinkTry(QNetworkAccessManager &network, const QString &address, std::chrono::milliseconds patience,
            QObject *parent);
    ~LinkTry() override;

    void start();
    const QString &address() const { return m_address; }

Q_SIGNALS:
    void answered(const waymark::LinkAnswer &answer);

private:
    enum class Method { Head, Get };
    void ask(Method method);
    void readHead();
    void readEnd();
    void take(int status, const QUrl &redirect);
    void follow(int status, const QUrl &target);
    void finish(LinkAnswer::Kind kind);
    void tell(LinkAnswer answer);
    void failToReach(const QNetworkReply &reply);
    void drop();

    QNetworkAccessManager &m_network;
    const QString m_address;
    const std::chrono::milliseconds m_patience;
    QUrl m_url; ///< Where the redirects have led so far.
    Method m_method = Method::Head;
    QNetworkReply *m_reply = nullptr;
    QList<int> m_statuses;
    bool m_forGood = true; ///< All redirects were.
    QElapsedTimer m_elapsed;
};

} // namespace waymark
