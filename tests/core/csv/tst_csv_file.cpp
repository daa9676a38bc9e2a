// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/csv/ColumnNames.h"
#include "core/csv/CsvFile.h"
#include "core/csv/TextDecoder.h"
#include "tests/core/csv/ReadRows.h"
#include "tests/support/ResultCheck.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::readRows;

/// CsvFile on real files: what is found out about them, and what is refused.
class TestCsvFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void realNamesComeThroughInEveryEncoding_data();
    void realNamesComeThroughInEveryEncoding();
    void aWrongGuessCanBeCorrected();
    void theTellingLinesAreThoseWithLetters();
    void theDelimiterIsFound_data();
    void theDelimiterIsFound();
    void columnsGetDistinctNames();
    void aFileWithoutHeaderIsUsed();
    void whatIsNoCsvSaysWhatItIs_data();
    void whatIsNoCsvSaysWhatItIs();
    void whatCannotBeOpenedSaysWhy();
    void lettersLateInALargeFileCount();
    void aFewUmlautsAreOfWindows();
    void aFewLettersAreReadAsTheyAreMeant_data();
    void aFewLettersAreReadAsTheyAreMeant();
    void findingOutTheEncodingCanBeStopped();
    void everyEncodingOfTheListCanBeRead();

private:
    QString write(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(u"list %1.csv"_s.arg(++m_files));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no temporary file");
        return path;
    }

    QTemporaryDir m_folder;
    int m_files = 0;
};

static QString fixture(const QString &name)
{
    return QStringLiteral(WAYMARK_SOURCE_DIR "/tests/core/csv/fixtures/") + name;
}

void TestCsvFile::realNamesComeThroughInEveryEncoding_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<char>("delimiter");
    QTest::addColumn<EncodingGuess::Reason>("reason");
    using Reason = EncodingGuess::Reason;
    const auto row = [](const char *name, const char *encoding, char delimiter, Reason reason) {
        QTest::newRow(name) << QString::fromLatin1(encoding) << delimiter << reason;
    };
    row("utf-8", "UTF-8", ',', Reason::Utf8);
    row("utf-8-bom", "UTF-8", ';', Reason::ByteOrderMark);
    row("utf-16le", "UTF-16LE", '\t', Reason::ByteOrderMark);
    row("utf-16be", "UTF-16BE", ',', Reason::ByteOrderMark);
    row("utf-16le-unmarked", "UTF-16LE", ';', Reason::ZeroBytes);
    row("utf-16be-unmarked", "UTF-16BE", ';', Reason::ZeroBytes);
    row("windows-1252", "windows-1252", ';', Reason::Statistics);
    row("windows-1250", "windows-1250", ';', Reason::Statistics);
    row("iso-8859-15", "ISO-8859-15", ',', Reason::Statistics);
    row("koi8-r", "KOI8-R", '\t', Reason::Statistics);
    row("shift_jis", "Shift_JIS", ',', Reason::Statistics);
    row("gb18030", "GB18030", '|', Reason::Statistics);
}

void TestCsvFile::realNamesComeThroughInEveryEncoding()
{
    QFETCH(QString, encoding);
    QFETCH(char, delimiter);
    QFETCH(EncodingGuess::Reason, reason);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    const auto file = CsvFile::open(fixture(name + u".csv"_s));
    VERIFY_RESULT(file);
    QCOMPARE(file->format().encoding.name, encoding);
    QCOMPARE(file->format().delimiter, delimiter);
    QCOMPARE(file->encodingGuess().reason, reason);
    QVERIFY(file->hasHeader());

    QFile twin(fixture(name + u".expected.json"_s));
    QVERIFY(twin.open(QIODevice::ReadOnly));
    QList<QStringList> expected;
    for (const auto &row : QJsonDocument::fromJson(twin.readAll())[u"rows"_s].toArray()) {
        QStringList cells;
        for (const auto &cell : row.toArray())
            cells.append(cell.toString());
        expected.append(cells);
    }
    QVERIFY(expected.size() >= 4);
    QCOMPARE(file->columns(), expected.takeFirst());
    const auto reader = file->rows();
    QVERIFY(reader.has_value());
    const auto read = readRows(**reader);
    QCOMPARE(read.cells(), expected);
    for (const auto &row : read.rows)
        QVERIFY(!row.problem);
    QCOMPARE(read.bytesRead, file->size());
}

