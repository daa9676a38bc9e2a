// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/ContactImports.h"
#include "tests/core/contacts/ImportHouse.h"
#include "tests/support/SmallDisk.h"

#include <QSemaphore>

#include <algorithm>
#include <utility>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::ImportHouse;

/// Imports that do not come to their end: nothing of them is there.
class TestImportFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aStoppedImportLeavesNothing();
    void anImportIsStoppedInEachOfItsParts_data();
    void anImportIsStoppedInEachOfItsParts();
    void anImportIsStoppedWhileIndexesAreMade();
    void itIsAskedOftenWhetherToGoOn();
    void whatWaitsGoesBeforeAnImport();
    void aDiskThatTakesNoMoreLeavesNothing_data();
    void aDiskThatTakesNoMoreLeavesNothing();
    void aFileThatChangesMeanwhileIsNotImported();
    void aFileThatIsGoneIsAnError();
    void whoMayNotImportChangesNothing();

private:
    static QByteArray manyRows(int count = 5'000)
    {
        QByteArray bytes("Email,Account\n");
        for (int i = 0; i < count; ++i)
            bytes += 'p' + QByteArray::number(i) + "@x.example,Northbeam\n";
        return bytes;
    }
    Result<ImportOutcome> import(ImportHouse &house, const CsvFile &file, const ImportPolicies &policies = {},
                                 const ImportPlanner::GoOn &goOn = {})
    {
        ContactImports imports({*house.store, house.store.clock(), {}});
        auto future = imports.apply(file, {ImportHouse::mappingOf(file), policies}, {}, goOn);
        house.store->drain();
        return future.result();
    }
    static qint64 countOf(ImportHouse &house, const QString &table)
    {
        return house.store.reader().query(u"SELECT count(*) FROM "_s + table)->first().first().toLongLong();
    }
};

