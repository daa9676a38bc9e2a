// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/core/csv/ReadRows.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::ReadRow;
using test::readRows;
using Kind = CsvProblem::Kind;

Q_DECLARE_METATYPE(QList<QStringList>)

/// CsvReader on bytes: what RFC 4180 says, what files do instead, and where each problem is told to be.
class TestCsvReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cellsComeAsTheyWereWritten_data();
    void cellsComeAsTheyWereWritten();
    void aProblemIsToldWhereItIs_data();
    void aProblemIsToldWhereItIs();
    void aBadRowCostsNoOther_data();
    void aBadRowCostsNoOther();
    void positionsCountAsSpreadsheetAndEditorDo();
    void whereAFileIsCutMakesNoDifference_data();
    void whereAFileIsCutMakesNoDifference();
    void aBookmarkGoesOnWithTheNextRow();
    void longCellsAndRowsAreToldAndLeft();
    void tooManyColumnsAreTold();
    void tooManyRowsEndTheReading();
    void aLineWithoutEndTakesNoMemory();
    void quotesThatNeverCloseAreNoTrap_data();
    void quotesThatNeverCloseAreNoTrap();
    void bytesThatAreNoLettersAreTold();
    void aDeviceThatFailsIsAnError();
};

static QString problemsOf(const QList<ReadRow> &rows)
{
    QStringList problems;
    for (const ReadRow &row : rows) {
        if (const auto &problem = row.problem)
            problems.append(u"%1@%2:%3:%4:%5"_s.arg(problemName(problem->kind))
                                .arg(problem->at.row)
                                .arg(problem->at.line)
                                .arg(problem->at.column)
                                .arg(problem->at.byteOffset));
    }
    return problems.join(u' ');
}

void TestCsvReader::cellsComeAsTheyWereWritten_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<QStringList>>("expected");
    using Rows = QList<QStringList>;
    const Rows two{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
    QTest::newRow("CRLF") << "a,b\r\nc,d\r\n"_ba << two;
    QTest::newRow("LF") << "a,b\nc,d\n"_ba << two;
    QTest::newRow("CR") << "a,b\rc,d\r"_ba << two;
    QTest::newRow("mixed line ends") << "a,b\rc,d\n"_ba << two;
    QTest::newRow("no last line end") << "a,b\nc,d"_ba << two;
    QTest::newRow("quoted") << "\"a\",\"b\"\r\n\"c\",\"d\""_ba << two;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF\"a\",b\nc,d"_ba << two;
    QTest::newRow("empty lines") << "\n\r\na,b\n\n\rc,d\n\n"_ba << two;
    QTest::newRow("nothing") << ""_ba << Rows{};
    QTest::newRow("only line ends") << "\r\n\n\r"_ba << Rows{};
    QTest::newRow("empty cells") << ",\n,"_ba << Rows{{u""_s, u""_s}, {u""_s, u""_s}};
    QTest::newRow("a last empty cell") << "a,\nc,"_ba << Rows{{u"a"_s, u""_s}, {u"c"_s, u""_s}};
    QTest::newRow("one quoted empty cell") << "\"\"\n\"\""_ba << Rows{{u""_s}, {u""_s}};
    QTest::newRow("delimiter in quotes") << "\"a,b\",c"_ba << Rows{{u"a,b"_s, u"c"_s}};
    QTest::newRow("line ends in quotes")
        << "\"a\r\nb\",\"c\nd\re\"\n"_ba << Rows{{u"a\r\nb"_s, u"c\nd\re"_s}};
    QTest::newRow("doubled quotes") << "\"a\"\"b\",\"\"\"\",\"\"\"c\"\"\""_ba
                                    << Rows{{u"a\"b"_s, u"\""_s, u"\"c\""_s}};
    QTest::newRow("blanks stay") << " a , b\n\" c \",\td"_ba
                                 << Rows{{u" a "_s, u" b"_s}, {u" c "_s, u"\td"_s}};
    // What exports write so that a spreadsheet keeps the zeros; the delimiter ends it as it ends any such
    // cell.
    QTest::newRow("a text in marks") << "=\"007\",b\n=\"\",=\"1\""_ba
                                     << Rows{{u"=\"007\""_s, u"b"_s}, {u"=\"\""_s, u"=\"1\""_s}};
    QTest::newRow("letters") << "é,字\n🚀,ß"_ba << Rows{{u"é"_s, u"字"_s}, {u"🚀"_s, u"ß"_s}};
    QTest::newRow("no-break space is a letter") << "a\u00A0,b"_ba << Rows{{u"a\u00A0"_s, u"b"_s}};
}

