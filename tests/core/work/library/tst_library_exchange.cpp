// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "LibrarySamples.h"
#include "core/store/PlaybookRepository.h"
#include "core/store/TemplateRepository.h"
#include "core/work/library/LibraryExchange.h"
#include "tests/core/work/WorkHouse.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// A file with these bytes, in a folder of its own.
class LibraryFile
{
public:
    explicit LibraryFile(const QByteArray &bytes)
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
    }

    QString path() const { return m_folder.filePath(u"shared.json"_s); }

private:
    QTemporaryDir m_folder;
};

Result<Library> readBytes(const QByteArray &bytes)
{
    const LibraryFile file(bytes);
    return LibraryExchange::read(file.path());
}

QJsonValue json(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

class TestLibraryExchange : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anExportReadsAsTheSameLibrary();
    void anExportOfOnePlaybookHoldsItsTemplates();
    void keptTextsStayAtHome();
    void takingInAddsAndReplaces();
    void takingInCanBeUndone();
    void takingTheSameInChangesNothing();
    void daysMayCountFromAnotherStep();
    void aFaultIsRefusedWithItsPlace_data();
    void aFaultIsRefusedWithItsPlace();
    void whatIsNoLibraryIsRefused_data();
    void whatIsNoLibraryIsRefused();
    void aFileThatIsTooBigIsNotRead();
    void aFileThatIsNotThereIsSaid();
    void aFileThatCannotBeWrittenIsSaid();
};

void TestLibraryExchange::anExportReadsAsTheSameLibrary()
{
    WorkHouse house;
    const LibraryExchange exchange(house.context());
    const auto bytes = exchange.exported();
    VERIFY_RESULT(bytes);
    QCOMPARE(*exchange.exported(), *bytes);
    const auto read = readBytes(*bytes);
    VERIFY_RESULT(read);
    const auto builtIn = Library::builtIn();
    QCOMPARE(read->playbooks().size(), builtIn->playbooks().size());
    QCOMPARE(read->templates().size(), builtIn->templates().size());
    for (const Playbook &playbook : read->playbooks())
        QCOMPARE(playbook, *PlaybookRepository::find(house.reader(), playbook.id));
    for (const EmailTemplate &emailTemplate : read->templates())
        QCOMPARE(emailTemplate, *TemplateRepository::find(house.reader(), emailTemplate.id));
}

void TestLibraryExchange::anExportOfOnePlaybookHoldsItsTemplates()
{
    WorkHouse house;
    const LibraryExchange exchange(house.context());
    // The SaaS series shares emails of the other one's file.
    const auto bytes = exchange.exported(PlaybookId(u"onboarding-saas"_s));
    VERIFY_RESULT(bytes);
    const auto read = readBytes(*bytes);
    VERIFY_RESULT(read);
    QCOMPARE(read->playbooks().size(), 1);
    QCOMPARE(read->templates().size(), 13);
    VERIFY_FAILS(exchange.exported(PlaybookId(u"none"_s)), ErrorKind::NotFound);
}

void TestLibraryExchange::keptTextsStayAtHome()
{
    WorkHouse house;
    EmailTemplate kept = *TemplateRepository::find(house.reader(), TemplateId(u"ci.runner"_s));
    kept.id = TemplateId(u"ci.runner.kept-1"_s);
    kept.withdrawn = true;
    VERIFY_RESULT(house.store->writeAndWait<void>(
        [kept](WriteTransaction &transaction) { return TemplateRepository::save(transaction, kept); }));
    QVERIFY(!LibraryExchange(house.context()).exported()->contains("kept-1"));
}

void TestLibraryExchange::takingInAddsAndReplaces()
{
    WorkHouse house;
    const LibraryExchange exchange(house.context());
    const auto first = readBytes(test::bytesOf(test::smallExport()));
    VERIFY_RESULT(first);
    const auto added = house.take(exchange.take(*first));
    VERIFY_RESULT(added);
    QCOMPARE(added->value, (LibraryTaken{1, 0, 2, 0, 0}));
    const auto second =
        readBytes(test::bytesOf(test::changed(test::smallExport(), u"templates/1/version"_s, u"2.0"_s)));
    VERIFY_RESULT(second);
    const auto replaced = house.take(exchange.take(*second));
    VERIFY_RESULT(replaced);
    QCOMPARE(replaced->value, (LibraryTaken{0, 0, 0, 1, 2}));
    QCOMPARE(TemplateRepository::find(house.reader(), TemplateId(u"mine.runner"_s))->version, u"2.0"_s);
}

