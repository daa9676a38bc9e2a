// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "EmailSamples.h"
#include "HtmlTags.h"
#include "core/email/CompiledEmail.h"
#include "core/email/TokenRegistry.h"

#include <QElapsedTimer>
#include <QTest>

using namespace waymark;
using namespace waymark::test;

namespace {

bool everyLineEndsWithCrLf(const QByteArray &bytes)
{
    QByteArray rest = bytes;
    rest.replace("\r\n", "");
    return bytes.endsWith("\r\n") && !rest.contains('\r') && !rest.contains('\n');
}

} // namespace

class TestCompiledEmail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void monitoringEmailIsAsItWasSeen();
    void fixtureIsWellFormed_data();
    void fixtureIsWellFormed();
    void sameValuesGiveSameBytes();
    void missingAndFallbackAreTold();
    void fallbackBelongsToItsPlace();
    void conditionShowsItsBlocksOnlyToThoseItMeans();
    void tokenInAHiddenBlockIsNotMissing();
    void addressOfALinkComesFromTheValues();
    void linkWithoutItsAddressIsMissing();
    void surveyWithoutAServerIsAnsweredByMail();
    void imagesAreInlinePartsOfTheMessage();
    void markedRenderingIsTheSameEmailWithMarks();
    void subjectSpansPointAtTheValues();
    void directionFollowsTheLanguage();
    void headingsKeepTheirLevels();
    void textHasTheSameLinksAsTheHtml();
    void textKeepsACommandWhole();
    void tokensAreListedInReadingOrder();
    void oneMoreRecipientCostsMicroseconds();
};

void TestCompiledEmail::monitoringEmailIsAsItWasSeen()
{
    const RenderedEmail email = CompiledEmail(monitoringSource()).render(priyaValues());
    QCOMPARE(email.subject, QStringLiteral("Monitoring GitLab at Northbeam Robotics: what to watch first"));
    QCOMPARE(email.preheader,
             QStringLiteral("Health checks, built-in Prometheus and two alerts worth setting this week."));
    QVERIFY(email.isComplete());
    QCOMPARE(QString::fromUtf8(withLf(email.text)),
             QString::fromUtf8(sourceBytes(QStringLiteral("tests/core/email/golden/monitoring.text"))));
    QCOMPARE(QString::fromUtf8(withLf(email.html)),
             QString::fromUtf8(sourceBytes(QStringLiteral("tests/core/email/golden/monitoring.markup"))));
}

void TestCompiledEmail::fixtureIsWellFormed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("language");
    for (const char *name : {"minimal", "monitoring", "every-node", "conditions", "languages"}) {
        QTest::addRow("%s", name) << QString::fromLatin1(name) << QStringLiteral("en");
        QTest::addRow("%s, right to left", name) << QString::fromLatin1(name) << QStringLiteral("he");
    }
}

void TestCompiledEmail::fixtureIsWellFormed()
{
    QFETCH(QString, name);
    QFETCH(QString, language);
    EmailSource source = monitoringSource();
    source.body = fixture(name);
    source.language = language;
    const CompiledEmail compiled(source);
    for (const RenderedEmail &email : {compiled.render(priyaValues()), compiled.render(MergeValues()),
                                       compiled.renderMarked(priyaValues())}) {
        const HtmlTags html = readHtml(email.html);
        QCOMPARE(html.problem, QString());
        QVERIFY(html.events.isEmpty());
        QVERIFY(!html.tags.contains(QLatin1String("script")));
        QVERIFY(everyLineEndsWithCrLf(email.html));
        QVERIFY(everyLineEndsWithCrLf(email.text));
        QVERIFY(!email.text.contains("\r\n\r\n\r\n"));
        const QList<QByteArray> lines = withLf(email.text).split('\n');
        for (const QByteArray &textLine : lines) {
            QVERIFY2(!textLine.endsWith(' '), textLine.constData());
            // Isolates take no room.
            const QString seen = QString::fromUtf8(textLine).remove(QChar(0x2068)).remove(QChar(0x2069));
            const bool fits = seen.size() <= 72 || textLine.contains("://");
            QVERIFY2(fits, textLine.constData());
        }
    }
}

void TestCompiledEmail::sameValuesGiveSameBytes()
{
    const CompiledEmail once(monitoringSource());
    const CompiledEmail again(monitoringSource());
    const RenderedEmail first = once.render(priyaValues());
    once.render(MergeValues());
    QCOMPARE(once.render(priyaValues()), first);
    QCOMPARE(again.render(priyaValues()), first);
}

