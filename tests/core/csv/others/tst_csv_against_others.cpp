// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/core/csv/ReadRows.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::ReadRows;
using test::readRows;
using Kind = CsvProblem::Kind;

/// Our reader beside csv-parse, Papa Parse and Python's csv, on texts made of what matters in CSV. Where they
/// may differ, and why:
///
/// - A row without any character. Python and Papa Parse give an empty row; ours and csv-parse count it and go
/// on.
/// - A quotation mark inside a cell without quotation marks around it. Python and Papa Parse take it as text,
///   csv-parse refuses the file; ours gives the row with the cells that Python has, and a problem.
/// - Text behind a closing quotation mark, and a quotation mark that is never closed. All three refuse the
/// file, or
///   give all of its rest as one cell; ours gives that row with a problem, and every other.
/// - Papa Parse knows one line end a file: it reads only texts that keep to one.
class TestCsvAgainstOthers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void soundTextsAreReadAlike();
    void whatOthersRefuseIsTold();

private:
    struct Text
    {
        QString text;
        QChar delimiter;
        QString newline; ///< Empty where it has several.
    };
    using Rows = QList<QStringList>;
    struct Others
    {
        std::optional<Rows> python;
        std::optional<Rows> csvParse;
        std::optional<Rows> papaParse;
    };

    static Text randomText(quint32 seed);
    static QList<Others> readByOthers(const QList<Text> &texts);
    static ReadRows ours(const Text &text)
    {
        return readRows(text.text.toUtf8(), {TextEncoding::utf8(), text.delimiter.toLatin1()});
    }

    QList<Text> m_texts;
    QList<Others> m_others;
};

TestCsvAgainstOthers::Text TestCsvAgainstOthers::randomText(quint32 seed)
{
    QRandomGenerator random(seed);
    const QString delimiters = u",;\t|"_s;
    const QStringList newlines{u"\n"_s, u"\r\n"_s, u"\r"_s, {}};
    Text result{{}, delimiters.at(random.bounded(4)), newlines.at(random.bounded(4))};
    // Three kinds: hostile soup, mostly cells with quotation marks, and nothing but sound rows.
    const quint32 kind = seed % 3;
    for (int length = random.bounded(1, 30); length > 0; --length) {
        const QString newline = result.newline.isEmpty() ? newlines.at(random.bounded(3)) : result.newline;
        const QStringList parts{u"a"_s, u" "_s, u"é"_s, u"字"_s, result.delimiter, newline, u"\"\""_s};
        QString part = parts.at(random.bounded(int(parts.size())));
        if (kind == 0 && random.bounded(3) == 0)
            part = u"\""_s;
        else if (kind == 1 && random.bounded(2) == 0)
            part = u'"' + part + u'"' + result.delimiter;
        else if (kind == 2)
            part = (random.bounded(2) == 0 ? u"\"x%1\"\"\""_s.arg(part) : u"b"_s) +
                   (random.bounded(3) == 0 ? newline : QString(result.delimiter));
        result.text += part;
    }
    return result;
}

static QJsonArray output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        qFatal("%s failed", qPrintable(program));
    return QJsonDocument::fromJson(process.readAllStandardOutput()).array();
}

static std::optional<QList<QStringList>> rowsOf(const QJsonValue &value)
{
    if (!value.isArray())
        return std::nullopt;
    QList<QStringList> rows;
    for (const auto &row : value.toArray()) {
        QStringList cells;
        for (const auto &cell : row.toArray())
            cells.append(cell.toString());
        // A row without any character.
        if (!cells.isEmpty())
            rows.append(cells);
    }
    return rows;
}

