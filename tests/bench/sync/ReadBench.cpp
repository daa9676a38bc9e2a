// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/bench/sync/ReadBench.h"

#include "tests/app/server/ServerProcess.h"
#include "tests/bench/Report.h"
#include "tests/bench/sync/HttpLoad.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpSocket>
#include <QUrl>

#include <algorithm>

namespace waymark::bench {

namespace {

using test::RunningServer;

constexpr int window = 1500; ///< Milliseconds of each measurement.

/// The reference while it runs.
class Minimal
{
public:
    explicit Minimal(const QString &database)
    {
        m_process.start(QStringLiteral(WAYMARK_BENCH_MINIMAL), {database});
        while (!m_process.canReadLine() && m_process.waitForReadyRead(30'000)) {
        }
        m_port = m_process.readLine().trimmed().toUShort();
        if (m_port == 0)
            qFatal("the minimal handler did not start");
    }
    ~Minimal()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Minimal(const Minimal &) = delete;
    Minimal &operator=(const Minimal &) = delete;
    quint16 port() const { return m_port; }

private:
    QProcess m_process;
    quint16 m_port = 0;
};

QByteArray get(const QString &path)
{
    return "GET " + path.toUtf8() + " HTTP/1.1\r\nHost: h\r\n\r\n";
}

class Api
{
public:
    Api(const RunningServer &server, const QString &token)
        : m_port(quint16(QUrl(server.url()).port())), m_token(token.toUtf8())
    {
        const QJsonDocument session = QJsonDocument::fromJson(server.session(token));
        m_workspace = session[QStringLiteral("accounts")].toObject().keys().value(0);
    }

    quint16 port() const { return m_port; }
    QByteArray request(const QString &method, QJsonObject arguments) const
    {
        arguments.insert(QStringLiteral("accountId"), m_workspace);
        const QJsonObject whole{
            {QStringLiteral("using"), QJsonArray{QStringLiteral("urn:ietf:params:jmap:core"),
                                                 QStringLiteral("https://waymark.example/jmap/programs")}},
            {QStringLiteral("methodCalls"), QJsonArray{QJsonArray{method, arguments, QStringLiteral("0")}}}};
        const QByteArray body = QJsonDocument(whole).toJson(QJsonDocument::Compact);
        return "POST /jmap/api HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer " + m_token +
               "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) +
               "\r\n\r\n" + body;
    }
    QJsonObject call(const QString &method, const QJsonObject &arguments) const
    {
        return QJsonDocument::fromJson(
                   answerTo(m_port, request(method, arguments)))[QStringLiteral("methodResponses")][0][1]
            .toObject();
    }
    QByteArray token() const { return m_token; }

private:
    quint16 m_port;
    QByteArray m_token;
    QString m_workspace;
};

QList<QJsonArray> pagesOf(const Api &api, const QString &type, int most)
{
    QList<QJsonArray> pages;
    QString state = QStringLiteral("0");
    for (bool goesOn = true; goesOn && pages.size() < most;) {
        const QJsonObject changes =
            api.call(type + QStringLiteral("/changes"),
                     {{QStringLiteral("sinceState"), state}, {QStringLiteral("maxChanges"), 500}});
        pages.append(changes.value(QStringLiteral("created")).toArray());
        state = changes.value(QStringLiteral("newState")).toString();
        goesOn = changes.value(QStringLiteral("hasMoreChanges")).toBool();
    }
    return pages;
}

void tell(Report &report, const QString &what, double ours, double minimal)
{
    report.ratio(what, 1e6 / ours, QStringLiteral("a minimal handler"), 1e6 / minimal, 2);
    report.rate(QStringLiteral("that is"), ours);
}

} // namespace

void readBench(const RunningServer &server, const QString &dataFolder, const QString &token, Report &report)
{
    report.section(QStringLiteral("Reads of the server, four connections at a time"));
    const Api api(server, token);
    const Minimal minimal(dataFolder + QStringLiteral("/waymark.db"));
    QList<QByteArray> ours, theirs;
    for (const auto &id : pagesOf(api, QStringLiteral("Account"), 1).value(0)) {
        ours.append(api.request(QStringLiteral("Account/get"), {{QStringLiteral("ids"), QJsonArray{id}}}));
        theirs.append(get(QStringLiteral("/one/") + id.toString()));
    }
    // Once unmeasured, so that both have their pages in memory.
    (void)requestsPerSecond(api.port(), ours, window / 3);
    (void)requestsPerSecond(minimal.port(), theirs, window / 3);
    const double still = requestsPerSecond(minimal.port(), {get(QStringLiteral("/still"))}, window);
    tell(report, QStringLiteral("one object"), requestsPerSecond(api.port(), ours, window),
         requestsPerSecond(minimal.port(), theirs, window));
    ours.clear();
    theirs.clear();
    const QList<QJsonArray> pages = pagesOf(api, QStringLiteral("Contact"), 10);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        ours.append(api.request(QStringLiteral("Contact/get"), {{QStringLiteral("ids"), pages.at(i)}}));
        theirs.append(get(QStringLiteral("/page/%1").arg(i * 500)));
    }
    tell(report, QStringLiteral("a page of 500 objects"), requestsPerSecond(api.port(), ours, window),
         requestsPerSecond(minimal.port(), theirs, window));
    report.note(
        QStringLiteral("The library alone, without a database: %1 requests a second").arg(qRound(still)));
}

void changeBench(const RunningServer &server, const QString &token, Report &report)
{
    report.section(QStringLiteral("From one device to another"));
    const Api api(server, token);
    QTcpSocket stream;
    stream.connectToHost(QStringLiteral("127.0.0.1"), api.port());
    stream.waitForConnected();
    stream.write(
        "GET /jmap/eventsource?types=*&closeafter=no&ping=0 HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer " +
        api.token() + "\r\n\r\n");
    QByteArray heard;
    while (!heard.contains("\r\n\r\n") && stream.waitForReadyRead(30'000))
        heard += stream.readAll();
    const QString state =
        api.call(QStringLiteral("Account/get"), {{QStringLiteral("ids"), QJsonArray()}})
            .value(QStringLiteral("state"))
            .toString();
    QList<double> times;
    for (int i = 0; i < 30; ++i) {
        heard.clear();
        QElapsedTimer clock;
        clock.start();
        const QJsonObject create{{QStringLiteral("name"), QStringLiteral("Change %1").arg(i)}};
        (void)api.call(QStringLiteral("Account/set"),
                       {{QStringLiteral("create"), QJsonObject{{QStringLiteral("k"), create}}}});
        while (!heard.contains("\"Account\"") && stream.waitForReadyRead(30'000))
            heard += stream.readAll();
        (void)api.call(QStringLiteral("Account/changes"), {{QStringLiteral("sinceState"), state}});
        times.append(double(clock.nsecsElapsed()) / 1000);
    }
    std::sort(times.begin(), times.end());
    report.within(QStringLiteral("until the other has it, the slowest of %1").arg(times.size()), times.last(),
                  300'000);
}

} // namespace waymark::bench