void TestCompiledEmail::missingAndFallbackAreTold()
{
    MergeValues values = priyaValues();
    values.setText(waymark::token::contactFirstName, {});
    values.setText(waymark::token::accountName, QStringLiteral("  "));
    const RenderedEmail email = CompiledEmail(monitoringSource()).render(values);
    QCOMPARE(email.missingTokens, QStringList{QStringLiteral("account.name")});
    QCOMPARE(email.fallbackTokens, QStringList{QStringLiteral("contact.first_name")});
    QVERIFY(!email.isComplete());
    QVERIFY(email.html.contains(">Hi there,<"));
    QVERIFY(email.text.contains("Hi there,"));
    QVERIFY(email.subject.contains(QLatin1String("{{account.name}}")));
    QVERIFY(email.html.contains("{{account.name}}"));
}

void TestCompiledEmail::fallbackBelongsToItsPlace()
{
    const QString name = QStringLiteral("contact.first_name");
    const CompiledEmail compiled(plainSource(tokenNode(name, QStringLiteral("there")) + ',' +
                                             tokenNode(name, QStringLiteral("<you>")) + ',' +
                                             tokenNode(name)));
    const RenderedEmail email = compiled.render({});
    QCOMPARE(withLf(email.text), QByteArray("there<you>{{contact.first_name}}\n"));
    QVERIFY(email.html.contains("there&lt;you&gt;{{contact.first_name}}"));
    QCOMPARE(email.missingTokens, QStringList{name});
    QCOMPARE(email.fallbackTokens, QStringList{name});
}

void TestCompiledEmail::conditionShowsItsBlocksOnlyToThoseItMeans()
{
    EmailSource source = plainSource({});
    source.body = fixture(QStringLiteral("conditions"));
    const CompiledEmail compiled(source);
    const auto shown = [&compiled](const Account &account) {
        MergeValues values;
        values.setAccount(account);
        values.setText(waymark::token::accountHosting, QStringLiteral("a cloud"));
        const RenderedEmail email = compiled.render(values);
        const QStringList lines =
            QString::fromUtf8(email.text).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
        for (const QString &text : lines) {
            if (!email.html.contains(QByteArray('>' + text.toUtf8() + '<')))
                return QStringList{QLatin1String("not in the HTML: ") + text};
        }
        return lines;
    };
    const QString all = QStringLiteral("For everyone.");
    const QString elsewhere = QStringLiteral("Elsewhere.");
    const QString large = QStringLiteral("For the large or well supported.");

    QCOMPARE(shown({}), QStringList{all});
    Account saas;
    saas.deploymentType = QStringLiteral("saas");
    QCOMPARE(shown(saas), (QStringList{all, QStringLiteral("For SaaS.")}));
    Account managed;
    managed.deploymentType = QStringLiteral("self_managed");
    QCOMPARE(shown(managed), QStringList{all});
    managed.geo = TriState::False;
    QCOMPARE(shown(managed), QStringList{all});
    managed.geo = TriState::True;
    QCOMPARE(shown(managed), (QStringList{all, QStringLiteral("For Self-Managed with Geo, in a cloud.")}));
    Account big;
    big.carr = Money{5'000'000, QStringLiteral("USD")};
    big.provider = QStringLiteral("on_premise");
    QCOMPARE(shown(big), (QStringList{all, large, elsewhere}));
    big.carr = Money{4'999'999, QStringLiteral("USD")};
    big.provider = QStringLiteral("aws");
    QCOMPARE(shown(big), QStringList{all});
    big.supportLevel = QStringLiteral("priority");
    QCOMPARE(shown(big), (QStringList{all, large}));
}

void TestCompiledEmail::tokenInAHiddenBlockIsNotMissing()
{
    EmailSource source = plainSource({});
    source.body = fixture(QStringLiteral("conditions"));
    const CompiledEmail compiled(source);
    QVERIFY(compiled.render({}).missingTokens.isEmpty());
    Account account;
    account.deploymentType = QStringLiteral("self_managed");
    account.geo = TriState::True;
    MergeValues values;
    values.setAccount(account);
    QCOMPARE(compiled.render(values).missingTokens, QStringList{QStringLiteral("account.hosting")});
}

void TestCompiledEmail::addressOfALinkComesFromTheValues()
{
    EmailSource source = plainSource({});
    source.body = blocksOf(
        R"({"type":"button","attrs":{"href":"token:survey.link"},"content":[{"type":"text","text":"Survey"}]},)"
        R"({"type":"paragraph","content":[)" +
        tokenNode(QStringLiteral("survey.link")) + "]}");
    const RenderedEmail email = CompiledEmail(source).render(priyaValues());
    const QString url = QStringLiteral("https://survey.example/s/1?a=b&c=d");
    QCOMPARE(readHtml(email.html).links, (QStringList{url, url}));
    QCOMPARE(email.text.count(url.toUtf8()), 2);
    QVERIFY(email.html.contains("href=\"https://survey.example/s/1?a=b&amp;c=d\""));
}

