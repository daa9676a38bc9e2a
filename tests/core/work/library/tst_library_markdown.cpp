// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "LibrarySamples.h"
#include "core/email/MarkdownWriter.h"
#include "core/store/TemplateRepository.h"
#include "core/work/library/LibraryMarkdown.h"
#include "tests/core/work/WorkHouse.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

QString bodyOf(const QByteArray &blocks, int level = 2)
{
    const auto document = Document::parse("{\"type\":\"doc\",\"content\":[" + blocks + "]}");
    if (!document)
        qFatal("no document: %s", qPrintable(document.error().detail));
    return MarkdownWriter([](const Node &) { return u"Only if SaaS"_s; }).body(*document, level);
}

QByteArray paragraph(const QByteArray &inlines)
{
    return R"({"type":"paragraph","content":[)" + inlines + "]}";
}

QByteArray typed(const QString &text, const QByteArray &marks = "[]")
{
    const QByteArray string = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return R"({"type":"text","marks":)" + marks + R"(,"text":)" + string.mid(1, string.size() - 2) + "}";
}

} // namespace

class TestLibraryMarkdown : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void blocksAreMarkdown();
    void whatIsTypedStaysText_data();
    void whatIsTypedStaysText();
    void codeKeepsItsBackticks();
    void onlyTheWebIsLinked();
    void headingsFollowThePage();
    void aPlaybookIsAPage();
    void aTemplateIsAPage();
    void everyPlaybookHasAPage();
    void whatIsNotThereIsSaid();
};

void TestLibraryMarkdown::blocksAreMarkdown()
{
    const auto same = [](const QByteArray &blocks, const QString &markdown) {
        QCOMPARE(bodyOf(blocks), markdown);
    };
    const QByteArray first = R"({"type":"token","attrs":{"name":"contact.first_name"}})";
    const QByteArray lineBreak = R"({"type":"line_break"})";
    const QByteArray bold = R"([{"type":"bold"}])";
    const QByteArray link = R"j([{"type":"link","attrs":{"href":"https://e.org/a_(b)"}}])j";
    const QByteArray item = R"({"type":"list_item","content":[)";
    same(paragraph(typed(u"Hi "_s) + "," + first), u"Hi `{{contact.first_name}}`"_s);
    same(paragraph(typed(u"bold "_s, bold) + "," + typed(u"plain"_s)), u"**bold** plain"_s);
    same(paragraph(typed(u"a page"_s, link)), u"[a page](https://e.org/a_%28b%29)"_s);
    same(paragraph(typed(u"one"_s) + "," + lineBreak + "," + typed(u"two"_s)), u"one\\\ntwo"_s);
    same(R"({"type":"ordered_list","attrs":{"start":3},"content":[)" + item + paragraph(typed(u"One"_s)) +
             "," + paragraph(typed(u"more"_s)) + "]}," + item + paragraph(typed(u"Two"_s)) + "]}]}",
         u"3. One\n\n   more\n4. Two"_s);
    same(R"({"type":"quote","content":[)" + paragraph(typed(u"Said"_s)) + "]}", u"> Said"_s);
    same(R"({"type":"button","attrs":{"href":"https://e.org/"},"content":[)" + typed(u"Go"_s) + "]}",
         u"**[Go](https://e.org/)**"_s);
    same(R"({"type":"divider"})", u"---"_s);
    const QByteArray rules = R"({"rules":[{"field":"geo","op":"is","values":["true"]}]})";
    same(R"({"type":"condition","attrs":)" + rules + R"(,"content":[)" + paragraph(typed(u"Geo"_s)) + "]}",
         u"> *Only if SaaS:*\n>\n> Geo"_s);
}

void TestLibraryMarkdown::whatIsTypedStaysText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("markdown");
    const auto row = [](const QString &text, const QString &markdown) {
        QTest::newRow(qPrintable(text)) << text << markdown;
    };
    row(u"*bold* _slant_ `code`"_s, u"\\*bold\\* \\_slant\\_ \\`code\\`"_s);
    row(u"# No heading"_s, u"\\# No heading"_s);
    row(u"1. no list"_s, u"1\\. no list"_s);
    row(u"2026) no list"_s, u"2026\\) no list"_s);
    row(u"- no list"_s, u"\\- no list"_s);
    row(u"+ no list"_s, u"\\+ no list"_s);
    row(u"--- no rule"_s, u"\\--- no rule"_s);
    row(u"=== no heading"_s, u"\\=== no heading"_s);
    row(u"> no quote"_s, u"\\> no quote"_s);
    row(u"    no code"_s, u"no code"_s);
    row(u"<script>alert(1)</script>"_s, u"\\<script\\>alert(1)\\</script\\>"_s);
    row(u"&amp; &#60;b&#62;"_s, u"\\&amp; \\&\\#60;b\\&\\#62;"_s);
    row(u"[a](javascript:x) ![b](c)"_s, u"\\[a\\](javascript:x) \\!\\[b\\](c)"_s);
    row(u"a | b"_s, u"a \\| b"_s);
    row(u"~~gone~~"_s, u"\\~\\~gone\\~\\~"_s);
    row(u"back\\slash"_s, u"back\\\\slash"_s);
    row(u"{{ site.secret }} {: .class}"_s, u"\\{\\{ site.secret \\}\\} \\{: .class\\}"_s);
    row(u"$x$"_s, u"\\$x\\$"_s);
}

