// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/ConditionRules.h"
#include "core/email/Document.h"
#include "core/email/DocumentSchema.h"
#include "core/email/LineDocument.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace waymark;

namespace {

QByteArray fileBytes(const QString &path)
{
    QFile file(QStringLiteral(WAYMARK_SOURCE_DIR) + QLatin1Char('/') + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray compact(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).toJson(QJsonDocument::Compact);
}

/// A document of one block.
QByteArray withBlock(const QByteArray &block)
{
    return R"({"type":"doc","content":[)" + block + "]}";
}

/// A document of one paragraph that holds one node.
QByteArray withInline(const QByteArray &node)
{
    return withBlock(R"({"type":"paragraph","content":[)" + node + "]}");
}

QByteArray nestedLists(int levels)
{
    QByteArray json = R"({"type":"paragraph"})";
    for (int i = 0; i < levels; ++i)
        json = R"({"type":"bullet_list","content":[{"type":"list_item","content":[)" + json + "]}]}";
    return withBlock(json);
}

} // namespace

class TestDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtInSchemaIsTheFileThatTheEditorReads();
    void schemaWithAnUnknownPartIsRefused_data();
    void schemaWithAnUnknownPartIsRefused();
    void fixtureComesBackUnchanged_data();
    void fixtureComesBackUnchanged();
    void libraryTemplatesCanBeRead_data();
    void libraryTemplatesCanBeRead();
    void limitsAreExact();
    void defaultsAreSpeltOut();
    void marksAndTextsHaveOneNormalForm();
    void controlCharactersBecomeSpaces();
    void emptinessIsWhatAReaderSees_data();
    void emptinessIsWhatAReaderSees();
    void conditionRulesBecomeCriteria();
};

void TestDocument::builtInSchemaIsTheFileThatTheEditorReads()
{
    const QByteArray json = fileBytes(QStringLiteral("resources/email/schema.json"));
    QVERIFY(!json.isEmpty());
    const auto schema = DocumentSchema::parse(json);
    QVERIFY(schema);
    QFile builtIn(QStringLiteral(":/email/schema.json"));
    QVERIFY(builtIn.open(QIODevice::ReadOnly));
    QCOMPARE(builtIn.readAll(), json);

    const QJsonObject nodes = QJsonDocument::fromJson(json).object().value(u"nodes").toObject();
    for (auto it = nodes.begin(); it != nodes.end(); ++it)
        QVERIFY2(schema->nodeType(it.key()), qPrintable(it.key()));
    QCOMPARE(schema->node(NodeType::LineBreak).name, QStringLiteral("line_break"));
    QCOMPARE(schema->mark(MarkType::Code).name, QStringLiteral("code"));
    QVERIFY(schema->node(NodeType::Paragraph).marked);
    QVERIFY(!schema->node(NodeType::Button).marked);
}

void TestDocument::schemaWithAnUnknownPartIsRefused_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");

    QTest::newRow("a node more") << QByteArray(R"("divider": {)")
                                 << QByteArray(R"("video": { "group": "block" }, "divider": {)");
    QTest::newRow("a node renamed") << QByteArray(R"("divider": {)") << QByteArray(R"("line": {)");
    QTest::newRow("a mark more") << QByteArray(R"("bold": {})") << QByteArray(R"("bold": {}, "strike": {})");
    QTest::newRow("an unknown type") << QByteArray(R"({ "type": "level",)")
                                     << QByteArray(R"({ "type": "depth",)");
    QTest::newRow("an unknown kind of type") << QByteArray(R"("type": "integer", "minimum": 1, "maximum": 3)")
                                             << QByteArray(R"("type": "float", "minimum": 1, "maximum": 3)");
    QTest::newRow("no limit") << QByteArray(R"("depth": 12,)") << QByteArray();
    QTest::newRow("no maximum") << QByteArray(R"("plainText": { "type": "string", "maximum": 500 })")
                                << QByteArray(R"("plainText": { "type": "string" })");
    QTest::newRow("an unknown child")
        << QByteArray(R"("content": "list_item+")") << QByteArray(R"("content": "entry+")");
    QTest::newRow("an unknown notation")
        << QByteArray(R"("content": "block+")") << QByteArray(R"("content": "block{2}")");
    QTest::newRow("some marks only") << QByteArray(R"("marks": "_")") << QByteArray(R"("marks": "bold")");
    QTest::newRow("a broken pattern") << QByteArray(R"(^[a-z]+)") << QByteArray(R"(^[a-z+)");
    QTest::newRow("another top") << QByteArray(R"("top": "doc")") << QByteArray(R"("top": "column")");
}