void TestCompiledEmail::linkWithoutItsAddressIsMissing()
{
    EmailSource source = plainSource(
        R"({"type":"text","text":"x","marks":[{"type":"link","attrs":{"href":"token:survey.link"}}]})");
    const CompiledEmail compiled(source);
    QCOMPARE(compiled.render({}).missingTokens, QStringList{QStringLiteral("survey.link")});
    MergeValues script;
    script.setText(waymark::token::surveyLink, QStringLiteral("javascript:alert(1)"));
    const RenderedEmail email = compiled.render(script);
    QVERIFY2(!email.html.contains("javascript"), "a text was taken for an address");
    QCOMPARE(email.missingTokens, QStringList{QStringLiteral("survey.link")});
}

void TestCompiledEmail::surveyWithoutAServerIsAnsweredByMail()
{
    EmailSource source = plainSource({});
    source.body = blocksOf(
        R"({"type":"button","attrs":{"href":"token:survey.link"},"content":[{"type":"text","text":"Survey"}]})");
    source.sender.address = QStringLiteral("m+x&y@gitlab.example");
    const CompiledEmail compiled(source);
    const QString mailto = QStringLiteral("mailto:m+x%26y@gitlab.example?subject=survey");
    const RenderedEmail email = compiled.render({});
    QVERIFY(email.isComplete());
    QCOMPARE(readHtml(email.html).links, QStringList{mailto});
    QVERIFY(email.text.contains(mailto.toUtf8()));
    QCOMPARE(readHtml(compiled.render(priyaValues()).html).links,
             QStringList{QStringLiteral("https://survey.example/s/1?a=b&c=d")});
}

void TestCompiledEmail::imagesAreInlinePartsOfTheMessage()
{
    const QByteArray hash = QByteArray("0123456789abcdef").repeated(4);
    const QByteArray image =
        R"({"type":"image","attrs":{"src":"asset:)" + hash +
        R"(","alt":"\"Quoted\" & <b>","width":320,"height":180,"href":"https://e.org/"}})";
    EmailSource source = plainSource({});
    source.body = blocksOf(
        image +
        R"(,{"type":"condition","attrs":{"rules":[{"field":"geo","op":"is","values":["true"]}]},"content":[)" +
        QByteArray(image).replace(hash, QByteArray(64, 'f')) + "]}," + image);
    const RenderedEmail email = CompiledEmail(source).render({});
    QCOMPARE(email.assets, QStringList{QString::fromLatin1(hash)});
    QVERIFY(email.html.contains(
        QByteArray("<img src=\"cid:" + contentId(QString::fromLatin1(hash)).toLatin1() +
                   "\" alt=\"&quot;Quoted&quot; &amp; &lt;b&gt;\" width=\"320\" height=\"180\"")));
    QVERIFY(email.text.contains("[\"Quoted\" & <b>] <https://e.org/>"));
    QCOMPARE(readHtml(email.html).problem, QString());
}

void TestCompiledEmail::markedRenderingIsTheSameEmailWithMarks()
{
    MergeValues values = priyaValues();
    values.setText(waymark::token::contactFirstName, {});
    const CompiledEmail compiled(monitoringSource());
    const RenderedEmail email = compiled.render(values);
    const RenderedEmail marked = compiled.renderMarked(values);
    QVERIFY(!email.valuesMarked);
    QVERIFY(marked.valuesMarked);
    QVERIFY(!marked.isComplete());
    QCOMPARE(marked.subject, email.subject);
    QCOMPARE(marked.text, email.text);
    QCOMPARE(readHtml(marked.html).text, readHtml(email.html).text);
    QVERIFY(marked.html.contains("title=\"Account name\">Northbeam Robotics</span>"));
    QVERIFY(marked.html.contains("title=\"First name\">there</span>"));
    QVERIFY(!email.html.contains("<span"));
}

void TestCompiledEmail::subjectSpansPointAtTheValues()
{
    EmailSource source = monitoringSource();
    source.subject = line(tokenNode(QStringLiteral("contact.first_name"), QStringLiteral("you")) + ',' +
                          R"({"type":"text","text":" 🚀 "},)" + tokenNode(QStringLiteral("account.name")));
    const RenderedEmail email = CompiledEmail(source).render(priyaValues());
    QCOMPARE(email.subject, QStringLiteral("Priya 🚀 Northbeam Robotics"));
    QCOMPARE(email.subjectSpans.size(), 2);
    const FilledSpan last = email.subjectSpans.last();
    QCOMPARE(last.token, QStringLiteral("account.name"));
    QCOMPARE(email.subject.mid(last.start, last.length), QStringLiteral("Northbeam Robotics"));
}

