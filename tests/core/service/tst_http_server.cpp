// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/database/SqlConnection.h"
#include "core/service/people/Tokens.h"
#include "tests/core/service/HttpHouse.h"
#include "tests/support/smtp/TestCertificates.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

#include <unistd.h>

namespace waymark::test {

/// The transport against clients that are wrong, slow, greedy or many, over real sockets.
class TestHttpServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsAreAnsweredOnOneConnection();
    void headHasNoBody();
    void manyRequestsAtOnceAreAnsweredInOrder();
    void continueIsSaid();

    void badRequestsAreAnsweredOrCut_data();
    void badRequestsAreAnsweredOrCut();
    void largeBodiesFillNoMemory_data();
    void largeBodiesFillNoMemory();

    void slowConnectionsAreCutAndOthersServed();
    void tooManyConnectionsAreClosed();
    void theLongestIdleConnectionMakesRoom();
    void writersThatWaitKeepNoReaderWaiting();

    void fiveHundredStreamsHearOfAChange();
    void figuresCountWhatComesAndGoes();
    void aStreamPingsAndEndsAfterAState();
    void aRevokedTokenEndsItsStream();
    void aPingDoesNotPutOffTheLookAtTheToken();
    void oneUserHasSoManyStreams();
    void stoppingFinishesWhatWasBegun();
    void stoppingWaitsForNoConnectionThatIsDone();

    void tlsIsSpoken();
    void badCertificatesAreRefused();
    void aTakenPortIsSaid();
};

// Bytes of this process that are in memory: server and clients together.
static qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QFile::ReadOnly)
               ? file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE)
               : 0;
}

void TestHttpServer::requestsAreAnsweredOnOneConnection()
{
    HttpHouse house;
    const auto socket = house.connection();
    for (int i = 0; i < 3; ++i) {
        socket->write(house.get("/.well-known/jmap"));
        const QByteArray answer = readUntil(*socket, isWholeAnswer);
        QVERIFY2(answer.startsWith("HTTP/1.1 200 OK\r\n"), answer.constData());
        QVERIFY(answer.contains("Date: "));
    }
    socket->write(house.postRequest(ServiceHouse::body({})));
    QVERIFY(readUntil(*socket, isWholeAnswer).contains("methodResponses"));
    socket->write(house.get("/healthz", "Connection: close\r\n"));
    QVERIFY(readUntil(*socket, [](const QByteArray &) { return false; }).endsWith("{\"status\":\"ok\"}"));
    QCOMPARE(house.statusOf("GET /readyz HTTP/1.1\r\nHost: h\r\n\r\n"), 200);
    // As a proxy asks that speaks the older version.
    const QByteArray old = house.exchange("GET /healthz HTTP/1.0\r\n\r\n");
    QVERIFY(old.contains("200 OK"));
}

void TestHttpServer::headHasNoBody()
{
    HttpHouse house;
    const auto socket = house.connection();
    socket->write("HEAD /healthz HTTP/1.1\r\nHost: h\r\n\r\nGET /healthz HTTP/1.1\r\nHost: h\r\nConnection: "
                  "close\r\n\r\n");
    const QByteArray answer = readUntil(*socket, [](const QByteArray &) { return false; });
    QCOMPARE(answer.count("Content-Length: 15"), 2);
    QCOMPARE(answer.count("{\"status\":\"ok\"}"), 1);
}

void TestHttpServer::manyRequestsAtOnceAreAnsweredInOrder()
{
    HttpHouse house;
    const auto socket = house.connection();
    QByteArray all;
    for (int i = 0; i < 50; ++i)
        all += house.postRequest(
            ServiceHouse::body({QJsonArray{u"Core/echo"_qs, QJsonObject{{u"n"_qs, i}}, u"c"_qs}}));
    socket->write(all);
    const QByteArray answers =
        readUntil(*socket, [](const QByteArray &bytes) { return bytes.count("sessionState") == 50; });
    qsizetype at = 0;
    for (int i = 0; i < 50; ++i) {
        at = answers.indexOf(QByteArray("{\"n\":" + QByteArray::number(i) + "}"), at);
        QVERIFY2(at >= 0, QByteArray::number(i).constData());
    }
}

