// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "CheckSamples.h"
#include "EmailSamples.h"
#include "core/email/CompiledEmail.h"
#include "core/email/TokenRegistry.h"
#include "core/email/checks/Checks.h"

#include <QTest>

using namespace waymark;
using namespace waymark::test;

class TestChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodEmailOnlyPasses();
    void changeIsFound_data();
    void changeIsFound();
    void changeIsNotFound_data();
    void changeIsNotFound();
    void severestComeFirst();
    void missingValueNamesWhoLacksIt();
    void fallbackSaysWhatTheEmailWillSay();
    void suppressedRecipientsAreNamed();
    void passedCountsAreRight();
    void everyFindingHasASentence();
};

void TestChecks::goodEmailOnlyPasses()
{
    const QList<Finding> findings = Checks::run(goodInput());
    QVERIFY(Checks::maySend(findings));
    QCOMPARE(ids(findings, Severity::Error), QStringList());
    QCOMPARE(ids(findings, Severity::Warning), QStringList());
    QCOMPARE(ids(findings, Severity::Note), QStringList());
    QCOMPARE(ids(findings, Severity::Passed),
             (QStringList{QStringLiteral("footer"), QStringLiteral("plain-text"),
                          QStringLiteral("suppressed-left-out"), QStringLiteral("tokens-known")}));
}

void TestChecks::changeIsFound_data()
{
    addChangeColumns();
    const auto row = addChange;
    const auto error = Severity::Error;
    const auto warning = Severity::Warning;
    const auto note = Severity::Note;
    const auto suppressed = [](Suppression reason) {
        return [reason](CheckInput &input) { input.recipients.first().suppression = reason; };
    };
    const auto subject = [](int length) {
        return [length](CheckInput &input) {
            input.source.subject = LineDocument::fromText(QString(length, u'x'));
            input.longestSubject = 0;
        };
    };

    row(
        "no recipient", [](CheckInput &input) { input.recipients.clear(); }, "no-recipient", error);
    row("opted out", suppressed(Suppression::OptedOut), "recipient-opted-out", error);
    row("hard-bounced", suppressed(Suppression::HardBounced), "recipient-hard-bounced", error);
    row("inactive", suppressed(Suppression::Inactive), "recipient-inactive", error);
    row("no address", suppressed(Suppression::NoAddress), "recipient-no-address", error);
    row("no consent", suppressed(Suppression::NoConsent), "recipient-no-consent", error);
    row(
        "already sent", [](CheckInput &input) { input.recipients.first().alreadySent = true; },
        "already-sent", error);
    row(
        "may have arrived", [](CheckInput &input) { input.recipients.first().maybeSent = true; },
        "may-have-arrived", warning);
    row(
        "no subject", [](CheckInput &input) { input.source.subject = {}; }, "no-subject", error);
    row(
        "a blank subject",
        [](CheckInput &input) { input.source.subject = LineDocument::fromText(QStringLiteral("  ")); },
        "no-subject", error);
    row(
        "no sender", [](CheckInput &input) { input.senderReady = false; }, "sender-not-set-up", error);
    row(
        "two texts", [](CheckInput &input) { input.inConflict = true; }, "two-texts", error);
    row(
        "somebody else's task", [](CheckInput &input) { input.ownTask = false; }, "not-own-task", error);
    row(
        "no way out", [](CheckInput &input) { input.source.sender.address.clear(); }, "no-unsubscribe",
        error);
    row(
        "no postal address", [](CheckInput &input) { input.source.postalAddress = QStringLiteral(" \n"); },
        "no-postal-address", error);
    row(
        "a team without a postal address",
        [](CheckInput &input) {
            input.source.postalAddress.clear();
            input.setByAdmins = true;
        },
        "no-postal-address", error);
    row(
        "a missing value",
        [](CheckInput &input) {
            input.recipients.first().missingTokens = QStringList{QStringLiteral("account.name")};
        },
        "token-missing", error);
    row(
        "a fallback",
        [](CheckInput &input) {
            input.recipients.first().fallbackTokens = QStringList{QStringLiteral("contact.first_name")};
        },
        "token-fallback", note);
    row(
        "an unknown token",
        [](CheckInput &input) {
            input.source.body = paragraphOf(tokenNode(QStringLiteral("contact.shoe_size")));
        },
        "token-unknown", error);
    row(
        "an unknown token with a fallback",
        [](CheckInput &input) {
            input.source.body =
                paragraphOf(tokenNode(QStringLiteral("contact.shoe_size"), QStringLiteral("43")));
        },
        "token-unknown", error);
    row("an unknown slot", body(linkTo("token:coffee.link", "Coffee")), "token-unknown", error);
    row("a value as a link", body(linkTo("token:contact.email", "Write")), "token-unknown", error);
    row(
        "an address in the subject",
        [](CheckInput &input) { input.source.subject = line(tokenNode(QStringLiteral("survey.link"))); },
        "token-not-in-line", warning);
    row(
        "several lines in the preheader",
        [](CheckInput &input) {
            input.source.preheader = line(tokenNode(QStringLiteral("organisation.postal_address")));
        },
        "token-not-in-line", warning);

    row("41 characters", subject(41), "subject-length", note);
    row("70 characters", subject(70), "subject-length", note);
    row("71 characters", subject(71), "subject-length", warning);
    row(
        "a subject that values make long", [](CheckInput &input) { input.longestSubject = 71; },
        "subject-length", warning);
    row(
        "no preheader", [](CheckInput &input) { input.source.preheader = {}; }, "no-preheader", note);
    row(
        "no body", [](CheckInput &input) { input.source.body = Document(); }, "no-body", warning);
    row(
        "80 KB", [](CheckInput &input) { input.largestHtml = 80 * 1024; }, "html-size", warning);
    row(
        "99 KB", [](CheckInput &input) { input.largestHtml = 99 * 1024; }, "html-size", error);
}

