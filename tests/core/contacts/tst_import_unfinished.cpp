// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/ContactImports.h"
#include "core/contacts/accounts/AccountImports.h"
#include "tests/core/contacts/ImportHouse.h"

#include <QProcess>

#include <optional>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::ImportHouse;

/// Imports in whose middle the program was killed: nothing of them is there, and they can be finished or
/// dropped.
class TestImportUnfinished : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void killedAnywhereItIsAllThereOrNothing();
    void finishingDoesTheWholeImport();
    void finishingGoesByWhatWasSettled();
    void anotherFileIsNotFinished_data();
    void anotherFileIsNotFinished();
    void droppingLeavesItAtThat();
    void whatFailsInAPersonsSightIsNotOfferedAgain();
    void whatRunsNowIsNotUnfinished();

private:
    static QByteArray manyRows()
    {
        QByteArray bytes("Email;Account;Title\n");
        for (int i = 0; i < 3'000; ++i)
            bytes += 'p' + QByteArray::number(i) + "@x.example;Northbeam;K\xf6nig\n";
        return bytes;
    }
    static ContactImports imports(ImportHouse &house)
    {
        return ContactImports({*house.store, house.store.clock(), {}});
    }
    template <class T>
    static Result<T> take(ImportHouse &house, const QFuture<Result<T>> &future)
    {
        house.store->drain();
        return future.result();
    }
    static qint64 contacts(ImportHouse &house)
    {
        return house.store.reader().query(u"SELECT count(*) FROM contact"_s)->first().first().toLongLong();
    }
    /// Imports in a process that is killed at its nth question; true where it came to its end.
    static std::optional<bool> importUntil(ImportHouse &house, const QString &file, int call)
    {
        house.store.close();
        QProcess process;
        process.start(QStringLiteral(WAYMARK_IMPORT_HELPER),
                      {house.store.path(), file, QString::number(call)});
        const bool isOver = process.waitForFinished();
        house.store.reopen();
        if (!isOver || (process.exitStatus() == QProcess::NormalExit && process.exitCode() != 0))
            return {};
        return process.exitStatus() == QProcess::NormalExit;
    }
    /// The record of an import that was killed in its middle.
    static UnfinishedImport killed(ImportHouse &house, const QString &file)
    {
        const auto ended = importUntil(house, file, 20);
        const auto left = imports(house).unfinished();
        if (ended != false || !left || left->size() != 1)
            qFatal("the import was not killed in its middle");
        return left->first();
    }
};

