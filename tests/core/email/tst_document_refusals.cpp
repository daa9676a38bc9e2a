// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/Document.h"

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

QByteArray linked(const QByteArray &href)
{
    return withInline(R"({"type":"text","text":"x","marks":[{"type":"link","attrs":{"href":")" + href +
                      R"("}}]})");
}

QByteArray withRule(const QByteArray &rule)
{
    return withBlock(R"({"type":"condition","attrs":{"rules":[)" + rule +
                     R"(]},"content":[{"type":"divider"}]})");
}

QByteArray nestedLists(int levels)
{
    QByteArray json = R"({"type":"paragraph"})";
    for (int i = 0; i < levels; ++i)
        json = R"({"type":"bullet_list","content":[{"type":"list_item","content":[)" + json + "]}]}";
    return withBlock(json);
}

} // namespace

class TestDocumentRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badDocumentIsRefusedAtItsPath_data();
    void badDocumentIsRefusedAtItsPath();
    void everyTruncationIsRefused();
    void linkSchemes_data();
    void linkSchemes();
};

void TestDocumentRefusals::badDocumentIsRefusedAtItsPath_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const QByteArray &json, const char *path) {
        QTest::newRow(name) << json << QString::fromLatin1(path);
    };

    row("nothing", "", "/");
    row("no JSON", "<p>Hi</p>", "/");
    row("an array", "[]", "/");
    row("null", "null", "/");
    row("invalid UTF-8", withInline("{\"type\":\"text\",\"text\":\"\xff\xfe\"}"), "/");
    row("an empty object", "{}", "/");
    row("another root", R"({"type":"paragraph"})", "/");
    row("an empty doc", R"({"type":"doc"})", "/");
    row("no blocks", R"({"type":"doc","content":[]})", "/");
    row("content that is no list", R"({"type":"doc","content":{}})", "/content");
    row("a child that is no node", withBlock("7"), "/content/0");
    row("a child without a type", withBlock("{}"), "/content/0");
    row("a type that is no text", withBlock(R"({"type":1})"), "/content/0");
    row("an unknown node", withBlock(R"({"type":"script"})"), "/content/0");
    row("a name in capitals", withBlock(R"({"type":"Paragraph"})"), "/content/0");
    row("an unknown property", withBlock(R"({"type":"divider","style":"x"})"), "/content/0");
    row("an unknown node further on",
        R"({"type":"doc","content":[{"type":"divider"},{"type":"paragraph","content":[{"type":"line_break"},{"type":"iframe"}]}]})",
        "/content/1/content/1");

    row("an unknown attribute", withBlock(R"({"type":"paragraph","attrs":{"onclick":"x"}})"),
        "/content/0/attrs");
    row("an attribute where none is", withBlock(R"({"type":"divider","attrs":{"a":1}})"), "/content/0/attrs");
    row("attributes that are no object", withBlock(R"({"type":"paragraph","attrs":[]})"), "/content/0/attrs");
    row("a value that is not in the list", withBlock(R"({"type":"paragraph","attrs":{"align":"left"}})"),
        "/content/0/attrs/align");
    row("null for a choice", withBlock(R"({"type":"paragraph","attrs":{"align":null}})"),
        "/content/0/attrs/align");
    row("a level out of range", withBlock(R"({"type":"heading","attrs":{"level":4}})"),
        "/content/0/attrs/level");
    row("a level that is a text", withBlock(R"({"type":"heading","attrs":{"level":"2"}})"),
        "/content/0/attrs/level");
    row("half a level", withBlock(R"({"type":"heading","attrs":{"level":1.5}})"), "/content/0/attrs/level");
    row("a huge level", withBlock(R"({"type":"heading","attrs":{"level":1e300}})"), "/content/0/attrs/level");
    row("a wide image", withBlock(R"({"type":"image","attrs":{"src":"https://e.org/a.png","width":601}})"),
        "/content/0/attrs/width");
    row("an image without a source", withBlock(R"({"type":"image","attrs":{"alt":"x"}})"),
        "/content/0/attrs/src");
    row("an image of data", withBlock(R"({"type":"image","attrs":{"src":"data:image/png;base64,AAAA"}})"),
        "/content/0/attrs/src");
    row("an image by http", withBlock(R"({"type":"image","attrs":{"src":"http://e.org/a.png"}})"),
        "/content/0/attrs/src");
    row("an asset that is no hash", withBlock(R"({"type":"image","attrs":{"src":"asset:../../etc/passwd"}})"),
        "/content/0/attrs/src");
    row("a long alternative text",
        withBlock(R"({"type":"image","attrs":{"src":"https://e.org/a.png","alt":")" + QByteArray(501, 'x') +
                  R"("}})"),
        "/content/0/attrs/alt");
    row("a token without a name", withInline(R"({"type":"token"})"), "/content/0/content/0/attrs/name");
    row("a token's name in capitals", withInline(R"({"type":"token","attrs":{"name":"Contact.Name"}})"),
        "/content/0/content/0/attrs/name");
    row("a token's name with a line end", withInline(R"({"type":"token","attrs":{"name":"contact.name\n"}})"),
        "/content/0/content/0/attrs/name");
    row("a fallback that is a number",
        withInline(R"({"type":"token","attrs":{"name":"contact.name","fallback":5}})"),
        "/content/0/content/0/attrs/fallback");

    row("a text without text", withInline(R"({"type":"text"})"), "/content/0/content/0");
    row("an empty text", withInline(R"({"type":"text","text":""})"), "/content/0/content/0/text");
    row("a text that is a number", withInline(R"({"type":"text","text":5})"), "/content/0/content/0/text");
    row("text on a block", withBlock(R"({"type":"paragraph","text":"x"})"), "/content/0");
    row("children of a text",
        withInline(R"({"type":"text","text":"x","content":[{"type":"text","text":"y"}]})"),
        "/content/0/content/0/content/0");
    row("children of an image",
        withBlock(R"({"type":"image","attrs":{"src":"https://e.org/a.png"},"content":[{"type":"divider"}]})"),
        "/content/0/content/0");
    row("text in the root", withBlock(R"({"type":"text","text":"x"})"), "/content/0");
    row("a block in a paragraph", withInline(R"({"type":"divider"})"), "/content/0/content/0");
    row("a heading in a list",
        withBlock(
            R"({"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"heading"}]}]})"),
        "/content/0/content/0/content/0");
    row("an item outside a list", withBlock(R"({"type":"list_item","content":[{"type":"paragraph"}]})"),
        "/content/0");
    row("an empty list", withBlock(R"({"type":"bullet_list"})"), "/content/0");
    row("an empty item", withBlock(R"({"type":"bullet_list","content":[{"type":"list_item"}]})"),
        "/content/0/content/0");
    row("one column",
        withBlock(R"({"type":"columns","content":[{"type":"column","content":[{"type":"paragraph"}]}]})"),
        "/content/0");
    row("three columns",
        withBlock(
            R"({"type":"columns","content":[{"type":"column","content":[{"type":"paragraph"}]},{"type":"column","content":[{"type":"paragraph"}]},{"type":"column","content":[{"type":"paragraph"}]}]})"),
        "/content/0/content/2");
    row("columns in a column",
        withBlock(
            R"({"type":"columns","content":[{"type":"column","content":[{"type":"columns","content":[{"type":"column","content":[{"type":"paragraph"}]},{"type":"column","content":[{"type":"paragraph"}]}]}]},{"type":"column","content":[{"type":"paragraph"}]}]})"),
        "/content/0/content/0/content/0");
    row("a line break in a button", withBlock(R"({"type":"button","content":[{"type":"line_break"}]})"),
        "/content/0/content/0");
    row("an empty condition", withBlock(R"({"type":"condition","attrs":{"rules":[]}})"), "/content/0");

    row("an unknown mark", withInline(R"({"type":"text","text":"x","marks":[{"type":"blink"}]})"),
        "/content/0/content/0/marks/0");
    row("a mark that is a text", withInline(R"({"type":"text","text":"x","marks":["bold"]})"),
        "/content/0/content/0/marks/0");
    row("marks that are no list", withInline(R"({"type":"text","text":"x","marks":{"type":"bold"}})"),
        "/content/0/content/0/marks");
    row("the same mark twice",
        withInline(R"({"type":"text","text":"x","marks":[{"type":"bold"},{"type":"bold"}]})"),
        "/content/0/content/0/marks/1");
    row("an attribute on a plain mark",
        withInline(
            R"({"type":"text","text":"x","marks":[{"type":"bold","attrs":{"href":"https://e.org"}}]})"),
        "/content/0/content/0/marks/0/attrs");
    row("an unknown property of a mark",
        withInline(R"({"type":"text","text":"x","marks":[{"type":"bold","x":1}]})"),
        "/content/0/content/0/marks/0");
    row("a link without a target", withInline(R"({"type":"text","text":"x","marks":[{"type":"link"}]})"),
        "/content/0/content/0/marks/0/attrs/href");
    row("a link with a class",
        withInline(
            R"({"type":"text","text":"x","marks":[{"type":"link","attrs":{"href":"https://e.org","class":"y"}}]})"),
        "/content/0/content/0/marks/0/attrs");
    row("a mark on a block", withBlock(R"({"type":"paragraph","marks":[{"type":"bold"}]})"),
        "/content/0/marks");
    row("a mark in a button",
        withBlock(R"({"type":"button","content":[{"type":"text","text":"x","marks":[{"type":"bold"}]}]})"),
        "/content/0/content/0/marks");

    row("rules that are no list", withBlock(R"({"type":"condition","attrs":{"rules":{}}})"),
        "/content/0/attrs/rules");
    row("no rules at all", withBlock(R"({"type":"condition"})"), "/content/0/attrs/rules");
    row("a rule that is a text", withRule(R"("all")"), "/content/0/attrs/rules/0/field");
    row("an unknown field", withRule(R"({"field":"name","op":"is","values":["x"]})"),
        "/content/0/attrs/rules/0/field");
    row("an unknown operation", withRule(R"({"field":"geo","op":"like","values":["x"]})"),
        "/content/0/attrs/rules/0/op");
    row("a rule without values", withRule(R"({"field":"geo","op":"is"})"), "/content/0/attrs/rules/0/values");
    row("values that are a text", withRule(R"({"field":"geo","op":"is","values":"true"})"),
        "/content/0/attrs/rules/0/values");
    row("a value that is a number", withRule(R"({"field":"carr","op":"at_least","values":[5]})"),
        "/content/0/attrs/rules/0/values");
    row("an amount that is none", withRule(R"({"field":"carr","op":"at_least","values":["much"]})"),
        "/content/0/attrs/rules/0/values");
    row("at least of a list", withRule(R"({"field":"provider","op":"at_least","values":["1"]})"),
        "/content/0/attrs/rules/0/values");
    row("values where none belong", withRule(R"({"field":"geo","op":"is_set","values":["true"]})"),
        "/content/0/attrs/rules/0/values");
    row("a rule with more", withRule(R"({"field":"geo","op":"is_set","sql":"1=1"})"),
        "/content/0/attrs/rules/0");
    row("a second rule that is wrong",
        withRule(R"({"field":"geo","op":"is_set"},{"field":"geo","op":"is","values":[""]})"),
        "/content/0/attrs/rules/1/values");

    row("six lists deep", nestedLists(6),
        "/content/0/content/0/content/0/content/0/content/0/content/0/content/0/content/0/content/0/content/"
        "0/content/0/content/0/content/0");
    row("a million brackets", QByteArray(1'000'000, '['), "/");
    row("a million levels of content", QByteArray(R"({"type":"doc","content":[)").repeated(1'000'000 / 25),
        "/");
    row("too many bytes", withInline(R"({"type":"text","text":")" + QByteArray(1'048'576, 'x') + "\"}"), "/");
}

