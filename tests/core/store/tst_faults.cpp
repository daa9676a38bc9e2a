// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/SettingRepository.h"
#include "tests/core/store/FailingDisk.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"
#include "tests/support/TemporaryStore.h"

#include <QFile>
#include <QProcess>

#include <sqlite3.h>

using namespace waymark;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(FailingDisk::Call)
Q_DECLARE_METATYPE(FailingDisk::Effect)

namespace {

/// What would be found if the machine stopped now: the files as they are, opened elsewhere.
class Aftermath
{
public:
    explicit Aftermath(const QString &path)
    {
        const QString copy = m_folder.filePath(u"workspace.waymark"_s);
        for (const QString &ending : {QString(), u"-wal"_s})
            QFile::copy(path + ending, copy + ending);
        auto store = Store::open(copy, m_clock);
        if (store)
            m_store = std::move(*store);
    }

    bool has(const Account &account) const
    {
        return m_store && AccountRepository::find(m_store->reader(), account.id).has_value();
    }
    QString integrity() const
    {
        const auto rows = m_store->reader().query(u"PRAGMA integrity_check"_s);
        return rows ? rows->first().first().toString() : describe(rows.error());
    }

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<Store> m_store;
};

Result<void> save(TemporaryStore &store, const Account &account)
{
    return store.run([&](WriteTransaction &t) { return AccountRepository::save(t, account); });
}

} // namespace

/// What the store says was saved is there after the disk failed or the process was killed, and what it says
/// was not saved is not.
class TestFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void aFailingDiskNeverMakesTheStoreLie_data();
    void aFailingDiskNeverMakesTheStoreLie();
    void aDiskThatStaysBrokenLosesNothingSaved_data();
    void aDiskThatStaysBrokenLosesNothingSaved();
    void aFullDiskIsToldFromABrokenOne();
    void nothingAcknowledgedIsLostWhenTheProcessIsKilled();
};

void TestFaults::initTestCase()
{
    FailingDisk::install();
}

void TestFaults::cleanup()
{
    FailingDisk::heal();
}

void TestFaults::aFailingDiskNeverMakesTheStoreLie_data()
{
    QTest::addColumn<FailingDisk::Call>("call");
    QTest::addColumn<FailingDisk::Effect>("effect");
    QTest::addColumn<int>("code");
    using Call = FailingDisk::Call;
    using Effect = FailingDisk::Effect;
    QTest::newRow("a write is lost") << Call::Write << Effect::Nothing << SQLITE_IOERR;
    QTest::newRow("a write is done, but called failed") << Call::Write << Effect::Done << SQLITE_IOERR;
    QTest::newRow("no room") << Call::Write << Effect::Nothing << SQLITE_FULL;
    QTest::newRow("a sync fails") << Call::Sync << Effect::Nothing << SQLITE_IOERR;
    QTest::newRow("a sync is done, but called failed") << Call::Sync << Effect::Done << SQLITE_IOERR;
}

void TestFaults::aFailingDiskNeverMakesTheStoreLie()
{
    QFETCH(FailingDisk::Call, call);
    QFETCH(FailingDisk::Effect, effect);
    QFETCH(int, code);
    TemporaryStore store;
    QList<std::pair<Account, bool>> outcomes;
    int failures = 0;
    for (bool hasFailed = true; hasFailed;) {
        const Account during = rows::account(u"during"_s);
        const Account after = rows::account(u"after"_s);
        FailingDisk::failAt(failures + 1, call, effect, code);
        const bool saved = save(store, during).has_value();
        FailingDisk::heal();
        hasFailed = FailingDisk::hasFailed();
        failures += hasFailed ? 1 : 0;

        const Aftermath aftermath(store.path());
        QVERIFY2(aftermath.has(during) == saved, QByteArray::number(failures));
        QCOMPARE(aftermath.integrity(), u"ok"_s);
        // The store itself agrees, and works on.
        QCOMPARE(AccountRepository::find(store.reader(), during.id).has_value(), saved);
        VERIFY_RESULT(save(store, after));
        outcomes += {{during, saved}, {after, true}};
    }
    QVERIFY(failures > 0);
    store.reopen();
    for (const auto &[account, saved] : std::as_const(outcomes))
        QCOMPARE(AccountRepository::find(store.reader(), account.id).has_value(), saved);
}

void TestFaults::aDiskThatStaysBrokenLosesNothingSaved_data()
{
    aFailingDiskNeverMakesTheStoreLie_data();
}

void TestFaults::aDiskThatStaysBrokenLosesNothingSaved()
{
    QFETCH(FailingDisk::Call, call);
    QFETCH(FailingDisk::Effect, effect);
    QFETCH(int, code);
    TemporaryStore store;
    const Account before = rows::account(u"before"_s);
    VERIFY_RESULT(save(store, before));

    FailingDisk::failAt(1, call, effect, code, true);
    for (int i = 0; i < 3; ++i) {
        const auto refused = save(store, rows::account(u"during"_s));
        QVERIFY(!refused);
        QVERIFY(!refused.error().sentence.isEmpty());
    }
    QVERIFY(FailingDisk::hasFailed());
    VERIFY_RESULT(AccountRepository::find(store.reader(), before.id));
    FailingDisk::heal();

    const Account after = rows::account(u"after"_s);
    VERIFY_RESULT(save(store, after));
    const Aftermath aftermath(store.path());
    QVERIFY(aftermath.has(before));
    QVERIFY(aftermath.has(after));
    QCOMPARE(aftermath.integrity(), u"ok"_s);
}

void TestFaults::aFullDiskIsToldFromABrokenOne()
{
    TemporaryStore store;
    FailingDisk::failAt(1, FailingDisk::Call::Write, FailingDisk::Effect::Nothing, SQLITE_FULL, true);
    VERIFY_FAILS(save(store, rows::account(u"a"_s)), ErrorKind::Full);
    FailingDisk::failAt(1, FailingDisk::Call::Write, FailingDisk::Effect::Nothing, SQLITE_IOERR, true);
    VERIFY_FAILS(save(store, rows::account(u"b"_s)), ErrorKind::Io);
}

void TestFaults::nothingAcknowledgedIsLostWhenTheProcessIsKilled()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"workspace.waymark"_s);
    for (const int enough : {1, 7, 40}) {
        QFile::remove(path);
        QProcess writer;
        writer.start(QStringLiteral(WAYMARK_STORE_HELPER), {u"write"_s, path});
        int acknowledged = 0;
        while (acknowledged < enough) {
            QVERIFY(writer.waitForReadyRead());
            while (writer.canReadLine())
                acknowledged = writer.readLine().trimmed().toInt();
        }
        writer.kill();
        QVERIFY(writer.waitForFinished());
        while (writer.canReadLine())
            acknowledged = writer.readLine().trimmed().toInt();

        const SystemClock clock;
        const auto store = Store::open(path, clock);
        VERIFY_RESULT(store);
        for (int number = 1; number <= acknowledged; ++number) {
            const auto value = SettingRepository::value((*store)->reader(), u"number.%1"_s.arg(number));
            VERIFY_RESULT(value);
            QCOMPARE(value->value_or(QString()).size(), 2000);
        }
        const auto integrity = (*store)->reader().query(u"PRAGMA integrity_check"_s);
        VERIFY_RESULT(integrity);
        QCOMPARE(integrity->first().first().toString(), u"ok"_s);
    }
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
