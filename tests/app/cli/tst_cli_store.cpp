// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/Backups.h"
#include "core/store/Database.h"
#include "core/store/UserRepository.h"
#include "tests/app/cli/CliProcess.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"
#include "tests/support/TemporaryStore.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::CliProcess;

namespace {

void addAccount(TemporaryStore &store, const QString &name)
{
    VERIFY_RESULT(
        store.run([&](WriteTransaction &t) { return AccountRepository::save(t, rows::account(name)); }));
}

void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// A run of the program on the profile of `store`.
CliProcess run(const TemporaryStore &store, const QString &command, const QStringList &more = {})
{
    return CliProcess::run(store.folder(), command.split(u' ') + more +
                                               QStringList{u"--profile"_s, store.folder(), u"--json"_s});
}

QHash<QString, QByteArray> contentOf(const QString &folder)
{
    QHash<QString, QByteArray> content;
    for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden)) {
        QFile file(info.filePath());
        content.insert(info.fileName(), file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }
    return content;
}

} // namespace

/// The commands of the workspace's file, each as its own process.
class TestCliStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void infoTellsWhatTheWorkspaceHolds();
    void infoReadsAnOpenWorkspace();
    void anOlderWorkspaceIsNotBroughtUpToDateByALook();
    void aLookWritesNothing_data();
    void aLookWritesNothing();
    void infoMakesNoWorkspace();
    void textIsForPersonsAndJsonForScripts();
    void checkPassesAWholeWorkspace();
    void checkFindsDamage_data();
    void checkFindsDamage();
    void aFileThatIsNoWorkspaceCannotBeRead_data();
    void aFileThatIsNoWorkspaceCannotBeRead();
    void backupIsMadeAlsoWhileTheDesktopRuns();
    void backupNeverReplacesAFile();
    void restoreGoesBackAndKeepsWhatWasThere();
    void restoreListsTheBackups();
    void restoreOfAnOpenWorkspaceIsRefusedAsBusy();
    void restoreOfWhatIsNotThereIsRefused();

private:
    SystemClock m_clock;
};

void TestCliStore::infoTellsWhatTheWorkspaceHolds()
{
    TemporaryStore store;
    addAccount(store, u"Northbeam"_s);
    store.close();
    const CliProcess info = run(store, u"store info"_s);
    QVERIFY2(info.exitCode == 0, info.said().constData());
    QCOMPARE(info.json()[u"path"_s].toString(), store.path());
    QCOMPARE(info.json()[u"holds"_s][u"accounts"_s].toInt(), 1);
    QCOMPARE(info.json()[u"schema"_s].toInt(), int(builtInMigrations()->size()));
}

void TestCliStore::infoReadsAnOpenWorkspace()
{
    TemporaryStore store;
    addAccount(store, u"Northbeam"_s);
    const CliProcess info = run(store, u"store info"_s);
    QVERIFY2(info.exitCode == 0, info.said().constData());
    QCOMPARE(info.json()[u"holds"_s][u"accounts"_s].toInt(), 1);
    addAccount(store, u"Southbeam"_s);
}

void TestCliStore::anOlderWorkspaceIsNotBroughtUpToDateByALook()
{
    TemporaryStore store;
    store.close();
    QVERIFY(QFile::remove(store.path()));
    VERIFY_RESULT(Database::open(store.path(), builtInMigrations()->mid(0, 1)));
    const auto before = contentOf(store.folder());
    const CliProcess info = run(store, u"store info"_s);
    QVERIFY2(info.exitCode == 4, info.said().constData());
    QVERIFY2(info.errors.contains("older Waymark"), info.said().constData());
    QCOMPARE(contentOf(store.folder()), before);
}

void TestCliStore::aLookWritesNothing_data()
{
    QTest::addColumn<QString>("command");
    for (const char *command : {"store info", "store check", "email check", "outbox list"})
        QTest::newRow(command) << QString::fromLatin1(command);
}

