// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/SettingRepository.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"
#include "tests/support/TemporaryStore.h"

#include <QSemaphore>
#include <QSignalSpy>

#include <thread>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

int countOf(Connection &connection, const QString &table)
{
    const auto rows = connection.query(u"SELECT count(*) FROM "_s + table);
    return rows ? rows->first().first().toInt() : -1;
}

} // namespace

class TestWriting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void changesAreToldOnTheStoresThreadBeforeTheFutureFinishes();
    void theChangeNamesEveryRowAndItsTransaction();
    void workThatFailsLeavesNothing();
    void aFailedStatementReachesTheCaller();
    void workThatChangesNothingIsNoTransaction();
    void transactionsRunInTheOrderOfTheirQueue();
    void transactionsAreStampedWithTheMomentOfTheAct();
    void closingFinishesTheQueue();
    void writingWhileClosingIsRefusedNotLost();
    void aWorkerThreadCanWriteWithoutTheStoresThread();
    void writingInsideAWriteIsRefused();
    void aFullDiskIsSaidAndNothingIsLost();
    void nothingIsCommittedAfterSqliteGaveUpTheTransaction();
    void readersOfThreadsAreTheirOwn();
    void anUncommittedRowIsNotSeen();
    void housekeepingDropsWhatNobodyCanReach();
};

void TestWriting::changesAreToldOnTheStoresThreadBeforeTheFutureFinishes()
{
    TemporaryStore store;
    QThread *toldOn = nullptr;
    bool finishedBefore = false;
    QFuture<Result<void>> future;
    connect(&*store, &Store::changed, this, [&](const ChangeSet &) {
        toldOn = QThread::currentThread();
        finishedBefore = future.isFinished();
    });
    future = store->write<void>([](WriteTransaction &transaction) {
        return AccountRepository::save(transaction, rows::account(u"A"_s));
    });
    QTRY_VERIFY(future.isFinished());
    VERIFY_RESULT(future.result());
    QCOMPARE(toldOn, QThread::currentThread());
    QVERIFY(!finishedBefore);
}

void TestWriting::theChangeNamesEveryRowAndItsTransaction()
{
    TemporaryStore store;
    QList<ChangeSet> told;
    connect(&*store, &Store::changed, this, [&](const ChangeSet &changes) { told += changes; });
    const Account one = rows::account(u"One"_s);
    const Account two = rows::account(u"Two"_s);
    const auto number = store.run([&](WriteTransaction &transaction) -> Result<qint64> {
        WAYMARK_TRY(AccountRepository::save(transaction, one));
        WAYMARK_TRY(AccountRepository::save(transaction, two));
        return transaction.number();
    });
    VERIFY_RESULT(number);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().transaction, *number);
    QCOMPARE(told.first().rows.size(), 1);
    QCOMPARE(told.first().rows.value(EntityType::Account),
             (QSet<QString>{one.id.toString(), two.id.toString()}));
    QVERIFY(told.first().touches(EntityType::Account, one.id.toString()));
    QVERIFY(!told.first().touches(EntityType::Cta));
}

void TestWriting::workThatFailsLeavesNothing()
{
    TemporaryStore store;
    QSignalSpy spy(&*store, &Store::changed);
    const auto result = store.run([](WriteTransaction &transaction) -> Result<void> {
        WAYMARK_TRY(AccountRepository::save(transaction, rows::account(u"A"_s)));
        return failure(ErrorKind::Invalid, u"No, thank you."_s);
    });
    VERIFY_FAILS(result, ErrorKind::Invalid);
    QCOMPARE(result.error().sentence, u"No, thank you."_s);
    QCOMPARE(spy.count(), 0);
    QCOMPARE(countOf(store.reader(), u"account"_s), 0);
    QCOMPARE(countOf(store.reader(), u"journal_transaction"_s), 0);
    QCOMPARE(countOf(store.reader(), u"journal_entry"_s), 0);
}

void TestWriting::aFailedStatementReachesTheCaller()
{
    TemporaryStore store;
    const auto result = store.run([](WriteTransaction &transaction) {
        return transaction.connection().execute(u"INSERT INTO nowhere VALUES (1)"_s);
    });
    VERIFY_FAILS(result, ErrorKind::Internal);
    QVERIFY2(result.error().detail.contains(u"nowhere"_s), qPrintable(result.error().detail));
    VERIFY_FAILS(store.reader().query(u"SELECT nothing FROM account"_s), ErrorKind::Internal);
    // Errors while rows are read, not only before: the second row overflows.
    VERIFY_FAILS(store.reader().query(u"SELECT abs(value) FROM (SELECT 1 AS value UNION ALL "
                                      "SELECT -9223372036854775808)"_s),
                 ErrorKind::Internal);
}

