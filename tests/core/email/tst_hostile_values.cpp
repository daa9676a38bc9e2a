// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "EmailSamples.h"
#include "HtmlTags.h"
#include "core/email/CompiledEmail.h"
#include "core/email/TokenRegistry.h"

#include <QTest>

using namespace waymark;
using namespace waymark::test;

/// Values from outside land in HTML text, attributes, addresses, the subject and plain text; wherever that
/// is, they arrive as what they are and change nothing around them.
class TestHostileValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valueChangesNothingAroundIt_data();
    void valueChangesNothingAroundIt();
    void typedTextChangesNothingAroundIt_data() { valueChangesNothingAroundIt_data(); }
    void typedTextChangesNothingAroundIt();
    void addressChangesNothingAroundIt_data();
    void addressChangesNothingAroundIt();
    void foreignAddressIsWrittenInAscii_data();
    void foreignAddressIsWrittenInAscii();
    void severalLinesBecomeOneInASubject();
};

void TestHostileValues::valueChangesNothingAroundIt_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("seen");
    const auto same = [](const char *name, const QString &value) { QTest::newRow(name) << value << value; };
    const auto row = [](const char *name, const QString &value, const QString &seen) {
        QTest::newRow(name) << value << seen;
    };

    same("a script", QStringLiteral("<script>alert(1)</script>"));
    same("an image with a handler", QStringLiteral("<img src=x onerror=alert(1)>"));
    same("an end of everything", QStringLiteral("</title></style></p></td></table></body>"));
    same("a comment", QStringLiteral("<!-- x"));
    same("quotes", QStringLiteral("\" onclick=\"x\" '"));
    same("a reference", QStringLiteral("&lt;b&gt; &amp; &#60;"));
    same("a style", QStringLiteral("</style><style>*{display:none}"));
    same("a token", QStringLiteral("{{contact.email}}"));
    same("an argument", QStringLiteral("%1 %2 %n"));
    same("an encoded word", QStringLiteral("=?utf-8?Q?x?="));
    same("Arabic", QStringLiteral("عبد الرحمن"));
    same("Hebrew", QStringLiteral("רחל (בת) 12"));
    same("Japanese", QStringLiteral("山田太郎"));
    same("emoji", QStringLiteral("Ada 👩🏽‍🚀"));
    same("accents", QStringLiteral("Zoë d’Ångström-Łukasz"));
    row("header lines", QStringLiteral("Priya\r\nBcc: all@example.org\r\n\r\nbody"),
        QStringLiteral("Priya Bcc: all@example.org body"));
    row("a line separator", QStringLiteral("a\u2028Bcc: b"), QStringLiteral("a Bcc: b"));
    row("NUL", QString(QStringLiteral("a") + QChar(0) + QStringLiteral("b")), QStringLiteral("a b"));
    row("a turned name", QStringLiteral("\u202Eexe.gnp"), QStringLiteral("exe.gnp"));
    row("half a character", QString(QStringLiteral("a") + QChar(0xDC00)),
        QString(QStringLiteral("a") + QChar(0xFFFD)));
    same("a long name", QStringLiteral("x").repeated(5000));
}