void TestLibraryMarkdown::whatIsTypedStaysText()
{
    QFETCH(QString, text);
    QFETCH(QString, markdown);
    QCOMPARE(bodyOf(paragraph(typed(text))), markdown);
}

void TestLibraryMarkdown::codeKeepsItsBackticks()
{
    QCOMPARE(MarkdownWriter::code(u"a`b"_s), u"``a`b``"_s);
    QCOMPARE(MarkdownWriter::code(u"`"_s), u"`` ` ``"_s);
    QCOMPARE(MarkdownWriter::code(u"<b> *x* \\"_s), u"`<b> *x* \\`"_s);
    QCOMPARE(MarkdownWriter::code(u"one\ntwo"_s), u"`one two`"_s);
}

void TestLibraryMarkdown::onlyTheWebIsLinked()
{
    QCOMPARE(MarkdownWriter::link(u"a"_s, u"javascript:alert(1)"_s), u"a"_s);
    QCOMPARE(MarkdownWriter::link(u"a"_s, u"file:///etc/passwd"_s), u"a"_s);
    QCOMPARE(MarkdownWriter::link(u"a"_s, u"token:survey.link"_s), u"a (`{{survey.link}}`)"_s);
    const QString hostile = MarkdownWriter::link(u"a"_s, u"https://e.org/)(\"\\<b>"_s);
    QVERIFY2(!hostile.contains(u'<') && hostile.count(u')') <= 1 && !hostile.contains(u'\\') &&
                 !hostile.contains(u' '),
             qPrintable(hostile));
}

void TestLibraryMarkdown::headingsFollowThePage()
{
    const auto heading = [](int level) -> QByteArray {
        return R"({"type":"heading","attrs":{"level":)" + QByteArray::number(level) + R"(},"content":[)" +
               typed(u"H"_s) + "]}";
    };
    QCOMPARE(bodyOf(heading(2) + "," + heading(3), 3), u"### H\n\n#### H"_s);
    QCOMPARE(bodyOf(heading(1), 2), u"## H"_s);
    QCOMPARE(bodyOf(heading(3), 2), u"## H"_s);
}

void TestLibraryMarkdown::aPlaybookIsAPage()
{
    WorkHouse house;
    const auto page = LibraryMarkdown(house.context()).page(u"ci-enablement"_s);
    VERIFY_RESULT(page);
    QVERIFY(page->startsWith("# Digital Adoption - CI Enablement\n\n"));
    QVERIFY(page->endsWith("\n") && !page->endsWith("\n\n"));
    qsizetype at = 0;
    for (const char *title :
         {"## An intro to GitLab CI/CD\n", "## Let’s install GitLab Runner\n",
          "## Configuring your pipeline\n", "## GitLab CI in action\n", "## Get started with Prometheus\n"}) {
        at = page->indexOf(title, at);
        QVERIFY2(at >= 0, title);
    }
    QVERIFY(page->contains("**Subject:** Install your first GitLab Runner\n"));
    QVERIFY(page->contains("**Preheader:** "));
    QVERIFY(page->contains("**Source:** [") && page->contains("/), compared on 2026-"));
}

void TestLibraryMarkdown::aTemplateIsAPage()
{
    WorkHouse house;
    EmailTemplate hostile = *TemplateRepository::find(house.reader(), TemplateId(u"ci.runner"_s));
    hostile.id = TemplateId(u"hostile"_s);
    hostile.name = u"# <b>One</b>\n## Two"_s;
    hostile.sourceTitle = u"](javascript:x) `"_s;
    VERIFY_RESULT(house.store->writeAndWait<void>(
        [hostile](WriteTransaction &transaction) { return TemplateRepository::save(transaction, hostile); }));
    const auto page = LibraryMarkdown(house.context()).page(u"hostile"_s);
    VERIFY_RESULT(page);
    QVERIFY2(page->startsWith("# \\# \\<b\\>One\\</b\\> \\#\\# Two\n\n**Subject:** "), page->constData());
    QVERIFY(page->contains("[\\](javascript:x) \\`](https://"));
}

void TestLibraryMarkdown::everyPlaybookHasAPage()
{
    WorkHouse house;
    const auto library = Library::builtIn();
    for (const Playbook &playbook : library->playbooks()) {
        const auto page = LibraryMarkdown(house.context()).page(playbook.id.toString());
        VERIFY_RESULT(page);
        QCOMPARE(page->count("\n## "), playbook.steps.size());
    }
}

void TestLibraryMarkdown::whatIsNotThereIsSaid()
{
    WorkHouse house;
    VERIFY_FAILS(LibraryMarkdown(house.context()).page(u"none"_s), ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestLibraryMarkdown)
#include "tst_library_markdown.moc"
