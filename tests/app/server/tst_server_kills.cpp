// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/base/Uid.h"
#include "tests/app/server/ServerProcess.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSet>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

namespace waymark::test {

using Json = QJsonObject;

/// The program killed in the middle of what it does, at moments that nobody chose: afterwards the database is
/// whole, nothing that was acknowledged is lost, and nothing is there twice. Deliveries are in
/// tst_server_sending, and submissions.
class TestServerKills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void changesKilledInTheirMiddleHappenOnce();
    void anUploadKilledInItsMiddleIsWholeOrNotThere();
    void aBackupKilledInItsMiddleIsWholeOrNotThere();
    void aRestoreKilledInItsMiddleLeavesOneOrTheOther();
    void anImportKilledInItsMiddleIsDoneOrNot();
    void housekeepingKilledInItsMiddleTakesNothingThatLives();

private:
    struct Answer
    {
        int status = 0; ///< 0 where no whole answer came.
        QByteArray body;
    };
    /// Sends a request; where `killAfter` is not negative, kills the server so many microseconds later.
    Answer post(RunningServer &server, const QByteArray &path, const QByteArray &headers,
                const QByteArray &body, qint64 killAfter = -1) const;
    QByteArray createBody(const QString &prefix, int count) const;
    QStringList with(const QStringList &arguments) const
    {
        return arguments + QStringList{u"--data"_qs, data()};
    }
    QString data() const { return m_folder->filePath(u"data"_qs); }
    /// Kills the program with these arguments so many microseconds after it has begun; whether it had ended.
    static bool killedAfter(const QStringList &arguments, qint64 microseconds);
    void requireWhole() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_token;
    QByteArray m_workspace;
};

static qint64 upTo(qint64 microseconds)
{
    return QRandomGenerator::global()->bounded(microseconds);
}

void TestServerKills::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QCOMPARE(
        runServer(with({u"user"_qs, u"add"_qs, u"Ada"_qs, u"ada@team.example"_qs, u"--role"_qs, u"both"_qs}))
            .exitCode,
        0);
    m_token =
        runServer(with({u"token"_qs, u"create"_qs, u"ada@team.example"_qs, u"--device"_qs, u"laptop"_qs}))
            .output.trimmed();
    const RunningServer server(data());
    m_workspace = QJsonDocument::fromJson(server.session(QString::fromLatin1(m_token)))[u"accounts"_qs]
                      .toObject()
                      .keys()
                      .value(0)
                      .toLatin1();
    QVERIFY(!m_workspace.isEmpty());
}