void TestLibraryExchange::takingInCanBeUndone()
{
    WorkHouse house;
    const auto library = readBytes(test::bytesOf(test::smallExport()));
    VERIFY_RESULT(library);
    const auto taken = house.take(LibraryExchange(house.context()).take(*library));
    VERIFY_RESULT(taken);
    VERIFY_RESULT(house.undo(taken->act));
    QVERIFY(!PlaybookRepository::find(house.reader(), PlaybookId(u"mine"_s)));
}

void TestLibraryExchange::takingTheSameInChangesNothing()
{
    WorkHouse house;
    const LibraryExchange exchange(house.context());
    const auto library = readBytes(*exchange.exported());
    VERIFY_RESULT(library);
    const auto taken = house.take(exchange.take(*library));
    VERIFY_RESULT(taken);
    QCOMPARE(taken->value.changes(), 0);
    QCOMPARE(taken->act, 0);
}

void TestLibraryExchange::daysMayCountFromAnotherStep()
{
    QJsonObject file = test::changed(test::smallExport(), u"playbooks/0/steps/0/dayOffset"_s, 3);
    file = test::changed(file, u"playbooks/0/steps/1/after"_s, u"intro"_s);
    const auto read = readBytes(test::bytesOf(file));
    VERIFY_RESULT(read);
    QCOMPARE(read->playbooks().first().steps.at(1).dayOffset, 7);
}

void TestLibraryExchange::aFaultIsRefusedWithItsPlace_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QStringList>("said");
    const auto row = [](const char *name, const QString &path, const QJsonValue &value,
                        const QStringList &said) { QTest::newRow(name) << path << value << said; };
    const QJsonValue gone(QJsonValue::Undefined);
    const QString playbook = u"playbook “Our own series”"_s;
    const QString intro = u"template “An intro”"_s;
    row("an unknown node", u"templates/0/body/content/0/type"_s, u"script"_s,
        {u"/templates/0/body/content/0"_s, intro});
    row("an unknown mark", u"templates/0/body/content/0/content/0/marks"_s,
        QJsonArray{json(R"({"type":"blink"})")}, {u"/templates/0/body/content/0/content/0"_s, intro});
    row("an address that runs", u"templates/0/body/content/0/content/0/marks"_s,
        QJsonArray{json(R"j({"type":"link","attrs":{"href":"javascript:alert(1)"}})j")},
        {u"/templates/0/body/content/0/content/0"_s, intro});
    row("a line break in a subject", u"templates/0/subject/0/type"_s, u"line_break"_s,
        {u"/templates/0/subject/0"_s, intro});
    row("steps that wait for each other", u"playbooks/0/steps"_s,
        QJsonArray{json(R"({"id":"a","title":"A","kind":"call","dayOffset":1,"after":"b"})"),
                   json(R"({"id":"b","title":"B","kind":"call","dayOffset":1,"after":"a"})")},
        {u"/playbooks/0/steps/0/after"_s, u"a → b → a"_s, playbook});
    row("a step that waits for itself", u"playbooks/0/steps/0/after"_s, u"intro"_s,
        {u"/playbooks/0/steps/0/after"_s, u"intro → intro"_s, playbook});
    row("a step that waits for none", u"playbooks/0/steps/1/after"_s, u"nobody"_s,
        {u"/playbooks/0/steps/1/after"_s, u"nobody"_s, playbook});
    row("a playbook twice", u"playbooks/1"_s, test::smallExport()[u"playbooks"_s].toArray().at(0),
        {u"/playbooks/1/id"_s, playbook});
    row("a template twice", u"templates/2"_s, test::smallExport()[u"templates"_s].toArray().at(0),
        {u"/templates/2/id"_s, intro});
    row("a step twice", u"playbooks/0/steps/1/id"_s, u"intro"_s, {u"/playbooks/0/steps/1/id"_s, playbook});
    row("a missing template", u"playbooks/0/steps/1/template"_s, u"mine.none"_s,
        {u"/playbooks/0/steps/1/template"_s, u"mine.none"_s, playbook});
    row("no version", u"playbooks/0/version"_s, gone, {u"/playbooks/0/version"_s, playbook});
    row("a name that is a number", u"templates/1/name"_s, 5, {u"/templates/1/name"_s});
    row("a body that is a text", u"templates/1/body"_s, u"<p>Hello</p>"_s,
        {u"/templates/1/body"_s, u"template “A runner”"_s});
    row("playbooks that are an object", u"playbooks"_s, QJsonObject(), {u"/playbooks"_s});
    row("an unknown field", u"playbooks/0/colour"_s, u"red"_s, {u"/playbooks/0"_s, u"colour"_s, playbook});
    row("a day long gone", u"playbooks/0/steps/0/dayOffset"_s, -1,
        {u"/playbooks/0/steps/0/dayOffset"_s, playbook});
    row("a day far ahead", u"playbooks/0/steps/0/dayOffset"_s, 2'000'000,
        {u"/playbooks/0/steps/0/dayOffset"_s, playbook});
    row("a source that runs", u"templates/0/source/url"_s, u"javascript:alert(1)"_s,
        {u"/templates/0/source/url"_s, intro});
    row("a source on this computer", u"templates/0/source/url"_s, u"file:///etc/passwd"_s,
        {u"/templates/0/source/url"_s, intro});
    row("another format", u"format"_s, 2, {u"/format"_s});
    row("no templates", u"templates"_s, gone, {u"/templates"_s});
}