void TestCsvReader::cellsComeAsTheyWereWritten()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QList<QStringList>, expected);
    const auto read = readRows(bytes);
    QVERIFY(!read.error);
    QCOMPARE(problemsOf(read.rows), QString());
    QCOMPARE(read.cells(), expected);
    QCOMPARE(read.bytesRead, bytes.size());
}

void TestCsvReader::aProblemIsToldWhereItIs_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("problem"); // kind@row:line:column:byte
    QTest::newRow("stray quote") << "a,b\n1,2\"3\n"_ba << u"stray-quote@2:2:2:7"_s;
    QTest::newRow("a text in marks goes on") << "a,b\n1,=\"2\"3\n"_ba << u"stray-quote@2:2:2:7"_s;
    QTest::newRow("blank before a quote") << "a,b\n1, \"2\"\n"_ba << u"stray-quote@2:2:2:7"_s;
    QTest::newRow("text after a quote") << "a,b\n\"1\"x,2\n"_ba << u"text-after-quote@2:2:1:7"_s;
    QTest::newRow("blank after a quote") << "a,b\n1,\"2\" \n"_ba << u"text-after-quote@2:2:2:9"_s;
    QTest::newRow("open quote") << "a,b\n1,\"2\n3,4\n"_ba << u"open-quote@2:2:2:6"_s;
    QTest::newRow("open quote at the end") << "a,b\n1,\""_ba << u"open-quote@2:2:2:6"_s;
    QTest::newRow("open quote below a cell of two lines")
        << "a,b\n\"1\n1\",\"2\n3,4\n"_ba << u"open-quote@2:3:2:10"_s;
    QTest::newRow("too few") << "a,b\n1\n"_ba << u"too-few-cells@2:2:2:4"_s;
    QTest::newRow("too many") << "a,b\n1,2,3\n"_ba << u"too-many-cells@2:2:3:4"_s;
    QTest::newRow("below empty lines") << "a,b\n\n\n1\n"_ba << u"too-few-cells@4:4:2:6"_s;
    QTest::newRow("zero byte") << QByteArray("a,b\n1,2\0\n", 9) << u"nul-byte@2:2:2:7"_s;
    QTest::newRow("zero byte in quotes") << QByteArray("a,b\n1,\"\0\"\n", 10) << u"nul-byte@2:2:2:6"_s;
    QTest::newRow("no UTF-8") << "a,b\n1,2\xFF\n"_ba << u"bad-encoding@2:2:2:7"_s;
    QTest::newRow("no UTF-8, doubled quotes")
        << "a,b\n\"\"\"\",\"\"\"\xC3\"\n"_ba << u"bad-encoding@2:2:2:12"_s;
    QTest::newRow("cut letter at the end") << "a,b\n1,\xE2\x82"_ba << u"bad-encoding@2:2:2:6"_s;
}

void TestCsvReader::aProblemIsToldWhereItIs()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, problem);
    const auto read = readRows(bytes);
    QCOMPARE(problemsOf(read.rows), problem);
    for (const ReadRow &row : read.rows) {
        if (row.problem)
            QVERIFY(row.problem->sentence().size() > 20);
    }
}

void TestCsvReader::aBadRowCostsNoOther_data()
{
    QTest::addColumn<QByteArray>("bad");
    QTest::addColumn<QStringList>("cells");
    QTest::newRow("open quote") << "\"x,y"_ba << QStringList{u"\"x"_s, u"y"_s};
    QTest::newRow("open quote, later quotes") << "x,\"y"_ba << QStringList{u"x"_s, u"\"y"_s};
    QTest::newRow("text after quote") << "\"x\"z,y"_ba << QStringList{u"\"x\"z"_s, u"y"_s};
    QTest::newRow("stray quote") << "x\"z,y"_ba << QStringList{u"x\"z"_s, u"y"_s};
    QTest::newRow("too few") << "x"_ba << QStringList{u"x"_s};
    QTest::newRow("too many") << "x,y,z"_ba << QStringList{u"x"_s, u"y"_s, u"z"_s};
}

