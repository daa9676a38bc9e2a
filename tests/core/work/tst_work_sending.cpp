// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/store/AccountRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/MailAccountRepository.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/TaskRepository.h"
#include "core/work/Accounts.h"
#include "core/work/ChecklistData.h"
#include "core/work/Contacts.h"
#include "core/work/Drafts.h"
#include "core/work/OutboxData.h"
#include "core/work/PreparedEmail.h"
#include "core/work/Sending.h"
#include "core/work/StoredEmails.h"
#include "core/work/Tasks.h"
#include "tests/core/email/ReadMessage.h"
#include "tests/core/work/DraftFixtures.h"
#include "tests/core/work/WorkHouse.h"

#include <algorithm>

using namespace waymark;
using namespace waymark::test;

namespace {

const QDate today(2026, 11, 18);

/// A previewed draft of the series' first email, to two contacts.
struct Previewed
{
    Previewed()
    {
        const auto made = house.begin(task.id);
        if (!made)
            qFatal("no draft: %s", qPrintable(describe(made.error())));
        draft = *made;
        preview();
    }

    void save(const DraftTexts &texts)
    {
        const auto saved = house.take(Drafts(house.context()).save(draft.id, draft.revision, texts));
        if (!saved)
            qFatal("not saved: %s", qPrintable(describe(saved.error())));
        draft = saved->draft;
    }

    void preview()
    {
        const auto marked = house.take(Drafts(house.context()).markPreviewed(draft.id, draft.revision));
        if (!marked)
            qFatal("not previewed: %s", qPrintable(describe(marked.error())));
        draft = *marked;
    }

    Result<PreparedEmail> prepared()
    {
        const auto facts = EmailFacts::read(house.context(), draft.id);
        WAYMARK_TRY(facts);
        return PreparedEmail::of(*facts);
    }

    Result<SendOutcome> send(const QByteArray &fingerprint = {})
    {
        return house.take(Sending(house.context()).send(draft.id, draft.revision, fingerprint));
    }

    WorkHouse house;
    Account account = house.addAccount();
    Contact priya = house.addContact(account, QStringLiteral("Priya"), QStringLiteral("priya@nb.example"));
    Contact tom = house.addContact(account, QStringLiteral("Tomáš"), QStringLiteral("tom@nb.example"));
    CtaId cta = house.addSeries(account);
    Task task = house.taskOf(cta, "quick-guide");
    Draft draft;
};

/// The ids of the errors among an outcome's findings.
QStringList errorsOf(const SendOutcome &outcome)
{
    QStringList ids;
    for (const Finding &finding : outcome.findings) {
        if (finding.severity == Severity::Error)
            ids.append(finding.id);
    }
    return ids;
}

/// Verifies that a send was refused for one reason and changed nothing.
void expectRefused(Previewed &email, const Result<SendOutcome> &outcome, const QString &reason)
{
    VERIFY_RESULT(outcome);
    QVERIFY(!outcome->submission.has_value());
    QCOMPARE(errorsOf(*outcome), QStringList{reason});
    QVERIFY(!SubmissionRepository::liveForDraft(email.house.reader(), email.draft.id)->has_value());
    QCOMPARE(*DraftRepository::find(email.house.reader(), email.draft.id), email.draft);
}

QByteArray headLine(const QByteArray &message, const QByteArray &name)
{
    for (const QByteArray &line : message.left(message.indexOf("\r\n\r\n")).split('\n')) {
        if (line.startsWith(QByteArray(name + ": ")))
            return line.mid(name.size() + 2).trimmed();
    }
    return {};
}

} // namespace

class TestWorkSending : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theMainJob();
    void whatLeavesIsWhatWasPreviewed();
    void whatIsReadAgainIsWhatWasSent();
    void anEmailWhoseBytesAreLostSaysSo();
    void theHeadSaysWhoAndWhen();
    void anotherSendOfTheSameDraftIsRefused();
    void onlyThePreviewedRevisionLeaves();
    void changedFactsAskForAnotherLook();
    void aTokenWithoutAValueRefuses();
    void whoOptedOutAfterThePreviewRefuses();
    void whoMayHaveGotItIsWarnedAbout();
    void somebodyElsesTaskRefuses();
    void twoTextsRefuseBothDrafts();
    void noRecipientRefuses();
    void anUnfinishedSetupRefuses();
    void aCompletedStepIsNotSentAgain();
    void aSubjectThatValuesMakeTooLongIsFound();
    void aTestMessageSaysThatItIsOne();
    void theStepIsCountedAmongThoseNotSkipped();
};