void TestDocumentRefusals::badDocumentIsRefusedAtItsPath()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, path);
    const auto document = Document::parse(json);
    QVERIFY(!document);
    QCOMPARE(document.error().kind, ErrorKind::Invalid);
    QVERIFY(!document.error().sentence.isEmpty());
    QCOMPARE(document.error().detail.section(QStringLiteral(": "), 0, 0), path);
}

void TestDocumentRefusals::everyTruncationIsRefused()
{
    const QByteArray json =
        QJsonDocument::fromJson(fileBytes(QStringLiteral("tests/core/email/fixtures/monitoring.json")))
            .toJson(QJsonDocument::Compact);
    for (qsizetype length = 0; length < json.size(); ++length)
        QVERIFY2(!Document::parse(json.first(length)), QByteArray::number(length).constData());
    QVERIFY(Document::parse(json));
}

void TestDocumentRefusals::linkSchemes_data()
{
    QTest::addColumn<QByteArray>("href");
    QTest::addColumn<bool>("allowed");

    const QList<QByteArray> allowed = {"https://example.org",
                                       "HTTPS://EXAMPLE.ORG/",
                                       "http://example.org/a?b=1&c=%20#d",
                                       "https://bücher.example/ä",
                                       "https://[2001:db8::1]/",
                                       "https://*.example.org/",
                                       "https://a..b/",
                                       "https://user:pw@example.org:8443/?a[]=1",
                                       "https://example.org?x",
                                       "https://example.org#x",
                                       "mailto:a@example.org?subject=x%0D%0Ay",
                                       "tel:+43123",
                                       "token:survey.link",
                                       "token:unsubscribe.link"};
    const QList<QByteArray> refused = {"",
                                       "javascript:alert(1)",
                                       "JaVaScRiPt:alert(1)",
                                       " javascript:alert(1)",
                                       "java\\nscript:alert(1)",
                                       "java\\tscript:alert(1)",
                                       "\\u0001javascript:alert(1)",
                                       "vbscript:x",
                                       "data:text/html,x",
                                       "file:///etc/passwd",
                                       "ftp://example.org",
                                       "blob:https://example.org",
                                       "about:blank",
                                       "cid:1",
                                       "asset:x",
                                       "//example.org",
                                       "/path",
                                       "example.org",
                                       "https:",
                                       "https://",
                                       "https:///x",
                                       "https://?x",
                                       "https://@/",
                                       "https://:443/",
                                       "https://[::1/",
                                       "https://example.org:99999/",
                                       "https://example.org:abc/",
                                       "https://example.org/100%",
                                       "https://example.org/%zz",
                                       "https://exa mple.org",
                                       "https://example.org/\\\"onclick=x",
                                       "https://example.org/<b>",
                                       "https://example.org\\\\@evil.example",
                                       "https://example.org/\\u0000",
                                       "https://example.org/\\u202Egnp.exe",
                                       "https://example.org/\\nx",
                                       "mailto:",
                                       "mailto:a@example.org\\r\\nBcc: b@example.org",
                                       "token:",
                                       "token:survey",
                                       "token:survey.link x",
                                       "token:survey.link\\n",
                                       "token:SURVEY.LINK"};
    for (const QByteArray &href : allowed)
        QTest::addRow("allowed: %s", href.constData()) << href << true;
    for (const QByteArray &href : refused)
        QTest::addRow("refused: %s", href.constData()) << href << false;
}

void TestDocumentRefusals::linkSchemes()
{
    QFETCH(QByteArray, href);
    QFETCH(bool, allowed);
    const auto link = Document::parse(linked(href));
    QCOMPARE(link.has_value(), allowed);
    if (!allowed)
        QVERIFY(link.error().detail.startsWith(QLatin1String("/content/0/content/0/marks/0/attrs/href: ")));
    const auto button = Document::parse(withBlock(R"({"type":"button","attrs":{"href":")" + href + R"("}})"));
    QCOMPARE(button.has_value(), allowed || href.isEmpty());
}

QTEST_APPLESS_MAIN(TestDocumentRefusals)
#include "tst_document_refusals.moc"