void TestImportFaults::aStoppedImportLeavesNothing()
{
    ImportHouse house;
    const CsvFile file = house.file(manyRows());
    int asked = 0;
    const auto stopped =
        import(house, file, {}, [&asked](qint64 done, qint64 total) { return done <= total && ++asked < 5; });
    VERIFY_FAILS(stopped, ErrorKind::Cancelled);
    QCOMPARE(countOf(house, u"contact"_s), 0);
    QCOMPARE(countOf(house, u"contact_import"_s), 0);
    const auto done = import(house, file);
    VERIFY_RESULT(done);
    QCOMPARE(countOf(house, u"contact"_s), 5'000);
    // Thousands of new ones are one entry.
    QCOMPARE(countOf(house, u"journal_entry WHERE transaction_number = "_s + QString::number(done->act)), 1);
}

void TestImportFaults::anImportIsStoppedInEachOfItsParts_data()
{
    QTest::addColumn<double>("part"); // Of all there is to do.
    QTest::newRow("before anything") << 0.0;
    QTest::newRow("while addresses are looked for") << 0.1;
    QTest::newRow("while rows are written") << 0.5;
    QTest::newRow("while the file is looked at again") << 0.66;
    QTest::newRow("while the search index follows") << 0.9;
}

void TestImportFaults::anImportIsStoppedInEachOfItsParts()
{
    QFETCH(const double, part);
    ImportHouse house;
    const CsvFile file = house.file(manyRows());
    int after = 0;
    const auto stopped = import(house, file, {}, [&](qint64 done, qint64 total) {
        const bool isWanted = double(done) < part * double(total);
        after += isWanted ? 0 : 1;
        return isWanted;
    });
    VERIFY_FAILS(stopped, ErrorKind::Cancelled);
    QCOMPARE(after, 1); // Nobody is asked twice.
    QCOMPARE(countOf(house, u"contact"_s), 0);
    QCOMPARE(countOf(house, u"search_contact"_s), 0);
    QCOMPARE(countOf(house, u"contact_import"_s), 0);
    QCOMPARE(countOf(house, u"unfinished_import"_s), 0);
    VERIFY_RESULT(import(house, file));
    QCOMPARE(countOf(house, u"search_contact"_s), 5'000);
}

/// Of so many new rows some indexes are taken away and made anew at the end (LateIndexes): in the middle of
/// one statement.
void TestImportFaults::anImportIsStoppedWhileIndexesAreMade()
{
    ImportHouse house;
    const CsvFile file = house.file(manyRows(25'000));
    const auto indexes = [&house] {
        return house.store.reader().query(
            u"SELECT name, sql FROM sqlite_schema WHERE tbl_name = 'contact' ORDER BY name"_s);
    };
    const auto before = indexes();
    VERIFY_RESULT(before);
    int asked = 0;
    const auto stopped = import(house, file, {}, [&asked](qint64 done, qint64 total) {
        asked += 3 * done == 2 * total ? 1 : 0;
        return asked < 5;
    });
    VERIFY_FAILS(stopped, ErrorKind::Cancelled);
    QCOMPARE(asked, 5);
    QCOMPARE(*indexes(), *before);
    QCOMPARE(countOf(house, u"contact"_s), 0);
    QCOMPARE(house.store.reader().query(u"PRAGMA integrity_check"_s)->first().first().toString(), u"ok"_s);
    VERIFY_RESULT(import(house, file));
    QCOMPARE(*indexes(), *before);
    QCOMPARE(countOf(house, u"search_contact"_s), 25'000);
}

void TestImportFaults::itIsAskedOftenWhetherToGoOn()
{
    ImportHouse house;
    const CsvFile file = house.file(manyRows());
    qint64 rows = 0;
    qint64 most = 0;
    qint64 last = 0;
    qint64 total = 0;
    QList<int> questions(3, 0);
    ContactImports imports({*house.store, house.store.clock(), {}});
    auto future = imports.apply(
        file, {ImportHouse::mappingOf(file), {}},
        [&rows](const QList<PlannedRow> &taken) -> Result<void> {
            rows += taken.size();
            return {};
        },
        [&](qint64 done, qint64 all) {
            most = std::max(most, std::exchange(rows, 0));
            if (done < last || done > all)
                return false;
            last = done;
            total = all;
            ++questions[std::min<qsizetype>(3 * done / all, 2)];
            return true;
        });
    house.store->drain();
    VERIFY_RESULT(future.result());
    QVERIFY2(most <= 500, qPrintable(QString::number(most)));
    // Reading, writing, following: each at least every 500 rows.
    for (const int part : std::as_const(questions))
        QVERIFY2(part >= 10, qPrintable(QString::number(part)));
    QCOMPARE(last, total);
}

void TestImportFaults::whatWaitsGoesBeforeAnImport()
{
    ImportHouse house;
    const CsvFile file = house.file(manyRows());
    QSemaphore latch;
    QStringList order;
    const auto note = [&](const char *name) {
        return [&order, name](WriteTransaction &) -> Result<void> {
            order.append(QString::fromLatin1(name));
            return {};
        };
    };
    house.store->write<void>([&](WriteTransaction &) -> Result<void> {
        latch.acquire();
        return {};
    });
    ContactImports imports({*house.store, house.store.clock(), {}});
    auto future = imports.apply(file, {ImportHouse::mappingOf(file), {}}, {}, [&order](qint64, qint64) {
        if (!order.contains(u"import"_s))
            order.append(u"import"_s);
        return true;
    });
    house.store->write<void>(note("send"));
    house.store->write<void>(note("draft"));
    latch.release();
    house.store->drain();
    VERIFY_RESULT(future.result());
    QCOMPARE(order.join(u' '), u"send draft import"_s);
}

void TestImportFaults::aDiskThatTakesNoMoreLeavesNothing_data()
{
    QTest::addColumn<qint64>("room");
    for (const qint64 room : {qint64(300'000), qint64(700'000), qint64(1'500'000)})
        QTest::addRow("%lld bytes", static_cast<long long>(room)) << room;
}

void TestImportFaults::aDiskThatTakesNoMoreLeavesNothing()
{
    QFETCH(const qint64, room);
    ImportHouse house;
    const CsvFile file = house.file(manyRows());
    {
        const test::SmallDisk disk(static_cast<rlim_t>(room));
        const auto failed = import(house, file);
        // SQLite tells a file that may not grow from a disk without room (tst_faults).
        VERIFY_FAILS(failed, ErrorKind::Io);
        QVERIFY(!failed.error().sentence.isEmpty());
    }
    QCOMPARE(countOf(house, u"contact"_s), 0);
    QCOMPARE(countOf(house, u"contact_import"_s), 0);
    // With room again it goes on as if nothing had been; where not even its record could be taken back, the
    // next start asks.
    QVERIFY(countOf(house, u"unfinished_import"_s) <= 1);
    VERIFY_RESULT(import(house, file));
    house.store.reopen();
    QCOMPARE(countOf(house, u"contact"_s), 5'000);
}

void TestImportFaults::aFileThatChangesMeanwhileIsNotImported()
{
    ImportHouse house;
    const CsvFile file = house.file("Email,Account\njo@x.example,Northbeam\n"_ba);
    const auto done = import(house, file, {}, [&file](qint64, qint64) {
        QFile changed(file.path());
        return changed.open(QIODevice::Append) && changed.write("\n") == 1;
    });
    VERIFY_FAILS(done, ErrorKind::Conflict);
    QCOMPARE(countOf(house, u"contact"_s), 0);
}

void TestImportFaults::aFileThatIsGoneIsAnError()
{
    ImportHouse house;
    const CsvFile file = house.file("Email,Account\njo@x.example,Northbeam\n"_ba);
    const ImportMapping mapping = ImportHouse::mappingOf(file);
    QVERIFY(QFile::remove(file.path()));
    ContactImports imports({*house.store, house.store.clock(), {}});
    VERIFY_FAILS(imports.dryRun(file, {mapping, {}}), ErrorKind::NotFound);
    VERIFY_FAILS(imports.earlierImportOf(file), ErrorKind::NotFound);
    auto future = imports.apply(file, {mapping, {}});
    house.store->drain();
    VERIFY_FAILS(future.result(), ErrorKind::NotFound);
}

void TestImportFaults::whoMayNotImportChangesNothing()
{
    ImportHouse house;
    const CsvFile file = house.file("Email,Account\njo@x.example,Northbeam\n"_ba);
    const User tam = rows::user(u"Tam"_s);
    VERIFY_RESULT(house.store.run([&](WriteTransaction &t) { return UserRepository::save(t, tam); }));
    const auto done = import(house, file);
    VERIFY_RESULT(done);
    ContactImports imports({*house.store, house.store.clock(), tam.id});
    const auto refuses = [&](auto future) {
        house.store->drain();
        VERIFY_FAILS(future.result(), ErrorKind::Denied);
    };
    refuses(imports.apply(file, {ImportHouse::mappingOf(file), {}}));
    refuses(imports.undo(done->id));
    refuses(imports.finish({}));
    refuses(imports.drop({}));
    QCOMPARE(countOf(house, u"contact"_s), 1);
    VERIFY_RESULT(imports.dryRun(file, {ImportHouse::mappingOf(file), {}}));
}

QTEST_GUILESS_MAIN(TestImportFaults)
#include "tst_import_faults.moc"
