// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/app/server/ServerProcess.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

#include <algorithm>
#include <vector>

namespace waymark::test {

/// The program as it is shipped, with its own limits, under all at once that strangers and greedy clients can
/// do: others are served meanwhile, the slow ones are cut, and its memory stays within what docs/server.md
/// says.
class TestServerSiege : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void othersAreServedAndMemoryStaysBounded();

private:
    using Socket = std::unique_ptr<QTcpSocket>;
    static Socket connected(const RunningServer &server, const QByteArray &bytes);
    static QByteArray readUntil(QTcpSocket &socket, const char *text);
    static qint64 mostMemory(const RunningServer &server);
};

TestServerSiege::Socket TestServerSiege::connected(const RunningServer &server, const QByteArray &bytes)
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(u"127.0.0.1"_qs, quint16(QUrl(server.url()).port()));
    if (socket->waitForConnected(60'000))
        socket->write(bytes);
    socket->flush();
    return socket;
}

QByteArray TestServerSiege::readUntil(QTcpSocket &socket, const char *text)
{
    QByteArray all = socket.readAll();
    while (!all.contains(text) && socket.waitForReadyRead(60'000))
        all += socket.readAll();
    return all;
}

// Bytes, at its largest.
qint64 TestServerSiege::mostMemory(const RunningServer &server)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(server.processId()));
    static const QRegularExpression peak(u"VmHWM:\\s*([0-9]+)"_qs);
    if (!status.open(QFile::ReadOnly))
        return 0;
    return peak.match(QString::fromLatin1(status.readAll())).captured(1).toLongLong() * 1024;
}

void TestServerSiege::othersAreServedAndMemoryStaysBounded()
{
    const QTemporaryDir folder;
    const QStringList data{u"--data"_qs, folder.path()};
    constexpr int people = 63; // Each may have eight streams.
    QList<QByteArray> tokens;
    for (int i = 0; i < people; ++i) {
        const QString address = u"u%1@team.example"_qs.arg(i);
        QCOMPARE(
            runServer(QStringList{u"user"_qs, u"add"_qs, u"U"_qs, address, u"--role"_qs, u"both"_qs} + data)
                .exitCode,
            0);
        tokens.append(
            runServer(QStringList{u"token"_qs, u"create"_qs, address, u"--device"_qs, u"d"_qs} + data)
                .output.trimmed());
    }
    RunningServer server(folder.path());
    const QString first = QString::fromLatin1(tokens.first());

    std::vector<Socket> streams;
    for (int i = 0; i < 500; ++i) {
        streams.push_back(
            connected(server, "GET /jmap/eventsource?types=*&closeafter=no&ping=0 HTTP/1.1\r\nHost: "
                              "h\r\nAuthorization: Bearer " +
                                  tokens.at(i % people) + "\r\n\r\n"));
        QVERIFY(readUntil(*streams.back(), "\r\n\r\n").contains("text/event-stream"));
    }
    std::vector<Socket> slow;
    for (int i = 0; i < 200; ++i)
        slow.push_back(connected(server, "GET /healthz HTTP/1.1\r\n"));
    // Bodies of nearly ten megabytes that stop before their end, from several users.
    std::vector<Socket> half;
    for (int i = 0; i < 5; ++i)
        half.push_back(
            connected(server, "POST /jmap/api HTTP/1.1\r\nHost: h\r\nContent-Type: "
                              "application/json\r\nContent-Length: 10000000\r\nAuthorization: Bearer " +
                                  tokens.at(i) + "\r\n\r\n" + QByteArray(9'000'000, ' ')));

    // A byte every two seconds, and an answer for others between them.
    QElapsedTimer clock;
    clock.start();
    int served = 0;
    qint64 nextByte = 0;
    qsizetype open = qsizetype(slow.size());
    while (open > 0 && clock.elapsed() < 120'000) {
        QCOMPARE(server.statusOf(first), 200);
        ++served;
        const bool isTime = clock.elapsed() >= nextByte;
        if (isTime)
            nextByte = clock.elapsed() + 2000;
        open = 0;
        for (const Socket &socket : slow) {
            (void)socket->waitForReadyRead(1);
            if (socket->state() != QTcpSocket::ConnectedState)
                continue;
            ++open;
            if (isTime) {
                socket->write("X");
                socket->flush();
            }
        }
    }
    QCOMPARE(open, 0);
    // A server that let them wait for the slow ones would have come to one or two.
    QVERIFY2(served >= 8, QByteArray::number(served).constData());
    // All of them hear of a change all the same.
    QVERIFY(server.createAccount(first, u"Acme"_qs));
    for (const Socket &stream : streams)
        QVERIFY(readUntil(*stream, "\"Account\"").contains("event: state"));
    const qint64 most = mostMemory(server);
    QVERIFY2(most > 0 && most < 200'000'000, QByteArray::number(most).constData());
    half.clear();
    streams.clear();
    QVERIFY(server.stop());
}

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestServerSiege)
#include "tst_server_siege.moc"