// The packaged readers lose everything up to the next quotation mark, or to the end.
void TestCsvReader::aBadRowCostsNoOther()
{
    QFETCH(QByteArray, bad);
    QFETCH(QStringList, cells);
    const auto read = readRows("a,b\n1,2\n" + bad + "\n3,4\n\"5\",\"6\"\n7,8\n"_ba);
    QCOMPARE(read.rows.size(), 6);
    for (qsizetype i = 0; i < read.rows.size(); ++i)
        QCOMPARE(read.rows.at(i).problem.has_value(), i == 2);
    QCOMPARE(read.rows.at(2).cells, cells);
    QCOMPARE(read.rows.at(3).cells, (QStringList{u"3"_s, u"4"_s}));
    QCOMPARE(read.rows.at(4).cells, (QStringList{u"5"_s, u"6"_s}));
    QCOMPARE(read.rows.at(5).at.line, 6);
}

void TestCsvReader::positionsCountAsSpreadsheetAndEditorDo()
{
    const auto read = readRows("\xEF\xBB\xBFh\r\n\"1\r\n1\"\r\n\r\n2\r3"_ba);
    const auto at = [&](int i) { return read.rows.at(i).at; };
    QCOMPARE(read.rows.size(), 4);
    QCOMPARE(at(0), (CsvPosition{1, 1, 0, 3}));
    QCOMPARE(at(1), (CsvPosition{2, 2, 0, 6}));
    QCOMPARE(at(2), (CsvPosition{4, 5, 0, 16}));
    QCOMPARE(at(3), (CsvPosition{5, 6, 0, 18}));
    QCOMPARE(read.emptyLines, 1);
}

void TestCsvReader::whereAFileIsCutMakesNoDifference_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    const QStringList fixtures{u"utf-8"_s,  u"utf-16le"_s,  u"utf-16be"_s, u"windows-1250"_s,
                               u"koi8-r"_s, u"shift_jis"_s, u"gb18030"_s};
    for (const QString &name : fixtures) {
        QFile file(QStringLiteral(WAYMARK_SOURCE_DIR "/tests/core/csv/fixtures/%1.csv").arg(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QTest::newRow(qPrintable(name)) << file.readAll() << name;
    }
    QTest::newRow("all that is bad") << QByteArray("a,b,c\r\n1,\"2\r\n\"\"\",3\r\n\r\n\"x\"y,2,3\r1,\"2\n\n"
                                                   "é,\xFF,🚀\r\n\"\xE2\x82\"\"\",\"\0\",c\r\n1,2\r\n1,2,3,4\n"
                                                   "\"never\r\nclosed\xF0\x9F",
                                                   92)
                                     << u"UTF-8"_s;
    QTest::newRow("no letters of GB18030") << "a,\xFF\x81\x30,b\nc,d,\x81"_ba << u"GB18030"_s;
    QTest::newRow("a lone surrogate") << QByteArray("a\0\n\0\0\xD8\n\0b\0\x01", 11) << u"UTF-16LE"_s;
}

void TestCsvReader::whereAFileIsCutMakesNoDifference()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    const CsvFormat format{*TextEncoding::named(encoding)};
    CsvLimits limits;
    for (const qsizetype cell : {limits.cell, qsizetype(9), qsizetype(3)}) {
        limits.cell = cell;
        limits.row = cell == 3 ? 11 : limits.row;
        const auto whole = readRows(bytes, format, limits);
        QVERIFY(!whole.rows.isEmpty());
        QCOMPARE(whole.bytesRead, bytes.size());
        for (qsizetype chunk = 1; chunk <= bytes.size(); ++chunk) {
            const auto pieces = readRows(bytes, format, limits, chunk);
            QVERIFY2(pieces == whole, qPrintable(u"pieces of %1 bytes, cells of %2"_s.arg(chunk).arg(cell)));
        }
    }
}