void TestWriting::workThatChangesNothingIsNoTransaction()
{
    TemporaryStore store;
    const Account account = rows::account(u"A"_s);
    const auto save = [&](WriteTransaction &transaction) {
        return AccountRepository::save(transaction, account);
    };
    VERIFY_RESULT(store.run(save));
    QSignalSpy spy(&*store, &Store::changed);
    VERIFY_RESULT(store.run(save));
    QCOMPARE(spy.count(), 0);
    QCOMPARE(countOf(store.reader(), u"journal_transaction"_s), 1);
}

void TestWriting::transactionsRunInTheOrderOfTheirQueue()
{
    TemporaryStore store;
    QList<int> order;
    for (int i = 0; i < 200; ++i) {
        store->write<void>([&order, i](WriteTransaction &transaction) {
            order += i;
            return SettingRepository::setValue(transaction, u"last"_s, QString::number(i));
        });
    }
    store->drain();
    QCOMPARE(order.size(), 200);
    QVERIFY(std::is_sorted(order.begin(), order.end()));
    const auto last = SettingRepository::value(store.reader(), u"last"_s);
    VERIFY_RESULT(last);
    QCOMPARE(last->value_or(QString()), u"199"_s);
}

void TestWriting::transactionsAreStampedWithTheMomentOfTheAct()
{
    TemporaryStore store;
    const QDateTime before = store.clock().now();
    const UserId actor = UserId::create();
    store->setActor(actor);
    QDateTime stamp;
    UserId stampedActor;
    const auto future = store->write<void>([&](WriteTransaction &transaction) -> Result<void> {
        stamp = transaction.now();
        stampedActor = transaction.actor();
        return {};
    });
    store.clock().advance(60'000);
    store->setActor({});
    store->drain();
    QCOMPARE(stamp, before);
    QCOMPARE(stampedActor, actor);
}

void TestWriting::closingFinishesTheQueue()
{
    TemporaryStore store;
    QList<QFuture<Result<void>>> futures;
    for (int i = 0; i < 50; ++i) {
        futures += store->write<void>([i](WriteTransaction &transaction) {
            return AccountRepository::save(transaction, rows::account(QString::number(i)));
        });
    }
    int told = 0;
    connect(&*store, &Store::changed, this, [&] { ++told; });
    store.reopen();
    for (const auto &future : std::as_const(futures)) {
        QVERIFY(future.isFinished());
        VERIFY_RESULT(future.result());
    }
    QCOMPARE(told, 50);
    QCOMPARE(countOf(store.reader(), u"account"_s), 50);
}

void TestWriting::writingWhileClosingIsRefusedNotLost()
{
    TemporaryStore store;
    QFuture<Result<void>> late;
    connect(&*store, &Store::changed, this, [&late, closing = &*store] {
        closing->drain();
        late = closing->write<void>([](WriteTransaction &transaction) {
            return AccountRepository::save(transaction, rows::account(u"late"_s));
        });
    });
    store->write<void>([](WriteTransaction &transaction) {
        return AccountRepository::save(transaction, rows::account(u"in time"_s));
    });
    store.close();
    QVERIFY(late.isFinished());
    VERIFY_FAILS(late.result(), ErrorKind::Cancelled);
}

void TestWriting::aWorkerThreadCanWriteWithoutTheStoresThread()
{
    TemporaryStore store;
    QSignalSpy spy(&*store, &Store::changed);
    Result<void> result = failure(ErrorKind::Internal, {});
    // This thread does nothing for the store while the other one writes and waits.
    std::thread worker([&] {
        result = store.run([](WriteTransaction &transaction) {
            return AccountRepository::save(transaction, rows::account(u"A"_s));
        });
    });
    worker.join();
    VERIFY_RESULT(result);
    QCOMPARE(spy.count(), 0);
    QTRY_COMPARE(spy.count(), 1);
}

void TestWriting::writingInsideAWriteIsRefused()
{
    TemporaryStore store;
    const auto result = store.run([&](WriteTransaction &) -> Result<void> {
        return store.run([](WriteTransaction &) -> Result<void> { return {}; });
    });
    VERIFY_FAILS(result, ErrorKind::Internal);
}

void TestWriting::aFullDiskIsSaidAndNothingIsLost()
{
    TemporaryStore store;
    VERIFY_RESULT(store.run([](WriteTransaction &transaction) {
        return SettingRepository::setValue(transaction, u"kept"_s, u"yes"_s);
    }));
    const auto limit = [](const QString &pages) {
        return [pages](WriteTransaction &transaction) {
            return transaction.connection().query(u"PRAGMA max_page_count = "_s + pages);
        };
    };
    // A pragma's answer tells what it is now: never less than what the file has.
    VERIFY_RESULT(store.run(limit(u"1"_s)));
    VERIFY_FAILS(store.run([](WriteTransaction &transaction) {
        return SettingRepository::setValue(transaction, u"large"_s, QString(1'000'000, u'x'));
    }),
                 ErrorKind::Full);
    VERIFY_RESULT(store.run(limit(u"1000000"_s)));
    VERIFY_RESULT(store.run([](WriteTransaction &transaction) {
        return SettingRepository::setValue(transaction, u"large"_s, QString(1'000'000, u'x'));
    }));
    const auto kept = SettingRepository::value(store.reader(), u"kept"_s);
    VERIFY_RESULT(kept);
    QCOMPARE(kept->value_or(QString()), u"yes"_s);
}

void TestWriting::nothingIsCommittedAfterSqliteGaveUpTheTransaction()
{
    TemporaryStore store;
    VERIFY_RESULT(store.run([](WriteTransaction &transaction) {
        return transaction.connection().query(u"PRAGMA max_page_count = 1"_s);
    }));
    // Careless work: goes on after the disk was full, and says that all is well.
    const auto result = store.run([](WriteTransaction &transaction) -> Result<void> {
        WAYMARK_TRY(AccountRepository::save(transaction, rows::account(u"first half"_s)));
        const auto large = SettingRepository::setValue(transaction, u"large"_s, QString(1'000'000, u'x'));
        const auto small = SettingRepository::setValue(transaction, u"small"_s, u"x"_s);
        return large || small ? failure(ErrorKind::Internal, u"did not fail"_s) : Result<void>();
    });
    VERIFY_FAILS(result, ErrorKind::Full);
    QCOMPARE(countOf(store.reader(), u"account"_s), 0);
    QCOMPARE(countOf(store.reader(), u"setting WHERE key = 'small'"_s), 0);
}

void TestWriting::readersOfThreadsAreTheirOwn()
{
    TemporaryStore store;
    Connection *const own = &store.reader();
    QCOMPARE(&store.reader(), own);
    for (int i = 0; i < 3; ++i) {
        Connection *other = nullptr;
        int count = -1;
        std::thread thread([&] {
            other = &store.reader();
            count = countOf(*other, u"account"_s);
        });
        thread.join();
        QVERIFY(other != own);
        QCOMPARE(count, 0);
    }
}

void TestWriting::anUncommittedRowIsNotSeen()
{
    TemporaryStore store;
    QSemaphore inserted;
    QSemaphore looked;
    const auto future = store->write<void>([&](WriteTransaction &transaction) -> Result<void> {
        WAYMARK_TRY(AccountRepository::save(transaction, rows::account(u"A"_s)));
        inserted.release();
        looked.acquire();
        return {};
    });
    inserted.acquire();
    const int seen = countOf(store.reader(), u"account"_s);
    looked.release();
    store->drain();
    QCOMPARE(seen, 0);
    QCOMPARE(countOf(store.reader(), u"account"_s), 1);
}

void TestWriting::housekeepingDropsWhatNobodyCanReach()
{
    TemporaryStore store;
    VERIFY_RESULT(store.run([](WriteTransaction &transaction) -> Result<void> {
        const qint64 old = transaction.now().addDays(-91).toMSecsSinceEpoch();
        const qint64 young = transaction.now().addDays(-89).toMSecsSinceEpoch();
        const QString revision =
            u"INSERT INTO draft_revision (draft, revision, reason, name, saved_at, kept_at, "
            "subject, preheader, body) VALUES ('drf_1', ?, ?, ?, ?, ?, '[]', '[]', '{}')"_s;
        Connection &connection = transaction.connection();
        WAYMARK_TRY(connection.execute(revision, {1, u"writing"_s, u""_s, old, old}));
        // Written long ago and replaced only now: not too old.
        WAYMARK_TRY(connection.execute(revision, {2, u"writing"_s, u""_s, old, young}));
        // Without its draft, not even a name or a fault keeps one.
        WAYMARK_TRY(connection.execute(revision, {3, u"named"_s, u"Sent to legal"_s, old, old}));
        WAYMARK_TRY(connection.execute(revision, {4, u"damaged"_s, u""_s, old, old}));
        WAYMARK_TRY(
            transaction.connection().execute(u"INSERT INTO delivery_message VALUES ('dlv_gone', x'00')"_s));
        return {};
    }));
    store.reopen();
    store->drain();
    QCOMPARE(countOf(store.reader(), u"draft_revision"_s), 1);
    QCOMPARE(countOf(store.reader(), u"draft_revision WHERE revision = 2"_s), 1);
    QCOMPARE(countOf(store.reader(), u"delivery_message"_s), 0);
}

QTEST_GUILESS_MAIN(TestWriting)
#include "tst_writing.moc"
