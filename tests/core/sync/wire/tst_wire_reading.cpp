// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/protocol/SessionObject.h"
#include "core/sync/ServerAccess.h"
#include "core/sync/wire/Backoff.h"
#include "core/sync/wire/EventParser.h"
#include "core/sync/wire/JmapAnswer.h"
#include "core/sync/wire/JmapSession.h"
#include "core/sync/wire/ReplyVerdict.h"
#include "core/sync/wire/ServerAddress.h"
#include "tests/support/ResultCheck.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

namespace waymark {

using namespace std::chrono_literals;

/// What a client makes of addresses, answers and event streams, without a network.
class TestWireReading : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void addressesAreRead_data();
    void addressesAreRead();
    void addressesThatAreNoneAreRefused_data();
    void addressesThatAreNoneAreRefused();
    void onlyAnotherMachineInTheClearHasToBeAllowed();
    void onlyTheSameOriginIsTheServer();

    void answersHaveTheirRemedy_data();
    void answersHaveTheirRemedy();
    void aRetryAfterIsRead_data();
    void aRetryAfterIsRead();
    void jsonThatIsNotStrictIsNotTaken();
    void everyRefusalHasASentence();

    void aSessionIsRead();
    void aSessionThatLeadsElsewhereIsRefused_data();
    void aSessionThatLeadsElsewhereIsRefused();
    void aSessionOfAnotherProgramIsRefused();
    void limitsAreTheSmallerOnes();
    void answersOfAnotherFormAreRefused_data();
    void answersOfAnotherFormAreRefused();

    void eventsAreReadHoweverTheyAreCut();
    void eventsAreReadAsTheStandardSays_data();
    void eventsAreReadAsTheStandardSays();
    void anEndlessEventIsGivenUp();

    void waitsGrowAndDiffer();
};

static HttpReply replyOf(int status, const QByteArray &type, const QByteArray &body)
{
    HttpReply reply;
    reply.status = status;
    reply.contentType = type;
    reply.body = body;
    return reply;
}

static const ReplyVerdict verdict(u"sync.example"_qs,
                                  QDateTime(QDate(2026, 11, 22), QTime(8, 0), QTimeZone::utc()));
static const QUrl base(u"https://sync.example"_qs);

void TestWireReading::addressesAreRead_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("allowed");
    QTest::addColumn<QString>("address");
    QTest::newRow("a name is https") << u"sync.example"_qs << false << u"https://sync.example"_qs;
    QTest::newRow("with blanks around") << u"  sync.example \n"_qs << false << u"https://sync.example"_qs;
    QTest::newRow("a port") << u"sync.example:8443"_qs << false << u"https://sync.example:8443"_qs;
    QTest::newRow("a path is nothing")
        << u"https://sync.example/jmap/api?x=1#y"_qs << false << u"https://sync.example"_qs;
    QTest::newRow("this machine is http") << u"127.0.0.1:8080"_qs << false << u"http://127.0.0.1:8080"_qs;
    QTest::newRow("this machine by name") << u"localhost"_qs << false << u"http://localhost"_qs;
    QTest::newRow("this machine, IPv6") << u"http://[::1]:8080"_qs << false << u"http://[::1]:8080"_qs;
    QTest::newRow("https on this machine") << u"https://localhost"_qs << false << u"https://localhost"_qs;
    QTest::newRow("http where it is allowed")
        << u"http://sync.example"_qs << true << u"http://sync.example"_qs;
    QTest::newRow("capitals") << u"HTTPS://Sync.Example"_qs << false << u"https://sync.example"_qs;
}

void TestWireReading::addressesAreRead()
{
    QFETCH(QString, typed);
    QFETCH(bool, allowed);
    ServerAccess access;
    access.address = typed;
    access.allowUnencrypted = allowed;
    const auto url = ServerAddress::read(access);
    VERIFY_RESULT(url);
    QTEST(url->toString(), "address");
}