void TestImportUnfinished::killedAnywhereItIsAllThereOrNothing()
{
    ImportHouse house;
    const QString file = house.write(manyRows());
    int call = 1;
    for (;; call += call < 4 ? 1 : 3) {
        const auto ended = importUntil(house, file, call);
        QVERIFY(ended);
        const auto left = imports(house).unfinished();
        VERIFY_RESULT(left);
        if (*ended)
            break;
        QCOMPARE(contacts(house), 0);
        QVERIFY(imports(house).history()->isEmpty());
        // The first question comes before the record is written.
        QCOMPARE(left->size(), call == 1 ? 0 : 1);
        if (!left->isEmpty()) {
            QCOMPARE(left->first().filePath, file);
            VERIFY_RESULT(take(house, imports(house).drop(left->first().id)));
        }
    }
    QVERIFY(call > 20); // Else it was hardly ever killed.
    QCOMPARE(contacts(house), 3'000);
    QCOMPARE(imports(house).history()->size(), 1);
    QVERIFY(imports(house).unfinished()->isEmpty());
}

void TestImportUnfinished::finishingDoesTheWholeImport()
{
    ImportHouse house;
    const UnfinishedImport record = killed(house, house.write(manyRows()));
    const auto done = take(house, imports(house).finish(record));
    VERIFY_RESULT(done);
    QCOMPARE(done->id, record.id);
    QCOMPARE(done->plan.count(ImportVerdict::New), 3'000);
    QCOMPARE(contacts(house), 3'000);
    // Read as it was read then: a byte of windows-1252, and semicolons.
    QCOMPARE(house.contact(u"p7@x.example"_s)->title, u"König"_s);
    const auto history = imports(house).history();
    QCOMPARE(history->size(), 1);
    QCOMPARE(history->first().id, record.id);
    QVERIFY(imports(house).unfinished()->isEmpty());
    const auto undone = take(house, imports(house).undo(record.id));
    VERIFY_RESULT(undone);
    QCOMPARE(contacts(house), 0);
}

void TestImportUnfinished::finishingGoesByWhatWasSettled()
{
    ImportHouse house;
    UnfinishedImport record = killed(house, house.write(manyRows()));
    // As if all had been settled by hand.
    QJsonObject mapping = record.settings[u"mapping"_s].toObject();
    QJsonObject columns = mapping[u"columns"_s].toObject();
    columns[u"Title"_s] = u"notes"_s;
    mapping[u"columns"_s] = columns;
    record.settings[u"mapping"_s] = mapping;
    record.settings[u"repairs"_s] = QJsonObject{{u"leftOut"_s, QJsonArray{2, 3}}};
    const auto done = take(house, imports(house).finish(record));
    VERIFY_RESULT(done);
    QCOMPARE(done->plan.count(ImportVerdict::New), 2'998);
    QCOMPARE(house.contact(u"p7@x.example"_s)->notes, u"König"_s);
    QVERIFY(!house.contact(u"p1@x.example"_s));
}

void TestImportUnfinished::anotherFileIsNotFinished_data()
{
    QTest::addColumn<QByteArray>("bytes"); // Nothing where the file is gone.
    QTest::addColumn<int>("kind");
    QTest::newRow("gone") << QByteArray() << int(ErrorKind::NotFound);
    QTest::newRow("of another size") << manyRows() + "more@x.example;Northbeam;\n"
                                     << int(ErrorKind::Conflict);
    QTest::newRow("of the same size") << manyRows().replace("p2999@", "q2999@") << int(ErrorKind::Conflict);
}

void TestImportUnfinished::anotherFileIsNotFinished()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, kind);
    ImportHouse house;
    const UnfinishedImport record = killed(house, house.write(manyRows()));
    QFile file(record.filePath);
    QVERIFY(bytes.isEmpty() ? file.remove()
                            : file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    const auto refused = take(house, imports(house).finish(record));
    VERIFY_FAILS(refused, ErrorKind(kind));
    QVERIFY(refused.error().sentence.contains(record.filePath));
    QCOMPARE(contacts(house), 0);
    // Put back, it can be finished.
    QCOMPARE(imports(house).unfinished()->size(), 1);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(manyRows()) > 0);
    file.close();
    VERIFY_RESULT(take(house, imports(house).finish(record)));
    QCOMPARE(contacts(house), 3'000);
}

void TestImportUnfinished::droppingLeavesItAtThat()
{
    ImportHouse house;
    const UnfinishedImport record = killed(house, house.write(manyRows()));
    // Nor is it one of accounts.
    VERIFY_FAILS(take(house, AccountImports({*house.store, house.store.clock(), {}}).drop(record.id)),
                 ErrorKind::NotFound);
    VERIFY_RESULT(take(house, imports(house).drop(record.id)));
    QVERIFY(imports(house).unfinished()->isEmpty());
    QCOMPARE(contacts(house), 0);
    VERIFY_FAILS(take(house, imports(house).drop(record.id)), ErrorKind::NotFound);
}

void TestImportUnfinished::whatFailsInAPersonsSightIsNotOfferedAgain()
{
    ImportHouse house;
    const CsvFile file = house.file(manyRows());
    auto future = imports(house).apply(file, {ImportHouse::mappingOf(file), {}}, {},
                                       [](qint64 done, qint64) { return done == 0; });
    VERIFY_FAILS(take(house, future), ErrorKind::Cancelled);
    house.store.reopen();
    QVERIFY(imports(house).unfinished()->isEmpty());
    QCOMPARE(contacts(house), 0);
}

void TestImportUnfinished::whatRunsNowIsNotUnfinished()
{
    ImportHouse house;
    const CsvFile file = house.file(manyRows());
    std::optional<qsizetype> recorded;
    std::optional<qsizetype> offered;
    auto future =
        imports(house).apply(file, {ImportHouse::mappingOf(file), {}}, {}, [&](qint64 done, qint64) {
            if (done > 0 && !recorded) {
                recorded = house.store.reader()
                               .query(u"SELECT count(*) FROM unfinished_import"_s)
                               ->first()
                               .first()
                               .toInt();
                offered = imports(house).unfinished()->size();
            }
            return true;
        });
    VERIFY_RESULT(take(house, future));
    QCOMPARE(recorded, 1);
    QCOMPARE(offered, 0);
}

QTEST_GUILESS_MAIN(TestImportUnfinished)
#include "tst_import_unfinished.moc"