void TestWorkSending::whatIsReadAgainIsWhatWasSent()
{
    Previewed email;
    const auto prepared = email.prepared();
    VERIFY_RESULT(prepared);
    const auto outcome = email.send(prepared->fingerprint());
    VERIFY_RESULT(outcome);
    VERIFY_RESULT(settleAs(email.house, outcome->submission->id, DeliveryState::Accepted));
    const auto stored = readStoredEmails(email.house.context(), outcome->submission->id);
    VERIFY_RESULT(stored);
    QCOMPARE(stored->title, email.task.title);
    QCOMPARE(stored->emails.size(), 2);
    for (const StoredEmail &one : stored->emails) {
        const RenderedEmail rendered = prepared->render(one.delivery.contact);
        QVERIFY(one.problem.isEmpty());
        QCOMPARE(one.message.subject, rendered.subject);
        QCOMPARE(one.message.html, rendered.html);
        QCOMPARE(one.message.text, rendered.text);
        QVERIFY(one.bytes.contains(one.delivery.messageId.toLatin1()));
    }
}

void TestWorkSending::anEmailWhoseBytesAreLostSaysSo()
{
    Previewed email;
    const auto outcome = email.send();
    VERIFY_RESULT(outcome);
    const auto deliveries = DeliveryRepository::forSubmission(email.house.reader(), outcome->submission->id);
    VERIFY_RESULT(deliveries);
    VERIFY_RESULT(email.house.store.run([&](WriteTransaction &t) -> Result<void> {
        return DeliveryRepository::saveMessage(t, deliveries->first().id, "no message");
    }));
    const auto stored = readStoredEmails(email.house.context(), outcome->submission->id);
    VERIFY_RESULT(stored);
    QVERIFY(!stored->emails.first().problem.isEmpty());
    QVERIFY(stored->emails.last().problem.isEmpty());
    VERIFY_FAILS(readStoredEmails(email.house.context(), SubmissionId::create()), ErrorKind::NotFound);
}

void TestWorkSending::theMainJob()
{
    Previewed email;
    WorkHouse &house = email.house;
    const auto cta = CtaRepository::find(house.reader(), email.cta);
    VERIFY_RESULT(cta);
    QCOMPARE(cta->omitted.size(), 3);
    for (const OmittedStep &step : cta->omitted)
        QCOMPARE(step.reason, QStringLiteral("SaaS only"));
    QCOMPARE(cta->status, QStringLiteral("new"));
    const auto fingerprint = email.prepared()->fingerprint();

    const auto outcome = email.send(fingerprint);
    VERIFY_RESULT(outcome);
    QVERIFY2(outcome->submission.has_value(), qPrintable(errorsOf(*outcome).join(QLatin1Char(' '))));
    const Submission &submission = *outcome->submission;
    QCOMPARE(submission.state, SubmissionState::Leaving);
    QCOMPARE(submission.createdAt, house.store.clock().now());
    QCOMPARE(submission.leavesAt, house.store.clock().now().addSecs(10));
    QCOMPARE(submission.draftRevision, email.draft.revision);
    QCOMPARE(submission.accountTam, house.me);
    QCOMPARE(submission.sender, house.me);
    QCOMPARE(submission.senderEmail, QStringLiteral("mlindqvist@gitlab.example"));
    QCOMPARE(submission.subject, QStringLiteral("Your first GitLab step: sign-in"));
    QCOMPARE(*SubmissionRepository::find(house.reader(), submission.id), submission);

    const auto deliveries = DeliveryRepository::forSubmission(house.reader(), submission.id);
    VERIFY_RESULT(deliveries);
    QCOMPARE(deliveries->size(), 2);
    for (qsizetype i = 0; i < deliveries->size(); ++i) {
        const Delivery &delivery = deliveries->at(i);
        QCOMPARE(delivery.contact, email.draft.recipients.at(i));
        QCOMPARE(delivery.state, DeliveryState::Queued);
        QCOMPARE(delivery.attempts, 0);
        QVERIFY(delivery.messageId.endsWith(QLatin1String("@gitlab.example>")));
    }
    QVERIFY(deliveries->first().messageId != deliveries->last().messageId);
    QCOMPARE(CtaRepository::find(house.reader(), email.cta)->status, QStringLiteral("work_in_progress"));
    const auto checklist = readChecklist(house.context(), email.cta);
    VERIFY_RESULT(checklist);
    QCOMPARE(checklist->rows.first().mark, ChecklistMark::Scheduled);
}