void TestCsvFile::aWrongGuessCanBeCorrected()
{
    CsvChoices choices;
    choices.encoding = TextEncoding::named(u"windows-1250"_s);
    choices.delimiter = ';';
    const auto file = CsvFile::open(write("Name;City\nJi\xF8\xED;Brno\n"_ba), choices);
    VERIFY_RESULT(file);
    const auto reader = file->rows();
    QCOMPARE(readRows(**reader).cells(), (QList<QStringList>{{u"Jiří"_s, u"Brno"_s}}));
    // Against the bytes, too: then the rows say so.
    choices.encoding = TextEncoding::utf8();
    const auto wrong = CsvFile::open(file->path(), choices)->rows();
    QCOMPARE(readRows(**wrong).rows.first().problem->kind, CsvProblem::Kind::BadEncoding);
    choices.delimiter = '"';
    VERIFY_FAILS(CsvFile::open(file->path(), choices), ErrorKind::Invalid);
}

void TestCsvFile::theTellingLinesAreThoseWithLetters()
{
    QByteArray bytes("name,city\n");
    for (int i = 0; i < 50'000; ++i)
        bytes.append("plain,text\n");
    bytes.append("Ren\xE9,K\xF6ln\nplain,text\nJos\xE9,Gen\xE8ve\n");
    const auto file = CsvFile::open(write(bytes));
    VERIFY_RESULT(file);
    const auto &guess = file->encodingGuess();
    QCOMPARE(guess.tellingLines, (QByteArrayList{"Ren\xE9,K\xF6ln", "Jos\xE9,Gen\xE8ve"}));
    QCOMPARE(TextDecoder::preview(guess.tellingLines.first(), *TextEncoding::named(u"windows-1252"_s)),
             u"René,Köln"_s);
    QCOMPARE(TextDecoder::preview(guess.tellingLines.first(), *TextEncoding::named(u"KOI8-R"_s)),
             u"RenИ,KЖln"_s);
}

void TestCsvFile::theDelimiterIsFound_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<char>("delimiter");
    QTest::addColumn<QStringList>("columns");
    const QStringList ab{u"a"_s, u"b"_s};
    QTest::newRow("comma") << "a,b\n1,2\n"_ba << ',' << ab;
    QTest::newRow("semicolon, decimal commas") << "a;b\n1,5;2,5\n3,1;4,2\n"_ba << ';' << ab;
    QTest::newRow("tab") << "a\tb\n1,5\t2\n"_ba << '\t' << ab;
    QTest::newRow("bar") << "a|b\nx, y|2;3\n"_ba << '|' << ab;
    QTest::newRow("delimiters in quotes") << "a,b\n\"1;2;3\",\"4;5;6\"\n\"1;2;3\",x\n"_ba << ',' << ab;
    QTest::newRow("commas in texts") << "a;b\nSmith, Jo;x\nLee, K;y\nMiller;z\n"_ba << ';' << ab;
    QTest::newRow("one column") << "a\nx\ny\n"_ba << ',' << QStringList{u"a"_s};
    QTest::newRow("sep=") << "sep=|\r\na|b,c;d,e\r\n"_ba << '|' << QStringList{u"a"_s, u"b,c;d,e"_s};
    QTest::newRow("SEP= of another kind") << "SEP=#\na#b\n1#2\n"_ba << '#' << ab;
    QTest::newRow("sep= below a mark") << "\xEF\xBB\xBFsep=;\na;b\n1;2\n"_ba << ';' << ab;
    QTest::newRow("sep= in UTF-16") << QByteArray("\xFF\xFEs\0e\0p\0=\0;\0\r\0\n\0a\0;\0b\0\n\0", 24) << ';'
                                    << ab;
    QTest::newRow("sep= that says nothing")
        << "sep=;x,b\n1,2\n"_ba << ',' << QStringList{u"sep=;x"_s, u"b"_s};
}

void TestCsvFile::theDelimiterIsFound()
{
    QFETCH(QByteArray, bytes);
    QFETCH(char, delimiter);
    QFETCH(QStringList, columns);
    const auto file = CsvFile::open(write(bytes));
    VERIFY_RESULT(file);
    QCOMPARE(file->format().delimiter, delimiter);
    QCOMPARE(file->columns(), columns);
    const auto reader = file->rows();
    for (const auto &row : readRows(**reader).rows) {
        QVERIFY(!row.problem);
        QVERIFY(row.at.row >= 2);
    }
}

