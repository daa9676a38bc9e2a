// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/store/CtaRepository.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/DraftRevisions.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/TaskRepository.h"
#include "core/store/TemplateRepository.h"
#include "core/work/Contacts.h"
#include "core/work/Ctas.h"
#include "core/work/DraftPeople.h"
#include "core/work/DraftSession.h"
#include "core/work/Drafts.h"
#include "core/work/EmailFacts.h"
#include "core/work/Sending.h"
#include "core/work/Tasks.h"
#include "tests/core/work/DraftFixtures.h"
#include "tests/core/work/WorkHouse.h"
#include "tests/support/Wait.h"

#include <QSignalSpy>

using namespace waymark;
using namespace waymark::test;

namespace {

const QDate today(2026, 11, 18);

/// An account with a series and three contacts, of whom two have the role that programs look for.
struct Series
{
    WorkHouse house;
    Account account = house.addAccount();
    Contact priya = house.addContact(account, QStringLiteral("Priya"), QStringLiteral("priya@nb.example"));
    Contact tom = house.addContact(account, QStringLiteral("Tom"), QStringLiteral("tom@nb.example"));
    Contact lena = house.addContact(account, QStringLiteral("Lena"), QStringLiteral("lena@nb.example"), {});
    CtaId cta = house.addSeries(account);
    Task task = house.taskOf(cta, "quick-guide");

    Result<Draft> open() { return house.begin(task.id); }
    Result<Draft> look() { return Drafts(house.context()).open(task.id); }
    Result<SavedDraft> save(const Draft &draft, const DraftTexts &texts)
    {
        return house.take(Drafts(house.context()).save(draft.id, draft.revision, texts));
    }
    Draft stored(const DraftId &id) { return DraftRepository::find(house.reader(), id).value_or(Draft()); }
    TaskStatus status() { return TaskRepository::find(house.reader(), task.id)->status; }
};

} // namespace

class TestWorkDrafts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lookingStoresNothing();
    void twoCannotBeginTheSameDraft();
    void openingMakesTheDraftFromTheTemplate();
    void openingAgainGivesTheSameDraft();
    void theCtasContactsAreTheRecipientsWhereItNamesSome();
    void theSuppressedAreNotRecipients();
    void whoGotThisEmailIsNoRecipient();
    void onlyTheOwnersOpenEmailsCanBeOpened();
    void savingKeepsTheTextsAndRaisesTheRevision();
    void savingOverAnotherRevisionIsRefused();
    void textsThatDoNotFitTheSchemaAreRefused_data();
    void textsThatDoNotFitTheSchemaAreRefused();
    void changingTheRecipientsClearsPreviewed();
    void recipientsWhoCannotBeChosen();
    void somebodyChosenEarlierDoesNotStandInTheWay();
    void onlyTheStoredRevisionCanBePreviewed();
    void discardingBringsTheTemplateBack();
    void removingCanBeUndone();
    void anUntouchedDraftGoesWhenTheComposerCloses();
    void anEmailOnItsWayCannotBeChanged();
    void theSessionKeepsAnUnchangedDraftOnRequest();
    void theSessionSavesTheLatestOnly();
    void theSessionNotesThePreviewAfterEverythingIsStored();
    void theSessionTellsWhatWasChangedElsewhere();
    void theSessionForgetsASaveThatAResetCameBefore();
    void theSessionKeepsRecipientsThatCouldNotBeStored();
    void theSessionTellsWhenTheBodyWasEmptied();
    void theSessionKeepsWhatAMendReplaces();
};

void TestWorkDrafts::lookingStoresNothing()
{
    Series series;
    const auto looked = series.look();
    VERIFY_RESULT(looked);
    QCOMPARE(looked->revision, 0);
    QCOMPARE(looked->recipients.size(), 2);
    QVERIFY(!DraftRepository::forTask(series.house.reader(), series.task.id)->has_value());
    QCOMPARE(series.status(), TaskStatus::NotStarted);
    VERIFY_RESULT(EmailFacts::read(series.house.context(), *looked));
    QCOMPARE(readDraftPeople(series.house.context(), *looked)->willReceive.size(), 2);

    // The first change stores it.
    DraftSession session(series.house.context(), *looked);
    session.setTexts(textsOf(*looked, "Mine"));
    WAIT_VERIFY(session.isSaved());
    QCOMPARE(series.stored(looked->id).subject, textsOf(*looked, "Mine").subject);
    QCOMPARE(series.status(), TaskStatus::InProgress);
}

