// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/Backups.h"
#include "core/store/Database.h"
#include "core/store/SettingRepository.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/TemporaryStore.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>

#include <sys/fsuid.h>
#include <unistd.h>

using namespace waymark;

namespace {

QVariant single(Connection &connection, const QString &sql)
{
    const auto rows = connection.query(sql);
    return rows && !rows->isEmpty() ? rows->first().first() : QVariant();
}

/// Changes something in a closed workspace's file.
void change(const QString &path, const QString &sql)
{
    auto connection = Connection::open(path, Connection::Access::Write);
    VERIFY_RESULT(connection);
    VERIFY_RESULT((*connection)->execute(sql));
}

void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;

} // namespace

class TestOpening : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNewWorkspaceIsPrivateDurableAndMarkedAsOurs();
    void anOpenFileThatOthersCouldReadIsClosedToThem();
    void theFolderIsMadeWhenItIsMissing();
    void whatWasWrittenIsThereAfterReopening();
    void aReaderCannotWrite();
    void aSecondStoreInThisProcessIsRefused();
    void anotherProcessHasTheWorkspace();
    void theLockGoesWithAKilledProcess();
    void aNewerSchemaIsRefusedAndNotTouched();
    void aFileThatIsNoDatabaseIsRefusedAndNotTouched_data();
    void aFileThatIsNoDatabaseIsRefusedAndNotTouched();
    void aDatabaseOfAnotherProgramIsRefusedAndNotTouched();
    void aDamagedDatabaseIsReported();
    void aBackupIsMadeOnceADayAndSevenAreKept();
    void aBackupIsWholeWhileSomebodyWrites();
    void aDamagedWorkspaceIsToldWithItsNewestBackup();
    void aFolderThatMayNotBeWrittenIsReported();
    void aFolderInPlaceOfTheFileIsReported();

private:
    FixedClock m_clock{QDateTime(QDate(2026, 11, 18), QTime(8, 0), QTimeZone::utc())};
};

void TestOpening::aNewWorkspaceIsPrivateDurableAndMarkedAsOurs()
{
    TemporaryStore store;
    for (const QString &ending : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
        QCOMPARE(QFile::permissions(store.path() + ending), ownerOnly);
    QCOMPARE(single(store.reader(), QStringLiteral("PRAGMA journal_mode")).toString(), QStringLiteral("wal"));
    QCOMPARE(single(store.reader(), QStringLiteral("PRAGMA application_id")).toInt(),
             Database::applicationId);
    const auto migrations = builtInMigrations();
    VERIFY_RESULT(migrations);
    QCOMPARE(single(store.reader(), QStringLiteral("PRAGMA user_version")).toInt(), int(migrations->size()));
    const auto settings = store.run([](WriteTransaction &transaction) -> Result<QVariantList> {
        return QVariantList{single(transaction.connection(), QStringLiteral("PRAGMA synchronous")),
                            single(transaction.connection(), QStringLiteral("PRAGMA foreign_keys"))};
    });
    VERIFY_RESULT(settings);
    QCOMPARE(settings->at(0).toInt(), 2); // FULL
    QCOMPARE(settings->at(1).toInt(), 1);
}

void TestOpening::anOpenFileThatOthersCouldReadIsClosedToThem()
{
    TemporaryStore store;
    store.close();
    QVERIFY(QFile::setPermissions(store.path(), ownerOnly | QFile::ReadGroup | QFile::ReadOther));
    store.reopen();
    QCOMPARE(QFile::permissions(store.path()), ownerOnly);
}

void TestOpening::theFolderIsMadeWhenItIsMissing()
{
    QTemporaryDir folder;
    VERIFY_RESULT(Store::open(folder.filePath(QStringLiteral("a/b/workspace.waymark")), m_clock));
}

void TestOpening::whatWasWrittenIsThereAfterReopening()
{
    TemporaryStore store;
    VERIFY_RESULT(store.run([](WriteTransaction &transaction) {
        return transaction.connection().execute(
            QStringLiteral("INSERT INTO setting (key, value) VALUES ('colour', 'green')"));
    }));
    store.reopen();
    QCOMPARE(
        single(store.reader(), QStringLiteral("SELECT value FROM setting WHERE key = 'colour'")).toString(),
        QStringLiteral("green"));
}

void TestOpening::aReaderCannotWrite()
{
    TemporaryStore store;
    VERIFY_FAILS(store.reader().execute(QStringLiteral("DELETE FROM setting")), ErrorKind::Io);
}

void TestOpening::aSecondStoreInThisProcessIsRefused()
{
    TemporaryStore store;
    VERIFY_FAILS(Store::open(store.path(), m_clock), ErrorKind::Busy);
    store.close();
    VERIFY_RESULT(Store::open(store.path(), m_clock));
}

void TestOpening::anotherProcessHasTheWorkspace()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("workspace.waymark"));
    QProcess other;
    other.start(QStringLiteral(WAYMARK_STORE_HELPER), {QStringLiteral("hold"), path});
    QVERIFY(other.waitForReadyRead());
    QCOMPARE(other.readLine().trimmed(), QByteArray("open"));
    VERIFY_FAILS(Store::open(path, m_clock), ErrorKind::Busy);

    other.closeWriteChannel();
    QVERIFY(other.waitForFinished());
    VERIFY_RESULT(Store::open(path, m_clock));
}

void TestOpening::theLockGoesWithAKilledProcess()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("workspace.waymark"));
    QProcess other;
    other.start(QStringLiteral(WAYMARK_STORE_HELPER), {QStringLiteral("hold"), path});
    QVERIFY(other.waitForReadyRead());
    other.kill();
    QVERIFY(other.waitForFinished());
    VERIFY_RESULT(Store::open(path, m_clock));
}

