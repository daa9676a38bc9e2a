// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/ContactImports.h"
#include "tests/core/contacts/ImportHouse.h"
#include "tests/support/SmallDisk.h"

using namespace waymark;
using namespace Qt::StringLiterals;
using test::ImportHouse;

/// Imports that do not come to their end: nothing of them is there.
class TestImportFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aStoppedImportLeavesNothing();
    void aDiskThatTakesNoMoreLeavesNothing();
    void aFileThatChangesMeanwhileIsNotImported();
    void aFileThatIsGoneIsAnError();

private:
    static QByteArray manyRows()
    {
        QByteArray bytes("Email,Account\n");
        for (int i = 0; i < 5'000; ++i)
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

void TestImportFaults::aDiskThatTakesNoMoreLeavesNothing()
{
    ImportHouse house;
    const CsvFile file = house.file(manyRows());
    {
        const test::SmallDisk disk(1'500'000);
        const auto failed = import(house, file);
        // SQLite tells a file that may not grow from a disk without room (tst_faults).
        VERIFY_FAILS(failed, ErrorKind::Io);
    }
    QCOMPARE(countOf(house, u"contact"_s), 0);
    QCOMPARE(countOf(house, u"contact_import"_s), 0);
    // With room again it goes on as if nothing had been.
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
    VERIFY_FAILS(imports.earlierImportOf(file), ErrorKind::Io);
    auto future = imports.apply(file, {mapping, {}});
    house.store->drain();
    VERIFY_FAILS(future.result(), ErrorKind::Io);
}

QTEST_GUILESS_MAIN(TestImportFaults)
#include "tst_import_faults.moc"