void TestWorkSending::whatLeavesIsWhatWasPreviewed()
{
    Previewed email;
    const auto prepared = email.prepared();
    VERIFY_RESULT(prepared);
    const auto submission = sendDraft(email.house, email.draft.id);
    VERIFY_RESULT(submission);
    const auto deliveries = DeliveryRepository::forSubmission(email.house.reader(), submission->id);
    VERIFY_RESULT(deliveries);
    QCOMPARE(deliveries->size(), 2);
    for (const Delivery &delivery : *deliveries) {
        const auto bytes = DeliveryRepository::message(email.house.reader(), delivery.id);
        VERIFY_RESULT(bytes);
        const ReadMessage read = readMessage(*bytes);
        const RenderedEmail rendered = prepared->render(delivery.contact);
        QCOMPARE(read.subject, rendered.subject);
        QCOMPARE(delivery.subject, rendered.subject);
        QCOMPARE(read.data, (QList<QByteArray>{rendered.text, rendered.html}));
    }
    QVERIFY(prepared->render(email.tom.id).html.contains("Tomáš"));
    QVERIFY(!prepared->render(email.tom.id).html.contains("Priya"));
}

void TestWorkSending::theHeadSaysWhoAndWhen()
{
    Previewed email;
    const auto submission = sendDraft(email.house, email.draft.id);
    VERIFY_RESULT(submission);
    const auto deliveries = DeliveryRepository::forSubmission(email.house.reader(), submission->id);
    const auto toPriya = std::ranges::find(*deliveries, email.priya.id, &Delivery::contact);
    QVERIFY(toPriya != deliveries->end());
    const auto bytes = DeliveryRepository::message(email.house.reader(), toPriya->id);
    VERIFY_RESULT(bytes);
    QCOMPARE(headLine(*bytes, "From"), QByteArray("Maren Lindqvist <mlindqvist@gitlab.example>"));
    QCOMPARE(headLine(*bytes, "To"), QByteArray("Priya Example <priya@nb.example>"));
    QCOMPARE(headLine(*bytes, "Message-ID"), toPriya->messageId.toLatin1());
    QCOMPARE(headLine(*bytes, "Date"), QByteArray("Wed, 18 Nov 2026 09:00:00 +0100")); // Berlin's.
    QVERIFY(headLine(*bytes, "List-Unsubscribe").contains("mlindqvist@gitlab.example"));
    QVERIFY(headLine(*bytes, "Reply-To").isEmpty());
}

void TestWorkSending::anotherSendOfTheSameDraftIsRefused()
{
    Previewed email;
    VERIFY_RESULT(email.send());
    VERIFY_FAILS(email.send(), ErrorKind::Conflict);
    QCOMPARE(*SubmissionRepository::count(email.house.reader(), {SubmissionState::Leaving}), 1);
}

void TestWorkSending::onlyThePreviewedRevisionLeaves()
{
    Previewed email;
    Sending sending(email.house.context());
    const int previewed = email.draft.revision;
    email.save(textsOf(email.draft, "Another subject"));
    VERIFY_FAILS(email.send(), ErrorKind::Conflict); // Not previewed.
    VERIFY_FAILS(email.house.take(sending.send(email.draft.id, previewed)), ErrorKind::Conflict);
    VERIFY_FAILS(email.house.take(sending.send(DraftId(QStringLiteral("drf_none")), 1)), ErrorKind::NotFound);
    email.preview();
    const auto outcome = email.send();
    VERIFY_RESULT(outcome);
    QVERIFY(outcome->submission.has_value());
}