void TestChecks::changeIsFound()
{
    QFETCH(Change, change);
    QFETCH(QString, id);
    QFETCH(Severity, severity);
    const QString fault = faultOfFinding(change, id, severity);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
}

void TestChecks::changeIsNotFound_data()
{
    addChangeColumns();
    const auto row = [](const char *name, const Change &change, const char *id) {
        addChange(name, change, id, Severity::Passed);
    };
    row(
        "40 characters", [](CheckInput &input) { input.longestSubject = 40; }, "subject-length");
    row(
        "just below 80 KB", [](CheckInput &input) { input.largestHtml = 80 * 1024 - 1; }, "html-size");
    row(
        "a personal email without a way out",
        [](CheckInput &input) {
            input.source.kind = EmailKind::Personal;
            input.source.sender.address.clear();
        },
        "no-unsubscribe");
    row(
        "a personal email without a postal address",
        [](CheckInput &input) {
            input.source.kind = EmailKind::Personal;
            input.source.postalAddress.clear();
        },
        "no-postal-address");
    row("a survey's link", body(linkTo("token:survey.link", "Survey")), "token-unknown");
    row(
        "a suppressed recipient",
        [](CheckInput &input) { input.recipients.first().suppression = Suppression::OptedOut; },
        "suppressed-left-out");
    row(
        "an unknown token",
        [](CheckInput &input) { input.source.body = paragraphOf(tokenNode(QStringLiteral("a.b"))); },
        "tokens-known");
}

void TestChecks::changeIsNotFound()
{
    QFETCH(Change, change);
    QFETCH(QString, id);
    QVERIFY(!isFoundAfter(change, id));
}

void TestChecks::severestComeFirst()
{
    CheckInput input = goodInput();
    input.source.subject = {};
    input.source.preheader = {};
    input.recipients.first().fallbackTokens = QStringList{QStringLiteral("contact.first_name")};
    const QList<Finding> findings = Checks::run(input);
    QVERIFY(findings.size() > 4);
    for (qsizetype i = 1; i < findings.size(); ++i)
        QVERIFY(findings.at(i - 1).severity <= findings.at(i).severity);
}

void TestChecks::missingValueNamesWhoLacksIt()
{
    CheckInput input = goodInput();
    MergeValues values = priyaValues();
    values.setText(waymark::token::accountDeploymentType, {});
    const RenderedEmail email = CompiledEmail(input.source).render(values);
    input.add(recipient("con_2", "M. Zhao"), email);
    const QList<Finding> one = Checks::run(input);
    const Finding *finding = find(one, "token-missing");
    QVERIFY(finding);
    QCOMPARE(finding->sentence, QStringLiteral("Deployment Type: missing for 1 recipient(s)"));
    QVERIFY(finding->detail.contains(QStringLiteral("M. Zhao")));
    QCOMPARE(finding->place, (FindingPlace{FindingPlace::Kind::Recipient, QStringLiteral("con_2")}));
    QCOMPARE(finding->token, QStringLiteral("account.deployment_type"));
    QCOMPARE(finding->mend, QStringLiteral("edit-account"));
    QCOMPARE(finding->recipients, QStringList{QStringLiteral("con_2")});

    for (int i = 3; i < 7; ++i)
        input.add(recipient("con_x", "T. Wieczorek"), email);
    const QList<Finding> many = Checks::run(input);
    finding = find(many, "token-missing");
    QVERIFY(finding);
    QCOMPARE(finding->sentence, QStringLiteral("Deployment Type: missing for 5 recipient(s)"));
    QVERIFY(finding->detail.contains(QStringLiteral("M. Zhao, T. Wieczorek and 3 other(s)")));
    QCOMPARE(finding->recipients.size(), 5);
}