void TestWorkDrafts::twoCannotBeginTheSameDraft()
{
    Series series;
    const auto one = series.look();
    const auto other = series.look();
    VERIFY_RESULT(series.house.take(Drafts(series.house.context()).begin(*one)));
    DraftSession session(series.house.context(), *other);
    QSignalSpy failed(&session, &DraftSession::failed);
    session.setTexts(textsOf(*other, "Mine"));
    WAIT_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().kind, ErrorKind::Conflict);
    QVERIFY(!session.isSaved());
    VERIFY_FAILS(DraftRepository::find(series.house.reader(), other->id), ErrorKind::NotFound);
}

void TestWorkDrafts::openingMakesTheDraftFromTheTemplate()
{
    Series series;
    const auto draft = series.open();
    VERIFY_RESULT(draft);
    const auto emailTemplate = TemplateRepository::find(series.house.reader(), series.task.emailTemplate);
    VERIFY_RESULT(emailTemplate);
    QCOMPARE(draft->subject, emailTemplate->subject);
    QCOMPARE(draft->preheader, emailTemplate->preheader);
    QCOMPARE(draft->body, emailTemplate->body);
    QCOMPARE(draft->templateVersion, emailTemplate->version);
    QCOMPARE(draft->kind, EmailKind::Program);
    QCOMPARE(draft->owner, series.house.me);
    QCOMPARE(draft->account, series.account.id);
    QCOMPARE(draft->revision, 1);
    QVERIFY(!draft->isPreviewed());
    QCOMPARE(QSet<ContactId>(draft->recipients.begin(), draft->recipients.end()),
             QSet<ContactId>({series.priya.id, series.tom.id})); // Lena has no role that programs look for.
    QCOMPARE(series.status(), TaskStatus::InProgress);
    QCOMPARE(series.stored(draft->id), *draft);
}

void TestWorkDrafts::openingAgainGivesTheSameDraft()
{
    Series series;
    const auto draft = series.open();
    VERIFY_RESULT(draft);
    const auto saved = series.save(*draft, textsOf(*draft, "Changed"));
    VERIFY_RESULT(saved);
    QCOMPARE(*series.open(), saved->draft);
}

void TestWorkDrafts::theCtasContactsAreTheRecipientsWhereItNamesSome()
{
    Series series;
    NewCta named = series.house.seriesFor(series.account);
    named.contacts = {series.lena.id, series.tom.id};
    const auto cta = series.house.take(Ctas(series.house.context()).create(named));
    VERIFY_RESULT(cta);
    series.task = series.house.taskOf(cta->value, "quick-guide");
    const auto draft = series.open();
    VERIFY_RESULT(draft);
    QCOMPARE(QSet<ContactId>(draft->recipients.begin(), draft->recipients.end()),
             QSet<ContactId>({series.lena.id, series.tom.id}));
}

void TestWorkDrafts::theSuppressedAreNotRecipients()
{
    Series series;
    Contacts contacts(series.house.context());
    VERIFY_RESULT(series.house.take(contacts.recordUnsubscribe(series.priya.id, today, QString())));
    const auto draft = series.open();
    VERIFY_RESULT(draft);
    QCOMPARE(draft->recipients, QList<ContactId>{series.tom.id});
}

void TestWorkDrafts::whoGotThisEmailIsNoRecipient()
{
    Series series;
    const auto first = series.open();
    VERIFY_RESULT(first);
    VERIFY_RESULT(
        series.house.take(Drafts(series.house.context()).setRecipients(first->id, {series.tom.id})));
    const auto submission = sendDraft(series.house, first->id);
    VERIFY_RESULT(submission);
    VERIFY_RESULT(settleAs(series.house, submission->id, DeliveryState::Accepted));
    series.task = series.house.taskOf(series.house.addSeries(series.account), "quick-guide");
    const auto second = series.open();
    VERIFY_RESULT(second);
    QCOMPARE(second->recipients, QList<ContactId>{series.priya.id});
    // Another email of the series goes to both.
    series.task = series.house.taskOf(second->cta, "monitoring");
    QCOMPARE(series.open()->recipients.size(), 2);
}

