// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/Backups.h"
#include "core/store/Restore.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"
#include "tests/support/TemporaryStore.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>

using namespace waymark;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(waymark::ErrorKind)

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void addAccount(TemporaryStore &store, const QString &name)
{
    VERIFY_RESULT(
        store.run([&](WriteTransaction &t) { return AccountRepository::save(t, rows::account(name)); }));
}

/// The names of the accounts in a workspace's file that nobody has open, "a b"; the error otherwise.
QString accountsIn(const QString &path)
{
    const auto connection = Connection::open(path, Connection::Access::Inspect);
    const auto rows = connection ? (*connection)->query(u"SELECT name FROM account ORDER BY name"_s)
                                 : Result<Rows>(failure(connection.error()));
    if (!rows)
        return describe(rows.error());
    QStringList names;
    for (const QVariantList &row : *rows)
        names += row.first().toString();
    return names.join(u' ');
}

} // namespace

/// Going back to a backup: what it held is there again, and nothing that was there before is lost.
class TestRestore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theBackupIsInPlaceAndTheWorkspaceBesideIt();
    void theBackupsAreListedWithWhatTheyHold();
    void whatWasSetAsideIsNeverWrittenOver();
    void aWorkspaceThatIsOpenIsNotReplaced();
    void aDamagedWorkspaceIsSetAsideWithItsLog();
    void whereThereIsNoWorkspaceTheBackupBecomesIt();
    void whatIsNoWholeBackupIsRefused_data();
    void whatIsNoWholeBackupIsRefused();
    void killedAtAnyMomentEitherIsThereAndBothAreKept();

private:
    const QDateTime m_now{QDate(2026, 11, 18), QTime(9, 30), Qt::UTC};
    const QDate m_day{2026, 11, 18};
};