TestServerKills::Answer TestServerKills::post(RunningServer &server, const QByteArray &path,
                                              const QByteArray &headers, const QByteArray &body,
                                              qint64 killAfter) const
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_qs, quint16(QUrl(server.url()).port()));
    if (!socket.waitForConnected(60'000))
        return {};
    socket.write("POST " + path + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\nAuthorization: Bearer " +
                 m_token + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers +
                 "\r\n" + body);
    if (killAfter >= 0) {
        socket.flush();
        holdFor(killAfter);
        server.kill();
    }
    QByteArray all;
    while (socket.waitForReadyRead(60'000) || socket.bytesAvailable() > 0)
        all += socket.readAll();
    all += socket.readAll();
    const qsizetype head = all.indexOf("\r\n\r\n");
    static const QByteArray length = "Content-Length: ";
    const qsizetype at = all.indexOf(length);
    if (head < 0 || at < 0)
        return {};
    const qsizetype size =
        all.mid(at + length.size(), all.indexOf('\r', at) - at - length.size()).toLongLong();
    if (all.size() < head + 4 + size)
        return {};
    return {all.mid(9, 3).toInt(), all.mid(head + 4, size)};
}

QByteArray TestServerKills::createBody(const QString &prefix, int count) const
{
    Json create;
    for (int i = 0; i < count; ++i)
        create.insert(u"k%1"_qs.arg(i), Json{{u"name"_qs, QString(prefix + QString::number(i))}});
    const Json request{
        {u"using"_qs,
         QJsonArray{u"urn:ietf:params:jmap:core"_qs, u"https://waymark.example/jmap/programs"_qs}},
        {u"methodCalls"_qs,
         QJsonArray{QJsonArray{
             u"Account/set"_qs,
             Json{{u"accountId"_qs, QString::fromLatin1(m_workspace)}, {u"create"_qs, create}}, u"0"_qs}}}};
    return QJsonDocument(request).toJson(QJsonDocument::Compact);
}

void TestServerKills::requireWhole() const
{
    const Finished checked = runServer(with({u"check"_qs}));
    QVERIFY2(checked.exitCode == 0, QByteArray(checked.output + checked.errors).constData());
}

// Creates without a uid: nothing but the sequence keeps them from happening twice.
void TestServerKills::changesKilledInTheirMiddleHappenOnce()
{
    constexpr int rounds = 25;
    constexpr int each = 60;
    const QByteArray json = "Content-Type: application/json\r\n";
    QElapsedTimer clock;
    qint64 usual = 0;
    int killed = 0;
    int acknowledged = 0;
    for (int round = 1; round <= rounds; ++round) {
        const QByteArray body = createBody(u"%1-"_qs.arg(round), each);
        const QByteArray headers = json + "Idempotency-Key: laptop." + QByteArray::number(round) + "\r\n";
        if (round > 1) {
            RunningServer server(data());
            acknowledged +=
                post(server, "/jmap/api", headers, body, upTo(usual * 5 / 4)).status == 200 ? 1 : 0;
            ++killed;
        }
        // Again, until an answer comes: as a client does that heard none.
        RunningServer server(data());
        clock.start();
        const Answer answer = post(server, "/jmap/api", headers, body);
        if (round == 1)
            usual = clock.nsecsElapsed() / 1000;
        QVERIFY2(answer.status == 200, answer.body.constData());
        QVERIFY(answer.body.contains("\"notCreated\":null"));
        QCOMPARE(server.accountCount(QString::fromLatin1(m_token)), qMin(round * each, 500));
    }
    QCOMPARE(killed, rounds - 1);
    // Some were cut before their answer, or nothing was tried.
    QVERIFY(acknowledged < killed);
    requireWhole();
}

void TestServerKills::anUploadKilledInItsMiddleIsWholeOrNotThere()
{
    const QByteArray path = "/jmap/upload/" + m_workspace + "/";
    QElapsedTimer clock;
    qint64 usual = 30'000;
    QHash<QByteArray, QByteArray> files; ///< By id.
    for (int round = 0; round < 12; ++round) {
        const QByteArray bytes(3'000'000, char('a' + round));
        {
            RunningServer server(data());
            (void)post(server, path, {}, bytes, upTo(usual));
        }
        RunningServer server(data());
        clock.start();
        const Answer answer = post(server, path, {}, bytes);
        usual = clock.nsecsElapsed() / 1000;
        QCOMPARE(answer.status, 201);
        files.insert(QJsonDocument::fromJson(answer.body)[u"blobId"_qs].toString().toLatin1(), bytes);
        server.kill();
    }
    QCOMPARE(files.size(), 12);
    const RunningServer server(data());
    for (auto it = files.begin(); it != files.end(); ++it) {
        const QByteArray got = server.plainCurl(
            {u"--header"_qs, QString::fromLatin1("Authorization: Bearer " + m_token),
             server.url() + QString::fromLatin1("/jmap/download/" + m_workspace + "/" + it.key() + "/x")});
        QVERIFY2(got == it.value(), it.key().constData());
    }
    requireWhole();
}

bool TestServerKills::killedAfter(const QStringList &arguments, qint64 microseconds)
{
    QProcess process;
    process.start(QStringLiteral(WAYMARK_SERVER), arguments);
    process.waitForStarted();
    holdFor(microseconds);
    const bool hadEnded = process.waitForFinished(0);
    process.kill();
    process.waitForFinished();
    return hadEnded && process.exitCode() == 0;
}

void TestServerKills::aBackupKilledInItsMiddleIsWholeOrNotThere()
{
    RunningServer server(data());
    for (int i = 0; i < 8; ++i)
        QCOMPARE(
            post(server, "/jmap/api", "Content-Type: application/json\r\n", createBody(u"%1-"_qs.arg(i), 400))
                .status,
            200);
    QElapsedTimer clock;
    clock.start();
    const QString file = m_folder->filePath(u"copy.db"_qs);
    QCOMPARE(runServer(with({u"backup"_qs, file})).exitCode, 0);
    const qint64 usual = clock.nsecsElapsed() / 1000;
    int cut = 0;
    for (int round = 0; round < 12; ++round) {
        QVERIFY(QFile::remove(file));
        cut += killedAfter(with({u"backup"_qs, file}), upTo(usual)) ? 0 : 1;
        // What has the name is whole: it is restored elsewhere.
        if (QFile::exists(file)) {
            const QString other = m_folder->filePath(u"other%1"_qs.arg(round));
            QVERIFY(QDir().mkpath(other));
            QCOMPARE(runServer({u"restore"_qs, file, u"--data"_qs, other}).exitCode, 0);
            QCOMPARE(runServer({u"check"_qs, u"--data"_qs, other}).exitCode, 0);
            continue;
        }
        // The server was not disturbed, and the next backup is made.
        QCOMPARE(server.statusOf(QString::fromLatin1(m_token)), 200);
        QCOMPARE(runServer(with({u"backup"_qs, file})).exitCode, 0);
    }
    QVERIFY(cut > 0);
    requireWhole();
}

void TestServerKills::aRestoreKilledInItsMiddleLeavesOneOrTheOther()
{
    const QString file = m_folder->filePath(u"copy.db"_qs);
    {
        RunningServer server(data());
        QVERIFY(server.createAccount(QString::fromLatin1(m_token), u"Old"_qs));
        QCOMPARE(runServer(with({u"backup"_qs, file})).exitCode, 0);
        QVERIFY(server.createAccount(QString::fromLatin1(m_token), u"New"_qs));
        QVERIFY(server.stop());
    }
    // Of each round the one that was there before is kept, to begin again from.
    const QString live = data() + u"/waymark.db"_qs;
    const QString kept = m_folder->filePath(u"live.db"_qs);
    QVERIFY(QFile::copy(live, kept));
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(runServer(with({u"restore"_qs, file})).exitCode, 0);
    const qint64 usual = clock.nsecsElapsed() / 1000;
    for (int round = 0; round < 15; ++round) {
        QVERIFY(QDir(data()).removeRecursively());
        QVERIFY(QDir().mkpath(data()));
        QVERIFY(QFile::copy(kept, live));
        (void)killedAfter(with({u"restore"_qs, file}), upTo(usual));
        requireWhole();
        RunningServer server(data());
        const int accounts = server.accountCount(QString::fromLatin1(m_token));
        QVERIFY2(accounts == 1 || accounts == 2, QByteArray::number(accounts).constData());
        // A restore that is tried again finishes what the first one left.
        if (round % 5 == 4) {
            server.kill();
            QCOMPARE(runServer(with({u"restore"_qs, file})).exitCode, 0);
            requireWhole();
        }
    }
}

void TestServerKills::anImportKilledInItsMiddleIsDoneOrNot()
{
    constexpr int rows = 400;
    QFile file(m_folder->filePath(u"accounts.csv"_qs));
    QElapsedTimer clock;
    qint64 usual = 2'000'000;
    int there = 0;
    for (int round = 0; round < 8; ++round) {
        QVERIFY(file.open(QFile::WriteOnly | QFile::Truncate));
        file.write("Account Name,Account ID\n");
        for (int i = 0; i < rows; ++i)
            file.write(QStringLiteral("Customer %1-%2,X%1-%2\n").arg(round).arg(i).toUtf8());
        file.close();
        const auto count = [&] {
            const RunningServer server(data());
            const QByteArray answer =
                server.call(QString::fromLatin1(m_token), u"Account/query"_qs,
                            u"{\"accountId\":\"WORKSPACE\",\"calculateTotal\":true,\"limit\":1}"_qs);
            return QJsonDocument::fromJson(answer)[u"methodResponses"_qs][0][1][u"total"_qs].toInt(-1);
        };
        (void)killedAfter(with({u"import-accounts"_qs, file.fileName()}), upTo(usual));
        const int after = count();
        QVERIFY2(after == there || after == there + rows, QByteArray::number(after).constData());
        // Again: what is there already is found, whether it was done or not.
        clock.start();
        const Finished again = runServer(with({u"import-accounts"_qs, file.fileName()}));
        usual = clock.nsecsElapsed() / 1000;
        QVERIFY2(again.exitCode == 0, QByteArray(again.output + again.errors).constData());
        there += rows;
        QCOMPARE(count(), there);
    }
    requireWhole();
}

static bool runSql(const QString &file, const QString &sql)
{
    QProcess python;
    python.start(u"python3"_qs, {u"-c"_qs,
                                 u"import sqlite3, sys\nc = sqlite3.connect(sys.argv[1])\n"
                                 "c.executescript(sys.argv[2])\nc.commit()\n"_qs,
                                 file, sql});
    return python.waitForFinished() && python.exitCode() == 0;
}

// It keeps house when it starts. Half of what there is was destroyed, or uploaded, so long ago that it goes.
void TestServerKills::housekeepingKilledInItsMiddleTakesNothingThatLives()
{
    constexpr int accounts = 300;
    const QString file = data() + u"/waymark.db"_qs;
    {
        RunningServer server(data());
        QCOMPARE(post(server, "/jmap/api", "Content-Type: application/json\r\n",
                      createBody(u"Customer "_qs, accounts))
                     .status,
                 200);
        QVERIFY(server.stop());
    }
    for (int round = 0; round < 10; ++round) {
        // As 180 days and a week later, with uploads and tombstones of the time before.
        QVERIFY(runSql(
            file,
            u"INSERT INTO blob (id, person, type, size, bytes, created_at) WITH RECURSIVE n(i) "
            "AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) SELECT 'b%1-' || i, "
            "p.uid, 'x', 2000, randomblob(2000), 1 FROM n, person p;"
            "INSERT INTO object (type, uid, rev, modseq, create_hash, destroyed, content) WITH "
            "RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) SELECT "
            "'Cta', 'cta_%1-' || i, 2, 1, '-', 1, '{}' FROM n;"
            "INSERT INTO object_scope (object, type, scope, added, removed) SELECT id, 'Cta', "
            "'admin', 1, 1 FROM object WHERE destroyed = 1;"
            "DELETE FROM past; INSERT INTO past (at, modseq) SELECT %1 + 1, value FROM counter "
            "WHERE name = 'modseq'; DELETE FROM server_state WHERE name = 'oldest-state'"_qs.arg(round)));
        {
            RunningServer server(data());
            holdFor(upTo(400'000));
            server.kill();
        }
        requireWhole();
        RunningServer server(data());
        QCOMPARE(server.accountCount(QString::fromLatin1(m_token)), accounts);
        server.kill();
    }
    // Left to itself it finishes.
    RunningServer server(data());
    const auto left = [&file] {
        QProcess python;
        python.start(
            u"python3"_qs,
            {u"-c"_qs,
             u"import sqlite3, sys\nc = sqlite3.connect(sys.argv[1])\nprint(c.execute('SELECT (SELECT "
             "count(*) FROM blob) + (SELECT count(*) FROM object WHERE destroyed = 1)').fetchone()[0])"_qs,
             file});
        python.waitForFinished();
        return python.readAllStandardOutput().trimmed();
    };
    QTRY_COMPARE_WITH_TIMEOUT(left(), QByteArray("0"), 60'000);
    QCOMPARE(server.accountCount(QString::fromLatin1(m_token)), accounts);
    QVERIFY(server.stop());
    requireWhole();
}

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestServerKills)
#include "tst_server_kills.moc"