void TestCsvFile::columnsGetDistinctNames()
{
    QCOMPARE(columnNames({u" Email "_s, u"email"_s, u""_s, u"Column 3"_s, u"EMAIL"_s}),
             (QStringList{u"Email"_s, u"email (2)"_s, u"Column 3"_s, u"Column 3 (2)"_s, u"EMAIL (3)"_s}));
    QCOMPARE(numberedColumns(2), (QStringList{u"Column 1"_s, u"Column 2"_s}));
}

void TestCsvFile::aFileWithoutHeaderIsUsed()
{
    const QString path = write("jo@example.com,Jo\nal@example.com,Al\n"_ba);
    const auto file = CsvFile::open(path);
    VERIFY_RESULT(file);
    QVERIFY(!file->hasHeader());
    QCOMPARE(file->columns(), (QStringList{u"Column 1"_s, u"Column 2"_s}));
    const auto reader = file->rows();
    QCOMPARE(readRows(**reader).rows.size(), 2);
    CsvChoices choices;
    choices.hasHeader = true;
    const auto chosen = CsvFile::open(path, choices);
    QCOMPARE(chosen->columns().first(), u"jo@example.com"_s);
    const auto below = chosen->rows();
    QCOMPARE(readRows(**below).rows.size(), 1);
}

void TestCsvFile::whatIsNoCsvSaysWhatItIs_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");
    const QByteArray zip("PK\x03\x04\x14\0\6\0\x08\0\0\0", 12);
    const auto row = [](const char *name, const QByteArray &bytes, const char *word) {
        QTest::newRow(name) << bytes << QString::fromLatin1(word);
    };
    row("xlsx", zip + "[Content_Types].xml....xl/workbook.xml", ".xlsx");
    row("ods", zip + "mimetypeapplication/vnd.oasis.opendocument.spreadsheet", ".ods");
    row("docx", zip + "[Content_Types].xml....word/document.xml", ".docx");
    row("zip", zip + "contacts.csv", "Unpack");
    row("xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"_ba + QByteArray(100, '\0'), ".xls");
    row("pdf", "%PDF-1.7\n", "PDF");
    row("png", "\x89PNG\r\n\x1A\n"_ba + QByteArray(20, '\0'), "PNG");
    row("jpeg", "\xFF\xD8\xFF\xE0", "JPEG");
    row("gzip", "\x1F\x8B\x08", "gzip");
    row("html", "\n <!DOCTYPE html>\n<html>", "web page");
    row("html with a mark", "\xEF\xBB\xBF<table><tr>", "web page");
    row("Excel XML",
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
        "workbook");
    row("json", "[{\"email\": \"jo@example.com\"}]", "JSON");
    row("vcard", "BEGIN:VCARD\r\nVERSION:3.0\r\n", "vCard");
    row("rtf", "{\\rtf1\\ansi", "RTF");
    row("sqlite", QByteArray("SQLite format 3\0....", 20), "SQLite");
    row("zero bytes", QByteArray("name,city\nJo,\0\0\0\n", 17), "zero bytes");
    row("zero bytes in a short file", QByteArray("a,b\n\0\0", 6), "zero bytes");
    row("zero byte late", "name,city\n" + QByteArray("Jo,Berlin\n").repeated(300'000) + QByteArray(1, '\0'),
        "zero bytes");
    row("empty", "", "empty");
    row("only a mark", "\xEF\xBB\xBF", "empty");
    row("only line ends", "\r\n\r\n", "empty");
}

void TestCsvFile::whatIsNoCsvSaysWhatItIs()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    const auto file = CsvFile::open(write(bytes));
    VERIFY_FAILS(file, ErrorKind::Unsupported);
    QVERIFY2(file.error().sentence.contains(word), qPrintable(file.error().sentence));
}

void TestCsvFile::whatCannotBeOpenedSaysWhy()
{
    VERIFY_FAILS(CsvFile::open(m_folder.filePath(u"none.csv"_s)), ErrorKind::NotFound);
    const auto folder = CsvFile::open(m_folder.path());
    VERIFY_FAILS(folder, ErrorKind::Unsupported);
    QVERIFY(folder.error().sentence.contains(u"folder"_s));
    VERIFY_FAILS(CsvFile::open(u"/dev/zero"_s), ErrorKind::Unsupported);
    const QString pipe = m_folder.filePath(u"pipe"_s);
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    VERIFY_FAILS(CsvFile::open(pipe), ErrorKind::Unsupported);
    const QString secret = write("a,b\n");
    QVERIFY(QFile::setPermissions(secret, QFile::WriteOwner));
    if (geteuid() == 0)
        QSKIP("root may read every file");
    VERIFY_FAILS(CsvFile::open(secret), ErrorKind::Denied);
}