void TestOpening::aNewerSchemaIsRefusedAndNotTouched()
{
    TemporaryStore store;
    store.close();
    change(store.path(), QStringLiteral("PRAGMA user_version = 99"));
    const QByteArray before = contentOf(store.path());
    const auto opened = Store::open(store.path(), m_clock);
    VERIFY_FAILS(opened, ErrorKind::Unsupported);
    QVERIFY2(opened.error().sentence.contains(QStringLiteral("99")), qPrintable(opened.error().sentence));
    QCOMPARE(contentOf(store.path()), before);
}

void TestOpening::aFileThatIsNoDatabaseIsRefusedAndNotTouched_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a text") << QByteArray("Dear customer,\n");
    QTest::newRow("one byte") << QByteArray("S");
    QTest::newRow("the beginning of the magic") << QByteArray("SQLite format");
    QTest::newRow("zeros") << QByteArray(4096, '\0');
}

void TestOpening::aFileThatIsNoDatabaseIsRefusedAndNotTouched()
{
    QFETCH(QByteArray, bytes);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("letter.txt"));
    overwrite(path, bytes);
    VERIFY_FAILS(Store::open(path, m_clock), ErrorKind::Damaged);
    QCOMPARE(contentOf(path), bytes);
}

void TestOpening::aDatabaseOfAnotherProgramIsRefusedAndNotTouched()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("other.sqlite"));
    change(path, QStringLiteral("CREATE TABLE bookmark (url TEXT)"));
    const QByteArray before = contentOf(path);
    VERIFY_FAILS(Store::open(path, m_clock), ErrorKind::Damaged);
    QCOMPARE(contentOf(path), before);
}

void TestOpening::aDamagedDatabaseIsReported()
{
    TemporaryStore store;
    store.close();
    QByteArray bytes = contentOf(store.path());
    // All but the first 100 bytes, the header: the schema cannot be read any more.
    bytes.replace(100, 4096 - 100, QByteArray(4096 - 100, '\xff'));
    overwrite(store.path(), bytes);
    VERIFY_FAILS(Store::open(store.path(), m_clock), ErrorKind::Damaged);
}

void TestOpening::aBackupIsMadeOnceADayAndSevenAreKept()
{
    TemporaryStore store;
    const QString kept = QStringLiteral("workspace.waymark.schema-1.backup");
    overwrite(store.folder() + QLatin1Char('/') + kept, "an upgrade's");
    const auto backUp = [&] {
        auto future = store->backUpDaily();
        future.waitForFinished();
        return future.result();
    };
    for (int day = 0; day < 9; ++day) {
        VERIFY_RESULT(backUp());
        QVERIFY(*backUp() == false);
        store.clock().advance(24 * 3600'000LL);
    }
    QStringList files = QDir(store.folder()).entryList({QStringLiteral("*.backup")}, QDir::Files, QDir::Name);
    QCOMPARE(files.size(), 8);
    QVERIFY(files.removeOne(kept));
    QCOMPARE(files.first(), QStringLiteral("workspace.waymark.2026-11-20.backup"));
    QCOMPARE(files.last(), QStringLiteral("workspace.waymark.2026-11-26.backup"));
    QCOMPARE(QFile::permissions(store.folder() + QLatin1Char('/') + files.last()), ownerOnly);
}

void TestOpening::aBackupIsWholeWhileSomebodyWrites()
{
    TemporaryStore store;
    for (int i = 0; i < 50; ++i) {
        store->write<void>([i](WriteTransaction &transaction) {
            return SettingRepository::setValue(transaction, QString::number(i),
                                               QString(5000, QLatin1Char('x')));
        });
    }
    auto future = store->backUpDaily();
    future.waitForFinished();
    VERIFY_RESULT(future.result());
    const auto backup = Store::open(Backups::newest(store.path()), m_clock);
    VERIFY_RESULT(backup);
    QCOMPARE(single((*backup)->reader(), QStringLiteral("PRAGMA integrity_check")).toString(),
             QStringLiteral("ok"));
}

void TestOpening::aDamagedWorkspaceIsToldWithItsNewestBackup()
{
    TemporaryStore store;
    auto future = store->backUpDaily();
    future.waitForFinished();
    VERIFY_RESULT(future.result());
    store.close();
    overwrite(store.path(), "no database any more");
    const auto opened = Store::open(store.path(), m_clock);
    VERIFY_FAILS(opened, ErrorKind::Damaged);
    QVERIFY2(opened.error().sentence.contains(Backups::newest(store.path())),
             qPrintable(opened.error().sentence));
}

void TestOpening::aFolderThatMayNotBeWrittenIsReported()
{
    QTemporaryDir folder;
    QVERIFY(QFile::setPermissions(folder.path(),
                                  QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther));
    // Root may write everywhere, so for this root is somebody else as far as files are concerned.
    const bool root = ::geteuid() == 0;
    if (root)
        ::setfsuid(65534);
    const auto opened = Store::open(folder.filePath(QStringLiteral("workspace.waymark")), m_clock);
    if (root)
        ::setfsuid(0);
    QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    VERIFY_FAILS(opened, ErrorKind::Io);
    QVERIFY2(opened.error().sentence.contains(folder.path()), qPrintable(opened.error().sentence));
}

void TestOpening::aFolderInPlaceOfTheFileIsReported()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("workspace.waymark"));
    QVERIFY(QDir().mkpath(path));
    VERIFY_FAILS(Store::open(path, m_clock), ErrorKind::Io);
}

QTEST_GUILESS_MAIN(TestOpening)
#include "tst_opening.moc"