void TestChecks::fallbackSaysWhatTheEmailWillSay()
{
    CheckInput input = goodInput();
    MergeValues values = priyaValues();
    values.setText(waymark::token::contactFirstName, {});
    input.add(recipient("con_2", "M. Zhao"), CompiledEmail(input.source).render(values));
    const QList<Finding> findings = Checks::run(input);
    const Finding *finding = find(findings, "token-fallback");
    QVERIFY(finding);
    QCOMPARE(finding->severity, Severity::Note);
    QCOMPARE(finding->sentence, QStringLiteral("First name: fallback for 1 recipient(s)"));
    QVERIFY(finding->detail.contains(QStringLiteral("“there”")));
    QCOMPARE(finding->mend, QStringLiteral("edit-contact"));
    QVERIFY(Checks::maySend(findings));
}

void TestChecks::suppressedRecipientsAreNamed()
{
    CheckInput input = goodInput();
    input.recipients.first().suppression = Suppression::OptedOut;
    CheckRecipient second = recipient("con_2", "Jonas Adeyemi");
    second.suppression = Suppression::OptedOut;
    input.recipients.append(second);
    const QList<Finding> findings = Checks::run(input);
    const Finding *finding = find(findings, "recipient-opted-out");
    QVERIFY(finding);
    QCOMPARE(finding->sentence, QStringLiteral("Priya Raghunathan and Jonas Adeyemi have unsubscribed"));
    QCOMPARE(finding->recipients, (QStringList{QStringLiteral("con_1"), QStringLiteral("con_2")}));
    QCOMPARE(finding->mend, QStringLiteral("remove-recipients"));
}

void TestChecks::passedCountsAreRight()
{
    CheckInput input = goodInput();
    input.recipients.first().fallbackTokens = QStringList{QStringLiteral("contact.first_name")};
    const QList<Finding> findings = Checks::run(input);
    const QByteArray text = CompiledEmail(input.source).render(priyaValues()).text;
    const auto words = QString::fromUtf8(text).simplified().split(u' ').size();
    QCOMPARE(find(findings, "tokens-known")->detail,
             QStringLiteral("4 token(s), 3 filled for every recipient"));
    QCOMPARE(find(findings, "plain-text")->detail,
             QStringLiteral("Made from the body, %1 word(s)").arg(words));
    QCOMPARE(find(findings, "suppressed-left-out")->detail, QStringLiteral("2 contact(s) cannot be chosen"));
}

void TestChecks::everyFindingHasASentence()
{
    CheckInput worst;
    worst.source.body = blocksOf(button("", "").replace(R"(,"content":[{"type":"text","text":""}])", "") +
                                 ',' + image(R"("src":"https://e.org/a.svg","href":"http://e.org/")") + ',' +
                                 linkTo("https://e.org/", "here"));
    worst.ownTask = false;
    worst.senderReady = false;
    worst.largestHtml = 200'000;
    CheckRecipient person = recipient("con_1", "A");
    for (const Suppression reason : {Suppression::OptedOut, Suppression::HardBounced, Suppression::Inactive,
                                     Suppression::NoAddress, Suppression::NoConsent}) {
        person.suppression = reason;
        person.alreadySent = true;
        worst.recipients.append(person);
    }
    worst.recipients.append(recipient("con_2", "B"));
    worst.recipients.last().maybeSent = true;
    const QList<Finding> findings = Checks::run(worst);
    QVERIFY(findings.size() > 12);
    for (const Finding &finding : findings) {
        QVERIFY(!finding.id.isEmpty());
        QVERIFY2(!finding.sentence.isEmpty(), qPrintable(finding.id));
        QVERIFY2(!finding.sentence.contains(u'%'), qPrintable(finding.sentence));
        QVERIFY2(!finding.detail.contains(u'%'), qPrintable(finding.detail));
    }
}

QTEST_APPLESS_MAIN(TestChecks)
#include "tst_checks.moc"
