// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/Database.h"
#include "core/store/SettingRepository.h"
#include "tests/core/store/FailingDisk.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/TemporaryStore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

#include <sqlite3.h>
#include <sys/fsuid.h>
#include <unistd.h>

using namespace waymark;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(waymark::ErrorKind)

namespace {

QString versionOf(const QString &path)
{
    const auto connection = Connection::open(path, Connection::Access::Inspect);
    const auto rows = connection ? (*connection)->query(u"PRAGMA user_version"_s)
                                 : Result<Rows>(failure(connection.error()));
    return rows ? rows->first().first().toString() : describe(rows.error());
}

/// Each file of a folder with its bytes.
QHash<QString, QByteArray> contentOf(const QString &folder)
{
    QHash<QString, QByteArray> content;
    for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        content.insert(info.fileName(), file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }
    return content;
}

/// Leaves a workspace as the first version kept it.
void makeOlder(const QString &path)
{
    const auto migrations = builtInMigrations();
    VERIFY_RESULT(migrations);
    VERIFY_RESULT(Database::open(path, migrations->mid(0, 1)));
}

} // namespace

/// What a person is told when a workspace is opened, and opening one only to read it.
class TestOpenOutcomes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { FailingDisk::install(); }
    void cleanup() { FailingDisk::heal(); }

    void aNewWorkspaceIsToldAsNewAndThenAsCurrent();
    void anUpgradeIsToldWithItsBackup();
    void aDiskThatIsFullAtTheFirstStartIsToldAndTheNextStartBegins();
    void aDiskThatIsFullAtAnUpgradeIsToldAndTheOldWorkspaceStays();

    void readingBesideAnotherProcessSeesItsWorkAndChangesNothing();
    void readingAClosedWorkspaceMakesNoFile();
    void aReadOnlyFolderCanBeRead();
    void nothingCanBeWrittenWhenOpenedToRead();
    void readingIsRefused_data();
    void readingIsRefused();

private:
    SystemClock m_clock;
    QTemporaryDir m_folder;
};

void TestOpenOutcomes::aNewWorkspaceIsToldAsNewAndThenAsCurrent()
{
    TemporaryStore store;
    QCOMPARE(store->outcome(), (OpenOutcome{OpenOutcome::Found::New, {}}));
    store.reopen();
    QCOMPARE(store->outcome(), (OpenOutcome{OpenOutcome::Found::Current, {}}));
}

void TestOpenOutcomes::anUpgradeIsToldWithItsBackup()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"workspace.waymark"_s);
    makeOlder(path);
    const auto store = Store::open(path, m_clock);
    VERIFY_RESULT(store);
    QCOMPARE((*store)->outcome(), (OpenOutcome{OpenOutcome::Found::Upgraded, Database::backupPath(path, 1)}));
    QCOMPARE(versionOf((*store)->outcome().backup), u"1"_s);
}

void TestOpenOutcomes::aDiskThatIsFullAtTheFirstStartIsToldAndTheNextStartBegins()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"workspace.waymark"_s);
    FailingDisk::failAt(1, FailingDisk::Call::Write, FailingDisk::Effect::Nothing, SQLITE_FULL, true);
    VERIFY_FAILS(Store::open(path, m_clock), ErrorKind::Full);
    QVERIFY(FailingDisk::hasFailed());
    FailingDisk::heal();
    const auto store = Store::open(path, m_clock);
    VERIFY_RESULT(store);
    QCOMPARE((*store)->outcome().found, OpenOutcome::Found::New);
}

void TestOpenOutcomes::aDiskThatIsFullAtAnUpgradeIsToldAndTheOldWorkspaceStays()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"workspace.waymark"_s);
    makeOlder(path);
    FailingDisk::failAt(1, FailingDisk::Call::Write, FailingDisk::Effect::Nothing, SQLITE_FULL, true);
    VERIFY_FAILS(Store::open(path, m_clock), ErrorKind::Full);
    QVERIFY(FailingDisk::hasFailed());
    FailingDisk::heal();
    QCOMPARE(versionOf(path), u"1"_s);
    QCOMPARE(QDir(folder.path()).entryList({u"*.part"_s}, QDir::Files), QStringList());
    const auto store = Store::open(path, m_clock);
    VERIFY_RESULT(store);
    QCOMPARE((*store)->outcome().found, OpenOutcome::Found::Upgraded);
}