void TestHostileValues::valueChangesNothingAroundIt()
{
    QFETCH(QString, value);
    QFETCH(QString, seen);
    EmailSource source;
    const QByteArray node = tokenNode(QStringLiteral("contact.first_name"));
    source.subject = line(node);
    source.preheader = line(node);
    source.body =
        blocksOf(R"({"type":"heading","content":[)" + node + R"(]},{"type":"paragraph","content":[)" + node +
                 R"(]},{"type":"button","attrs":{"href":"https://e.org/"},"content":[)" + node + "]}");
    source.organisationName = QStringLiteral("Org");
    source.postalAddress = QStringLiteral("Street");
    source.sender.address = QStringLiteral("a@example.org");
    const CompiledEmail compiled(source);

    MergeValues values;
    values.setText(waymark::token::contactFirstName, value);
    values.setText(waymark::token::accountName, value);
    MergeValues harmless;
    harmless.setText(waymark::token::contactFirstName, QStringLiteral("x"));
    harmless.setText(waymark::token::accountName, QStringLiteral("x"));

    const RenderedEmail email = compiled.render(values);
    QCOMPARE(email.subject, seen);
    QCOMPARE(email.preheader, seen);
    const HtmlTags html = readHtml(email.html);
    QCOMPARE(html.problem, QString());
    QVERIFY(html.events.isEmpty());
    QStringList tags = html.tags;
    tags.removeAll(QStringLiteral("span"));
    const HtmlTags plain = readHtml(compiled.render(harmless).html);
    QCOMPARE(tags, plain.tags);
    QCOMPARE(html.links, plain.links);
    QCOMPARE(html.text.count(seen), 5);
    const QString text = QString::fromUtf8(email.text).simplified();
    QCOMPARE(text.count(seen.simplified()), 4);
    QCOMPARE(readHtml(compiled.renderMarked(values).html).problem, QString());
}

void TestHostileValues::typedTextChangesNothingAroundIt()
{
    QFETCH(QString, value);
    EmailSource source;
    source.subject = LineDocument::fromText(value);
    source.organisationName = value;
    source.postalAddress = value;
    source.signature = value;
    source.language = value;
    source.sender.address = value;
    const RenderedEmail email = CompiledEmail(source).render({});
    QCOMPARE(readHtml(email.html).problem, QString());
    QVERIFY(readHtml(email.html).events.isEmpty());
    QVERIFY(!readHtml(email.html).tags.contains(QLatin1String("script")));
    QVERIFY(!email.subject.contains(u'\n'));
    QVERIFY(!email.subject.contains(u'\r'));
}

void TestHostileValues::addressChangesNothingAroundIt_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("taken");
    QTest::newRow("plain") << QStringLiteral("https://e.org/a?b=1&lt=2#c") << true;
    QTest::newRow("an apostrophe") << QStringLiteral("https://e.org/it's") << true;
    QTest::newRow("a quote") << QStringLiteral("https://e.org/\"><script>") << false;
    QTest::newRow("a script") << QStringLiteral("javascript:alert(1)") << false;
    QTest::newRow("data") << QStringLiteral("data:text/html,<script>alert(1)</script>") << false;
    QTest::newRow("a line end") << QStringLiteral("https://e.org/\r\nX: y") << false;
}

void TestHostileValues::addressChangesNothingAroundIt()
{
    QFETCH(QString, url);
    QFETCH(bool, taken);
    EmailSource source;
    source.kind = EmailKind::Personal;
    source.body = paragraphOf(
        R"({"type":"text","text":"x","marks":[{"type":"link","attrs":{"href":"token:survey.link"}}]})");
    MergeValues values;
    values.setUrl(waymark::token::surveyLink, url);
    const RenderedEmail email = CompiledEmail(source).render(values);
    const HtmlTags html = readHtml(email.html);
    QCOMPARE(html.problem, QString());
    QCOMPARE(html.links, QStringList{taken ? url : QStringLiteral("#")});
    QCOMPARE(email.isComplete(), taken);
    QCOMPARE(email.text.contains(url.toUtf8()), taken);
}

void TestHostileValues::foreignAddressIsWrittenInAscii_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("written");
    QTest::newRow("host, path and query")
        << QStringLiteral("https://bücher.example/ä?ö=%C3%BC")
        << QStringLiteral("https://xn--bcher-kva.example/%C3%A4?%C3%B6=%C3%BC");
    QTest::newRow("a host that is none for Qt") << QStringLiteral("https://*.example.org/ä?a=b&c")
                                                << QStringLiteral("https://*.example.org/%C3%A4?a=b&c");
    QTest::newRow("mail") << QStringLiteral("mailto:a@example.org?subject=Grüße")
                          << QStringLiteral("mailto:a@example.org?subject=Gr%C3%BC%C3%9Fe");
}

void TestHostileValues::foreignAddressIsWrittenInAscii()
{
    QFETCH(QString, typed);
    QFETCH(QString, written);
    EmailSource source;
    source.kind = EmailKind::Personal;
    source.body = paragraphOf(R"({"type":"text","text":"x","marks":[{"type":"link","attrs":{"href":")" +
                              typed.toUtf8() + R"("}}]})");
    const RenderedEmail email = CompiledEmail(source).render({});
    QCOMPARE(readHtml(email.html).links, QStringList{written});
    QVERIFY(email.text.contains(written.toUtf8()));
}

void TestHostileValues::severalLinesBecomeOneInASubject()
{
    EmailSource source;
    source.subject = line(tokenNode(QStringLiteral("organisation.postal_address")));
    source.preheader = source.subject;
    source.postalAddress = QStringLiteral("12 Example Street\r\nBcc: all@example.org");
    const RenderedEmail email = CompiledEmail(source).render({});
    QCOMPARE(email.subject, QStringLiteral("12 Example Street Bcc: all@example.org"));
    QCOMPARE(email.preheader, email.subject);
}

QTEST_APPLESS_MAIN(TestHostileValues)
#include "tst_hostile_values.moc"
