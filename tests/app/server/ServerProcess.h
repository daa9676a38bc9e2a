// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace waymark::test {

/// A run of waymark-server that ended.
struct Finished
{
    int exitCode = -1; ///< -1 where it did not end by itself.
    QByteArray output;
    QByteArray errors;
};

/// Runs `waymark-server ARGUMENTS` to its end.
Finished runServer(const QStringList &arguments);

/// Lets the server work undisturbed for so many microseconds, to be killed wherever it is then.
void holdFor(qint64 microseconds);

/// waymark-server while it serves on a free port.
class RunningServer
{
public:
    /// By another program, `starter`, where one is said: it is given the server and its arguments.
    explicit RunningServer(const QString &dataFolder, const QStringList &more = {},
                           const QStringList &starter = {});
    ~RunningServer();

    /// "http://127.0.0.1:40123"
    const QString &url() const { return m_url; }
    /// As systemd does it; whether it ended within half a minute.
    bool stop();
    /// As nothing should do it.
    void kill();
    qint64 processId() const { return m_process.processId(); }
    int exitCode() const { return m_process.exitCode(); }

    /// Whether its log has these words by now.
    bool said(const QByteArray &words);

    /// What a client gets, by curl: of the session, its body.
    QByteArray session(const QString &token) const;
    int statusOf(const QString &token) const;
    /// The answer to a request with one call; `arguments` is JSON with WORKSPACE for the account's id.
    QByteArray call(const QString &token, const QString &method, const QString &arguments) const;
    /// Begins the same call in `client`, and waits for nothing.
    void begin(QProcess &client, const QString &token, const QString &method,
               const QJsonObject &arguments) const;
    bool createAccount(const QString &token, const QString &name) const;
    int accountCount(const QString &token) const;
    /// Uploads a file; its blob's id.
    QString upload(const QString &token, const QString &file) const;
    /// What somebody gets who has no token.
    QByteArray plainCurl(const QStringList &arguments) const;
    QByteArray changesSince(const QString &token, const QString &state) const;

private:
    QString workspace(const QString &token) const;
    QByteArray curl(const QString &token, const QStringList &arguments) const;

    QProcess m_process;
    QByteArray m_log;
    QString m_url;
};

} // namespace waymark::test