QList<TestCsvAgainstOthers::Others> TestCsvAgainstOthers::readByOthers(const QList<Text> &texts)
{
    QJsonArray array;
    for (const Text &text : texts)
        array.append(QJsonObject{
            {u"text"_s, text.text}, {u"delimiter"_s, QString(text.delimiter)}, {u"newline"_s, text.newline}});
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"texts.json"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(array).toJson()) < 0)
        qFatal("no temporary file");
    file.close();
    const QString scripts = QStringLiteral(WAYMARK_SOURCE_DIR "/tests/core/csv/others/");
    const QJsonArray node = output(QStringLiteral(WAYMARK_NODE),
                                   {scripts + u"read.mjs"_s, QStringLiteral(WAYMARK_CSV_READERS), path});
    const QJsonArray python = output(u"python3"_s, {scripts + u"read.py"_s, path});
    if (node.size() != texts.size() || python.size() != texts.size())
        qFatal("a reader left texts out");
    QList<Others> others;
    for (qsizetype i = 0; i < texts.size(); ++i)
        others.append(
            {rowsOf(python.at(i)), rowsOf(node.at(i)[u"csv-parse"_s]), rowsOf(node.at(i)[u"papaparse"_s])});
    return others;
}

void TestCsvAgainstOthers::initTestCase()
{
    for (quint32 seed = 1; seed <= 6'000; ++seed)
        m_texts.append(randomText(seed));
    m_others = readByOthers(m_texts);
}

static bool hasProblem(const ReadRows &rows, std::initializer_list<Kind> kinds)
{
    return std::ranges::any_of(rows.rows, [&](const test::ReadRow &row) {
        return row.problem && std::ranges::find(kinds, row.problem->kind) != kinds.end();
    });
}

/// Without the rows that Papa Parse makes of lines without any character; a cell "" alone looks the same to
/// it.
static QList<QStringList> withoutEmpty(QList<QStringList> rows)
{
    rows.removeIf([](const QStringList &row) { return row == QStringList{QString()}; });
    return rows;
}

void TestCsvAgainstOthers::soundTextsAreReadAlike()
{
    int compared = 0;
    int withPapaParse = 0;
    for (qsizetype i = 0; i < m_texts.size(); ++i) {
        const ReadRows read = ours(m_texts.at(i));
        const QByteArray text = m_texts.at(i).text.toUtf8().toPercentEncoding(" ,;|\"");
        if (hasProblem(read, {Kind::TextAfterQuote, Kind::OpenQuote}))
            continue;
        ++compared;
        QVERIFY2(m_others.at(i).python == read.cells(), text.constData());
        if (hasProblem(read, {Kind::StrayQuote}))
            continue;
        QVERIFY2(m_others.at(i).csvParse == read.cells(), text.constData());
        if (m_texts.at(i).newline.isEmpty())
            continue;
        ++withPapaParse;
        QVERIFY2(m_others.at(i).papaParse.has_value(), text.constData());
        QVERIFY2(withoutEmpty(*m_others.at(i).papaParse) == withoutEmpty(read.cells()), text.constData());
    }
    QVERIFY2(compared > 2'500 && withPapaParse > 1'500,
             qPrintable(u"%1 %2"_s.arg(compared).arg(withPapaParse)));
}

void TestCsvAgainstOthers::whatOthersRefuseIsTold()
{
    int refused = 0;
    for (qsizetype i = 0; i < m_texts.size(); ++i) {
        const ReadRows read = ours(m_texts.at(i));
        const QByteArray text = m_texts.at(i).text.toUtf8().toPercentEncoding(" ,;|\"");
        const bool isBroken = hasProblem(read, {Kind::TextAfterQuote, Kind::OpenQuote});
        QVERIFY2(isBroken == !m_others.at(i).python.has_value(), text.constData());
        QVERIFY2((isBroken || hasProblem(read, {Kind::StrayQuote})) == !m_others.at(i).csvParse.has_value(),
                 text.constData());
        QCOMPARE(read.bytesRead, m_texts.at(i).text.toUtf8().size());
        refused += isBroken ? 1 : 0;
    }
    QVERIFY2(refused > 500, qPrintable(QString::number(refused)));
}

QTEST_GUILESS_MAIN(TestCsvAgainstOthers)
#include "tst_csv_against_others.moc"