void TestWireReading::addressesThatAreNoneAreRefused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blanks") << u"   "_qs;
    QTest::newRow("another scheme") << u"ftp://sync.example"_qs;
    QTest::newRow("a file") << u"file:///etc/passwd"_qs;
    QTest::newRow("a user in it") << u"https://ada@sync.example"_qs;
    QTest::newRow("a user and a password in it") << u"https://ada:secret@sync.example"_qs;
    QTest::newRow("http to elsewhere") << u"http://sync.example"_qs;
    QTest::newRow("http to what begins like this machine") << u"http://127.0.0.1.example"_qs;
    QTest::newRow("a blank within") << u"sync example"_qs;
    QTest::newRow("a port too large") << u"sync.example:99999"_qs;
}

void TestWireReading::addressesThatAreNoneAreRefused()
{
    QFETCH(QString, typed);
    ServerAccess access;
    access.address = typed;
    VERIFY_FAILS(ServerAddress::read(access), ErrorKind::Invalid);
}

void TestWireReading::onlyAnotherMachineInTheClearHasToBeAllowed()
{
    QVERIFY(ServerAddress::needsAllowance(u"http://sync.example"_qs));
    for (const QString &address :
         {u"https://sync.example"_qs, u"sync.example"_qs, u"http://127.0.0.1:8080"_qs, u"http://localhost"_qs,
          u"ftp://sync.example"_qs, u""_qs})
        QVERIFY2(!ServerAddress::needsAllowance(address), qPrintable(address));
}

void TestWireReading::onlyTheSameOriginIsTheServer()
{
    QVERIFY(ServerAddress::isSameOrigin(base, QUrl(u"https://sync.example/jmap/api"_qs)));
    QVERIFY(ServerAddress::isSameOrigin(base, QUrl(u"https://sync.example:443/"_qs)));
    for (const QString &other :
         {u"http://sync.example/"_qs, u"https://sync.example:8443/"_qs,
          u"https://sync.example.evil.example/"_qs, u"https://evil.example/sync.example"_qs,
          u"https://sync.example@evil.example/"_qs, u"/jmap/api"_qs, QString()})
        QVERIFY2(!ServerAddress::isSameOrigin(base, QUrl(other)), qPrintable(other));
}

void TestWireReading::answersHaveTheirRemedy_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Remedy>("remedy");
    const QByteArray problem = "application/problem+json";
    const auto row = [&](const char *name, int status, const QByteArray &type, const QByteArray &body,
                         Remedy remedy) { QTest::newRow(name) << status << type << body << remedy; };
    row("401", 401, problem, "{}", Remedy::SignIn);
    row("401 without words", 401, "application/json", "", Remedy::SignIn);
    row("403", 403, problem, "{}", Remedy::SignIn);
    row("a proxy's 403 is not the server's", 403, "text/html", "<html>", Remedy::Retry);
    row("409", 409, problem, "{\"last\": 7}", Remedy::Renumber);
    row("422", 422, problem, "{\"last\": 7}", Remedy::Renumber);
    row("413", 413, problem, "{}", Remedy::Shrink);
    row("a proxy's limit", 413, "text/html", "<html>", Remedy::Shrink);
    row("a limit", 400, problem, "{\"type\": \"urn:ietf:params:jmap:error:limit\"}", Remedy::Shrink);
    row("400", 400, problem, "{\"type\": \"urn:ietf:params:jmap:error:notRequest\"}", Remedy::Person);
    row("429", 429, problem, "{}", Remedy::Retry);
    row("500", 500, problem, "{}", Remedy::Retry);
    row("a proxy's 502", 502, "text/html", "<html>", Remedy::Retry);
    row("503", 503, problem, "{}", Remedy::Retry);
    row("507", 507, problem, "{}", Remedy::Retry);
    row("504 without anything", 504, "", "", Remedy::Retry);
    row("a captive portal's page", 200, "text/html", "<html>Accept our terms</html>", Remedy::Retry);
    row("a captive portal's redirect", 302, "text/html", "", Remedy::Retry);
    row("network authentication required", 511, "text/html", "", Remedy::Retry);
    row("another program's page", 404, "text/html", "<html>", Remedy::Person);
    row("another program", 404, "text/plain", "not found", Remedy::Person);
    row("a body that is no JSON", 200, "application/json", "{\"a\":", Remedy::Person);
    row("a body that is no object", 200, "application/json", "[]", Remedy::Person);
    row("nothing", 200, "application/json", "", Remedy::Person);
    row("no content", 204, "", "", Remedy::Person);
}