void TestWorkSending::changedFactsAskForAnotherLook()
{
    Previewed email;
    const QByteArray before = email.prepared()->fingerprint();
    email.priya.firstName = QStringLiteral("Prija");
    VERIFY_RESULT(email.house.take(Contacts(email.house.context()).edit(email.priya)));
    const QByteArray after = email.prepared()->fingerprint();
    QVERIFY(before != after);
    VERIFY_FAILS(email.send(before), ErrorKind::Conflict);
    QVERIFY(!SubmissionRepository::liveForDraft(email.house.reader(), email.draft.id)->has_value());
    const auto outcome = email.send(after);
    VERIFY_RESULT(outcome);
    QVERIFY(outcome->submission.has_value());
}

void TestWorkSending::aTokenWithoutAValueRefuses()
{
    Previewed email;
    DraftTexts texts = textsOf(email.draft, "Renewal: ");
    texts.subject.append(QJsonObject{
        {QStringLiteral("type"), QStringLiteral("token")},
        {QStringLiteral("attrs"), QJsonObject{{QStringLiteral("name"), QStringLiteral("contact.title")}}}});
    email.save(texts);
    email.preview();
    expectRefused(email, email.send(), QStringLiteral("token-missing"));
    for (Contact contact : {email.priya, email.tom}) {
        contact.title = QStringLiteral("Administrator");
        VERIFY_RESULT(email.house.take(Contacts(email.house.context()).edit(contact)));
    }
    const auto outcome = email.send();
    VERIFY_RESULT(outcome);
    QVERIFY(outcome->submission.has_value());
}

void TestWorkSending::whoOptedOutAfterThePreviewRefuses()
{
    Previewed email;
    Contacts contacts(email.house.context());
    VERIFY_RESULT(email.house.take(contacts.recordUnsubscribe(email.priya.id, today, QString())));
    expectRefused(email, email.send(), QStringLiteral("recipient-opted-out"));
}

void TestWorkSending::whoMayHaveGotItIsWarnedAbout()
{
    Previewed email;
    const auto sent = email.send();
    VERIFY_RESULT(sent);
    VERIFY_RESULT(settleAs(email.house, sent->submission->id, DeliveryState::Unknown));
    const auto again = email.send();
    VERIFY_RESULT(again);
    QVERIFY(again->submission.has_value());
    const auto found = std::ranges::find(again->findings, QStringLiteral("may-have-arrived"), &Finding::id);
    QVERIFY(found != again->findings.end());
    QCOMPARE(found->severity, Severity::Warning);
    QCOMPARE(QSet<QString>(found->recipients.begin(), found->recipients.end()),
             (QSet<QString>{email.priya.id.toString(), email.tom.id.toString()}));
}

void TestWorkSending::somebodyElsesTaskRefuses()
{
    Previewed email;
    Task task = *TaskRepository::find(email.house.reader(), email.task.id);
    task.owner = addColleague(email.house);
    VERIFY_RESULT(email.house.store.run([&](WriteTransaction &t) { return TaskRepository::save(t, task); }));
    expectRefused(email, email.send(), QStringLiteral("not-own-task"));
}

// A draft that was written on two devices leaves in neither text before somebody has chosen.
void TestWorkSending::twoTextsRefuseBothDrafts()
{
    Previewed email;
    const auto draft = DraftRepository::forTask(email.house.reader(), email.task.id);
    VERIFY_RESULT(draft);
    Draft other = **draft;
    other.id = DraftId::create();
    other.conflictOf = (*draft)->id;
    VERIFY_RESULT(
        email.house.store.run([&](WriteTransaction &t) { return DraftRepository::save(t, other); }));
    expectRefused(email, email.send(), QStringLiteral("two-texts"));
    QVERIFY(*DraftRepository::isInConflict(email.house.reader(), other.id));
    VERIFY_RESULT(
        email.house.store.run([&](WriteTransaction &t) { return DraftRepository::remove(t, other.id); }));
    const auto sent = email.send();
    VERIFY_RESULT(sent);
    QVERIFY(sent->submission.has_value());
}

