// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/base/Uid.h"
#include "tests/core/service/HttpHouse.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace waymark::test {

using Json = QJsonObject;

/// The server's half of "everything happens exactly once": connections that break at every byte.
class TestHttpCuts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRequestCutAnywhereHappensOnce();
    void anAnswerCutAnywhereHappensOnce();
    void bodiesShareOneBudget();
    void strangersTakeNothingOfTheBudget();
    void oneUserTakesNotAllOfTheBudget();

private:
    static QByteArray requestOf(HttpHouse &house, const QString &account, int sequence);
    static int ctaCount(HttpHouse &house);
};

// A create without a uid: nothing but the sequence keeps it from happening twice.
QByteArray TestHttpCuts::requestOf(HttpHouse &house, const QString &account, int sequence)
{
    const Json create{{u"k"_qs, aCta(account)}};
    const QJsonArray call{
        u"Cta/set"_qs, Json{{u"accountId"_qs, house.database->workspace()}, {u"create"_qs, create}}, u"0"_qs};
    return house.postRequest(ServiceHouse::body({call}),
                             QByteArray("Idempotency-Key: laptop." + QByteArray::number(sequence) + "\r\n"));
}

int TestHttpCuts::ctaCount(HttpHouse &house)
{
    return house.call(house.ada, u"Cta/query"_qs, {{u"calculateTotal"_qs, true}}).value(u"total"_qs).toInt();
}

void TestHttpCuts::aRequestCutAnywhereHappensOnce()
{
    HttpHouse house;
    const QString account = house.account(house.ada, u"Acme"_qs);
    const qsizetype length = requestOf(house, account, 1).size();
    int sequence = 1;
    for (qsizetype cut = 0; cut <= length; ++cut) {
        const QByteArray request = requestOf(house, account, sequence);
        {
            const auto socket = house.connection();
            socket->write(request.left(cut));
            while (socket->bytesToWrite() > 0 && socket->waitForBytesWritten(5000)) {
            }
        }
        // Again, until an answer comes: as a client does that heard none.
        QCOMPARE(house.statusOf(request), 200);
        QVERIFY2(ctaCount(house) == sequence, QByteArray::number(cut).constData());
        ++sequence;
    }
    QVERIFY(sequence > 400);
}

void TestHttpCuts::anAnswerCutAnywhereHappensOnce()
{
    HttpHouse house;
    const QString account = house.account(house.ada, u"Acme"_qs);
    const QByteArray first = house.exchange(requestOf(house, account, 1));
    QVERIFY(first.contains("200 OK"));
    int sequence = 2;
    for (qsizetype cut = 0; cut <= first.size(); cut += 3) {
        const QByteArray request = requestOf(house, account, sequence);
        {
            const auto socket = house.connection();
            socket->write(request);
            (void)readUntil(
                *socket, [cut](const QByteArray &bytes) { return bytes.size() >= cut; }, 5000);
            socket->abort();
        }
        const QByteArray again = house.exchange(request);
        QVERIFY2(again.contains("200 OK"), again.constData());
        QVERIFY2(ctaCount(house) == sequence, QByteArray::number(cut).constData());
        // And once more, byte for byte.
        const QByteArray third = house.exchange(request);
        QCOMPARE(third.mid(third.indexOf("\r\n\r\n")), again.mid(again.indexOf("\r\n\r\n")));
        ++sequence;
    }
}

// What is said first to a head whose body does not come.
static QByteArray firstLineOf(HttpHouse &house, const QByteArray &head)
{
    const auto socket = house.connection();
    socket->write(head);
    return readUntil(*socket, [](const QByteArray &bytes) { return bytes.contains("\r\n\r\n"); });
}

void TestHttpCuts::bodiesShareOneBudget()
{
    HttpOptions options;
    options.bodyLimit = 1'000'000;
    options.bodiesLimit = 3'000'000;
    HttpHouse house(options);
    std::vector<std::unique_ptr<QTcpSocket>> half;
    const QByteArray head =
        "POST /jmap/api HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer " + house.ada.token +
        "\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: 900000\r\n\r\n";
    for (int i = 0; i < 3; ++i) {
        half.push_back(house.connection());
        half.back()->write(head);
        QVERIFY(readUntil(*half.back(), [](const QByteArray &bytes) {
                    return bytes.endsWith("\r\n\r\n");
                }).contains("100 Continue"));
    }
    QCOMPARE(house.statusOf(head), 503);
    QCOMPARE(house.statusOf(house.get("/.well-known/jmap")), 200);
    half.clear();
    bool isTaken = false;
    QTRY_VERIFY_WITH_TIMEOUT(isTaken = isTaken || firstLineOf(house, head).startsWith("HTTP/1.1 100"),
                             60'000);
}

// The head of a large request.
static QByteArray largeHead(const QByteArray &token)
{
    return "POST /jmap/api HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer " + token +
           "\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: 900000\r\n\r\n";
}

void TestHttpCuts::strangersTakeNothingOfTheBudget()
{
    HttpOptions options;
    options.bodyLimit = 1'000'000;
    options.bodiesLimit = 3'000'000;
    HttpHouse house(options);
    std::vector<std::unique_ptr<QTcpSocket>> strangers;
    for (int i = 0; i < 10; ++i) {
        strangers.push_back(house.connection());
        strangers.back()->write(largeHead("x.y"));
        const QByteArray answer =
            readUntil(*strangers.back(), [](const QByteArray &bytes) { return bytes.contains("\r\n\r\n"); });
        QVERIFY2(answer.startsWith("HTTP/1.1 401"), answer.constData());
    }
    // They still have their connections, and others are served, also with a large body.
    QCOMPARE(house.statusOf(house.postRequest(ServiceHouse::body({}))), 200);
    QVERIFY(firstLineOf(house, largeHead(house.ada.token)).startsWith("HTTP/1.1 100"));
}

void TestHttpCuts::oneUserTakesNotAllOfTheBudget()
{
    HttpOptions options;
    options.bodyLimit = 1'000'000;
    options.bodiesPerPerson = 2'000'000;
    HttpHouse house(options);
    std::vector<std::unique_ptr<QTcpSocket>> half;
    for (int i = 0; i < 2; ++i) {
        half.push_back(house.connection());
        half.back()->write(largeHead(house.ada.token));
        QVERIFY(readUntil(*half.back(), [](const QByteArray &bytes) {
                    return bytes.endsWith("\r\n\r\n");
                }).contains("100 Continue"));
    }
    QVERIFY(firstLineOf(house, largeHead(house.ada.token)).startsWith("HTTP/1.1 429"));
    QVERIFY(firstLineOf(house, largeHead(house.bob.token)).startsWith("HTTP/1.1 100"));
    QCOMPARE(house.statusOf(house.postRequest(ServiceHouse::body({}))), 200);
}

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestHttpCuts)
#include "tst_http_cuts.moc"
