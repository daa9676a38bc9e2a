// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/app/server/ServerProcess.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <functional>

namespace waymark::test {

/// The program on a disk that is full: a small one of its own, in a mount namespace of its own.
class TestServerDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aFullDiskIsSaidAndNothingIsLost();
    void onAFullDiskItStartsAndReads();
    void aBackupThatHasNoRoomIsNoBackup();

private:
    /// Runs what comes behind it with a disk of so many megabytes at disk().
    QStringList onDiskOf(int megabytes) const
    {
        return {u"unshare"_qs,
                u"--user"_qs,
                u"--map-root-user"_qs,
                u"--mount"_qs,
                u"sh"_qs,
                u"-c"_qs,
                u"mkdir -p \"$0\" && mount -t tmpfs -o size=%1m tmpfs \"$0\" && { [ ! -e \"$0.from\" ] || cp "
                "-r \"$0.from\"/. \"$0\"; } && exec \"$@\""_qs.arg(megabytes),
                disk()};
    }
    QString disk() const { return m_folder->filePath(u"disk"_qs); }
    /// Runs a command of the program where that server has its disk.
    static Finished runBeside(const RunningServer &server, const QStringList &arguments)
    {
        QProcess process;
        process.start(u"nsenter"_qs, QStringList{u"--target"_qs, QString::number(server.processId()),
                                                 u"--user"_qs, u"--mount"_qs, u"--preserve-credentials"_qs,
                                                 QStringLiteral(WAYMARK_SERVER)} +
                                         arguments);
        Finished result;
        if (process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit)
            result.exitCode = process.exitCode();
        result.output = process.readAllStandardOutput();
        result.errors = process.readAllStandardError();
        return result;
    }
    /// The same as everybody else finds it. SQLite would take it for the path without the disk.
    static QString seen(const RunningServer &server, const QString &path)
    {
        return u"/proc/%1/root"_qs.arg(server.processId()) + path;
    }
    /// Takes all the room that is left; false where there was none.
    static bool fill(const QString &file)
    {
        QFile all(file);
        if (!all.open(QFile::WriteOnly | QFile::Append | QFile::Unbuffered))
            return false;
        for (const int size : {65'536, 4096, 512, 1}) {
            while (all.write(QByteArray(size, 'x')) == size) {
            }
        }
        return all.size() > 0;
    }
    static QString tokenBy(const std::function<Finished(const QStringList &)> &run, const QString &data)
    {
        (void)run({u"user"_qs, u"add"_qs, u"Ada"_qs, u"ada@team.example"_qs, u"--role"_qs, u"both"_qs,
                   u"--data"_qs, data});
        return QString::fromUtf8(run({u"token"_qs, u"create"_qs, u"ada@team.example"_qs, u"--device"_qs,
                                      u"laptop"_qs, u"--data"_qs, data})
                                     .output)
            .trimmed();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestServerDisk::initTestCase()
{
    init();
    QProcess process;
    const QStringList line = onDiskOf(1) + QStringList{u"true"_qs};
    process.start(line.first(), line.mid(1));
    if (!process.waitForFinished() || process.exitCode() != 0)
        QSKIP("Mount namespaces are switched off here.");
}

void TestServerDisk::aFullDiskIsSaidAndNothingIsLost()
{
    RunningServer server(disk(), {}, onDiskOf(12));
    const QString data = seen(server, disk());
    const QString token =
        tokenBy([&server](const QStringList &line) { return runBeside(server, line); }, disk());
    QVERIFY(!token.isEmpty());
    QVERIFY(server.createAccount(token, u"Before"_qs));
    QVERIFY(fill(data + u"/filler"_qs));

    const QByteArray refused = server.call(
        token, u"Account/set"_qs,
        u"{\"accountId\":\"WORKSPACE\",\"create\":{\"k\":{\"name\":\"%1\"}}}"_qs.arg(QString(90'000, u'n')));
    QVERIFY2(!refused.contains("\"created\":{\"k\""), refused.constData());
    int acknowledged = 0;
    QByteArray answer;
    // What the log has room for is taken still.
    for (; acknowledged < 5000; ++acknowledged) {
        answer = server.call(
            token, u"Account/set"_qs,
            u"{\"accountId\":\"WORKSPACE\",\"create\":{\"k\":{\"name\":\"A %1\"}}}"_qs.arg(acknowledged));
        if (!answer.contains("\"created\":{\"k\""))
            break;
    }
    const QJsonDocument problem = QJsonDocument::fromJson(answer);
    QVERIFY2(problem[u"status"_qs].toInt() == 503, answer.constData());
    QVERIFY2(!problem[u"title"_qs].toString().isEmpty(), answer.constData());
    QFile picture(m_folder->filePath(u"picture"_qs));
    QVERIFY(picture.open(QFile::WriteOnly));
    picture.write(QByteArray(200'000, 'p'));
    picture.close();
    QCOMPARE(server.upload(token, picture.fileName()), QString());
    // Whoever only reads notices nothing.
    QCOMPARE(server.statusOf(token), 200);
    QCOMPARE(server.accountCount(token), acknowledged + 1);

    // With room it goes on by itself.
    QVERIFY(QFile::remove(data + u"/filler"_qs));
    QVERIFY(server.createAccount(token, u"After"_qs));
    QVERIFY(!server.upload(token, picture.fileName()).isEmpty());
    QCOMPARE(server.accountCount(token), acknowledged + 2);
    const Finished checked = runBeside(server, {u"check"_qs, u"--data"_qs, disk()});
    QVERIFY2(checked.exitCode == 0, QByteArray(checked.output + checked.errors).constData());
    QVERIFY(server.stop());
    QCOMPARE(server.exitCode(), 0);
}

void TestServerDisk::onAFullDiskItStartsAndReads()
{
    // Made elsewhere, and copied onto a disk that has hardly more room.
    const QString from = disk() + u".from"_qs;
    const QString token = tokenBy(runServer, from);
    {
        RunningServer first(from);
        QVERIFY(first.createAccount(token, u"Before"_qs));
        QVERIFY(first.stop());
    }
    QFile filler(from + u"/filler"_qs);
    QVERIFY(filler.open(QFile::WriteOnly));
    const qint64 size = QFileInfo(from + u"/waymark.db"_qs).size();
    const int megabytes = int(size / 1'048'576) + 2;
    filler.write(QByteArray(megabytes * 1'048'576 - size - 120'000, 'x'));
    filler.close();
    RunningServer server(disk(), {}, onDiskOf(megabytes));
    (void)fill(seen(server, disk()) + u"/filler"_qs);
    QCOMPARE(server.statusOf(token), 200);
    QCOMPARE(server.accountCount(token), 1);
    QVERIFY(QFile::remove(seen(server, disk()) + u"/filler"_qs));
    QVERIFY(server.createAccount(token, u"After"_qs));
    QVERIFY(server.stop());
}

void TestServerDisk::aBackupThatHasNoRoomIsNoBackup()
{
    const QString home = m_folder->filePath(u"home"_qs);
    const QString token = tokenBy(runServer, home);
    RunningServer server(home);
    QVERIFY(server.createAccount(token, u"Acme"_qs));
    // Another server's disk stands for the backups'.
    const RunningServer other(disk(), {}, onDiskOf(2));
    const QString backups = seen(other, disk());
    const QString copy = disk() + u"/copy.db"_qs;
    (void)fill(backups + u"/filler"_qs);
    const Finished backup = runBeside(other, {u"backup"_qs, copy, u"--data"_qs, home});
    QCOMPARE(backup.exitCode, 1);
    QVERIFY2(backup.errors.contains("isk"), backup.errors.constData());
    QVERIFY(!QFile::exists(backups + u"/copy.db"_qs));
    QCOMPARE(server.statusOf(token), 200);
    QVERIFY(QFile::remove(backups + u"/filler"_qs));
    QCOMPARE(runBeside(other, {u"backup"_qs, copy, u"--data"_qs, home}).exitCode, 0);
}

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestServerDisk)
#include "tst_server_disk.moc"