void TestWorkSending::noRecipientRefuses()
{
    Previewed email;
    const auto none = email.house.take(Drafts(email.house.context()).setRecipients(email.draft.id, {}));
    VERIFY_RESULT(none);
    email.draft = *none;
    email.preview();
    expectRefused(email, email.send(), QStringLiteral("no-recipient"));
}

void TestWorkSending::anUnfinishedSetupRefuses()
{
    Previewed email;
    VERIFY_RESULT(email.house.store.run([&](WriteTransaction &t) {
        MailAccount smtp;
        smtp.transport = MailAccount::Transport::Smtp;
        return MailAccountRepository::save(t, email.house.me, smtp); // Without a host.
    }));
    expectRefused(email, email.send(), QStringLiteral("sender-not-set-up"));
}

void TestWorkSending::aCompletedStepIsNotSentAgain()
{
    Previewed email;
    VERIFY_RESULT(email.house.take(Tasks(email.house.context()).markDone(email.task.id)));
    VERIFY_FAILS(email.send(), ErrorKind::Invalid);
}

void TestWorkSending::aSubjectThatValuesMakeTooLongIsFound()
{
    Previewed email;
    DraftTexts texts = textsOf(email.draft, "For ");
    texts.subject.append(QJsonObject{
        {QStringLiteral("type"), QStringLiteral("token")},
        {QStringLiteral("attrs"), QJsonObject{{QStringLiteral("name"), QStringLiteral("account.name")}}}});
    email.save(texts);
    const auto lengths = [&email] {
        const QList<Finding> findings = email.prepared()->check();
        return std::ranges::count_if(findings, [](const Finding &finding) {
            return finding.id == QLatin1String("subject-length") && finding.severity != Severity::Passed;
        });
    };
    QCOMPARE(lengths(), 0);
    email.account.name = QStringLiteral("Northbeam Robotics ").repeated(8).trimmed();
    VERIFY_RESULT(email.house.take(Accounts(email.house.context()).edit(email.account)));
    QCOMPARE(lengths(), 1);
}

void TestWorkSending::aTestMessageSaysThatItIsOne()
{
    Previewed email;
    const auto prepared = email.prepared();
    VERIFY_RESULT(prepared);
    const auto bytes = prepared->testMessage(email.tom.id, QStringLiteral("me@gitlab.example"),
                                             email.house.store.clock().now());
    VERIFY_RESULT(bytes);
    const ReadMessage read = readMessage(*bytes);
    QCOMPARE(read.subject, QStringLiteral("[Test] Your first GitLab step: sign-in"));
    QCOMPARE(headLine(*bytes, "To"), QByteArray("me@gitlab.example"));
    QCOMPARE(read.data.last(), prepared->render(email.tom.id).html);
    // Marked values are a picture for the preview: no message can be made of them.
    QVERIFY(!prepared->renderMarked(email.tom.id).isComplete());
}

void TestWorkSending::theStepIsCountedAmongThoseNotSkipped()
{
    Previewed email;
    const Task monitoring = email.house.taskOf(email.cta, "monitoring");
    const auto draft = email.house.begin(monitoring.id);
    VERIFY_RESULT(draft);
    const auto before = EmailFacts::read(email.house.context(), draft->id);
    VERIFY_RESULT(before);
    QCOMPARE(before->step(), 5);
    QCOMPARE(before->stepCount(), 10);
    QCOMPARE(before->program(), QStringLiteral("Digital Onboarding"));
    const Task skipped = email.house.taskOf(email.cta, "security");
    VERIFY_RESULT(email.house.take(Tasks(email.house.context()).skip(skipped.id, QStringLiteral("known"))));
    const auto after = EmailFacts::read(email.house.context(), draft->id);
    QCOMPARE(after->step(), 4);
    QCOMPARE(after->stepCount(), 9);
}

QTEST_GUILESS_MAIN(TestWorkSending)

#include "tst_work_sending.moc"