void TestDocument::schemaWithAnUnknownPartIsRefused()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QByteArray json = fileBytes(QStringLiteral("resources/email/schema.json"));
    QVERIFY(json.contains(before));
    json.replace(json.indexOf(before), before.size(), after);
    QVERIFY(!QJsonDocument::fromJson(json).isNull());
    QVERIFY(!DocumentSchema::parse(json));
}

void TestDocument::fixtureComesBackUnchanged_data()
{
    QTest::addColumn<QString>("path");
    const QString folder = QStringLiteral("tests/core/email/fixtures/");
    const QStringList names = QDir(QStringLiteral(WAYMARK_SOURCE_DIR) + QLatin1Char('/') + folder)
                                  .entryList({QStringLiteral("*.json")});
    QVERIFY(names.size() >= 5);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << QString(folder + name);
}

void TestDocument::fixtureComesBackUnchanged()
{
    QFETCH(QString, path);
    const QByteArray json = fileBytes(path);
    const auto document = Document::parse(json);
    QVERIFY2(document, qPrintable(document ? QString() : document.error().detail));
    QCOMPARE(document->toBytes(), compact(json));
    const auto again = Document::fromJson(document->toJson());
    QVERIFY(again);
    QCOMPARE(*again, *document);
    QCOMPARE(again->toBytes(), document->toBytes());
}

void TestDocument::libraryTemplatesCanBeRead_data()
{
    QTest::addColumn<QJsonObject>("emailTemplate");
    const QString folder = QStringLiteral("resources/library/");
    const QStringList names = QDir(QStringLiteral(WAYMARK_SOURCE_DIR) + QLatin1Char('/') + folder)
                                  .entryList({QStringLiteral("*.json")});
    QVERIFY(!names.isEmpty());
    for (const QString &name : names) {
        const QJsonArray templates =
            QJsonDocument::fromJson(fileBytes(QString(folder + name))).object().value(u"templates").toArray();
        for (const QJsonValue &entry : templates)
            QTest::newRow(qPrintable(entry.toObject().value(u"id").toString())) << entry.toObject();
    }
}

void TestDocument::libraryTemplatesCanBeRead()
{
    QFETCH(QJsonObject, emailTemplate);
    const auto body = Document::fromJson(emailTemplate.value(u"body").toObject());
    QVERIFY2(body, qPrintable(body ? QString() : body.error().detail));
    QVERIFY(LineDocument::fromJson(emailTemplate.value(u"subject").toArray()));
    QVERIFY(LineDocument::fromJson(emailTemplate.value(u"preheader").toArray()));
}

