// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/ContactImports.h"
#include "core/contacts/ImportReview.h"
#include "core/contacts/MappingFindings.h"
#include "core/contacts/SuppressionFile.h"
#include "tests/core/contacts/ImportHouse.h"

#include <QDateTime>

#include <functional>
#include <utility>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::ImportHouse;

namespace {

/// Something that becomes of a file while an import goes through it.
using Change = std::function<void(const QString &path)>;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("the file cannot be written");
}

void grow(const QString &path)
{
    put(path, contentOf(path) + "late@x.example,Northbeam\n");
}

void shrink(const QString &path)
{
    const QByteArray bytes = contentOf(path);
    put(path, bytes.left(bytes.size() / 2));
}

/// Another file of the same size, as editors save one.
void replace(const QString &path)
{
    const QString other = path + u".new"_s;
    put(other, contentOf(path).replace("p1@", "q1@"));
    QFile::remove(path);
    QFile::rename(other, path);
}

void rewrite(const QString &path)
{
    put(path, contentOf(path).replace("p1@", "q1@"));
}

void vanish(const QString &path)
{
    QFile::remove(path);
}

/// As if the file had been there for long: what is written to it from now on has a later time.
void age(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) ||
        !file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-60), QFileDevice::FileModificationTime))
        qFatal("the file's time cannot be set");
}

} // namespace

/// A file that is written to, replaced or removed at any moment of an import is noticed, said, and nothing of
/// it is taken.
class TestImportFileChanges : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void atEachMoment_data();
    void atEachMoment();
    void whatOnlyTagsTheFileIsNoChange();
    void aListOfSuppressionsIsNotTakenByHalves();

private:
    static QByteArray manyRows()
    {
        QByteArray bytes("Email,Account\n");
        for (int i = 0; i < 30'000; ++i)
            bytes += 'p' + QByteArray::number(i) + "@x.example,Northbeam\n";
        return bytes;
    }
};

void TestImportFileChanges::atEachMoment_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("moment");
    QTest::addColumn<ErrorKind>("kind");
    const std::pair<const char *, Change> changes[] = {{"grows", grow},
                                                       {"shrinks", shrink},
                                                       {"is replaced", replace},
                                                       {"is rewritten", rewrite},
                                                       {"vanishes", vanish}};
    for (const auto &[name, change] : changes) {
        const bool isGone = name == "vanishes"_ba;
        for (const char *moment :
             {"before the mapping", "before the review", "in the review", "before a row is shown",
              "before a search", "before the import", "while rows are looked for", "while rows are written"})
            QTest::addRow("%s %s", name, moment) << change << QString::fromLatin1(moment)
                                                 << (isGone ? ErrorKind::NotFound : ErrorKind::Conflict);
    }
}

void TestImportFileChanges::atEachMoment()
{
    QFETCH(const Change, change);
    QFETCH(const QString, moment);
    QFETCH(const ErrorKind, kind);
    ImportHouse house;
    const QString path = house.write(manyRows());
    age(path);
    const auto opened = CsvFile::open(path);
    VERIFY_RESULT(opened);
    const CsvFile &file = *opened;
    const ImportSettings settings{ImportHouse::mappingOf(file), {}};
    const WorkContext work{*house.store, house.store.clock(), {}};
    ContactImports imports(work);
    bool isDone = false;
    const auto happensAt = [&](const QString &when) {
        if (moment == when && !std::exchange(isDone, true))
            change(path);
    };
    const auto outcome = [&]() -> Result<void> {
        happensAt(u"before the mapping"_s);
        if (moment == u"before the mapping") {
            WAYMARK_TRY(MappingFindings::of(house.store.reader(), file, settings.mapping, QDate(2026, 11, 22),
                                            [] { return true; }));
            return {};
        }
        happensAt(u"before the review"_s);
        const auto review = ImportReview::run(work, imports, file, settings, [&](qint64, qint64) {
            happensAt(u"in the review"_s);
            return true;
        });
        WAYMARK_TRY(review);
        happensAt(u"before a row is shown"_s);
        WAYMARK_TRY((*review)->read(house.store.reader(), {5}));
        happensAt(u"before a search"_s);
        WAYMARK_TRY(
            (*review)->search((*review)->list(ImportReview::Filter::All), u"p1"_s, [] { return true; }));
        happensAt(u"before the import"_s);
        auto future = imports.apply(file, settings, {}, [&](qint64 done, qint64 total) {
            if (6 * done > total)
                happensAt(u"while rows are looked for"_s);
            if (2 * done > total)
                happensAt(u"while rows are written"_s);
            return true;
        });
        house.store->drain();
        WAYMARK_TRY(future.result());
        return {};
    }();
    QVERIFY(isDone);
    QVERIFY(!outcome);
    QVERIFY2(outcome.error().kind == kind, qPrintable(describe(outcome.error())));
    QVERIFY(!outcome.error().sentence.isEmpty());
    for (const auto &table : {u"contact"_s, u"contact_import"_s, u"unfinished_import"_s, u"search_contact"_s})
        QCOMPARE(house.store.reader().query(u"SELECT count(*) FROM "_s + table)->first().first().toInt(), 0);
}

/// A program that keeps files in step with others notes that beside the bytes, just after they were written.
void TestImportFileChanges::whatOnlyTagsTheFileIsNoChange()
{
    ImportHouse house;
    const CsvFile file = house.file(manyRows());
    QVERIFY(QFile::setPermissions(file.path(), QFile::ReadOwner));
    VERIFY_RESULT(file.expectUnchanged());
    ContactImports imports({*house.store, house.store.clock(), {}});
    auto future = imports.apply(file, {ImportHouse::mappingOf(file), {}});
    house.store->drain();
    VERIFY_RESULT(future.result());
}

void TestImportFileChanges::aListOfSuppressionsIsNotTakenByHalves()
{
    ImportHouse house;
    const QString path = house.write(manyRows());
    age(path);
    bool isDone = false;
    const auto list = SuppressionFile::read(path, {}, [&](qint64, qint64) {
        if (!std::exchange(isDone, true))
            rewrite(path);
        return true;
    });
    VERIFY_FAILS(list, ErrorKind::Conflict);
}

QTEST_GUILESS_MAIN(TestImportFileChanges)
#include "tst_import_file_changes.moc"