void TestOpenOutcomes::readingBesideAnotherProcessSeesItsWorkAndChangesNothing()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"workspace.waymark"_s);
    QProcess other;
    other.start(QStringLiteral(WAYMARK_STORE_HELPER), {u"write"_s, path});
    QVERIFY(other.waitForReadyRead());
    const int acknowledged = other.readLine().trimmed().toInt();
    QVERIFY(acknowledged > 0);

    const auto store = Store::openToRead(path, m_clock);
    VERIFY_RESULT(store);
    QVERIFY((*store)->isForReading());
    const auto value = SettingRepository::value((*store)->reader(), u"number.1"_s);
    VERIFY_RESULT(value);
    QCOMPARE((*value)->size(), 2000);
    VERIFY_FAILS(Store::open(path, m_clock), ErrorKind::Busy);
    // The other goes on writing, and what it wrote is seen.
    QVERIFY(other.waitForReadyRead());
    QString last;
    while (other.canReadLine())
        last = QString::fromLatin1(other.readLine().trimmed());
    const auto later = SettingRepository::value((*store)->reader(), u"number."_s + last);
    VERIFY_RESULT(later);
    QCOMPARE((*later)->size(), 2000);
    other.kill();
    QVERIFY(other.waitForFinished());
}

void TestOpenOutcomes::readingAClosedWorkspaceMakesNoFile()
{
    TemporaryStore store;
    store.close();
    const auto before = contentOf(store.folder());
    {
        const auto reading = Store::openToRead(store.path(), m_clock);
        VERIFY_RESULT(reading);
        VERIFY_RESULT((*reading)->reader().query(u"SELECT count(*) FROM account"_s));
    }
    QCOMPARE(contentOf(store.folder()), before);
}

void TestOpenOutcomes::aReadOnlyFolderCanBeRead()
{
    TemporaryStore store;
    store.close();
    QVERIFY(QFile::setPermissions(store.path(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
    QVERIFY(QFile::setPermissions(store.folder(), QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup |
                                                      QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther));
    // Root may write everywhere, so for this root is somebody else as far as files are concerned.
    const bool root = ::geteuid() == 0;
    if (root)
        ::setfsuid(65534);
    const auto writing = Store::open(store.path(), m_clock);
    const auto reading = Store::openToRead(store.path(), m_clock);
    const auto rows = reading ? (*reading)->reader().query(u"SELECT count(*) FROM account"_s)
                              : Result<Rows>(failure(reading.error()));
    if (root)
        ::setfsuid(0);
    QVERIFY(QFile::setPermissions(store.folder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    VERIFY_FAILS(writing, ErrorKind::Io);
    VERIFY_RESULT(reading);
    VERIFY_RESULT(rows);
}

void TestOpenOutcomes::nothingCanBeWrittenWhenOpenedToRead()
{
    TemporaryStore store;
    store.close();
    const auto reading = Store::openToRead(store.path(), m_clock);
    VERIFY_RESULT(reading);
    const auto written = (*reading)->writeAndWait<void>([](WriteTransaction &transaction) {
        return SettingRepository::setValue(transaction, u"colour"_s, u"green"_s);
    });
    VERIFY_FAILS(written, ErrorKind::Denied);
    VERIFY_FAILS((*reading)->reader().execute(u"DELETE FROM setting"_s), ErrorKind::Io);
}

void TestOpenOutcomes::readingIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("pragma");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("no file") << QByteArray() << QString() << ErrorKind::NotFound;
    QTest::newRow("a text") << QByteArray("Dear customer,\n") << QString() << ErrorKind::Damaged;
    QTest::newRow("a newer schema") << QByteArray() << u"PRAGMA user_version = 99"_s
                                    << ErrorKind::Unsupported;
    QTest::newRow("an older schema") << QByteArray() << u"PRAGMA user_version = 1"_s
                                     << ErrorKind::Unsupported;
    QTest::newRow("another program's")
        << QByteArray() << u"PRAGMA application_id = 1"_s << ErrorKind::Damaged;
}

void TestOpenOutcomes::readingIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, pragma);
    QFETCH(ErrorKind, kind);
    TemporaryStore store;
    store.close();
    QVERIFY(pragma.isEmpty() ? QFile::remove(store.path()) : true);
    if (!pragma.isEmpty()) {
        const auto connection = Connection::open(store.path(), Connection::Access::Write);
        VERIFY_RESULT(connection);
        VERIFY_RESULT((*connection)->execute(pragma));
    } else if (!bytes.isEmpty()) {
        QFile file(store.path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    const auto before = contentOf(store.folder());
    VERIFY_FAILS(Store::openToRead(store.path(), m_clock), kind);
    QCOMPARE(contentOf(store.folder()), before);
}

QTEST_GUILESS_MAIN(TestOpenOutcomes)
#include "tst_open_outcomes.moc"