void TestDocument::limitsAreExact()
{
    QVERIFY(Document::parse(nestedLists(5)));
    QVERIFY(!Document::parse(nestedLists(6)));

    const auto texts = [](int length) {
        return withInline(R"({"type":"text","text":")" + QByteArray(length, 'x') + "\"}");
    };
    QVERIFY(Document::parse(texts(20'000)));
    QVERIFY(!Document::parse(texts(20'001)));

    const auto dividers = [](int count) {
        QByteArray blocks = QByteArray(R"({"type":"divider"},)").repeated(count);
        blocks.chop(1);
        return withBlock(blocks);
    };
    QVERIFY(Document::parse(dividers(4'999)));
    QVERIFY(!Document::parse(dividers(5'000)));

    QJsonArray blocks;
    const QJsonObject paragraph =
        QJsonDocument::fromJson(texts(20'000)).object().value(u"content").toArray().first().toObject();
    for (int i = 0; i < 53; ++i)
        blocks.append(paragraph);
    const QJsonObject large{{QStringLiteral("type"), QStringLiteral("doc")},
                            {QStringLiteral("content"), blocks}};
    QVERIFY2(!Document::fromJson(large), "a document given as JSON has no limit of bytes");
}

void TestDocument::defaultsAreSpeltOut()
{
    const auto document = Document::parse(withBlock(
        R"({"type":"heading"},{"type":"button"},{"type":"image","attrs":{"src":"https://e.org/a"}})"));
    QVERIFY(document);
    QCOMPARE(document->toBytes(),
             withBlock(R"({"attrs":{"align":"start","level":2},"type":"heading"},)"
                       R"({"attrs":{"align":"start","href":"","kind":"primary"},"type":"button"},)"
                       R"({"attrs":{"alt":"","height":null,"href":"","src":"https://e.org/a","width":null},)"
                       R"("type":"image"})")
                 .replace(R"({"type":"doc","content":)", R"({"content":)")
                 .replace("]}", R"(],"type":"doc"})"));
    QCOMPARE(Document().toBytes(),
             QByteArray(R"({"content":[{"attrs":{"align":"start"},"type":"paragraph"}],"type":"doc"})"));
}

void TestDocument::marksAndTextsHaveOneNormalForm()
{
    const auto split = Document::parse(withBlock(
        R"({"type":"paragraph","content":[{"type":"text","text":"a","marks":[{"type":"italic"},{"type":"bold"}]},)"
        R"({"type":"text","text":"b","marks":[{"type":"bold"},{"type":"italic"}]},{"type":"text","text":"c"}]})"));
    const auto joined = Document::parse(withBlock(
        R"({"type":"paragraph","content":[{"type":"text","text":"ab","marks":[{"type":"bold"},{"type":"italic"}]},)"
        R"({"type":"text","text":"c"}]})"));
    QVERIFY(split && joined);
    QCOMPARE(*split, *joined);
    QCOMPARE(split->toBytes(), joined->toBytes());
}

void TestDocument::controlCharactersBecomeSpaces()
{
    const auto document =
        Document::parse(withInline(R"({"type":"text","text":"a\u000bb\u0000c\nd\ud800e"})"));
    QVERIFY(document);
    QCOMPARE(document->root().content.first().content.first().text,
             QStringLiteral("a b c d") + QChar(0xFFFD) + QLatin1Char('e'));
}

void TestDocument::emptinessIsWhatAReaderSees_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("empty");
    QTest::newRow("an empty paragraph") << withBlock(R"({"type":"paragraph"})") << true;
    QTest::newRow("spaces") << withInline(R"({"type":"text","text":"  \u00a0"})") << true;
    QTest::newRow("a divider") << withBlock(R"({"type":"divider"})") << true;
    QTest::newRow("a button without text") << withBlock(R"({"type":"button"})") << true;
    QTest::newRow("a letter") << withInline(R"({"type":"text","text":"a"})") << false;
    QTest::newRow("a token") << withInline(R"({"type":"token","attrs":{"name":"tam.name"}})") << false;
    QTest::newRow("an image") << withBlock(R"({"type":"image","attrs":{"src":"https://e.org/a"}})") << false;
}

void TestDocument::emptinessIsWhatAReaderSees()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, empty);
    const auto document = Document::parse(json);
    QVERIFY(document);
    QCOMPARE(document->isEmpty(), empty);
}

void TestDocument::conditionRulesBecomeCriteria()
{
    const auto document =
        Document::parse(fileBytes(QStringLiteral("tests/core/email/fixtures/conditions.json")));
    QVERIFY(document);
    const auto criteria = criteriaFromJson(document->root().content.at(2).attributes);
    QVERIFY(criteria);
    Criteria expected;
    expected.rules = {{AccountField::DeploymentType, RuleOp::Is, {QStringLiteral("self_managed")}},
                      {AccountField::Geo, RuleOp::Is, {QStringLiteral("true")}}};
    QCOMPARE(*criteria, expected);
    QCOMPARE(criteriaToJson(*criteria), document->root().content.at(2).attributes);
}

QTEST_APPLESS_MAIN(TestDocument)
#include "tst_document.moc"
