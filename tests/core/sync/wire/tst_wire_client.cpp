// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/protocol/JmapRequest.h"
#include "core/protocol/SessionObject.h"
#include "core/sync/wire/EventSource.h"
#include "core/sync/wire/JmapClient.h"
#include "tests/core/service/HttpHouse.h"
#include "tests/support/Wait.h"
#include "tests/support/proxy/CuttingProxy.h"
#include "tests/support/proxy/ScriptedServer.h"
#include "tests/support/smtp/TestCertificates.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkProxy>
#include <QSemaphore>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTest>
#include <QTimer>

#include <memory>

namespace waymark::test {

using namespace std::chrono_literals;

/// The client on a real network: a real server, and one that says what no server should.
class TestWireClient : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRealSessionIsFetchedAndCalled();
    void aTokenThatIsNotGoodIsToldAsSuch();
    void aRequestHappensOnceUnderItsNumber();

    void aRedirectStaysWithTheServer();
    void aRedirectElsewhereGetsNoToken();
    void redirectsInACircleEnd();
    void aCaptivePortalIsNotTheServer();
    void anAnswerCutAnywhereIsNone();
    void anEndlessAnswerIsCutOff();
    void aSilentServerIsGivenUp();
    void aSlowLineThatWorksIsWaitedFor();
    void aLineThatHardlyWorksAsksForLess();
    void theProxyIsLookedUpBeside();
    void nobodyThereIsOffline();
    void aStoppedClientCallsNobody();

    void aCertificateThatIsNotTrustedIsRefused_data();
    void aCertificateThatIsNotTrustedIsRefused();
    void aCertificateThatIsTrustedIsTaken();

    void aChangeIsToldAtOnce();
    void anEventSourceComesBack();
    void anEventSourceThatIsNoneIsTriedAgain();
    void anEventSourceThatFallsSilentIsOpenedAgain();

private:
    static SyncTiming impatient();
    QSslConfiguration m_usual = QSslConfiguration::defaultConfiguration();
};

SyncTiming TestWireClient::impatient()
{
    SyncTiming timing;
    timing.firstRetry = 5ms;
    timing.lastRetry = 50ms;
    return timing;
}

static QByteArray sessionAt(const QString &url)
{
    SessionObject session;
    session.userName = u"ada@team.example"_qs;
    session.workspace = u"wsp_1"_qs;
    session.state = u"s1"_qs;
    session.baseUrl = url;
    session.user = u"usr_1"_qs;
    session.device = u"laptop"_qs;
    return QJsonDocument(session.toJson()).toJson(QJsonDocument::Compact);
}

static const QByteArray json = "Content-Type: application/json\r\n";

