// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/app/server/ServerProcess.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>

namespace waymark::test {

namespace {

// Programs start slowly on a loaded machine.
constexpr int patience = 120'000;

} // namespace

Finished runServer(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(WAYMARK_SERVER), arguments);
    Finished result;
    if (process.waitForFinished(patience) && process.exitStatus() == QProcess::NormalExit)
        result.exitCode = process.exitCode();
    result.output = process.readAllStandardOutput();
    result.errors = process.readAllStandardError();
    return result;
}

void holdFor(qint64 microseconds)
{
    QElapsedTimer clock;
    clock.start();
    while (clock.nsecsElapsed() < microseconds * 1000) {
    }
}

RunningServer::RunningServer(const QString &dataFolder, const QStringList &more, const QStringList &starter)
{
    QStringList arguments = more;
    if (!more.contains(QStringLiteral("--listen")))
        arguments += {QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")};
    if (!dataFolder.isEmpty())
        arguments += {QStringLiteral("--data"), dataFolder};
    const QStringList command = starter + QStringList{QStringLiteral(WAYMARK_SERVER)} + arguments;
    m_process.start(command.first(), command.mid(1));
    while (!m_process.canReadLine() && m_process.waitForReadyRead(patience)) {
    }
    const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
    m_url = line.section(QStringLiteral(" on "), 1);
    if (!m_url.startsWith(QLatin1String("http")))
        qFatal("waymark-server did not start: %s%s", qPrintable(line),
               m_process.readAllStandardError().constData());
}

RunningServer::~RunningServer()
{
    if (m_process.state() != QProcess::NotRunning)
        kill();
}

bool RunningServer::stop()
{
    m_process.terminate();
    return m_process.waitForFinished(30'000) && m_process.exitStatus() == QProcess::NormalExit;
}

void RunningServer::kill()
{
    m_process.kill();
    m_process.waitForFinished(patience);
}

bool RunningServer::said(const QByteArray &words)
{
    m_process.waitForReadyRead(0);
    m_log += m_process.readAllStandardError();
    return m_log.contains(words);
}

QByteArray RunningServer::curl(const QString &token, const QStringList &arguments) const
{
    QProcess process;
    process.start(QStringLiteral("curl"),
                  QStringList{QStringLiteral("--silent"), QStringLiteral("--header"),
                              QString(QStringLiteral("Authorization: Bearer ") + token)} +
                      arguments);
    process.waitForFinished(patience);
    return process.readAllStandardOutput();
}

QByteArray RunningServer::plainCurl(const QStringList &arguments) const
{
    QProcess process;
    process.start(QStringLiteral("curl"), QStringList{QStringLiteral("--silent")} + arguments);
    process.waitForFinished(patience);
    return process.readAllStandardOutput();
}

QString RunningServer::workspace(const QString &token) const
{
    return QJsonDocument::fromJson(session(token))[QStringLiteral("accounts")].toObject().keys().value(0);
}

QString RunningServer::upload(const QString &token, const QString &file) const
{
    const QByteArray answer =
        curl(token, {QStringLiteral("--header"), QStringLiteral("Content-Type: message/rfc822"),
                     QStringLiteral("--data-binary"), QString(u'@' + file),
                     QString(m_url + QStringLiteral("/jmap/upload/") + workspace(token) + u'/')});
    return QJsonDocument::fromJson(answer)[QStringLiteral("blobId")].toString();
}

QByteArray RunningServer::session(const QString &token) const
{
    return curl(token, {QString(m_url + QStringLiteral("/.well-known/jmap"))});
}

int RunningServer::statusOf(const QString &token) const
{
    return curl(token,
                {QStringLiteral("--output"), QStringLiteral("/dev/null"), QStringLiteral("--write-out"),
                 QStringLiteral("%{http_code}"), QString(m_url + QStringLiteral("/.well-known/jmap"))})
        .toInt();
}

QByteArray RunningServer::call(const QString &token, const QString &method, const QString &arguments) const
{
    const QString body =
        QStringLiteral("{\"using\":[\"urn:ietf:params:jmap:core\",\"https://waymark.example/jmap/programs\"],"
                       "\"methodCalls\":[[\"%1\",%2,\"0\"]]}")
            .arg(method, QString(arguments).replace(QLatin1String("WORKSPACE"), workspace(token)));
    return curl(token, {QStringLiteral("--header"), QStringLiteral("Content-Type: application/json"),
                        QStringLiteral("--data"), body, QString(m_url + QStringLiteral("/jmap/api"))});
}

void RunningServer::begin(QProcess &client, const QString &token, const QString &method,
                          const QJsonObject &arguments) const
{
    QJsonObject all = arguments;
    all.insert(QStringLiteral("accountId"), workspace(token));
    const QJsonArray call{method, all, QStringLiteral("0")};
    const QJsonObject request{
        {QStringLiteral("using"), QJsonArray{QStringLiteral("urn:ietf:params:jmap:core"),
                                             QStringLiteral("https://waymark.example/jmap/programs")}},
        {QStringLiteral("methodCalls"), QJsonArray{call}}};
    client.start(QStringLiteral("curl"),
                 {QStringLiteral("--silent"), QStringLiteral("--header"),
                  QString(QStringLiteral("Authorization: Bearer ") + token), QStringLiteral("--header"),
                  QStringLiteral("Content-Type: application/json"), QStringLiteral("--data-binary"),
                  QStringLiteral("@-"), QString(m_url + QStringLiteral("/jmap/api"))});
    client.write(QJsonDocument(request).toJson(QJsonDocument::Compact));
    client.closeWriteChannel();
    client.waitForBytesWritten(patience);
}

bool RunningServer::createAccount(const QString &token, const QString &name) const
{
    return call(
               token, QStringLiteral("Account/set"),
               QStringLiteral("{\"accountId\":\"WORKSPACE\",\"create\":{\"k\":{\"name\":\"%1\"}}}").arg(name))
        .contains("\"created\":{\"k\"");
}

int RunningServer::accountCount(const QString &token) const
{
    const QByteArray answer =
        call(token, QStringLiteral("Account/query"), QStringLiteral("{\"accountId\":\"WORKSPACE\"}"));
    return int(QJsonDocument::fromJson(answer)[QStringLiteral("methodResponses")][0][1][QStringLiteral("ids")]
                   .toArray()
                   .size());
}

QByteArray RunningServer::changesSince(const QString &token, const QString &state) const
{
    return call(token, QStringLiteral("Account/changes"),
                QStringLiteral("{\"accountId\":\"WORKSPACE\",\"sinceState\":\"%1\"}").arg(state));
}

} // namespace waymark::test
