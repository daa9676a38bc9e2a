// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QHash>
#include <QString>
#include <QTcpServer>

namespace waymark::test {

/// A web server on this machine that answers each path as it is told, and notes what it was asked.
class WebServer
{
public:
    WebServer();

    /// "http://127.0.0.1:PORT" and `path`.
    QString address(const QString &path) const;

    /// Answers `path` with `status`, and to HEAD with `headStatus` where that is given.
    void answer(const QString &path, int status, int headStatus = 0);
    void redirect(const QString &path, int status, const QString &target);
    /// Takes the question and never answers.
    void beSilent(const QString &path);

    /// "HEAD /a", in the order in which they came.
    const QByteArrayList &asked() const { return m_asked; }
    /// The head of the last question.
    const QByteArray &lastHead() const { return m_lastHead; }

private:
    struct Answer
    {
        int status = 404;
        int headStatus = 0;
        QString target;
        bool silent = false;
    };
    void serve(QTcpSocket *socket);
    void reply(QTcpSocket *socket, const QByteArray &method, const QString &path);

    QTcpServer m_server;
    QHash<QString, Answer> m_answers;
    QByteArrayList m_asked;
    QByteArray m_lastHead;
};

} // namespace waymark::test