/// What a session's fetch comes to.
static WireOutcome<JmapSession> sessionOf(JmapClient &client)
{
    std::optional<WireOutcome<JmapSession>> outcome;
    client.fetchSession([&outcome](const WireOutcome<JmapSession> &session) { outcome = session; });
    const bool came = QTest::qWaitFor([&outcome] { return outcome.has_value(); }, 60'000);
    return came ? *outcome : wireFailure(Remedy::Person, ErrorKind::Internal, u"no answer at all"_qs);
}

static WireOutcome<JmapAnswer> answerTo(JmapClient &client, const QUrl &api, const QByteArray &body,
                                        const QByteArray &key = {})
{
    std::optional<WireOutcome<JmapAnswer>> outcome;
    client.post(api, body, key, [&outcome](const WireOutcome<JmapAnswer> &answer) { outcome = answer; });
    const bool came = QTest::qWaitFor([&outcome] { return outcome.has_value(); }, 60'000);
    return came ? *outcome : wireFailure(Remedy::Person, ErrorKind::Internal, u"no answer at all"_qs);
}

static WireOutcome<JmapSession> sessionFrom(const QString &url, const Clock &clock, const SyncTiming &timing,
                                            const QString &token = u"tok.en"_qs)
{
    JmapClient client(QUrl(url), token, clock, timing);
    return sessionOf(client);
}

static QString urlOf(const HttpHouse &house, const char *scheme = "http")
{
    return QStringLiteral("%1://127.0.0.1:%2").arg(QLatin1String(scheme)).arg(house.port());
}

static const SystemClock theClock;

void TestWireClient::aRealSessionIsFetchedAndCalled()
{
    HttpHouse house;
    JmapClient client(QUrl(urlOf(house)), QString::fromLatin1(house.ada.token), theClock, {});
    const auto session = sessionOf(client);
    QVERIFY2(session, session ? "" : qPrintable(describe(session.error().error)));
    QCOMPARE(session->identity.user, house.ada.person.uid);
    QCOMPARE(session->identity.device, house.ada.device);
    QCOMPARE(session->identity.workspace, house.database->workspace());
    QVERIFY(session->types.contains(u"Account"_qs));

    const QByteArray body = ServiceHouse::body(
        {QJsonArray{u"Account/changes"_qs,
                    QJsonObject{{u"accountId"_qs, session->identity.workspace}, {u"sinceState"_qs, u"0"_qs}},
                    u"a"_qs},
         QJsonArray{u"Account/nothing"_qs, QJsonObject(), u"b"_qs}});
    const auto answer = answerTo(client, session->apiUrl, body);
    QVERIFY(answer);
    QCOMPARE(answer->sessionState, session->state);
    QVERIFY(answer->find(u"a"_qs, u"Account/changes"_qs));
    QVERIFY(!answer->find(u"b"_qs, u"Account/changes"_qs));
    QCOMPARE(answer->errorOf(u"a"_qs), QString());
    QCOMPARE(answer->errorOf(u"b"_qs), u"unknownMethod"_qs);
}

void TestWireClient::aTokenThatIsNotGoodIsToldAsSuch()
{
    HttpHouse house;
    for (const QString &token :
         {u"nobody.nothing"_qs, QString::fromLatin1(house.ada.token.chopped(1)), u"x"_qs}) {
        const auto session = sessionFrom(urlOf(house), theClock, {}, token);
        QVERIFY(!session);
        QCOMPARE(session.error().remedy, Remedy::SignIn);
    }
}

void TestWireClient::aRequestHappensOnceUnderItsNumber()
{
    HttpHouse house;
    const QString account = house.account(house.ada, u"Acme"_qs);
    JmapClient client(QUrl(urlOf(house)), QString::fromLatin1(house.ada.token), theClock, {});
    const auto session = sessionOf(client);
    QVERIFY(session);
    const auto bodyOf = [&](const QString &name) {
        const QJsonObject create{{u"k"_qs, aCta(account, {{u"name"_qs, name}})}};
        return ServiceHouse::body({QJsonArray{
            u"Cta/set"_qs,
            QJsonObject{{u"accountId"_qs, session->identity.workspace}, {u"create"_qs, create}}, u"0"_qs}});
    };
    const auto first = answerTo(client, session->apiUrl, bodyOf(u"One"_qs), "laptop.1");
    const auto again = answerTo(client, session->apiUrl, bodyOf(u"One"_qs), "laptop.1");
    QVERIFY(first && again);
    QCOMPARE(again->methodResponses, first->methodResponses);

    const auto differs = answerTo(client, session->apiUrl, bodyOf(u"Two"_qs), "laptop.1");
    QVERIFY(!differs);
    QCOMPARE(differs.error().remedy, Remedy::Renumber);
    QCOMPARE(differs.error().lastSequence, 1);
    const auto gap = answerTo(client, session->apiUrl, bodyOf(u"Two"_qs), "laptop.7");
    QVERIFY(!gap);
    QCOMPARE(gap.error().remedy, Remedy::Renumber);
    QCOMPARE(gap.error().lastSequence, 1);
    const auto other = answerTo(client, session->apiUrl, bodyOf(u"Two"_qs), "phone.2");
    QVERIFY(!other);
    QCOMPARE(other.error().remedy, Remedy::SignIn);
    QCOMPARE(
        house.call(house.ada, u"Cta/query"_qs, {{u"calculateTotal"_qs, true}}).value(u"total"_qs).toInt(), 1);
}

void TestWireClient::aRedirectStaysWithTheServer()
{
    ScriptedServer server;
    server.answer("/.well-known/jmap", "301 Moved Permanently", "Location: /deep/session\r\n", "");
    server.answer("/deep/session", "200 OK", json, sessionAt(server.url()));
    const auto session = sessionFrom(server.url(), theClock, {});
    QVERIFY2(session, session ? "" : qPrintable(describe(session.error().error)));
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(server.requests().last().contains("Bearer tok.en"));
}

void TestWireClient::aRedirectElsewhereGetsNoToken()
{
    ScriptedServer other;
    other.answer("/", "200 OK", json, sessionAt(other.url()));
    ScriptedServer server;
    server.answer("/.well-known/jmap", "302 Found", "Location: " + other.url().toLatin1() + "/\r\n", "");
    server.answer("/jmap/api", "307 Temporary Redirect", "Location: " + other.url().toLatin1() + "/\r\n", "");
    const auto session = sessionFrom(server.url(), theClock, {});
    QVERIFY(!session);
    QCOMPARE(session.error().remedy, Remedy::Retry);
    JmapClient client(QUrl(server.url()), u"tok.en"_qs, theClock, {});
    const auto answer = answerTo(client, QUrl(QString(server.url() + u"/jmap/api"_qs)), "{}", "laptop.1");
    QVERIFY(!answer);
    QCOMPARE(answer.error().remedy, Remedy::Retry);
    QCOMPARE(other.requests(), QByteArrayList());
}

void TestWireClient::redirectsInACircleEnd()
{
    ScriptedServer server;
    server.answer("/.well-known/jmap", "302 Found", "Location: /.well-known/jmap\r\n", "");
    QVERIFY(!sessionFrom(server.url(), theClock, {}));
    QVERIFY(server.requests().size() < 10);
}

void TestWireClient::aCaptivePortalIsNotTheServer()
{
    ScriptedServer server;
    const QByteArray page = "<html><body>Welcome to our hotel. Accept the terms.</body></html>";
    server.answer("/.well-known/jmap", "200 OK", "Content-Type: text/html; charset=utf-8\r\n", page);
    const auto session = sessionFrom(server.url(), theClock, {});
    QVERIFY(!session);
    QCOMPARE(session.error().remedy, Remedy::Retry);
    QCOMPARE(session.error().error.kind, ErrorKind::Offline);
    QVERIFY(session.error().error.sentence.contains(u"sign in"_qs));
}

void TestWireClient::anAnswerCutAnywhereIsNone()
{
    ScriptedServer server;
    const QByteArray body = sessionAt(server.url());
    const QByteArray whole = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " +
                             QByteArray::number(body.size()) + "\r\n\r\n" + body;
    for (qsizetype cut = 0; cut < whole.size(); cut += 13) {
        server.answer("/.well-known/jmap", cut == 0 ? QByteArray("\r") : whole.left(cut));
        const auto session = sessionFrom(server.url(), theClock, {});
        QVERIFY2(!session, QByteArray::number(cut).constData());
        QVERIFY2(session.error().remedy == Remedy::Retry,
                 qPrintable(QString::number(cut) + describe(session.error().error)));
    }
    server.answer("/.well-known/jmap", whole);
    QVERIFY(sessionFrom(server.url(), theClock, {}));
}

void TestWireClient::anEndlessAnswerIsCutOff()
{
    ScriptedServer server;
    server.answer("/.well-known/jmap", "200 OK", json, QByteArray(4'000'000, ' '));
    const auto session = sessionFrom(server.url(), theClock, {});
    QVERIFY(!session);
    QCOMPARE(session.error().remedy, Remedy::Shrink);
    // What is packed is not unpacked: it was not asked for.
    QVERIFY(server.requests().first().toLower().contains("accept-encoding: identity"));
}

void TestWireClient::aSilentServerIsGivenUp()
{
    ScriptedServer server;
    server.beSilent("/.well-known/jmap");
    SyncTiming timing;
    timing.connect = 100ms;
    const auto session = sessionFrom(server.url(), theClock, timing);
    QVERIFY(!session);
    QCOMPARE(session.error().remedy, Remedy::Retry);
    QCOMPARE(session.error().error.kind, ErrorKind::Offline);
}

/// Sends the session in parts, one each few milliseconds, after its head.
static void trickle(ScriptedServer &server, QTimer &timer, qsizetype part)
{
    const auto rest = std::make_shared<QByteArray>(sessionAt(server.url()));
    rest->append(QByteArray(200'000, ' '));
    server.keepOpen(true);
    server.answer("/.well-known/jmap", "HTTP/1.1 200 OK\r\n" + json + "Content-Length: " +
                                           QByteArray::number(rest->size()) + "\r\n\r\n");
    QObject::connect(&timer, &QTimer::timeout, &server, [&server, rest, part] {
        if (server.requests().isEmpty())
            return;
        server.sendMore(rest->left(part));
        rest->remove(0, part);
    });
    timer.start(20ms);
}

void TestWireClient::aSlowLineThatWorksIsWaitedFor()
{
    ScriptedServer server;
    QTimer timer;
    trickle(server, timer, 4'000); // A second for all of it.
    SyncTiming timing;
    timing.request = 200ms;
    const auto session = sessionFrom(server.url(), theClock, timing);
    QVERIFY2(session, session ? "" : qPrintable(describe(session.error().error)));
    QCOMPARE(session->identity.workspace, u"wsp_1"_qs);
}

void TestWireClient::aLineThatHardlyWorksAsksForLess()
{
    ScriptedServer server;
    QTimer timer;
    trickle(server, timer, 1);
    SyncTiming timing;
    timing.request = 200ms;
    const auto session = sessionFrom(server.url(), theClock, timing);
    QVERIFY(!session);
    QCOMPARE(session.error().remedy, Remedy::Shrink);
    QVERIFY(session.error().error.sentence.contains(u"slow"_qs));
}

void TestWireClient::theProxyIsLookedUpBeside()
{
    ScriptedServer server;
    server.answer("/.well-known/jmap", "200 OK", json, sessionAt(server.url()));
    JmapClient client(QUrl(server.url()), u"tok.en"_qs, theClock, {});
    QSemaphore asked;
    QSemaphore known;
    client.setProxyLookup([&asked, &known](const QUrl &) {
        asked.release();
        known.acquire();
        return QNetworkProxy(QNetworkProxy::NoProxy);
    });
    std::optional<WireOutcome<JmapSession>> outcome;
    client.fetchSession([&outcome](const WireOutcome<JmapSession> &session) { outcome = session; });
    asked.acquire(); // Here nobody waits for the system's answer.
    QCOMPARE(server.requests().size(), 0);
    known.release();
    WAIT_VERIFY(outcome.has_value());
    QVERIFY(*outcome);
    QCOMPARE(server.requests().size(), 1);
}

void TestWireClient::nobodyThereIsOffline()
{
    quint16 port = 0;
    {
        const ScriptedServer gone;
        port = gone.port();
    }
    const auto session = sessionFrom(QStringLiteral("http://127.0.0.1:%1").arg(port), theClock, {});
    QVERIFY(!session);
    QCOMPARE(session.error().remedy, Remedy::Retry);
    QCOMPARE(session.error().error.kind, ErrorKind::Offline);
}

void TestWireClient::aStoppedClientCallsNobody()
{
    ScriptedServer server;
    server.beSilent("/.well-known/jmap");
    int calls = 0;
    {
        JmapClient client(QUrl(server.url()), u"tok.en"_qs, theClock, {});
        client.fetchSession([&calls](const WireOutcome<JmapSession> &) { ++calls; });
        WAIT_COMPARE(server.requests().size(), 1);
        client.stop();
        client.fetchSession([&calls](const WireOutcome<JmapSession> &) { ++calls; });
        WAIT_COMPARE(server.requests().size(), 2);
    }
    WAIT_COMPARE(server.openLines(), 0);
    QCOMPARE(calls, 0);
}

void TestWireClient::aCertificateThatIsNotTrustedIsRefused_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("trusted");
    QTest::newRow("of an authority that nobody knows") << int(TestCertificates::Kind::Good) << false;
    QTest::newRow("for another name") << int(TestCertificates::Kind::OtherName) << true;
    QTest::newRow("that has expired") << int(TestCertificates::Kind::Expired) << true;
}

/// A server with such a certificate.
static HttpOptions withCertificate(TestCertificates &certificates, TestCertificates::Kind kind)
{
    HttpOptions options;
    options.certificateFile = certificates.certificate(kind);
    options.keyFile = TestCertificates::keyOf(options.certificateFile);
    return options;
}

void TestWireClient::aCertificateThatIsNotTrustedIsRefused()
{
    QFETCH(int, kind);
    QFETCH(bool, trusted);
    TestCertificates certificates;
    QSslConfiguration configuration = m_usual;
    if (trusted)
        configuration.addCaCertificates(QSslCertificate::fromPath(certificates.authority()));
    QSslConfiguration::setDefaultConfiguration(configuration);
    HttpHouse house(withCertificate(certificates, TestCertificates::Kind(kind)));
    const auto session =
        sessionFrom(urlOf(house, "https"), theClock, {}, QString::fromLatin1(house.ada.token));
    QSslConfiguration::setDefaultConfiguration(m_usual);
    QVERIFY(!session);
    QCOMPARE(session.error().remedy, Remedy::Person);
    QVERIFY(session.error().error.sentence.contains(u"certificate"_qs));
    QCOMPARE(session.error().error.sentence.contains(u"clock"_qs),
             TestCertificates::Kind(kind) == TestCertificates::Kind::Expired);
}

void TestWireClient::aCertificateThatIsTrustedIsTaken()
{
    TestCertificates certificates;
    QSslConfiguration configuration = m_usual;
    configuration.addCaCertificates(QSslCertificate::fromPath(certificates.authority()));
    QSslConfiguration::setDefaultConfiguration(configuration);
    HttpHouse house(withCertificate(certificates, TestCertificates::Kind::Good));
    const auto session =
        sessionFrom(urlOf(house, "https"), theClock, {}, QString::fromLatin1(house.ada.token));
    QSslConfiguration::setDefaultConfiguration(m_usual);
    QVERIFY2(session, session ? "" : qPrintable(describe(session.error().error)));
    QCOMPARE(session->apiUrl.scheme(), u"https"_qs);
}

static QString eventsAt(const QString &url)
{
    return url + u"/jmap/eventsource?types={types}&closeafter={closeafter}&ping={ping}"_qs;
}

using States = QHash<QString, QString>;

void TestWireClient::aChangeIsToldAtOnce()
{
    HttpHouse house;
    JmapClient client(QUrl(urlOf(house)), QString::fromLatin1(house.ada.token), theClock, {});
    EventSource source(client, eventsAt(urlOf(house)), house.database->workspace(), impatient());
    QSignalSpy opened(&source, &EventSource::opened);
    QSignalSpy changed(&source, &EventSource::changed);
    source.open();
    WAIT_COMPARE(opened.size(), 1);
    QVERIFY(source.isOpen());
    // What only others see is not told.
    const QJsonObject create{{u"k"_qs, QJsonObject{{u"name"_qs, u"Acme"_qs},
                                                   {u"technicalAccountManager"_qs, house.ada.person.uid}}}};
    JmapClient admin(QUrl(urlOf(house)), QString::fromLatin1(house.admin.token), theClock, {});
    QVERIFY(answerTo(
        admin, QUrl(QString(urlOf(house) + u"/jmap/api"_qs)),
        ServiceHouse::body({QJsonArray{
            u"Account/set"_qs,
            QJsonObject{{u"accountId"_qs, house.database->workspace()}, {u"create"_qs, create}}, u"0"_qs}})));
    WAIT_COMPARE(changed.size(), 1);
    QVERIFY(changed.first().first().value<States>().contains(u"Account"_qs));
}

void TestWireClient::anEventSourceComesBack()
{
    HttpHouse house;
    CuttingProxy proxy(house.port());
    JmapClient client(QUrl(proxy.url()), QString::fromLatin1(house.ada.token), theClock, {});
    EventSource source(client, eventsAt(proxy.url()), house.database->workspace(), impatient());
    QSignalSpy opened(&source, &EventSource::opened);
    QSignalSpy lost(&source, &EventSource::lost);
    source.open();
    WAIT_COMPARE(opened.size(), 1);
    proxy.setDown(true);
    WAIT_COMPARE(lost.size(), 1);
    QVERIFY(!source.isOpen());
    proxy.setDown(false);
    WAIT_COMPARE(opened.size(), 2);
}

void TestWireClient::anEventSourceThatIsNoneIsTriedAgain()
{
    ScriptedServer server;
    server.answer("/jmap/eventsource", "200 OK", "Content-Type: text/html\r\n", "<html>");
    JmapClient client(QUrl(server.url()), u"tok.en"_qs, theClock, {});
    EventSource source(client, eventsAt(server.url()), u"wsp_1"_qs, impatient());
    QSignalSpy opened(&source, &EventSource::opened);
    QSignalSpy lost(&source, &EventSource::lost);
    source.open();
    WAIT_VERIFY(server.requests().size() >= 2);
    QCOMPARE(opened.size(), 0);
    QCOMPARE(lost.size(), 0);
    server.keepOpen(true);
    server.answer("/jmap/eventsource", "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n");
    WAIT_COMPARE(opened.size(), 1);
    QSignalSpy changed(&source, &EventSource::changed);
    // What is not understood is no event, and no reason to end.
    server.sendMore("event: state\ndata: not json\n\nevent: other\ndata: {}\n\n"
                    "id: e.7\nevent: state\ndata: {\"changed\":{\"another\":{\"Cta\":\"e.7\"}}}\n\n"
                    "event: state\ndata: {\"changed\":{\"wsp_1\":{\"Cta\":\"e.8\"}}}\n\n");
    WAIT_COMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().value<States>(), (States{{u"Cta"_qs, u"e.8"_qs}}));
    // An endless one is ended, and the next one says what was heard last.
    server.sendMore(QByteArray(300'000, 'x'));
    WAIT_COMPARE(lost.size(), 1);
    WAIT_COMPARE(opened.size(), 2);
    QVERIFY(server.requests().last().contains("Last-Event-ID: e.7"));
}

void TestWireClient::anEventSourceThatFallsSilentIsOpenedAgain()
{
    HttpHouse house;
    CuttingProxy proxy(house.port());
    SyncTiming timing = impatient();
    timing.connect = 200ms;
    timing.ping = 100ms;
    JmapClient client(QUrl(proxy.url()), QString::fromLatin1(house.ada.token), theClock, timing);
    EventSource source(client, eventsAt(proxy.url()), house.database->workspace(), timing);
    QSignalSpy opened(&source, &EventSource::opened);
    QSignalSpy lost(&source, &EventSource::lost);
    source.open();
    WAIT_COMPARE(opened.size(), 1);
    proxy.setStalled(true);
    WAIT_COMPARE(lost.size(), 1);
    proxy.setStalled(false);
    WAIT_COMPARE(opened.size(), 2);
}

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestWireClient)
#include "tst_wire_client.moc"
