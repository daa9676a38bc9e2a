// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/app/server/ServerProcess.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTest>

namespace waymark::test {

/// The program on PostgreSQL, with backups by PostgreSQL's own tools. on_postgresql.sh runs it.
class TestServerPostgresql : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aTeamWorksOnIt();
    void aKilledServerLosesNothingThatWasAcknowledged();
    void goingBackToABackupIsNoticed();
    void itsOwnBackupCommandsSayWhatToUse();

private:
    QStringList with(const QStringList &arguments) const
    {
        return arguments + QStringList{u"--data"_qs, m_folder.path(), u"--database"_qs, m_url};
    }
    RunningServer server() const { return RunningServer(m_folder.path(), {u"--database"_qs, m_url}); }
    /// One of PostgreSQL's programs; its error output where it failed.
    QByteArray run(const QString &tool, const QStringList &arguments) const;

    QString m_url = qEnvironmentVariable("WAYMARK_TEST_DATABASE");
    QTemporaryDir m_folder;
    QString m_token;
};

QByteArray TestServerPostgresql::run(const QString &tool, const QStringList &arguments) const
{
    QProcess process;
    process.start(qEnvironmentVariable("WAYMARK_TEST_PGTOOLS") + u'/' + tool, arguments);
    const bool isDone = process.waitForFinished(120'000) && process.exitCode() == 0;
    return isDone ? QByteArray() : tool.toUtf8() + ": " + process.readAllStandardError();
}

void TestServerPostgresql::init()
{
    QVERIFY2(!m_url.isEmpty(), "on_postgresql.sh says where the database is");
    QCOMPARE(run(u"psql"_qs, {m_url, u"--quiet"_qs, u"--command"_qs,
                              u"DROP SCHEMA public CASCADE; CREATE SCHEMA public"_qs}),
             QByteArray());
    const Finished added =
        runServer(with({u"user"_qs, u"add"_qs, u"Ada"_qs, u"ada@team.example"_qs, u"--role"_qs, u"both"_qs}));
    QVERIFY2(added.exitCode == 0, added.errors.constData());
    m_token =
        QString::fromUtf8(
            runServer(with({u"token"_qs, u"create"_qs, u"ada@team.example"_qs, u"--device"_qs, u"laptop"_qs}))
                .output)
            .trimmed();
}

void TestServerPostgresql::aTeamWorksOnIt()
{
    RunningServer running = server();
    QCOMPARE(running.statusOf(m_token), 200);
    QVERIFY(running.createAccount(m_token, u"Acme"_qs));
    QCOMPARE(running.accountCount(m_token), 1);
    QCOMPARE(running.plainCurl({running.url() + u"/readyz"_qs, u"--write-out"_qs, u"%{http_code}"_qs,
                                u"--output"_qs, u"/dev/null"_qs}),
             QByteArray("200"));
    // Commands beside it.
    const Finished listed = runServer(with({u"user"_qs, u"list"_qs}));
    QVERIFY2(listed.output.contains("ada@team.example"), listed.errors.constData());
    QCOMPARE(runServer(with({u"check"_qs})).exitCode, 0);
    QCOMPARE(runServer(with({u"token"_qs, u"revoke"_qs, m_token.section(u'.', 0, 0)})).exitCode, 0);
    QCOMPARE(running.statusOf(m_token), 401);
    QVERIFY(running.stop());
    QCOMPARE(running.exitCode(), 0);
}

void TestServerPostgresql::aKilledServerLosesNothingThatWasAcknowledged()
{
    for (int round = 1; round <= 3; ++round) {
        RunningServer running = server();
        QCOMPARE(running.accountCount(m_token), round - 1);
        QVERIFY(running.createAccount(m_token, u"Acme %1"_qs.arg(round)));
        running.kill();
    }
    QCOMPARE(runServer(with({u"check"_qs})).exitCode, 0);
    QCOMPARE(server().accountCount(m_token), 3);
}

// What the client saw after the backup is known to nobody any more: it must begin anew, whatever is done
// since.
void TestServerPostgresql::goingBackToABackupIsNoticed()
{
    const QString file = m_folder.filePath(u"backup.dump"_qs);
    QString state;
    {
        RunningServer running = server();
        QVERIFY(running.createAccount(m_token, u"Before"_qs));
        // While the server runs.
        QCOMPARE(run(u"pg_dump"_qs, {u"--format=custom"_qs, u"--file"_qs, file, m_url}), QByteArray());
        QVERIFY(running.createAccount(m_token, u"After"_qs));
        QCOMPARE(running.accountCount(m_token), 2);
        state = QJsonDocument::fromJson(
                    running.changesSince(m_token, u"0"_qs))[u"methodResponses"_qs][0][1][u"newState"_qs]
                    .toString();
        QVERIFY(!state.isEmpty());
        QVERIFY(running.stop());
    }
    QCOMPARE(run(u"pg_restore"_qs, {u"--clean"_qs, u"--if-exists"_qs, u"--dbname"_qs, m_url, file}),
             QByteArray());
    const Finished renewed = runServer(with({u"new-epoch"_qs}));
    QVERIFY2(renewed.exitCode == 0, renewed.errors.constData());
    QCOMPARE(runServer(with({u"check"_qs})).exitCode, 0);
    RunningServer running = server();
    QCOMPARE(running.accountCount(m_token), 1);
    // The count of changes is as far as it was.
    QVERIFY(running.createAccount(m_token, u"Other"_qs));
    QVERIFY(running.createAccount(m_token, u"And another"_qs));
    const QByteArray answer = running.changesSince(m_token, state);
    QVERIFY2(answer.contains("cannotCalculateChanges"), answer.constData());
    // The epoch is not given under a server that runs.
    QCOMPARE(runServer(with({u"new-epoch"_qs})).exitCode, 5);
}

void TestServerPostgresql::itsOwnBackupCommandsSayWhatToUse()
{
    const Finished backup = runServer(with({u"backup"_qs, m_folder.filePath(u"copy.db"_qs)}));
    QCOMPARE(backup.exitCode, 4);
    QVERIFY2(backup.errors.contains("pg_dump"), backup.errors.constData());
    const Finished restore = runServer(with({u"restore"_qs, m_folder.filePath(u"copy.db"_qs)}));
    QCOMPARE(restore.exitCode, 4);
    QVERIFY2(restore.errors.contains("pg_restore") && restore.errors.contains("new-epoch"),
             restore.errors.constData());
}

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestServerPostgresql)
#include "tst_server_postgresql.moc"
