// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/ContactImports.h"
#include "tests/core/contacts/ImportHouse.h"

#include <atomic>
#include <sqlite3.h>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::ImportHouse;

namespace {

std::atomic<qint64> statements{0};
std::atomic<qint64> steps{0};

/// What SQLite ran on any connection: its statements, those inside of the search index too, and the
/// instructions that they took (https://www.sqlite.org/c3ref/c_stmtstatus_counter.html).
int count(unsigned, void *, void *statement, void *)
{
    ++statements;
    steps += sqlite3_stmt_status(static_cast<sqlite3_stmt *>(statement), SQLITE_STMTSTATUS_VM_STEP, 1);
    return 0;
}

int countOn(sqlite3 *database, char **, const void *)
{
    sqlite3_trace_v2(database, SQLITE_TRACE_PROFILE, count, nullptr);
    return SQLITE_OK;
}

struct Work
{
    qint64 statements = 0;
    qint64 steps = 0;
};

} // namespace

/// How the work of undoing an import grows with the rows that it brought.
class TestImportUndoWork : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        sqlite3_auto_extension(reinterpret_cast<void (*)()>(countOn)); // NOLINT: SQLite's own signature
    }
    void cleanupTestCase() { sqlite3_reset_auto_extension(); }
    void undoingTakesFewStatementsARowHoweverManyThereAre();

private:
    static std::optional<Work> workOfUndoing(int rows);
};

/// Of an import of so many new contacts beside others, of whom every tenth is suppressed.
std::optional<Work> TestImportUndoWork::workOfUndoing(int rows)
{
    ImportHouse house;
    const auto import = [&house](const QByteArray &name, int count, bool optsOut) {
        QByteArray bytes("Email,First Name,Last Name,Account,Title,Opt out\n");
        for (int i = 0; i < count; ++i)
            bytes += name + QByteArray::number(i) + "@x.example,First" + QByteArray::number(i % 97) +
                     ",Last" + QByteArray::number(i) + ",Acme GmbH,Engineer," +
                     (optsOut && i % 10 == 0 ? "yes\n" : "no\n");
        const CsvFile file = house.file(bytes);
        ContactImports imports({*house.store, house.store.clock(), {}});
        auto done = imports.apply(file, {ImportHouse::mappingOf(file), {}});
        house.store->drain();
        return done.result();
    };
    const auto others = import("other"_ba, rows, true);
    const auto done = import("new"_ba, rows, false);
    if (!others || !done)
        return {};
    ContactImports imports({*house.store, house.store.clock(), {}});
    statements = 0;
    steps = 0;
    auto undone = imports.undo(done->id);
    house.store->drain();
    const Work work{statements, steps};
    if (!undone.result() || undone.result()->undone != rows || !undone.result()->kept.isEmpty())
        return {};
    const auto left = house.store.reader().query(u"SELECT count(*) FROM contact"_s);
    return left->first().first().toInt() == rows ? std::optional(work) : std::nullopt;
}

void TestImportUndoWork::undoingTakesFewStatementsARowHoweverManyThereAre()
{
    const auto few = workOfUndoing(1'000);
    const auto many = workOfUndoing(4'000);
    QVERIFY(few && many);
    QVERIFY2(many->statements < 4'000 * 6, qPrintable(QString::number(many->statements)));
    QVERIFY2(many->steps < few->steps * 5,
             qPrintable(u"%1 steps for 1,000 rows, %2 for 4,000"_s.arg(few->steps).arg(many->steps)));
}

QTEST_GUILESS_MAIN(TestImportUndoWork)
#include "tst_import_undo_work.moc"