void TestCsvReader::aBookmarkGoesOnWithTheNextRow()
{
    for (const QString &name : {u"utf-8-bom"_s, u"utf-16be"_s, u"shift_jis"_s, u"gb18030"_s, u"koi8-r"_s}) {
        const QString path = QStringLiteral(WAYMARK_SOURCE_DIR "/tests/core/csv/fixtures/%1.csv").arg(name);
        const QByteArray delimiter = name == "koi8-r"_L1      ? "\t"
                                     : name == "utf-8-bom"_L1 ? ";"
                                     : name == "gb18030"_L1   ? "|"
                                                              : ",";
        const CsvFormat format{*TextEncoding::named(name), delimiter.front(), 5};
        const auto open = [&](const CsvBookmark &from) {
            auto file = std::make_unique<QFile>(path);
            file->open(QIODevice::ReadOnly);
            return std::move(*CsvReader::openAt(std::move(file), format, from));
        };
        const auto all = readRows(*open({})).rows;
        QVERIFY(all.size() >= 4);
        const auto reader = open({});
        CsvRecord record;
        for (qsizetype i = 0; i < all.size(); ++i) {
            QCOMPARE(readRows(*open(reader->bookmark())).rows, all.sliced(i));
            QVERIFY(*reader->next(&record));
        }
    }
}

void TestCsvReader::longCellsAndRowsAreToldAndLeft()
{
    const CsvLimits limits{10, 40, 1024, 1000};
    const QByteArray eleven(11, 'x');
    QCOMPARE(problemsOf(readRows("a,b\n1," + eleven + "\n3,4\n", {}, limits).rows),
             u"cell-too-long@2:2:2:6"_s);
    QCOMPARE(problemsOf(readRows("a,b\n1,\"" + eleven + "\"\n3,4\n", {}, limits).rows),
             u"cell-too-long@2:2:2:6"_s);
    // A quoted cell that goes on over lines for too long is one that was never closed.
    const auto open = readRows("a,b\n1,\"x\n" + eleven + "\n3,4\n\"5\",6\n", {}, limits);
    QCOMPARE(problemsOf(open.rows),
             u"open-quote@2:2:2:6 too-few-cells@3:3:2:9 cell-too-long@3:3:1:9"_s.section(u' ', 0, 0) +
                 u" cell-too-long@3:3:1:9"_s);
    const auto row = readRows("a,b\n1," + QByteArray(60, 'x') + "\n3,4\n", {}, limits);
    QCOMPARE(problemsOf(row.rows), u"row-too-long@2:2:2:6"_s);
    QCOMPARE(row.rows.at(1).cells, QStringList{u"1"_s});
    QCOMPARE(row.rows.at(2).cells, (QStringList{u"3"_s, u"4"_s}));
    QCOMPARE(row.rows.at(2).at, (CsvPosition{3, 3, 0, 67}));
}

void TestCsvReader::tooManyColumnsAreTold()
{
    const CsvLimits limits{100, 1000, 3, 1000};
    const auto read = readRows("a,b,c\n1,2,3,4,5\n\"1\",2,3\n", {}, limits);
    QCOMPARE(problemsOf(read.rows), u"too-many-columns@2:2:4:12"_s);
    QCOMPARE(read.rows.at(1).cells.size(), 3);
    QCOMPARE(read.rows.size(), 3);
}

void TestCsvReader::tooManyRowsEndTheReading()
{
    const auto read = readRows("a\n1\n2\n3\n", {}, {100, 1000, 10, 3});
    QCOMPARE(read.rows.size(), 3);
    QVERIFY(read.error);
    QCOMPARE(read.error->kind, ErrorKind::Unsupported);
}

/// An endless device that counts what was asked of it.
class EndlessDevice : public QIODevice
{
public:
    explicit EndlessDevice(const QByteArray &pattern, qint64 length) : m_pattern(pattern), m_length(length)
    {
        open(ReadOnly | Unbuffered);
    }
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 count = std::min(most, m_length - m_at);
        for (qint64 i = 0; i < count; ++i)
            data[i] = m_pattern.at((m_at + i) % m_pattern.size());
        m_at += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }
    bool isSequential() const override { return true; }

private:
    const QByteArray m_pattern;
    const qint64 m_length;
    qint64 m_at = 0;
};

static qint64 residentKib()
{
    QFile file(u"/proc/self/status"_s);
    file.open(QIODevice::ReadOnly);
    const QByteArray status = file.readAll();
    const qsizetype at = status.indexOf("VmHWM:");
    return status.sliced(at + 6).simplified().split(' ').first().toLongLong();
}

