// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "EmailSamples.h"
#include "HtmlTags.h"
#include "core/email/CompiledEmail.h"
#include "core/email/TokenRegistry.h"

#include <QTest>

using namespace waymark;
using namespace waymark::test;

class TestEmailFooter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wayOutIsTheSendersAddress();
    void wayOutGivenByTheCallerWins();
    void personalEmailHasNoReasonAndNoWayOut();
    void footerSpeaksTheEmailsLanguage();
    void organisationTokensHaveTheSourcesValues();
    void signatureStandsBelowTheBody();
};

void TestEmailFooter::wayOutIsTheSendersAddress()
{
    EmailSource source = monitoringSource();
    source.sender.address = QStringLiteral("m+x&y@gitlab.example");
    const RenderedEmail email = CompiledEmail(source).render(priyaValues());
    const QString mailto = QStringLiteral("mailto:m+x%26y@gitlab.example?subject=unsubscribe");
    QCOMPARE(unsubscribeMailto(source.sender.address), mailto);
    QVERIFY(readHtml(email.html).links.contains(mailto));
    QVERIFY(email.text.contains(mailto.toUtf8()));

    source.sender.address.clear();
    QCOMPARE(CompiledEmail(source).render(priyaValues()).missingTokens,
             QStringList{QStringLiteral("unsubscribe.link")});
}

void TestEmailFooter::wayOutGivenByTheCallerWins()
{
    MergeValues values = priyaValues();
    values.setUrl(waymark::token::unsubscribeLink, QStringLiteral("https://go.example/u/1"));
    const RenderedEmail email = CompiledEmail(monitoringSource()).render(values);
    QVERIFY(readHtml(email.html).links.contains(QStringLiteral("https://go.example/u/1")));
    QVERIFY(!email.html.contains("mailto:"));
}

void TestEmailFooter::personalEmailHasNoReasonAndNoWayOut()
{
    EmailSource source = monitoringSource();
    source.kind = EmailKind::Personal;
    const RenderedEmail email = CompiledEmail(source).render(priyaValues());
    QVERIFY(!email.text.toLower().contains("unsubscribe"));
    QVERIFY(!email.html.toLower().contains("unsubscribe"));
    QVERIFY(email.text.contains("GitLab Customer Success\r\n12 Example Street\r\n1000 Exampletown\r\n"));
    source.organisationName.clear();
    source.postalAddress.clear();
    QVERIFY(!CompiledEmail(source).render(priyaValues()).html.contains("wm-faint\""));
}

void TestEmailFooter::footerSpeaksTheEmailsLanguage()
{
    EmailSource source = monitoringSource();
    source.language = QStringLiteral("de-AT");
    const CompiledEmail german(source);
    QVERIFY(german.render(priyaValues()).text.contains("Sie erhalten diese E-Mail als unser Kontakt bei"));
    QVERIFY(german.render({}).text.contains("Sie erhalten diese E-Mail als unser Kontakt.\r\nAbmelden: "));
    source.language = QStringLiteral("tlh");
    QVERIFY(CompiledEmail(source).render({}).text.contains("Unsubscribe: "));
}

void TestEmailFooter::organisationTokensHaveTheSourcesValues()
{
    EmailSource source = plainSource(tokenNode(QStringLiteral("organisation.name")) + ',' +
                                     tokenNode(QStringLiteral("organisation.postal_address")));
    source.organisationName = QStringLiteral("A & B");
    source.postalAddress = QStringLiteral("1 <Street>\r\n2 Town");
    const RenderedEmail email = CompiledEmail(source).render({});
    QVERIFY(email.html.contains("A &amp; B1 &lt;Street&gt;<br>2 Town</p>"));
    QVERIFY(email.text.startsWith("A & B1 <Street>\r\n2 Town\r\n"));
    QVERIFY(email.isComplete());
}

void TestEmailFooter::signatureStandsBelowTheBody()
{
    EmailSource source = plainSource(R"({"type":"text","text":"Body."})");
    source.signature = QStringLiteral("Kind regards,\nMaren <TAM>\n");
    const RenderedEmail email = CompiledEmail(source).render({});
    QCOMPARE(withLf(email.text), QByteArray("Body.\n\nKind regards,\nMaren <TAM>\n"));
    QVERIFY(email.html.contains("Kind regards,<br>Maren &lt;TAM&gt;</p>"));
}

QTEST_APPLESS_MAIN(TestEmailFooter)
#include "tst_footer.moc"