void TestCliStore::aLookWritesNothing()
{
    QFETCH(QString, command);
    TemporaryStore store;
    User me;
    me.id = UserId::create();
    me.name = u"Maren Lindqvist"_s;
    VERIFY_RESULT(store.run([&](WriteTransaction &transaction) -> Result<void> {
        WAYMARK_TRY(UserRepository::save(transaction, me));
        return UserRepository::setSelf(transaction, me.id);
    }));
    store.close();
    {
        // What the next one who works in it tidies away.
        const auto connection = Connection::open(store.path(), Connection::Access::Write);
        VERIFY_RESULT(connection);
        VERIFY_RESULT((*connection)->execute(u"INSERT INTO delivery_message VALUES ('dlv_gone', x'00')"_s));
    }
    const auto before = contentOf(store.folder());
    const CliProcess look = run(store, command);
    QVERIFY2(look.exitCode == 0, look.said().constData());
    QCOMPARE(contentOf(store.folder()), before);
}

void TestCliStore::infoMakesNoWorkspace()
{
    QTemporaryDir folder;
    const CliProcess info =
        CliProcess::run(folder.path(), {u"store"_s, u"info"_s, u"--profile"_s, folder.filePath(u"none"_s)});
    QVERIFY2(info.exitCode == 4, info.said().constData());
    QVERIFY(info.output.isEmpty());
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestCliStore::textIsForPersonsAndJsonForScripts()
{
    TemporaryStore store;
    store.close();
    const CliProcess text =
        CliProcess::run(store.folder(), {u"store"_s, u"info"_s, u"--profile"_s, store.folder()});
    QCOMPARE(text.exitCode, 0);
    QVERIFY2(text.output.contains(store.path().toUtf8()), text.said().constData());
    QVERIFY(text.json().isEmpty());
    overwrite(store.path(), "Dear customer");
    const CliProcess failed = run(store, u"store info"_s);
    QCOMPARE(failed.exitCode, 4);
    QCOMPARE(failed.json()[u"error"_s][u"exitCode"_s].toInt(), 4);
    QVERIFY(!failed.json()[u"error"_s][u"sentence"_s].toString().isEmpty());
    QVERIFY(!failed.errors.isEmpty());
}

void TestCliStore::checkPassesAWholeWorkspace()
{
    TemporaryStore store;
    addAccount(store, u"Northbeam"_s);
    const CliProcess check = run(store, u"store check"_s);
    QVERIFY2(check.exitCode == 0, check.said().constData());
    QCOMPARE(check.json()[u"whole"_s].toBool(), true);
}

void TestCliStore::checkFindsDamage_data()
{
    QTest::addColumn<QString>("guard");
    QTest::addColumn<QString>("damage");
    QTest::newRow("the pages of an index that is gone")
        << u"PRAGMA writable_schema = ON"_s << u"DELETE FROM sqlite_schema WHERE name = 'account_name'"_s;
    QTest::newRow("a row that belongs to nothing")
        << u"PRAGMA foreign_keys = OFF"_s
        << u"INSERT INTO membership (contact_id, account_id, position, roles) VALUES (7, 8, 0, '[]')"_s;
}

void TestCliStore::checkFindsDamage()
{
    QFETCH(QString, guard);
    QFETCH(QString, damage);
    TemporaryStore store;
    addAccount(store, u"Northbeam"_s);
    store.close();
    {
        const auto connection = Connection::open(store.path(), Connection::Access::Write);
        VERIFY_RESULT(connection);
        VERIFY_RESULT((*connection)->execute(guard));
        VERIFY_RESULT((*connection)->execute(damage));
    }
    const CliProcess check = run(store, u"store check"_s);
    QVERIFY2(check.exitCode == 3, check.said().constData());
    QCOMPARE(check.json()[u"whole"_s].toBool(), false);
    QVERIFY(!check.json()[u"problems"_s].toArray().isEmpty());
}

void TestCliStore::aFileThatIsNoWorkspaceCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("command");
    const QByteArray picture("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1", 20);
    for (const QString &command : {u"store info"_s, u"store check"_s, u"store backup"_s, u"email check"_s,
                                   u"email render drf_x"_s, u"outbox list"_s, u"outbox flush"_s}) {
        QTest::addRow("%s on a text", qPrintable(command))
            << QByteArray("Dear customer") << command.split(u' ');
        QTest::addRow("%s on a picture", qPrintable(command)) << picture << command.split(u' ');
    }
}