void TestWireReading::answersHaveTheirRemedy()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    const auto json = verdict.jsonOf(replyOf(status, type, body));
    QVERIFY(!json);
    QTEST(json.error().remedy, "remedy");
    if (json.error().remedy == Remedy::Renumber)
        QCOMPARE(json.error().lastSequence, 7);
    // What the server says to a request, and not of its own state or of somebody on the way.
    const bool isSaid = status == 413 || status == 507 || (status == 400 && type.endsWith("json"));
    QCOMPARE(json.error().isRefusal, isSaid);
    QVERIFY(!json.error().error.sentence.isEmpty());
}

void TestWireReading::aRetryAfterIsRead_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("seconds");
    QTest::newRow("seconds") << QByteArray("7") << 7;
    QTest::newRow("none") << QByteArray() << -1;
    QTest::newRow("words") << QByteArray("soon") << -1;
    QTest::newRow("below nothing") << QByteArray("-5") << 0;
    QTest::newRow("a year") << QByteArray("31536000") << 3600;
    QTest::newRow("an instant") << QByteArray("Sun, 22 Nov 2026 08:00:30 GMT") << 30;
    QTest::newRow("an instant gone by") << QByteArray("Sun, 22 Nov 2026 07:00:30 GMT") << 0;
    QTest::newRow("an instant, the clock wrong by days")
        << QByteArray("Wed, 25 Nov 2026 08:00:00 GMT") << 3600;
}

void TestWireReading::aRetryAfterIsRead()
{
    QFETCH(QByteArray, header);
    QFETCH(int, seconds);
    HttpReply reply = replyOf(503, "application/problem+json", "{}");
    reply.retryAfter = header;
    const auto failure = verdict.failureOf(reply);
    QCOMPARE(failure.retryAfter.has_value(), seconds >= 0);
    if (seconds >= 0)
        QCOMPARE(*failure.retryAfter, std::chrono::milliseconds(std::chrono::seconds(seconds)));
}

void TestWireReading::jsonThatIsNotStrictIsNotTaken()
{
    QVERIFY(verdict.jsonOf(replyOf(200, "application/json", "{\"a\":1}")));
    QVERIFY(!verdict.jsonOf(replyOf(200, "application/json", "{\"a\":1,\"a\":2}")));
    QByteArray deep;
    for (int i = 0; i < 100; ++i)
        deep += "{\"a\":";
    deep += "1" + QByteArray(100, '}');
    QVERIFY(!verdict.jsonOf(replyOf(200, "application/json", deep)));
    // Cut anywhere, it is no answer.
    const QByteArray whole = "{\"methodResponses\":[[\"Core/echo\",{},\"0\"]],\"sessionState\":\"x\"}";
    for (qsizetype i = 0; i < whole.size(); ++i)
        QVERIFY(!verdict.jsonOf(replyOf(200, "application/json", whole.left(i))));
}

void TestWireReading::everyRefusalHasASentence()
{
    using Trouble = HttpReply::Trouble;
    for (const Trouble trouble :
         {Trouble::NoWay, Trouble::Broken, Trouble::Silent, Trouble::Certificate, Trouble::TooLong}) {
        HttpReply reply;
        reply.trouble = trouble;
        QVERIFY(verdict.failureOf(reply).error.sentence.contains(u"sync.example"_qs));
    }
    HttpReply expired;
    expired.trouble = Trouble::Certificate;
    expired.isOutOfDate = true;
    QVERIFY(verdict.failureOf(expired).error.sentence.contains(u"clock"_qs));
    QCOMPARE(verdict.failureOf(expired).remedy, Remedy::Person);
}