void TestCompiledEmail::directionFollowsTheLanguage()
{
    EmailSource source = monitoringSource();
    source.language = QStringLiteral("ar");
    MergeValues values = priyaValues();
    const QByteArray html = CompiledEmail(source).render(values).html;
    QCOMPARE(html.count("lang=\"ar\" dir=\"rtl\""), 2);
    QVERIFY(html.contains("align=\"right\""));
    QVERIFY2(html.contains("<span dir=\"ltr\">Northbeam Robotics</span>"),
             "a Latin name would turn its neighbours");

    values.setText(waymark::token::accountName, QStringLiteral("שלום (בע״מ)"));
    const QByteArray english = CompiledEmail(monitoringSource()).render(values).html;
    QVERIFY(english.contains("<span dir=\"rtl\">שלום (בע״מ)</span>"));
}

void TestCompiledEmail::headingsKeepTheirLevels()
{
    EmailSource source = monitoringSource();
    source.body = fixture(QStringLiteral("every-node"));
    const QStringList tags = readHtml(CompiledEmail(source).render(priyaValues()).html).tags;
    QStringList headings;
    for (const QString &tag : tags) {
        if (tag.size() == 2 && tag.startsWith(u'h') && tag.at(1).isDigit())
            headings.append(tag);
    }
    QCOMPARE(headings.join(u' '), QStringLiteral("h1 h2 h3 h3"));
}

void TestCompiledEmail::textHasTheSameLinksAsTheHtml()
{
    EmailSource source = monitoringSource();
    source.body = fixture(QStringLiteral("every-node"));
    const RenderedEmail email = CompiledEmail(source).render(priyaValues());
    int checked = 0;
    const QStringList links = readHtml(email.html).links;
    for (const QString &url : links) {
        if (url.startsWith(QLatin1String("cid:")) || url.endsWith(QLatin1String(".png")))
            continue;
        QVERIFY2(email.text.contains(url.toUtf8()), qPrintable(url));
        ++checked;
    }
    QVERIFY(checked >= 9);
}

void TestCompiledEmail::textKeepsACommandWhole()
{
    const QByteArray command =
        "sudo gitlab-runner register --url https://gitlab.example.com --token glrt-abc";
    const auto code = [](const QByteArray &text) -> QByteArray {
        return R"({"type":"text","marks":[{"type":"code"}],"text":")" + text + "\"}";
    };
    QVERIFY(command.size() > 72);
    EmailSource source = plainSource(code(command));
    QVERIFY(CompiledEmail(source).render({}).text.contains(QByteArray(command + "\r\n")));
    source.body =
        blocksOf(R"({"type":"ordered_list","attrs":{"start":1},"content":[{"type":"list_item","content":[)"
                 R"({"type":"paragraph","content":[{"type":"text","text":"Run:"}]},)"
                 R"({"type":"paragraph","content":[)" +
                 code(command) + "]}]}]}");
    QVERIFY(CompiledEmail(source).render({}).text.contains(QByteArray("1. Run:\r\n   " + command + "\r\n")));
    // What the lines begin with is a part of them, as in YAML.
    const QByteArray deeper = R"({"type":"line_break"},)" + code("  script: make  ");
    source = plainSource(code("test:") + "," + deeper);
    QVERIFY(CompiledEmail(source).render({}).text.contains("test:\r\n  script: make\r\n"));
    // No line is longer than a message can carry.
    source = plainSource(code(QByteArray("word ").repeated(400)));
    for (const QByteArray &line : CompiledEmail(source).render({}).text.split('\n'))
        QVERIFY(line.size() <= 998);
}

void TestCompiledEmail::tokensAreListedInReadingOrder()
{
    QCOMPARE(CompiledEmail(monitoringSource()).tokens(),
             (QStringList{QStringLiteral("account.name"), QStringLiteral("contact.first_name"),
                          QStringLiteral("account.deployment_type"), QStringLiteral("tam.name")}));
    QVERIFY(CompiledEmail(EmailSource()).tokens().isEmpty());
}

void TestCompiledEmail::oneMoreRecipientCostsMicroseconds()
{
    const CompiledEmail compiled(monitoringSource());
    const MergeValues values = priyaValues();
    constexpr int recipients = 500;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < recipients; ++i)
        compiled.render(values);
    // About 30 on the machine it was written on; a second parse a recipient would cost ten times that.
    const double microseconds = double(timer.nsecsElapsed()) / 1000 / recipients;
    QVERIFY2(microseconds < 1000, QByteArray::number(microseconds).constData());
}

QTEST_APPLESS_MAIN(TestCompiledEmail)
#include "tst_compiled_email.moc"