void TestCsvFile::lettersLateInALargeFileCount()
{
    QByteArray bytes = "name,city\n" + QByteArray("Jo,Berlin\n").repeated(300'000);
    const auto utf8 = CsvFile::open(write(bytes + "Zoë,Köln\n"_ba));
    QCOMPARE(utf8->encodingGuess().reason, EncodingGuess::Reason::Utf8);
    const auto latin = CsvFile::open(write(bytes + "Zo\xEB,K\xF6ln\nJos\xE9,M\xFCnchen\n"_ba));
    QCOMPARE(latin->format().encoding.name, u"windows-1252"_s);
    // A letter that ends with the file is none.
    const auto cut = CsvFile::open(write(bytes + "Zo\xC3"_ba));
    QVERIFY(cut->encodingGuess().reason != EncodingGuess::Reason::Utf8);
}

/// Excel's "CSV" in western Europe, with so few letters that statistics tell little.
void TestCsvFile::aFewUmlautsAreOfWindows()
{
    const auto file = CsvFile::open(write("Vorname;Nachname;Ort\r\nJ\xF6rg;M\xFCller;K\xF6ln\r\n"
                                          "Zo\xEB;Wei\xDF;Gie\xDF"
                                          "en\r\nFran\xE7ois;Dup\xE9;Orl\xE9"
                                          "ans\r\n"_ba));
    VERIFY_RESULT(file);
    QCOMPARE(file->format().encoding.name, u"windows-1252"_s);
    QCOMPARE(file->format().delimiter, ';');
}

void TestCsvFile::aFewLettersAreReadAsTheyAreMeant_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("encoding");
    const QString western = u"windows-1252"_s;
    QTest::newRow("an apostrophe") << "O\x92Neil"_ba << western;
    QTest::newRow("French and Danish") << "Fran\xE7ois,Bj\xF8rk"_ba << western;
    QTest::newRow("Spanish") << "Ni\xF1o"_ba << western;
    QTest::newRow("Swedish") << "\xC5sa,\xD6"
                                "berg"_ba
                             << western;
    QTest::newRow("a dash") << "Marie\x96"
                               "Anne"_ba
                            << western;
    QTest::newRow("Japanese") << "\x97\xE9\x96\xD8"_ba << u"Shift_JIS"_s;
}

/// Lists have few of them, and uchardet makes all kinds of things of few letters.
void TestCsvFile::aFewLettersAreReadAsTheyAreMeant()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, encoding);
    QByteArray bytes("Name,Email\n");
    for (int i = 0; i < 30; ++i)
        bytes += name + ",p" + QByteArray::number(i) + "@x.example\n";
    const auto file = CsvFile::open(write(bytes));
    VERIFY_RESULT(file);
    QCOMPARE(file->format().encoding.name, encoding);
}

void TestCsvFile::findingOutTheEncodingCanBeStopped()
{
    const QString path = write("name,city\n" + QByteArray("Jo,Berlin\n").repeated(300'000));
    int asked = 0;
    const auto goOn = [&asked] { return ++asked < 3; };
    VERIFY_FAILS(CsvFile::open(path, {}, {}, goOn), ErrorKind::Cancelled);
    QCOMPARE(asked, 3);
    VERIFY_RESULT(CsvFile::open(path, {}, {}, [] { return true; }));
}

void TestCsvFile::everyEncodingOfTheListCanBeRead()
{
    for (const TextEncoding &encoding : TextEncoding::all()) {
        QVERIFY2(TextDecoder::create(encoding).has_value(), qPrintable(encoding.name));
        QCOMPARE(TextEncoding::named(encoding.name.toLower()), encoding);
    }
    QCOMPARE(TextEncoding::named(u"latin1"_s)->name, u"windows-1252"_s);
    QCOMPARE(TextEncoding::named(u"sjis"_s)->name, u"Shift_JIS"_s);
    QVERIFY(!TextEncoding::named(u"klingon"_s));
}

QTEST_APPLESS_MAIN(TestCsvFile)
#include "tst_csv_file.moc"