void TestWorkDrafts::onlyTheOwnersOpenEmailsCanBeOpened()
{
    Series series;
    Drafts drafts(series.house.context());
    const Task survey = series.house.taskOf(series.cta, "survey");
    VERIFY_FAILS(drafts.open(survey.id), ErrorKind::Invalid);
    VERIFY_FAILS(drafts.open(TaskId(QStringLiteral("tsk_none"))), ErrorKind::NotFound);
    const Task training = series.house.taskOf(series.cta, "training");
    VERIFY_RESULT(
        series.house.take(Tasks(series.house.context()).skip(training.id, QStringLiteral("known"))));
    VERIFY_FAILS(drafts.open(training.id), ErrorKind::Invalid);
    Task others = series.task;
    others.owner = addColleague(series.house);
    VERIFY_RESULT(
        series.house.store.run([&](WriteTransaction &t) { return TaskRepository::save(t, others); }));
    VERIFY_FAILS(series.open(), ErrorKind::Denied);
    QVERIFY(!DraftRepository::forTask(series.house.reader(), series.task.id)->has_value());
}

void TestWorkDrafts::savingKeepsTheTextsAndRaisesTheRevision()
{
    Series series;
    const auto draft = series.open();
    VERIFY_RESULT(draft);
    series.house.store.clock().advance(60'000);
    const DraftTexts texts = textsOf(*draft, "Another subject", "Another body");
    const auto saved = series.save(*draft, texts);
    VERIFY_RESULT(saved);
    QVERIFY(!saved->emptied);
    QCOMPARE(saved->draft.revision, 2);
    QCOMPARE(saved->draft.savedAt, series.house.store.clock().now());
    const Draft stored = series.stored(draft->id);
    QCOMPARE((DraftTexts{stored.subject, stored.preheader, stored.body}), texts);
    QCOMPARE(stored.recipients, draft->recipients);
    QCOMPARE(series.save(saved->draft, texts)->draft.revision, 2); // Nothing changed.
}

void TestWorkDrafts::savingOverAnotherRevisionIsRefused()
{
    Series series;
    const auto draft = series.open();
    VERIFY_RESULT(draft);
    const auto saved = series.save(*draft, textsOf(*draft, "First"));
    VERIFY_RESULT(saved);
    VERIFY_FAILS(series.save(*draft, textsOf(*draft, "Second")), ErrorKind::Conflict);
    QCOMPARE(series.stored(draft->id), saved->draft);
}

void TestWorkDrafts::textsThatDoNotFitTheSchemaAreRefused_data()
{
    QTest::addColumn<DraftTexts>("texts");
    Draft draft;
    const DraftTexts good = textsOf(draft, "Subject", "Body");
    DraftTexts texts = good;
    texts.body = {{QStringLiteral("type"), QStringLiteral("script")}};
    QTest::newRow("a body of another kind") << texts;
    texts = good;
    texts.body = {};
    QTest::newRow("no body at all") << texts;
    texts = good;
    texts.subject = {QStringLiteral("text")};
    QTest::newRow("a subject without nodes") << texts;
    texts = good;
    texts.preheader = {QJsonObject{{QStringLiteral("type"), QStringLiteral("paragraph")}}};
    QTest::newRow("a preheader of blocks") << texts;
}

void TestWorkDrafts::textsThatDoNotFitTheSchemaAreRefused()
{
    QFETCH(DraftTexts, texts);
    Series series;
    const auto draft = series.open();
    VERIFY_RESULT(draft);
    VERIFY_FAILS(series.save(*draft, texts), ErrorKind::Invalid);
    QCOMPARE(series.stored(draft->id), *draft);
}

void TestWorkDrafts::changingTheRecipientsClearsPreviewed()
{
    Series series;
    Drafts drafts(series.house.context());
    const auto draft = series.open();
    VERIFY_RESULT(draft);
    const auto previewed = series.house.take(drafts.markPreviewed(draft->id, draft->revision));
    VERIFY_RESULT(previewed);
    QVERIFY(previewed->isPreviewed());
    const auto changed = series.house.take(drafts.setRecipients(draft->id, {series.lena.id, series.lena.id}));
    VERIFY_RESULT(changed);
    QVERIFY(!changed->isPreviewed());
    QCOMPARE(changed->recipients, QList<ContactId>{series.lena.id});
    QCOMPARE(changed->revision, 2);
    const auto again = series.house.take(drafts.markPreviewed(draft->id, 2));
    VERIFY_RESULT(again);
    QVERIFY(!series.save(*again, textsOf(*again, "Another"))->draft.isPreviewed());
}

void TestWorkDrafts::recipientsWhoCannotBeChosen()
{
    Series series;
    Drafts drafts(series.house.context());
    Contacts contacts(series.house.context());
    const auto draft = series.open();
    VERIFY_RESULT(draft);
    VERIFY_RESULT(series.house.take(contacts.recordUnsubscribe(series.lena.id, today, QString())));
    const Account other = series.house.addAccount(QStringLiteral("Elsewhere"));
    const Contact stranger =
        series.house.addContact(other, QStringLiteral("Sam"), QStringLiteral("sam@else.example"));
    const auto choose = [&](const ContactId &id) { return drafts.setRecipients(draft->id, {id}); };
    VERIFY_FAILS(series.house.take(choose(series.lena.id)), ErrorKind::Invalid);
    VERIFY_FAILS(series.house.take(choose(stranger.id)), ErrorKind::Invalid);
    VERIFY_FAILS(series.house.take(choose(ContactId(QStringLiteral("con_none")))), ErrorKind::NotFound);
    QCOMPARE(series.stored(draft->id), *draft);
}

void TestWorkDrafts::somebodyChosenEarlierDoesNotStandInTheWay()
{
    Series series;
    const auto draft = series.open();
    VERIFY_RESULT(draft);
    Contacts contacts(series.house.context());
    VERIFY_RESULT(series.house.take(contacts.recordUnsubscribe(series.priya.id, today, QString())));
    const auto changed =
        series.house.take(Drafts(series.house.context())
                              .setRecipients(draft->id, {series.priya.id, series.tom.id, series.lena.id}));
    VERIFY_RESULT(changed);
    QVERIFY(!changed->recipients.contains(series.priya.id));
    QCOMPARE(changed->recipients.size(), 2);
}

void TestWorkDrafts::onlyTheStoredRevisionCanBePreviewed()
{
    Series series;
    Drafts drafts(series.house.context());
    const auto draft = series.open();
    VERIFY_RESULT(draft);
    VERIFY_RESULT(series.save(*draft, textsOf(*draft, "Newer")));
    VERIFY_FAILS(series.house.take(drafts.markPreviewed(draft->id, 1)), ErrorKind::Conflict);
    QVERIFY(!series.stored(draft->id).isPreviewed());
}

void TestWorkDrafts::discardingBringsTheTemplateBack()
{
    Series series;
    Drafts drafts(series.house.context());
    const auto draft = series.open();
    VERIFY_RESULT(draft);
    VERIFY_RESULT(series.save(*draft, textsOf(*draft, "Mine", "All mine")));
    VERIFY_RESULT(series.house.take(drafts.setRecipients(draft->id, {series.lena.id})));
    const auto discarded = series.house.take(drafts.discardChanges(draft->id));
    VERIFY_RESULT(discarded);
    QCOMPARE(discarded->subject, draft->subject);
    QCOMPARE(discarded->body, draft->body);
    QCOMPARE(discarded->recipients, QList<ContactId>{series.lena.id});
    QCOMPARE(discarded->revision, 4);
    // Undone by saving what the composer had.
    const auto back = series.save(*discarded, textsOf(*draft, "Mine", "All mine"));
    VERIFY_RESULT(back);
    QCOMPARE(back->draft.subject, textsOf(*draft, "Mine").subject);
}

void TestWorkDrafts::removingCanBeUndone()
{
    Series series;
    const auto draft = series.open();
    VERIFY_RESULT(draft);
    const auto act = series.house.take(Drafts(series.house.context()).remove(draft->id));
    VERIFY_RESULT(act);
    VERIFY_FAILS(DraftRepository::find(series.house.reader(), draft->id), ErrorKind::NotFound);
    QCOMPARE(series.status(), TaskStatus::NotStarted);
    VERIFY_RESULT(series.house.undo(*act));
    QCOMPARE(series.stored(draft->id), *draft);
    QCOMPARE(series.status(), TaskStatus::InProgress);
}

void TestWorkDrafts::anUntouchedDraftGoesWhenTheComposerCloses()
{
    Series series;
    Drafts drafts(series.house.context());
    const auto draft = series.open();
    VERIFY_RESULT(draft);
    QCOMPARE(*series.house.take(drafts.removeIfUntouched(draft->id)), true);
    QVERIFY(!DraftRepository::forTask(series.house.reader(), series.task.id)->has_value());
    QCOMPARE(series.status(), TaskStatus::NotStarted);

    const auto changed = series.open();
    VERIFY_RESULT(changed);
    VERIFY_RESULT(series.save(*changed, textsOf(*changed, "Mine")));
    QCOMPARE(*series.house.take(drafts.removeIfUntouched(changed->id)), false);
    QVERIFY(DraftRepository::find(series.house.reader(), changed->id).has_value());

    series.task = series.house.taskOf(series.cta, "monitoring");
    const auto previewed = series.open();
    VERIFY_RESULT(previewed);
    VERIFY_RESULT(series.house.take(drafts.markPreviewed(previewed->id, 1)));
    QCOMPARE(*series.house.take(drafts.removeIfUntouched(previewed->id)), true);
}

void TestWorkDrafts::anEmailOnItsWayCannotBeChanged()
{
    Series series;
    Drafts drafts(series.house.context());
    const auto draft = series.open();
    VERIFY_RESULT(draft);
    VERIFY_RESULT(sendDraft(series.house, draft->id));
    const Draft sent = series.stored(draft->id);
    VERIFY_FAILS(series.save(sent, textsOf(sent, "Too late")), ErrorKind::Conflict);
    VERIFY_FAILS(series.house.take(drafts.setRecipients(sent.id, {series.tom.id})), ErrorKind::Conflict);
    VERIFY_FAILS(series.house.take(drafts.discardChanges(sent.id)), ErrorKind::Conflict);
    VERIFY_FAILS(series.house.take(drafts.remove(sent.id)), ErrorKind::Conflict);
    VERIFY_FAILS(series.house.take(drafts.removeIfUntouched(sent.id)), ErrorKind::Conflict);
    VERIFY_FAILS(series.open(), ErrorKind::Conflict);
    QCOMPARE(series.stored(draft->id), sent);
}

void TestWorkDrafts::theSessionKeepsAnUnchangedDraftOnRequest()
{
    Series series;
    DraftSession session(series.house.context(), *series.look());
    session.keep();
    QVERIFY(!session.isSaved());
    WAIT_VERIFY(session.isSaved());
    QCOMPARE(series.stored(session.draft().id), session.draft());
    QCOMPARE(session.draft().revision, 1);
    session.keep();
    QVERIFY(session.isSaved());
}

void TestWorkDrafts::theSessionSavesTheLatestOnly()
{
    Series series;
    const auto draft = series.open();
    VERIFY_RESULT(draft);
    DraftSession session(series.house.context(), *draft);
    QSignalSpy saved(&session, &DraftSession::saved);
    QSignalSpy failed(&session, &DraftSession::failed);
    session.setTexts(textsOf(*draft, "One"));
    for (const char *subject : {"Two", "Three", "Four"})
        session.setTexts(textsOf(*draft, subject));
    session.setRecipients({series.lena.id});
    QVERIFY(!session.isSaved());
    WAIT_VERIFY(session.isSaved());
    QCOMPARE(saved.size(), 1);
    QCOMPARE(failed.size(), 0);
    const Draft stored = series.stored(draft->id);
    QCOMPARE(stored, session.draft());
    QCOMPARE(stored.subject, textsOf(*draft, "Four").subject);
    QCOMPARE(stored.recipients, QList<ContactId>{series.lena.id});
    QCOMPARE(stored.revision, 4); // The first, the last, the recipients: two and three were never stored.
}

void TestWorkDrafts::theSessionNotesThePreviewAfterEverythingIsStored()
{
    Series series;
    const auto draft = series.open();
    VERIFY_RESULT(draft);
    DraftSession session(series.house.context(), *draft);
    QSignalSpy previewed(&session, &DraftSession::previewed);
    session.setTexts(textsOf(*draft, "One"));
    session.setTexts(textsOf(*draft, "Two"));
    session.markPreviewed();
    WAIT_COMPARE(previewed.size(), 1);
    QCOMPARE(series.stored(draft->id).previewedRevision, 3);
    QVERIFY(session.draft().isPreviewed());
}

void TestWorkDrafts::theSessionTellsWhatWasChangedElsewhere()
{
    Series series;
    const auto draft = series.open();
    VERIFY_RESULT(draft);
    DraftSession session(series.house.context(), *draft);
    QSignalSpy failed(&session, &DraftSession::failed);
    const auto elsewhere = series.save(*draft, textsOf(*draft, "Elsewhere"));
    VERIFY_RESULT(elsewhere);
    session.setTexts(textsOf(*draft, "Here"));
    WAIT_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().kind, ErrorKind::Conflict);
    QVERIFY(!session.isSaved()); // The text is not lost: it waits.
    QCOMPARE(series.stored(draft->id), elsewhere->draft);
    // The person takes the other one over.
    session.reset(elsewhere->draft);
    QVERIFY(session.isSaved());
    session.setTexts(textsOf(*draft, "Here, after all"));
    WAIT_VERIFY(session.isSaved());
    QCOMPARE(series.stored(draft->id).subject, textsOf(*draft, "Here, after all").subject);
}