void TestRestore::theBackupIsInPlaceAndTheWorkspaceBesideIt()
{
    TemporaryStore store;
    addAccount(store, u"kept"_s);
    const auto backup = Backups::makeNow(store.path(), m_day);
    VERIFY_RESULT(backup);
    addAccount(store, u"later"_s);
    store.close();
    const QByteArray before = contentOf(*backup);

    const auto aside = Restore::run(store.path(), *backup, m_now);
    VERIFY_RESULT(aside);
    QCOMPARE(accountsIn(*aside), u"kept later"_s);
    QCOMPARE(contentOf(*backup), before);
    QCOMPARE(QFile::permissions(store.path()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    store.reopen();
    QCOMPARE(accountsIn(store.path()), u"kept"_s);
    addAccount(store, u"new"_s);
}

void TestRestore::theBackupsAreListedWithWhatTheyHold()
{
    TemporaryStore store;
    VERIFY_RESULT(Backups::makeNow(store.path(), m_day.addDays(-1)));
    addAccount(store, u"one"_s);
    VERIFY_RESULT(Backups::makeNow(store.path(), m_day));
    overwrite(store.path() + u".schema-9.backup"_s, "an upgrade's");
    overwrite(store.path() + u".schema-10.backup"_s, "the next upgrade's");
    store.close();
    VERIFY_RESULT(Restore::run(store.path(), Backups::list(store.path()).first().path, m_now));

    const QList<Backup> backups = Backups::list(store.path());
    QCOMPARE(backups.size(), 5);
    QCOMPARE(backups.at(0).kind, Backup::Kind::Daily);
    QCOMPARE(backups.at(0).day, m_day);
    QVERIFY(backups.at(0).size > 0);
    QVERIFY(backups.at(0).madeAt.isValid());
    QCOMPARE(backups.at(1).day, m_day.addDays(-1));
    QCOMPARE(backups.at(2).kind, Backup::Kind::Upgrade);
    QCOMPARE(backups.at(2).path, store.path() + u".schema-10.backup"_s);
    QCOMPARE(backups.at(3).path, store.path() + u".schema-9.backup"_s);
    QCOMPARE(backups.at(4).kind, Backup::Kind::SetAside);

    const auto newest = Backups::contents(backups.at(0).path);
    VERIFY_RESULT(newest);
    QCOMPARE(newest->accounts, 1);
    const auto older = Backups::contents(backups.at(1).path);
    VERIFY_RESULT(older);
    QCOMPARE(*older, WorkspaceCounts());
    VERIFY_FAILS(Backups::contents(backups.at(2).path), ErrorKind::Damaged);
}

void TestRestore::whatWasSetAsideIsNeverWrittenOver()
{
    TemporaryStore store;
    const auto backup = Backups::makeNow(store.path(), m_day);
    VERIFY_RESULT(backup);
    addAccount(store, u"precious"_s);
    store.close();
    const auto first = Restore::run(store.path(), *backup, m_now);
    VERIFY_RESULT(first);
    const auto second = Restore::run(store.path(), *backup, m_now);
    VERIFY_RESULT(second);
    QCOMPARE(accountsIn(*first), u"precious"_s);
    QCOMPARE(accountsIn(*second), QString());
}

void TestRestore::aWorkspaceThatIsOpenIsNotReplaced()
{
    TemporaryStore store;
    const auto backup = Backups::makeNow(store.path(), m_day);
    VERIFY_RESULT(backup);
    addAccount(store, u"later"_s);
    VERIFY_FAILS(Restore::run(store.path(), *backup, m_now), ErrorKind::Busy);
    store.reopen();
    QCOMPARE(accountsIn(store.path()), u"later"_s);
}

void TestRestore::aDamagedWorkspaceIsSetAsideWithItsLog()
{
    TemporaryStore store;
    addAccount(store, u"kept"_s);
    const auto backup = Backups::makeNow(store.path(), m_day);
    VERIFY_RESULT(backup);
    store.close();
    overwrite(store.path(), "no database any more");
    overwrite(store.path() + u"-wal"_s, "a log");

    const auto aside = Restore::run(store.path(), *backup, m_now);
    VERIFY_RESULT(aside);
    QCOMPARE(contentOf(*aside), QByteArray("no database any more"));
    QCOMPARE(contentOf(*aside + u"-wal"_s), QByteArray("a log"));
    QVERIFY(!QFileInfo::exists(store.path() + u"-wal"_s));
    store.reopen();
    QCOMPARE(accountsIn(store.path()), u"kept"_s);
}

void TestRestore::whereThereIsNoWorkspaceTheBackupBecomesIt()
{
    TemporaryStore store;
    addAccount(store, u"kept"_s);
    const auto backup = Backups::makeNow(store.path(), m_day);
    VERIFY_RESULT(backup);
    store.close();
    QVERIFY(QFile::remove(store.path()));
    const auto aside = Restore::run(store.path(), *backup, m_now);
    VERIFY_RESULT(aside);
    QCOMPARE(*aside, QString());
    QCOMPARE(accountsIn(store.path()), u"kept"_s);
}

void TestRestore::whatIsNoWholeBackupIsRefused_data()
{
    QTest::addColumn<QString>("spoil");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("missing") << u"missing"_s << ErrorKind::NotFound;
    QTest::newRow("empty") << u"empty"_s << ErrorKind::NotFound;
    QTest::newRow("a text") << u"text"_s << ErrorKind::Damaged;
    QTest::newRow("cut off") << u"cut"_s << ErrorKind::Damaged;
    QTest::newRow("another program's") << u"PRAGMA application_id = 1"_s << ErrorKind::Damaged;
    QTest::newRow("of a newer version") << u"PRAGMA user_version = 99"_s << ErrorKind::Unsupported;
}

void TestRestore::whatIsNoWholeBackupIsRefused()
{
    QFETCH(QString, spoil);
    QFETCH(ErrorKind, kind);
    TemporaryStore store;
    addAccount(store, u"kept"_s);
    const auto backup = Backups::makeNow(store.path(), m_day);
    VERIFY_RESULT(backup);
    store.close();
    const QByteArray whole = contentOf(*backup);
    QVERIFY(whole.size() > 8192);
    if (spoil == u"missing"_s) {
        QVERIFY(QFile::remove(*backup));
    } else if (spoil.startsWith(u"PRAGMA"_s)) {
        const auto connection = Connection::open(*backup, Connection::Access::Write);
        VERIFY_RESULT(connection);
        VERIFY_RESULT((*connection)->execute(spoil));
    } else {
        overwrite(*backup, spoil == u"cut"_s ? whole.first(whole.size() / 2)
                                             : QByteArray(spoil == u"text"_s ? "Dear customer" : ""));
    }
    const QByteArray before = contentOf(store.path());
    VERIFY_FAILS(Restore::run(store.path(), *backup, m_now), kind);
    QCOMPARE(contentOf(store.path()), before);
    QCOMPARE(QDir(store.folder()).entryList({u"*.part"_s, u"*.set-aside"_s}, QDir::Files), QStringList());
}

void TestRestore::killedAtAnyMomentEitherIsThereAndBothAreKept()
{
    TemporaryStore store;
    addAccount(store, u"first"_s);
    VERIFY_RESULT(Backups::makeNow(store.path(), m_day.addDays(-2)));
    addAccount(store, u"second"_s);
    VERIFY_RESULT(Backups::makeNow(store.path(), m_day.addDays(-1)));
    addAccount(store, u"third"_s);
    store.close();
    const QStringList states{u"first"_s, u"first second"_s, u"first second third"_s};

    for (int round = 0; round < 15; ++round) {
        QProcess helper;
        helper.start(QStringLiteral(WAYMARK_STORE_HELPER), {u"restore"_s, store.path()});
        int done = 0;
        while (done < round % 4) {
            QVERIFY2(helper.waitForReadyRead(), helper.readAllStandardError().constData());
            while (helper.canReadLine())
                done = helper.readLine().trimmed().toInt();
        }
        // A moment more or less each time, so that the kill meets another step.
        QVERIFY(!helper.waitForFinished(1 + round));
        helper.kill();
        QVERIFY(helper.waitForFinished());

        QVERIFY2(states.contains(accountsIn(store.path())), qPrintable(accountsIn(store.path())));
        QStringList everywhere{accountsIn(store.path())};
        for (const Backup &backup : Backups::list(store.path()))
            everywhere += accountsIn(backup.path);
        QVERIFY(everywhere.contains(states.last()));
    }
    store.reopen();
}

QTEST_GUILESS_MAIN(TestRestore)
#include "tst_restore.moc"