void TestCliStore::aFileThatIsNoWorkspaceCannotBeRead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, command);
    TemporaryStore store;
    store.close();
    overwrite(store.path(), bytes);
    const CliProcess refused =
        CliProcess::run(store.folder(), command + QStringList{u"--profile"_s, store.folder()});
    QVERIFY2(refused.exitCode == 4, refused.said().constData());
    // What happened, where, and what to do.
    QVERIFY2(refused.errors.contains("is not a Waymark workspace"), refused.said().constData());
    QVERIFY2(refused.errors.contains(store.path().toUtf8()), refused.said().constData());
    QVERIFY2(refused.errors.contains("Go back to a backup"), refused.said().constData());
    QFile file(store.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes);
}

void TestCliStore::backupIsMadeAlsoWhileTheDesktopRuns()
{
    TemporaryStore store;
    addAccount(store, u"Northbeam"_s);
    const CliProcess daily = run(store, u"store backup"_s);
    QVERIFY2(daily.exitCode == 0, daily.said().constData());
    const auto held = Backups::contents(daily.json()[u"backup"_s].toString());
    VERIFY_RESULT(held);
    QCOMPARE(held->accounts, 1);

    const QString file = store.folder() + u"/elsewhere.waymark"_s;
    const CliProcess copy = run(store, u"store backup"_s, {file});
    QVERIFY2(copy.exitCode == 0, copy.said().constData());
    VERIFY_RESULT(Store::open(file, m_clock));
}

void TestCliStore::backupNeverReplacesAFile()
{
    TemporaryStore store;
    const QString file = store.folder() + u"/letter.txt"_s;
    overwrite(file, "Dear customer");
    QCOMPARE(run(store, u"store backup"_s, {file}).exitCode, 1);
    QCOMPARE(QFile(file).size(), 13);
}

void TestCliStore::restoreGoesBackAndKeepsWhatWasThere()
{
    TemporaryStore store;
    addAccount(store, u"kept"_s);
    QCOMPARE(run(store, u"store backup"_s).exitCode, 0);
    addAccount(store, u"later"_s);
    store.close();
    const CliProcess restore = run(store, u"store restore"_s, {u"newest"_s});
    QVERIFY2(restore.exitCode == 0, restore.said().constData());
    QCOMPARE(Backups::contents(store.path())->accounts, 1);
    QCOMPARE(Backups::contents(restore.json()[u"setAside"_s].toString())->accounts, 2);
}

void TestCliStore::restoreListsTheBackups()
{
    TemporaryStore store;
    QCOMPARE(run(store, u"store restore"_s, {u"--list"_s}).json()[u"backups"_s].toArray().size(), 0);
    addAccount(store, u"one"_s);
    VERIFY_RESULT(Backups::makeNow(store.path(), QDate(2026, 11, 18)));
    const CliProcess list = run(store, u"store restore"_s, {u"--list"_s});
    QVERIFY2(list.exitCode == 0, list.said().constData());
    const QJsonArray backups = list.json()[u"backups"_s].toArray();
    QCOMPARE(backups.size(), 1);
    QCOMPARE(backups.at(0)[u"day"_s].toString(), u"2026-11-18"_s);
    QCOMPARE(backups.at(0)[u"holds"_s][u"accounts"_s].toInt(), 1);
}

void TestCliStore::restoreOfAnOpenWorkspaceIsRefusedAsBusy()
{
    TemporaryStore store;
    addAccount(store, u"kept"_s);
    VERIFY_RESULT(Backups::makeNow(store.path(), QDate(2026, 11, 18)));
    const CliProcess refused = run(store, u"store restore"_s, {u"2026-11-18"_s});
    QVERIFY2(refused.exitCode == 5, refused.said().constData());
    addAccount(store, u"later"_s);
}

void TestCliStore::restoreOfWhatIsNotThereIsRefused()
{
    TemporaryStore store;
    store.close();
    for (const QString &backup : {u"newest"_s, u"2026-11-18"_s, u"/nowhere/at/all"_s})
        QCOMPARE(run(store, u"store restore"_s, {backup}).exitCode, 4);
    VERIFY_RESULT(Store::open(store.path(), m_clock));
}

QTEST_GUILESS_MAIN(TestCliStore)
#include "tst_cli_store.moc"