void TestWorkDrafts::theSessionForgetsASaveThatAResetCameBefore()
{
    Series series;
    const auto draft = series.open();
    VERIFY_RESULT(draft);
    DraftSession session(series.house.context(), *draft);
    QSignalSpy failed(&session, &DraftSession::failed);
    QSignalSpy saved(&session, &DraftSession::saved);
    const auto elsewhere = series.save(*draft, textsOf(*draft, "Elsewhere"));
    VERIFY_RESULT(elsewhere);
    session.setTexts(textsOf(*draft, "Here")); // Fails, but nobody knows yet.
    session.reset(elsewhere->draft);
    QVERIFY(!session.isSaved());
    WAIT_VERIFY(session.isSaved());
    QCOMPARE(failed.size(), 0);
    QCOMPARE(saved.size(), 1);
    QCOMPARE(session.draft(), elsewhere->draft);
    session.retry();
    QVERIFY(session.isSaved());
    // What is written afterwards is saved, also while the old save runs.
    session.setTexts(textsOf(*draft, "Here again"));
    session.reset(elsewhere->draft);
    session.setRecipients({series.lena.id});
    WAIT_VERIFY(session.isSaved());
    QCOMPARE(series.stored(draft->id).recipients, QList<ContactId>{series.lena.id});
}