static QJsonObject sessionJson(const QString &url = u"https://sync.example"_qs)
{
    SessionObject session;
    session.userName = u"ada@team.example"_qs;
    session.workspace = u"wsp_1"_qs;
    session.workspaceName = u"Team"_qs;
    session.state = u"s1"_qs;
    session.baseUrl = url;
    session.user = u"usr_1"_qs;
    session.device = u"laptop"_qs;
    session.tam = true;
    return session.toJson();
}

void TestWireReading::aSessionIsRead()
{
    const auto session = JmapSession::read(sessionJson(), base);
    QVERIFY(session);
    QCOMPARE(session->identity.address, u"https://sync.example"_qs);
    QCOMPARE(session->identity.workspace, u"wsp_1"_qs);
    QCOMPARE(session->identity.workspaceName, u"Team"_qs);
    QCOMPARE(session->identity.userName, u"ada@team.example"_qs);
    QCOMPARE(session->identity.user, u"usr_1"_qs);
    QCOMPARE(session->identity.device, u"laptop"_qs);
    QVERIFY(session->identity.tam);
    QVERIFY(!session->identity.admin);
    QCOMPARE(session->apiUrl, QUrl(u"https://sync.example/jmap/api"_qs));
    QCOMPARE(session->state, u"s1"_qs);
    QVERIFY(session->types.contains(u"Contact"_qs));
    QCOMPARE(session->limits.maxObjectsInGet, 500);
}

void TestWireReading::aSessionThatLeadsElsewhereIsRefused_data()
{
    QTest::addColumn<QString>("member");
    for (const char *member : {"apiUrl", "eventSourceUrl", "uploadUrl", "downloadUrl"})
        QTest::newRow(member) << QString::fromLatin1(member);
}

void TestWireReading::aSessionThatLeadsElsewhereIsRefused()
{
    QFETCH(QString, member);
    for (const QString &url :
         {u"https://evil.example/jmap/{accountId}"_qs, u"http://sync.example/jmap/api"_qs,
          u"https://sync.example:444/jmap/api"_qs, u"/jmap/api"_qs, QString()}) {
        QJsonObject json = sessionJson();
        json.insert(member, url);
        const auto session = JmapSession::read(json, base);
        QVERIFY2(!session, qPrintable(url));
        QCOMPARE(session.error().remedy, Remedy::Person);
    }
}

void TestWireReading::aSessionOfAnotherProgramIsRefused()
{
    QVERIFY(!JmapSession::read({}, base));
    for (const char *member : {"accounts", "primaryAccounts"}) {
        QJsonObject json = sessionJson();
        json.remove(QLatin1String(member));
        QVERIFY2(!JmapSession::read(json, base), member);
        json.insert(QLatin1String(member), 7);
        QVERIFY2(!JmapSession::read(json, base), member);
    }
}

void TestWireReading::limitsAreTheSmallerOnes()
{
    QJsonObject json = sessionJson();
    json.insert(u"capabilities"_qs, QJsonObject{{u"urn:ietf:params:jmap:core"_qs,
                                                 QJsonObject{{u"maxObjectsInGet"_qs, 50},
                                                             {u"maxObjectsInSet"_qs, 1000000},
                                                             {u"maxCallsInRequest"_qs, 0},
                                                             {u"maxSizeRequest"_qs, u"much"_qs}}}});
    const auto session = JmapSession::read(json, base);
    QVERIFY(session);
    QCOMPARE(session->limits.maxObjectsInGet, 50);
    QCOMPARE(session->limits.maxObjectsInSet, 500);
    QCOMPARE(session->limits.maxCallsInRequest, 32);
    QCOMPARE(session->limits.maxSizeRequest, ProtocolLimits().maxSizeRequest);
}

void TestWireReading::answersOfAnotherFormAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray("{}");
    QTest::newRow("no list") << QByteArray(R"({"methodResponses": {}})");
    QTest::newRow("not a triple") << QByteArray(R"({"methodResponses": [["a", {}]]})");
    QTest::newRow("arguments that are none") << QByteArray(R"({"methodResponses": [["a", [], "0"]]})");
    QTest::newRow("an id that is none") << QByteArray(R"({"methodResponses": [["a", {}, 0]]})");
}