void TestHttpServer::continueIsSaid()
{
    HttpHouse house;
    const QByteArray whole = house.postRequest(ServiceHouse::body({}), "Expect: 100-continue\r\n");
    const qsizetype head = whole.indexOf("\r\n\r\n") + 4;
    const auto socket = house.connection();
    socket->write(whole.left(head));
    QCOMPARE(readUntil(*socket, [](const QByteArray &bytes) { return bytes.endsWith("\r\n\r\n"); }),
             QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
    socket->write(whole.mid(head));
    QVERIFY(readUntil(*socket, isWholeAnswer).startsWith("HTTP/1.1 200"));
}

/// So many of eight bytes each.
static QByteArray headers(int count)
{
    QByteArray all;
    for (int i = 0; i < count; ++i)
        all += QByteArray("X: ") + QByteArray::number(i % 1000).rightJustified(3, '0') + "\r\n";
    return all;
}

void TestHttpServer::badRequestsAreAnsweredOrCut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &bytes, int status) {
        QTest::newRow(name) << bytes << status;
    };
    const QByteArray host = "Host: h\r\n";
    const QByteArray post = "POST /jmap/api HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer "
                            "TOKEN\r\nContent-Type: application/json\r\n";
    row("not HTTP", "hello there\r\n\r\n", 400);
    row("TLS on a plain port",
        QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11) + QByteArray(300, 'x'), 400);
    // Within what is still read behind an answer, so that nothing cuts it off on its way.
    row("a request line without end", "GET /" + QByteArray(200'000, 'a'), 431);
    row("a header without end", "GET / HTTP/1.1\r\nX: " + QByteArray(200'000, 'a'), 431);
    row("many short headers that are too much together",
        "GET /healthz HTTP/1.1\r\nHost: h\r\n" + headers(3000) + "\r\n", 431);
    row("many short headers that just go",
        "GET /healthz HTTP/1.1\r\nHost: h\r\nConnection: close\r\n" + headers(1900) + "\r\n", 200);
    row("headers without end", "GET / HTTP/1.1\r\n" + QByteArray("X-A: b\r\n").repeated(25'000), 431);
    row("a version that is not there", "GET / HTTP/9.9\r\n" + host + "\r\n", 505);
    row("no host", "GET /healthz HTTP/1.1\r\n\r\n", 400);
    row("two hosts", "GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400);
    row("two tokens",
        "GET /healthz HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer a\r\nAuthorization: Bearer b\r\n\r\n",
        400);
    row("two keys", post + "Idempotency-Key: a.1\r\nIdempotency-Key: a.2\r\nContent-Length: 2\r\n\r\n{}",
        400);
    row("a target that is a URL", "GET http://elsewhere/healthz HTTP/1.1\r\n" + host + "\r\n", 400);
    row("a target that is a star", "OPTIONS * HTTP/1.1\r\n" + host + "\r\n", 400);
    row("CONNECT", "CONNECT elsewhere:443 HTTP/1.1\r\n" + host + "\r\n", 400);
    row("a NUL in a header", QByteArray("GET /healthz HTTP/1.1\r\nHost: h\r\nX: a\0b\r\n\r\n", 40), 400);
    row("a space before the colon", "GET /healthz HTTP/1.1\r\nHost : h\r\n\r\n", 400);
    row("a line end of one character", "GET /healthz HTTP/1.1\nHost: h\n\n", 505);
    row("a length and chunks", post + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        400);
    row("chunks and a length", post + "Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n0\r\n\r\n",
        400);
    row("two lengths", post + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}x", 400);
    row("two lengths in one", post + "Content-Length: 2, 3\r\n\r\n{}x", 400);
    row("a length below nothing", post + "Content-Length: -1\r\n\r\n", 400);
    row("a length with a plus", post + "Content-Length: +2\r\n\r\n{}", 400);
    row("a length beyond numbers", post + "Content-Length: 99999999999999999999999\r\n\r\n", 400);
    row("another coding before chunks", post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", 400);
    row("chunks twice", post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        400);
    row("chunks in the old version", "POST /jmap/api HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        400);
    row("a chunk below nothing", post + "Transfer-Encoding: chunked\r\n\r\n-1\r\n", 400);
    row("a chunk that is no number", post + "Transfer-Encoding: chunked\r\n\r\nzz\r\n", 400);
    row("malformed JSON", post + "Content-Length: 4\r\n\r\n{\"a\"", 400);
    row("deep JSON", post + "Content-Length: 100000\r\n\r\n" + QByteArray(100'000, '['), 400);
    row("another media type",
        QByteArray(post).replace("application/json", "text/plain") + "Content-Length: 2\r\n\r\n{}", 415);
    row("no method that is known", "BREW /healthz HTTP/1.1\r\n" + host + "\r\n", 405);
    row("nothing there", "GET /../etc/passwd HTTP/1.1\r\n" + host + "Authorization: Bearer TOKEN\r\n\r\n",
        404);
}

void TestHttpServer::badRequestsAreAnsweredOrCut()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    static HttpHouse house;
    bytes.replace("TOKEN", house.ada.token);
    QCOMPARE(house.statusOf(bytes), status);
    // Whoever comes next is served.
    QCOMPARE(house.statusOf(house.get("/.well-known/jmap")), 200);
}

void TestHttpServer::largeBodiesFillNoMemory_data()
{
    QTest::addColumn<bool>("isChunked");
    QTest::addColumn<bool>("hasToken");
    QTest::addColumn<int>("status");
    QTest::newRow("300 MB declared") << false << true << 413;
    QTest::newRow("300 MB declared, a stranger") << false << false << 413;
    QTest::newRow("300 MB in chunks") << true << true << 413;
    QTest::newRow("300 MB in chunks, a stranger") << true << false << 401;
}

void TestHttpServer::largeBodiesFillNoMemory()
{
    QFETCH(bool, isChunked);
    QFETCH(bool, hasToken);
    QFETCH(int, status);
    HttpHouse house;
    QCOMPARE(house.statusOf(house.get("/.well-known/jmap")), 200);
    const qint64 before = residentBytes();
    const auto socket = house.connection();
    socket->write(
        "POST /jmap/api HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\nAuthorization: Bearer " +
        (hasToken ? house.ada.token : QByteArray("x.y")) +
        (isChunked ? "\r\nTransfer-Encoding: chunked\r\n\r\n" : "\r\nContent-Length: 300000000\r\n\r\n"));
    const QByteArray megabyte(1'000'000, ' ');
    const QByteArray portion = isChunked ? QByteArray("F4240\r\n" + megabyte + "\r\n") : megabyte;
    qint64 most = 0;
    for (int i = 0; i < 300 && socket->state() == QTcpSocket::ConnectedState; ++i) {
        socket->write(portion);
        while (socket->bytesToWrite() > 0 && socket->waitForBytesWritten(2000)) {
        }
        most = qMax(most, residentBytes() - before);
    }
    const QByteArray answer = readUntil(*socket, isWholeAnswer, 3000);
    // The answer may be lost when the connection breaks under what is still being sent; that it ends is what
    // counts.
    QVERIFY2(answer.isEmpty() || answer.startsWith(QByteArray("HTTP/1.1 " + QByteArray::number(status))),
             answer.constData());
    QCOMPARE(socket->state(), QTcpSocket::UnconnectedState);
    // A body of 10 MB, grown by doubling, and the test's own megabytes.
    QVERIFY2(most < 60'000'000, QByteArray::number(most).constData());
    QCOMPARE(house.statusOf(house.get("/.well-known/jmap")), 200);
}

void TestHttpServer::slowConnectionsAreCutAndOthersServed()
{
    HttpOptions options;
    options.headerDeadline = std::chrono::milliseconds(3000);
    HttpHouse house(options);
    std::vector<std::unique_ptr<QTcpSocket>> slow;
    for (int i = 0; i < 200; ++i) {
        slow.push_back(house.connection());
        slow.back()->write("GET /healthz HTTP/1.1\r\n");
        slow.back()->flush();
    }
    // A byte now and then, which is no excuse: the deadline is for the whole head.
    QElapsedTimer clock;
    clock.start();
    qint64 slowest = 0;
    std::size_t open = slow.size();
    while (open > 0 && clock.elapsed() < 60'000) {
        QElapsedTimer probe;
        probe.start();
        QCOMPARE(house.statusOf(house.get("/.well-known/jmap")), 200);
        slowest = qMax(slowest, probe.elapsed());
        open = 0;
        for (const auto &socket : slow) {
            if (socket->state() != QTcpSocket::ConnectedState)
                continue;
            socket->write("X");
            socket->flush();
            (void)socket->waitForReadyRead(1);
            open += socket->state() == QTcpSocket::ConnectedState ? 1 : 0;
        }
    }
    QCOMPARE(open, std::size_t(0));
    QVERIFY2(slowest < 2000, QByteArray::number(slowest).constData());
}

void TestHttpServer::tooManyConnectionsAreClosed()
{
    HttpOptions options;
    options.connectionsPerAddress = 5;
    HttpHouse house(options);
    std::vector<std::unique_ptr<QTcpSocket>> open;
    for (int i = 0; i < 5; ++i) {
        open.push_back(house.connection());
        open.back()->write(house.get("/healthz"));
        QVERIFY(readUntil(*open.back(), isWholeAnswer).contains("200 OK"));
    }
    QCOMPARE(house.statusOf(house.get("/healthz")), 0);
    open.pop_back();
    // The server notices that it has gone in its own time.
    bool isServed = false;
    QTRY_VERIFY_WITH_TIMEOUT(isServed = isServed || house.statusOf(house.get("/healthz")) == 200, 60'000);
}

void TestHttpServer::theLongestIdleConnectionMakesRoom()
{
    HttpOptions options;
    options.connectionLimit = 5;
    HttpHouse house(options);
    std::vector<std::unique_ptr<QTcpSocket>> open;
    for (int i = 0; i < 5; ++i) {
        open.push_back(house.connection());
        open.back()->write(house.get("/healthz"));
        QVERIFY(readUntil(*open.back(), isWholeAnswer).contains("200 OK"));
    }
    QCOMPARE(house.statusOf(house.get("/.well-known/jmap")), 200);
    QTRY_VERIFY_WITH_TIMEOUT(open.front()->state() == QTcpSocket::UnconnectedState ||
                                 open.front()->waitForDisconnected(100),
                             20'000);
    open.back()->write(house.get("/healthz"));
    QVERIFY(readUntil(*open.back(), isWholeAnswer).contains("200 OK"));
}

void TestHttpServer::writersThatWaitKeepNoReaderWaiting()
{
    HttpHouse house;
    const QString account = house.account(house.ada, u"Acme"_qs);
    const QJsonArray set{u"Cta/set"_qs,
                         QJsonObject{{u"accountId"_qs, house.database->workspace()},
                                     {u"create"_qs, QJsonObject{{u"k"_qs, aCta(account)}}}},
                         u"0"_qs};
    const QByteArray write = house.postRequest(ServiceHouse::body({set}));
    // Another program holds the database for longer than the reader has patience.
    SqlConnection &other = **house.database->connection();
    std::vector<std::unique_ptr<QTcpSocket>> writers;
    QVERIFY(other.write([&]() -> Result<void> {
        for (int i = 0; i < 12; ++i) {
            writers.push_back(house.connection());
            writers.back()->write(i % 2 == 0 ? write
                                             : QByteArray(write).replace(house.ada.token, house.bob.token));
            writers.back()->waitForBytesWritten();
        }
        for (int i = 0; i < 3; ++i) {
            for (const QByteArray &path : {QByteArray("/healthz"), QByteArray("/.well-known/jmap")}) {
                const auto reader = house.connection();
                reader->write(house.get(path));
                if (!readUntil(*reader, isWholeAnswer, 6000).contains("200 OK"))
                    return failure(ErrorKind::Busy, QString::fromLatin1(path));
            }
        }
        // Who may not write at all does not wait with those who do.
        const QByteArray nobody = QByteArray(write).replace(house.ada.token, "nobody");
        for (const auto &[path, status] : {std::pair<QByteArray, QByteArray>{"/jmap/api", "401"},
                                           {"/jmap/upload/w/", "401"},
                                           {"/nowhere", "401"},
                                           {"/u/nonsense", "400"},
                                           {"/u/AAAAAAAAAAAAAAAAAAAAAAAA", "400"}}) {
            const auto stranger = house.connection();
            stranger->write(QByteArray(nobody).replace("/jmap/api", path));
            if (!readUntil(*stranger, isWholeAnswer, 6000).startsWith(QByteArray("HTTP/1.1 " + status)))
                return failure(ErrorKind::Busy, QString::fromLatin1(path));
        }
        return {};
    }));
    for (const auto &writer : writers)
        QVERIFY(readUntil(*writer, isWholeAnswer).startsWith("HTTP/1.1 200"));
}

void TestHttpServer::figuresCountWhatComesAndGoes()
{
    Service::Options options;
    options.metricsToken = "a token of sixteen or more";
    HttpHouse house({}, options);
    const auto figures = [&house] {
        return house.exchange(
            "GET /metrics HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer a token of sixteen or "
            "more\r\nConnection: close\r\n\r\n");
    };
    const auto stream = house.connection();
    stream->write(house.get("/jmap/eventsource?types=*&closeafter=state&ping=0"));
    readUntil(*stream, [](const QByteArray &bytes) { return bytes.contains("\r\n\r\n"); });
    QCOMPARE(house.statusOf(house.get("/nothing")), 404);
    QCOMPARE(house.statusOf("GET / HTTP/1.1\r\nHost: h\r\nHost: i\r\n\r\n"), 400);
    const QByteArray text = figures();
    QVERIFY2(text.contains("text/plain; version=0.0.4"), text.constData());
    QVERIFY2(text.contains("\nwaymark_event_streams 1\n"), text.constData());
    QVERIFY2(text.contains("\nwaymark_requests_waiting 1\n"), text.constData());
    QVERIFY2(text.contains("waymark_http_responses_total{status=\"200\"} 1\n"), text.constData());
    QVERIFY2(text.contains("waymark_http_responses_total{status=\"404\"} 1\n"), text.constData());
    // Also what never came as far as the service.
    QVERIFY2(text.contains("waymark_http_responses_total{status=\"400\"} 1\n"), text.constData());
    QVERIFY(house.account(house.ada, u"Acme"_qs).startsWith(u"acc_"_qs));
    QTRY_VERIFY(figures().contains("\nwaymark_event_streams 0\n"));
}

void TestHttpServer::fiveHundredStreamsHearOfAChange()
{
    HttpOptions options;
    options.streamsPerPerson = 500;
    HttpHouse house(options);
    const QByteArray path = "/jmap/eventsource?types=*&closeafter=no&ping=0";
    const QString account = house.account(house.ada, u"Acme"_qs);
    const qint64 before = residentBytes();
    std::vector<std::unique_ptr<QTcpSocket>> streams;
    for (int i = 0; i < 500; ++i) {
        streams.push_back(house.connection());
        streams.back()->write(house.get(path));
        const QByteArray head =
            readUntil(*streams.back(), [](const QByteArray &bytes) { return bytes.contains("\r\n\r\n"); });
        QVERIFY2(head.contains("text/event-stream"), head.constData());
    }
    QElapsedTimer probe;
    probe.start();
    QCOMPARE(house.statusOf(house.get("/.well-known/jmap")), 200);
    const qint64 answered = probe.elapsed();
    const QJsonObject cta{
        {u"account"_qs, account}, {u"name"_qs, u"x"_qs}, {u"type"_qs, u"digital_journey"_qs}};
    QVERIFY(!house.create(house.ada, u"Cta"_qs, cta).startsWith(u'!'));
    for (const auto &stream : streams) {
        const QByteArray event =
            readUntil(*stream, [](const QByteArray &bytes) { return bytes.contains("\n\n"); });
        QVERIFY2(event.contains("event: state") && event.contains("\"Cta\""), event.constData());
    }
    const qint64 grown = residentBytes() - before;
    QVERIFY2(answered < 2000, QByteArray::number(answered).constData());
    // Both ends of 500 connections, in one process.
    QVERIFY2(grown < 60'000'000, QByteArray::number(grown).constData());
}

void TestHttpServer::aStreamPingsAndEndsAfterAState()
{
    HttpHouse house;
    const auto stream = house.connection();
    stream->write(house.get("/jmap/eventsource?types=Identity,Cta&closeafter=state&ping=5"));
    const QByteArray ping =
        readUntil(*stream, [](const QByteArray &bytes) { return bytes.contains("event: ping"); });
    QVERIFY(ping.contains("{\"interval\":5}"));
    QVERIFY(
        house.update(house.ada, u"Identity"_qs, house.ada.person.uid, {{u"name"_qs, u"Ada L"_qs}}).isEmpty());
    const QByteArray rest = readUntil(*stream, [](const QByteArray &) { return false; });
    QVERIFY2(rest.contains("event: state") && rest.endsWith("0\r\n\r\n"), rest.constData());
    for (const QByteArray &query :
         {QByteArray(), QByteArray("?types=*"), QByteArray("?types=*&closeafter=no&ping=x"),
          QByteArray("?types=*&closeafter=maybe&ping=0"), QByteArray("?types=&closeafter=no&ping=0")})
        QCOMPARE(house.statusOf(house.get("/jmap/eventsource" + query)), 400);
}

void TestHttpServer::aRevokedTokenEndsItsStream()
{
    HttpOptions options;
    options.streamCheck = std::chrono::milliseconds(200);
    HttpHouse house(options);
    const auto stream = house.connection();
    stream->write(house.get("/jmap/eventsource?types=*&closeafter=no&ping=0"));
    QVERIFY(readUntil(*stream, [](const QByteArray &bytes) {
                return bytes.contains("\r\n\r\n");
            }).contains("200 OK"));
    QVERIFY(Tokens::revoke(**house.database->connection(),
                           QString::fromLatin1(house.ada.token.split('.').first()), house.clock));
    (void)readUntil(*stream, [](const QByteArray &) { return false; });
    QCOMPARE(stream->state(), QTcpSocket::UnconnectedState);
}

void TestHttpServer::aPingDoesNotPutOffTheLookAtTheToken()
{
    HttpOptions options;
    options.streamCheck = std::chrono::milliseconds(6000);
    HttpHouse house(options);
    const auto stream = house.connection();
    stream->write(house.get("/jmap/eventsource?types=*&closeafter=no&ping=5"));
    QVERIFY(readUntil(*stream, [](const QByteArray &bytes) {
                return bytes.contains("\r\n\r\n");
            }).contains("200 OK"));
    QVERIFY(Tokens::revoke(**house.database->connection(),
                           QString::fromLatin1(house.ada.token.split('.').first()), house.clock));
    const QByteArray rest = readUntil(*stream, [](const QByteArray &) { return false; });
    QCOMPARE(stream->state(), QTcpSocket::UnconnectedState);
    // Behind the first ping, and not only with the second.
    QCOMPARE(rest.count("event: ping"), 1);
}

void TestHttpServer::oneUserHasSoManyStreams()
{
    HttpHouse house;
    const QByteArray path = "/jmap/eventsource?types=*&closeafter=no&ping=0";
    std::vector<std::unique_ptr<QTcpSocket>> streams;
    for (int i = 0; i < 8; ++i) {
        streams.push_back(house.connection());
        streams.back()->write(house.get(path));
        QVERIFY(readUntil(*streams.back(), [](const QByteArray &bytes) {
                    return bytes.contains("\r\n\r\n");
                }).contains("200 OK"));
    }
    QCOMPARE(house.statusOf(house.get(path)), 429);
    const auto bobs = house.connection();
    bobs->write(house.get(path).replace(house.ada.token, house.bob.token));
    QVERIFY(readUntil(*bobs, [](const QByteArray &bytes) {
                return bytes.contains("\r\n\r\n");
            }).contains("200 OK"));
}

void TestHttpServer::stoppingFinishesWhatWasBegun()
{
    HttpHouse house;
    const auto idle = house.connection();
    idle->write(house.get("/healthz"));
    QVERIFY(readUntil(*idle, isWholeAnswer).contains("200 OK"));
    const auto stream = house.connection();
    stream->write(house.get("/jmap/eventsource?types=*&closeafter=no&ping=0"));
    QVERIFY(readUntil(*stream, [](const QByteArray &bytes) {
                return bytes.contains("\r\n\r\n");
            }).contains("200 OK"));
    // Half a request: its head is there, so the server has begun with it.
    const auto half = house.connection();
    const QByteArray whole = house.postRequest(ServiceHouse::body({}), "Expect: 100-continue\r\n");
    const qsizetype head = whole.indexOf("\r\n\r\n") + 4;
    half->write(whole.left(head));
    QVERIFY(readUntil(*half, [](const QByteArray &bytes) {
                return bytes.endsWith("\r\n\r\n");
            }).contains("100 Continue"));
    const quint16 port = house.port();
    std::thread stopping([&house] { house.stop(); });
    QVERIFY(readUntil(*stream, [](const QByteArray &) { return false; }).endsWith("0\r\n\r\n"));
    (void)readUntil(*idle, [](const QByteArray &) { return false; });
    QCOMPARE(idle->state(), QTcpSocket::UnconnectedState);
    QTcpSocket late;
    late.connectToHost(u"127.0.0.1"_qs, port);
    QVERIFY(!late.waitForConnected(1000));
    half->write(whole.mid(head));
    const QByteArray answer = readUntil(*half, [](const QByteArray &) { return false; });
    stopping.join();
    QVERIFY2(answer.contains("200 OK") && answer.contains("Connection: close"), answer.constData());
}

void TestHttpServer::stoppingWaitsForNoConnectionThatIsDone()
{
    HttpOptions options;
    options.stopDeadline = std::chrono::milliseconds(50'000);
    HttpHouse house(options);
    // An answer that is too large for what lies between the two, and is taken while the server stops.
    const QJsonArray echo{u"Core/echo"_qs, QJsonObject{{u"t"_qs, QString(9'000'000, u'x')}}, u"0"_qs};
    const auto reader = house.connection();
    reader->setReadBufferSize(1000);
    reader->write(house.postRequest(ServiceHouse::body({echo})));
    while (reader->bytesToWrite() > 0 && reader->waitForBytesWritten(20'000)) {
    }
    QVERIFY(reader->waitForReadyRead(20'000));
    std::thread stopping([&house] { house.stop(); });
    QTcpSocket late;
    QTRY_VERIFY_WITH_TIMEOUT(
        (late.abort(), late.connectToHost(u"127.0.0.1"_qs, house.port()), !late.waitForConnected(1000)),
        20'000);
    reader->setReadBufferSize(0);
    (void)readUntil(*reader, isWholeAnswer);
    QElapsedTimer clock;
    clock.start();
    stopping.join();
    QVERIFY2(clock.elapsed() < 40'000, QByteArray::number(clock.elapsed()).constData());
}

void TestHttpServer::tlsIsSpoken()
{
    TestCertificates certificates;
    HttpOptions options;
    options.certificateFile = certificates.certificate(TestCertificates::Kind::Good);
    options.keyFile = TestCertificates::keyOf(options.certificateFile);
    HttpHouse house(options);
    QSslSocket socket;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(QSslCertificate::fromPath(certificates.authority()));
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    socket.setSslConfiguration(configuration);
    socket.connectToHostEncrypted(u"127.0.0.1"_qs, house.port());
    QVERIFY2(socket.waitForEncrypted(), qPrintable(socket.errorString()));
    for (int i = 0; i < 2; ++i) {
        socket.write(house.get("/.well-known/jmap"));
        const QByteArray answer = readUntil(socket, isWholeAnswer);
        QVERIFY2(answer.contains("\"apiUrl\":\"https://h/jmap/api\""), answer.constData());
    }
    // Plain words on a TLS port are cut, and nobody else minds.
    QVERIFY(house.statusOf(house.get("/healthz")) <= 0);
    socket.write(house.postRequest(ServiceHouse::body({}), "Connection: close\r\n"));
    QVERIFY(readUntil(socket, isWholeAnswer).contains("200 OK"));
}

void TestHttpServer::badCertificatesAreRefused()
{
    ServiceHouse house;
    HttpOptions options;
    options.certificateFile = u"/nowhere.pem"_qs;
    QCOMPARE(HttpServer::listen(*house.service, options).error().kind, ErrorKind::Invalid);
    TestCertificates certificates;
    options.certificateFile = certificates.certificate(TestCertificates::Kind::Good);
    options.keyFile = TestCertificates::keyOf(certificates.certificate(TestCertificates::Kind::Expired));
    QCOMPARE(HttpServer::listen(*house.service, options).error().kind, ErrorKind::Invalid);
    HttpOptions nowhere;
    nowhere.address = u"not an address"_qs;
    QCOMPARE(HttpServer::listen(*house.service, nowhere).error().kind, ErrorKind::Invalid);
}

void TestHttpServer::aTakenPortIsSaid()
{
    HttpHouse house;
    HttpOptions options;
    options.port = house.port();
    QCOMPARE(HttpServer::listen(*house.service, options).error().kind, ErrorKind::Io);
}

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestHttpServer)
#include "tst_http_server.moc"