void TestWorkDrafts::theSessionKeepsRecipientsThatCouldNotBeStored()
{
    Series series;
    const auto draft = series.open();
    VERIFY_RESULT(draft);
    const auto act = series.house.take(
        Contacts(series.house.context()).recordUnsubscribe(series.lena.id, today, QString()));
    VERIFY_RESULT(act);
    DraftSession session(series.house.context(), *draft);
    QSignalSpy failed(&session, &DraftSession::failed);
    QSignalSpy previewed(&session, &DraftSession::previewed);
    session.setRecipients({series.lena.id});
    session.markPreviewed();
    WAIT_COMPARE(failed.size(), 1);
    QVERIFY(!session.isSaved());
    QCOMPARE(series.stored(draft->id), *draft);
    VERIFY_RESULT(series.house.undo(*act));
    session.retry();
    WAIT_VERIFY(session.isSaved());
    QCOMPARE(series.stored(draft->id).recipients, QList<ContactId>{series.lena.id});
    QCOMPARE(previewed.size(), 0); // The preview was of something else.
}

void TestWorkDrafts::theSessionTellsWhenTheBodyWasEmptied()
{
    Series series;
    const auto draft = series.open();
    VERIFY_RESULT(draft);
    DraftSession session(series.house.context(), *draft);
    QSignalSpy emptied(&session, &DraftSession::emptied);
    session.setTexts(textsOf(*draft, "Subject", "Words"));
    WAIT_VERIFY(session.isSaved());
    QCOMPARE(emptied.size(), 0);
    session.setTexts(textsOf(*draft, "Subject", ""));
    WAIT_COMPARE(emptied.size(), 1);
    // Once is enough.
    session.setTexts(textsOf(*draft, "Another subject", ""));
    WAIT_VERIFY(session.isSaved());
    QCOMPARE(emptied.size(), 1);
}

void TestWorkDrafts::theSessionKeepsWhatAMendReplaces()
{
    Series series;
    const auto draft = series.open();
    VERIFY_RESULT(draft);
    DraftSession session(series.house.context(), *draft);
    session.setTexts(textsOf(*draft, "Typed"));
    WAIT_VERIFY(session.isSaved());
    session.setTexts(textsOf(*draft, "Mended"), RevisionReason::Mended);
    session.setTexts(textsOf(*draft, "Typed on"));
    WAIT_VERIFY(session.isSaved());
    const auto kept = DraftRevisions::list(series.house.reader(), draft->id);
    VERIFY_RESULT(kept);
    QCOMPARE(kept->first().reason, RevisionReason::Mended);
    QCOMPARE(kept->first().subject, textsOf(*draft, "Typed").subject);
    QCOMPARE(kept->size(), 2); // And what it was begun with; the reason counts once.
}

QTEST_GUILESS_MAIN(TestWorkDrafts)

#include "tst_work_drafts.moc"