void TestWireReading::answersOfAnotherFormAreRefused()
{
    QFETCH(QByteArray, json);
    const auto answer = JmapAnswer::read(QJsonDocument::fromJson(json).object());
    QVERIFY(!answer);
    QCOMPARE(answer.error().remedy, Remedy::Person);
}

static const QByteArray someEvents =
    "\xEF\xBB\xBF: hello\r\nevent: state\nid: e.1\ndata: {\"a\":1}\n\n"
    "event: ping\rdata: 1\rdata:2\r\rdata\n\nid\ndata: last\n\nevent: never\n\n";

void TestWireReading::eventsAreReadHoweverTheyAreCut()
{
    const QList<ServerEvent> expected{{"state", "{\"a\":1}", "e.1"},
                                      {"ping", "1\n2", "e.1"},
                                      {"message", "", "e.1"},
                                      {"message", "last", ""}};
    for (qsizetype cut = 0; cut <= someEvents.size(); ++cut) {
        EventParser parser;
        QList<ServerEvent> events = parser.feed(someEvents.left(cut));
        events += parser.feed(someEvents.mid(cut));
        QVERIFY2(events == expected, QByteArray::number(cut).constData());
    }
    EventParser parser;
    QList<ServerEvent> events;
    for (const char c : someEvents)
        events += parser.feed(QByteArray(1, c));
    QCOMPARE(events, expected);
}

void TestWireReading::eventsAreReadAsTheStandardSays_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<ServerEvent>>("events");
    QTest::newRow("an event without its end") << QByteArray("data: x\n") << QList<ServerEvent>();
    QTest::newRow("one blank belongs to the form")
        << QByteArray("data:  x\n\n") << QList<ServerEvent>{{"message", " x", ""}};
    QTest::newRow("a field that is none")
        << QByteArray("colour: red\ndata: x\n\n") << QList<ServerEvent>{{"message", "x", ""}};
    QTest::newRow("an id with a NUL")
        << QByteArray("id: a\0b\ndata: x\n\n", 17) << QList<ServerEvent>{{"message", "x", ""}};
    QTest::newRow("CR LF is one end")
        << QByteArray("data: x\r\ndata: y\r\n\r\n") << QList<ServerEvent>{{"message", "x\ny", ""}};
}

void TestWireReading::eventsAreReadAsTheStandardSays()
{
    QFETCH(QByteArray, bytes);
    EventParser parser;
    QTEST(parser.feed(bytes), "events");
}

void TestWireReading::anEndlessEventIsGivenUp()
{
    for (const QByteArray &piece :
         {QByteArray(1024, 'x'), QByteArray("data: " + QByteArray(1000, 'x') + "\n")}) {
        EventParser parser;
        for (int i = 0; i < 1000; ++i)
            QVERIFY(parser.feed(piece).isEmpty());
        QVERIFY(parser.isTooLong());
    }
}

void TestWireReading::waitsGrowAndDiffer()
{
    Backoff backoff(1000ms, 60'000ms);
    std::chrono::milliseconds bound = 1000ms;
    for (int i = 0; i < 12; ++i) {
        const auto wait = backoff.next();
        QVERIFY(wait >= bound / 2);
        QVERIFY(wait <= bound);
        bound = std::min<std::chrono::milliseconds>(60'000ms, 2 * bound);
    }
    QVERIFY(backoff.next(3'600'000ms) >= 3'600'000ms);
    backoff.reset();
    QVERIFY(backoff.next() <= 1000ms);
    QSet<qint64> waits;
    for (int i = 0; i < 50; ++i)
        waits.insert(Backoff(60'000ms, 60'000ms).next().count());
    QVERIFY(waits.size() > 10);
}

} // namespace waymark

Q_DECLARE_METATYPE(waymark::Remedy)

QTEST_GUILESS_MAIN(waymark::TestWireReading)
#include "tst_wire_reading.moc"