void TestLibraryExchange::aFaultIsRefusedWithItsPlace()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    QFETCH(QStringList, said);
    VERIFY_RESULT(readBytes(test::bytesOf(test::smallExport())));
    const auto read = readBytes(test::bytesOf(test::changed(test::smallExport(), path, value)));
    VERIFY_FAILS(read, ErrorKind::Damaged);
    const QString sentence = read.error().sentence;
    QVERIFY2(sentence.contains(u"shared.json"_s), qPrintable(sentence));
    for (const QString &word : said)
        QVERIFY2(sentence.contains(word), qPrintable(sentence));
}

void TestLibraryExchange::whatIsNoLibraryIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("said");
    QTest::newRow("nothing") << QByteArray() << u"line 1"_s;
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0", 10) << u"line 1"_s;
    QTest::newRow("half a file") << test::bytesOf(test::smallExport()).left(400) << u"line "_s;
    QTest::newRow("an error in line 3")
        << QByteArray("{\n\"format\": 1,\n\"playbooks\": oops\n}") << u"line 3"_s;
    QTest::newRow("a list") << QByteArray("[]") << u"one object"_s;
    QTest::newRow("brackets without end") << QByteArray(100'000, '[') << u"line 1"_s;
    QTest::newRow("a built-in file") << QByteArray(R"({"format":1,"id":"x","playbook":{}})")
                                     << u"/playbooks"_s;
}

void TestLibraryExchange::whatIsNoLibraryIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, said);
    const auto read = readBytes(bytes);
    VERIFY_FAILS(read, ErrorKind::Damaged);
    QVERIFY2(read.error().sentence.contains(said), qPrintable(read.error().sentence));
}

void TestLibraryExchange::aFileThatIsTooBigIsNotRead()
{
    const LibraryFile file(test::bytesOf(test::smallExport()));
    QVERIFY(QFile::resize(file.path(), LibraryExchange::mostBytes + 1));
    const auto read = LibraryExchange::read(file.path());
    VERIFY_FAILS(read, ErrorKind::Damaged);
    QVERIFY2(read.error().sentence.contains(u"at most"_s), qPrintable(read.error().sentence));
}

void TestLibraryExchange::aFileThatIsNotThereIsSaid()
{
    const QTemporaryDir folder;
    VERIFY_FAILS(LibraryExchange::read(folder.filePath(u"none.json"_s)), ErrorKind::NotFound);
    VERIFY_FAILS(LibraryExchange::read(folder.path()), ErrorKind::Damaged);
}

void TestLibraryExchange::aFileThatCannotBeWrittenIsSaid()
{
    WorkHouse house;
    const QTemporaryDir folder;
    const LibraryExchange exchange(house.context());
    VERIFY_RESULT(exchange.exportTo(folder.filePath(u"out.json"_s)));
    VERIFY_RESULT(LibraryExchange::read(folder.filePath(u"out.json"_s)));
    VERIFY_FAILS(exchange.exportTo(folder.filePath(u"none/out.json"_s)), ErrorKind::Io);
}

QTEST_GUILESS_MAIN(TestLibraryExchange)
#include "tst_library_exchange.moc"
