// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/csv/CsvWriter.h"
#include "core/csv/FormulaGuard.h"
#include "tests/core/csv/ReadRows.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/SmallDisk.h"

#include <QRandomGenerator>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::readRows;

/// CsvWriter, and that reading gives back what it wrote.
class TestCsvWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsAreWrittenAsRfc4180Says();
    void whatWasWrittenIsReadBack_data();
    void whatWasWrittenIsReadBack();
    void noCellRunsInASpreadsheet_data();
    void noCellRunsInASpreadsheet();
    void everyTextComesBackFromItsGuard();
    void aZeroByteIsRefused();
    void aFullDiskIsToldAsOne();
    void theLastBytesThatDoNotFitAreTold();
};

static QByteArray written(const QList<QStringList> &rows, const CsvWriter::Style &style)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer, style);
    for (const QStringList &row : rows) {
        if (!writer.write(row))
            return {};
    }
    return writer.finish() ? buffer.data() : QByteArray();
}

void TestCsvWriter::rowsAreWrittenAsRfc4180Says()
{
    const QList<QStringList> rows{{u"a"_s, u"b,c"_s, u"d\"e"_s}, {u"f\ng"_s, u" h"_s, u""_s}};
    QCOMPARE(written(rows, {',', false, true}), "a,\"b,c\",\"d\"\"e\"\r\n\"f\ng\",\" h\",\r\n"_ba);
    QCOMPARE(written({{u"é"_s}}, {',', true, true}), "\xEF\xBB\xBFé\r\n"_ba);
    QCOMPARE(written({{u""_s}}, {',', false, true}), "\"\"\r\n"_ba);
    QCOMPARE(written({{u"sep=;"_s}}, {',', false, true}), "\"sep=;\"\r\n"_ba);
}

static QString randomText(QRandomGenerator &random)
{
    static const QStringList parts{
        u"a"_s,  u"b c"_s,  u","_s,      u";"_s,  u"\t"_s, u"|"_s, u"\""_s,     u"\"\""_s,   u"\n"_s,
        u"\r"_s, u"\r\n"_s, u"="_s,      u"+"_s,  u"-"_s,  u"@"_s, u"'"_s,      u" "_s,      u"é"_s,
        u"字"_s, u"🚀"_s,    u"\uFEFF"_s, u"＝"_s, u"\\"_s, u"#"_s, u"\u00A0"_s, u"\uFFFD"_s, u"sep="_s};
    QString text;
    for (int i = random.bounded(6); i > 0; --i)
        text += parts.at(random.bounded(int(parts.size())));
    return text;
}

void TestCsvWriter::whatWasWrittenIsReadBack_data()
{
    QTest::addColumn<char>("delimiter");
    QTest::addColumn<bool>("mark");
    QTest::addColumn<bool>("guard");
    for (const char delimiter : {',', ';', '\t', '|'}) {
        for (const int bits : {0, 1, 2, 3})
            QTest::addRow("%d %d", int(delimiter), bits) << delimiter << bool(bits & 1) << bool(bits & 2);
    }
}

void TestCsvWriter::whatWasWrittenIsReadBack()
{
    QFETCH(char, delimiter);
    QFETCH(bool, mark);
    QFETCH(bool, guard);
    for (quint32 seed = 1; seed <= 400; ++seed) {
        QRandomGenerator random(seed);
        const int columns = random.bounded(1, 6);
        QList<QStringList> rows;
        for (int row = random.bounded(1, 8); row > 0; --row) {
            QStringList cells;
            for (int i = 0; i < columns; ++i)
                cells.append(randomText(random));
            rows.append(cells);
        }
        const QByteArray bytes = written(rows, {delimiter, mark, guard});
        QVERIFY(!bytes.isEmpty());
        auto read = readRows(bytes, {TextEncoding::utf8(), delimiter, columns}, {}, random.bounded(1, 64));
        QList<QStringList> back = read.cells();
        for (QStringList &cells : back) {
            for (QString &cell : cells)
                cell = guard ? withoutFormulaGuard(cell) : cell;
        }
        for (const auto &row : read.rows)
            QVERIFY2(!row.problem, bytes.constData());
        QVERIFY2(back == rows, qPrintable(u"seed %1: "_s.arg(seed) + QString::fromUtf8(bytes)));
    }
}

void TestCsvWriter::noCellRunsInASpreadsheet_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("guarded");
    const auto row = [](const QString &cell, const QString &guarded) {
        QTest::newRow(qPrintable(cell)) << cell << guarded;
    };
    row(u"=1+1"_s, u"'=1+1"_s);
    row(u"+49 30 1234"_s, u"'+49 30 1234"_s);
    row(u"-5"_s, u"'-5"_s);
    row(u"@SUM(A1)"_s, u"'@SUM(A1)"_s);
    row(u"\t=1"_s, u"'\t=1"_s);
    row(u"\r=1"_s, u"'\r=1"_s);
    row(u"＝1"_s, u"'＝1"_s);
    row(u"'=1"_s, u"''=1"_s);
    row(u"''+1"_s, u"'''+1"_s);
    row(u"'tis"_s, u"'tis"_s);
    row(u"a=1"_s, u"a=1"_s);
    row(u"jo@example.com"_s, u"jo@example.com"_s);
    row(u""_s, u""_s);
    row(u"'"_s, u"'"_s);
}

void TestCsvWriter::noCellRunsInASpreadsheet()
{
    QFETCH(QString, cell);
    QFETCH(QString, guarded);
    QCOMPARE(withFormulaGuard(cell), guarded);
    QCOMPARE(withoutFormulaGuard(guarded), cell);
    QCOMPARE(readRows(written({{cell, u"x"_s}}, {',', true, true})).cells().first().first(), guarded);
}

void TestCsvWriter::everyTextComesBackFromItsGuard()
{
    QRandomGenerator random(4180);
    const QString letters = u"'=+-@\t\r\na ＝＠"_s;
    for (int i = 0; i < 20'000; ++i) {
        QString text;
        for (int length = random.bounded(6); length > 0; --length)
            text += letters.at(random.bounded(int(letters.size())));
        const QString guarded = withFormulaGuard(text);
        QCOMPARE(withoutFormulaGuard(guarded), text);
        QVERIFY(guarded.isEmpty() || !u"=+-@\t\r\n＝＠"_s.contains(guarded.front()));
    }
}

void TestCsvWriter::aZeroByteIsRefused()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer, {});
    VERIFY_FAILS(writer.write({u"a"_s, QString(QChar(u'\0'))}), ErrorKind::Invalid);
}

void TestCsvWriter::aFullDiskIsToldAsOne()
{
    QFile full(u"/dev/full"_s);
    QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    CsvWriter writer(full, {});
    VERIFY_RESULT(writer.write({u"a"_s}));
    VERIFY_FAILS(writer.finish(), ErrorKind::Full);
}

void TestCsvWriter::theLastBytesThatDoNotFitAreTold()
{
    QTemporaryDir folder;
    QSaveFile file(folder.filePath(u"list.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    CsvWriter writer(file, {});
    const test::SmallDisk disk(1'000);
    VERIFY_RESULT(writer.write({QString(1'200, u'x')}));
    QVERIFY(!writer.finish());
}

QTEST_APPLESS_MAIN(TestCsvWriter)
#include "tst_csv_writer.moc"