void TestCsvReader::aLineWithoutEndTakesNoMemory()
{
    const qint64 before = residentKib();
    for (const QByteArray &pattern : {"x"_ba, "\"x"_ba, "\"\""_ba, "\n\"x"_ba, ","_ba, "é"_ba}) {
        constexpr qint64 length = 6 * 1024 * 1024;
        const auto reader = CsvReader::open(std::make_unique<EndlessDevice>(pattern, length), {},
                                            {131'072, 1'048'576, 1'024, length});
        CsvRecord record;
        qint64 rows = 0;
        while (*(*reader)->next(&record))
            ++rows;
        QVERIFY(rows > 0);
        QCOMPARE((*reader)->bytesRead(), length);
    }
    const qint64 grown = residentKib() - before;
    QVERIFY2(grown < 8 * 1024, qPrintable(u"%1 KiB"_s.arg(grown)));
}

void TestCsvReader::quotesThatNeverCloseAreNoTrap_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("open") << ",\"\n"_ba;
    QTest::newRow("open, text") << "\"aaaa\n"_ba;
    QTest::newRow("doubled") << "\"\"\"\n"_ba;
    QTest::newRow("bad close") << ",\"a\"b\"\"\n"_ba;
    QTest::newRow("three") << ",\",\",\"\n"_ba;
    QTest::newRow("one in many") << "x,\"\n"_ba + "aaa,\"\"\n"_ba.repeated(500);
    QTest::newRow("one in many, odd") << "x,\"y\n"_ba + "aaa,b\n"_ba.repeated(5000) + "\"c\n"_ba;
}

// Going back after a bad quotation mark must not make a file of n bytes cost n times n. Compared with the
// same bytes without quotation marks, in one run.
void TestCsvReader::quotesThatNeverCloseAreNoTrap()
{
    QFETCH(QByteArray, line);
    const QByteArray hostile = line.repeated(4'000'000 / line.size());
    QByteArray plain = hostile;
    plain.replace('"', 'x');
    const auto timeOf = [](const QByteArray &bytes) {
        QElapsedTimer timer;
        timer.start();
        auto device = std::make_unique<QBuffer>();
        device->setData(bytes);
        device->open(QIODevice::ReadOnly);
        const auto reader = CsvReader::open(std::move(device), {});
        CsvRecord record;
        while (*(*reader)->next(&record)) {
        }
        return timer.nsecsElapsed();
    };
    const qint64 expected = timeOf(plain);
    const qint64 taken = timeOf(hostile);
    QVERIFY2(taken < 20 * expected, qPrintable(u"%1 times"_s.arg(double(taken) / double(expected))));
}

void TestCsvReader::bytesThatAreNoLettersAreTold()
{
    const CsvFormat japanese{*TextEncoding::named(u"Shift_JIS"_s)};
    const auto read = readRows("a,b\n\x8E\x52,\xFF\n\x93\x63,2\n"_ba, japanese);
    QCOMPARE(problemsOf(read.rows), u"bad-encoding@2:2:2:7"_s);
    QCOMPARE(read.rows.at(1).cells, (QStringList{u"山"_s, u"\uFFFD"_s}));
    QCOMPARE(read.rows.at(2).cells, (QStringList{u"田"_s, u"2"_s}));
    // The character itself is a letter like any other.
    QCOMPARE(problemsOf(readRows("a\n\uFFFD\n"_ba).rows), QString());
}

void TestCsvReader::aDeviceThatFailsIsAnError()
{
    class Failing : public EndlessDevice
    {
    public:
        Failing() : EndlessDevice("a,b\n", 400) {}
        qint64 readData(char *data, qint64 most) override
        {
            const qint64 count = EndlessDevice::readData(data, most);
            return count > 0 ? count : -1;
        }
    };
    const auto reader = CsvReader::open(std::make_unique<Failing>(), {});
    const auto read = readRows(**reader);
    QVERIFY(read.error);
    QCOMPARE(read.error->kind, ErrorKind::Io);
}

QTEST_APPLESS_MAIN(TestCsvReader)
#include "tst_csv_reader.moc"
