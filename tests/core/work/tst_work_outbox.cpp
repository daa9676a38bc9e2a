// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/delivery/OutboxPause.h"
#include "core/store/AccountRepository.h"
#include "core/store/ActivityRepository.h"
#include "core/store/ArchiveCopyRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/OrganisationRepository.h"
#include "core/store/SubmissionRepository.h"
#include "core/work/Contacts.h"
#include "core/work/Drafts.h"
#include "core/work/OutboxData.h"
#include "core/work/Sending.h"
#include "core/work/Tasks.h"
#include "tests/core/email/ReadMessage.h"
#include "tests/core/work/DraftFixtures.h"
#include "tests/core/work/WorkHouse.h"

#include <algorithm>

using namespace waymark;
using namespace waymark::test;

namespace {

/// The series' first email, sent to two contacts and in its undo window.
struct OnItsWay
{
    OnItsWay()
    {
        const auto made = house.begin(task.id);
        if (!made)
            qFatal("no draft: %s", qPrintable(describe(made.error())));
        draft = made->id;
        const auto sent = sendDraft(house, draft);
        if (!sent)
            qFatal("not sent: %s", qPrintable(describe(sent.error())));
        id = sent->id;
    }

    Submission submission() { return SubmissionRepository::find(house.reader(), id).value_or(Submission()); }
    SubmissionState state() { return submission().state; }

    Delivery to(const Contact &contact)
    {
        const auto deliveries = DeliveryRepository::forSubmission(house.reader(), id);
        const auto found = std::ranges::find(*deliveries, contact.id, &Delivery::contact);
        return found == deliveries->end() ? Delivery() : *found;
    }

    QByteArray message(const Delivery &delivery)
    {
        return DeliveryRepository::message(house.reader(), delivery.id).value_or(QByteArray());
    }

    /// Puts the submission into `state`, as the outbox would.
    Result<void> put(SubmissionState state)
    {
        return house.store.run([&](WriteTransaction &transaction) {
            Submission changed = submission();
            changed.state = state;
            if (state == SubmissionState::NeedsReview)
                changed.reviewReasons = {{QStringLiteral("Priya opted out."), priya.id}};
            return SubmissionRepository::save(transaction, changed);
        });
    }

    /// Ends one delivery in `state`, as the outbox would.
    Result<void> put(const Contact &contact, DeliveryState state, const QString &outcome = {})
    {
        return house.store.run([&](WriteTransaction &transaction) {
            Delivery changed = to(contact);
            changed.state = state;
            changed.outcome = outcome;
            return DeliveryRepository::save(transaction, changed);
        });
    }

    OutboxRow row() { return readSubmission(house.context(), id).value_or(SubmissionDetail()).email; }

    WorkHouse house;
    Account account = house.addAccount();
    Contact priya = house.addContact(account, QStringLiteral("Priya"), QStringLiteral("priya@nb.example"));
    Contact tom = house.addContact(account, QStringLiteral("Tom"), QStringLiteral("tom@nb.example"));
    CtaId cta = house.addSeries(account);
    Task task = house.taskOf(cta, "quick-guide");
    DraftId draft;
    SubmissionId id;
    Sending sending{house.context()};
};

} // namespace

class TestWorkOutbox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEmailThatTheServerDoesNotHaveYetIsNotCalledQueuedThere();
    void takingBackMakesTheDraftADraftAgain();
    void whatHasLeftCannotBeTakenBack_data();
    void whatHasLeftCannotBeTakenBack();
    void takingBackIsAllOrNothing();
    void sendingNowEndsTheUndoWindow();
    void heldEmailsWaitUntilReleased();
    void aPersonsActOutlastsThePause();
    void releasingAfterAReviewAcceptsTheNewTam();
    void leavingOutSendsToTheRest();
    void leavingOutEverybodyIsRefused();
    void itArrivedSettlesTheUnknown();
    void itArrivedOwesTheArchiveItsCopy();
    void nothingMoreIsSentForASkippedStep();
    void sendingAgainSendsTheSameBytes();
    void aCorrectedAddressGetsAMessageOfItsOwn();
    void correctionsThatAreRefused();
    void anEditedEmailIsNotResentToACorrectedAddress();
    void aBounceMarksTheContactToo();
    void aBounceOfAnOldAddressLeavesTheContactAlone();
    void eachStateStandsInItsGroup_data();
    void eachStateStandsInItsGroup();
    void theListsFollowAnEmail();
    void whatWasSentLongAgoLeavesTheOutboxTab();
    void whatNeedsAPersonStaysHoweverMuchIsSentAfterIt();
    void thoseThatNeedAPersonComeFirst();
};

void TestWorkOutbox::takingBackMakesTheDraftADraftAgain()
{
    OnItsWay email;
    WorkHouse &house = email.house;
    const Draft sent = *DraftRepository::find(house.reader(), email.draft);
    QVERIFY(readDrafts(house.context())->isEmpty());
    VERIFY_RESULT(house.take(email.sending.recall(email.id)));
    QCOMPARE(email.state(), SubmissionState::Recalled);
    QCOMPARE(email.to(email.priya).state, DeliveryState::Cancelled);
    QCOMPARE(email.to(email.tom).state, DeliveryState::Cancelled);
    QCOMPARE(*house.begin(email.task.id), sent);
    QCOMPARE(readDrafts(house.context())->size(), 1);
    QVERIFY(readOutbox(house.context())->isEmpty());
    // Nobody got it: it can be sent once more, to the same people.
    const auto again = sendDraft(house, email.draft);
    VERIFY_RESULT(again);
    QVERIFY(again->id != email.id);
    QCOMPARE(DeliveryRepository::forSubmission(house.reader(), again->id)->size(), 2);
}

void TestWorkOutbox::whatHasLeftCannotBeTakenBack_data()
{
    QTest::addColumn<SubmissionState>("state");
    QTest::newRow("being sent") << SubmissionState::Sending;
    QTest::newRow("done") << SubmissionState::Done;
    QTest::newRow("taken back already") << SubmissionState::Recalled;
}

void TestWorkOutbox::whatHasLeftCannotBeTakenBack()
{
    QFETCH(SubmissionState, state);
    OnItsWay email;
    VERIFY_RESULT(email.put(state));
    VERIFY_FAILS(email.house.take(email.sending.recall(email.id)), ErrorKind::Conflict);
    QCOMPARE(email.state(), state);
    QCOMPARE(email.to(email.priya).state, DeliveryState::Queued);
}

void TestWorkOutbox::takingBackIsAllOrNothing()
{
    OnItsWay email;
    VERIFY_RESULT(email.put(SubmissionState::Held));
    VERIFY_RESULT(email.put(email.priya, DeliveryState::Accepted));
    VERIFY_FAILS(email.house.take(email.sending.recall(email.id)), ErrorKind::Conflict);
    QCOMPARE(email.state(), SubmissionState::Held);
    QCOMPARE(email.to(email.tom).state, DeliveryState::Queued);
}

void TestWorkOutbox::sendingNowEndsTheUndoWindow()
{
    OnItsWay email;
    email.house.store.clock().advance(3000);
    VERIFY_RESULT(email.house.take(email.sending.sendNow(email.id)));
    QCOMPARE(email.state(), SubmissionState::Leaving);
    QCOMPARE(email.submission().leavesAt, email.house.store.clock().now());
    VERIFY_RESULT(email.put(SubmissionState::Done));
    VERIFY_FAILS(email.house.take(email.sending.sendNow(email.id)), ErrorKind::Conflict);
}

void TestWorkOutbox::heldEmailsWaitUntilReleased()
{
    OnItsWay email;
    VERIFY_FAILS(email.house.take(email.sending.release(email.id)), ErrorKind::Conflict);
    VERIFY_RESULT(email.house.take(email.sending.hold(email.id)));
    QCOMPARE(email.state(), SubmissionState::Held);
    QCOMPARE(email.row().group, OutboxGroup::Waiting);
    VERIFY_RESULT(email.house.take(email.sending.hold(email.id))); // Holding twice is no mistake.
    email.house.nextDays(1);
    VERIFY_RESULT(email.house.take(email.sending.release(email.id)));
    QCOMPARE(email.state(), SubmissionState::Queued);
    QCOMPARE(email.submission().leavesAt, email.house.store.clock().now());
    VERIFY_RESULT(email.put(SubmissionState::Done));
    VERIFY_FAILS(email.house.take(email.sending.hold(email.id)), ErrorKind::Conflict);
}

void TestWorkOutbox::aPersonsActOutlastsThePause()
{
    OnItsWay email;
    VERIFY_RESULT(email.put(SubmissionState::Queued));
    VERIFY_RESULT(email.house.store.run(OutboxPause::begin));
    QCOMPARE(email.state(), SubmissionState::Held);
    VERIFY_RESULT(email.house.take(email.sending.release(email.id)));
    QCOMPARE(email.state(), SubmissionState::Queued);
    VERIFY_RESULT(email.house.take(email.sending.hold(email.id)));
    VERIFY_RESULT(email.house.store.run(OutboxPause::end));
    QCOMPARE(email.state(), SubmissionState::Held);
    // What the pause alone holds goes on.
    VERIFY_RESULT(email.house.take(email.sending.release(email.id)));
    VERIFY_RESULT(email.house.store.run(OutboxPause::begin));
    VERIFY_RESULT(email.house.store.run(OutboxPause::end));
    QCOMPARE(email.state(), SubmissionState::Queued);
}

void TestWorkOutbox::releasingAfterAReviewAcceptsTheNewTam()
{
    OnItsWay email;
    VERIFY_RESULT(email.put(SubmissionState::NeedsReview));
    email.account.technicalAccountManager = addColleague(email.house);
    VERIFY_RESULT(email.house.store.run(
        [&](WriteTransaction &transaction) { return AccountRepository::save(transaction, email.account); }));
    VERIFY_FAILS(email.house.take(email.sending.hold(email.id)), ErrorKind::Conflict);
    VERIFY_RESULT(email.house.take(email.sending.release(email.id)));
    QCOMPARE(email.state(), SubmissionState::Queued);
    QCOMPARE(email.submission().accountTam, email.account.technicalAccountManager);
    QVERIFY(email.submission().reviewReasons.isEmpty());
}

void TestWorkOutbox::leavingOutSendsToTheRest()
{
    OnItsWay email;
    VERIFY_FAILS(email.house.take(email.sending.leaveOut(email.id, {email.priya.id})), ErrorKind::Conflict);
    VERIFY_RESULT(email.put(SubmissionState::NeedsReview));
    VERIFY_RESULT(email.house.take(email.sending.leaveOut(email.id, {email.priya.id})));
    QCOMPARE(email.state(), SubmissionState::Queued);
    QCOMPARE(email.to(email.priya).state, DeliveryState::Cancelled);
    QCOMPARE(email.to(email.tom).state, DeliveryState::Queued);
    QCOMPARE(email.row().row.total, 1);
}

void TestWorkOutbox::leavingOutEverybodyIsRefused()
{
    OnItsWay email;
    VERIFY_RESULT(email.put(SubmissionState::Held));
    VERIFY_FAILS(email.house.take(email.sending.leaveOut(email.id, {email.priya.id, email.tom.id})),
                 ErrorKind::Invalid);
    QCOMPARE(email.state(), SubmissionState::Held);
    QCOMPARE(email.to(email.priya).state, DeliveryState::Queued);
}

void TestWorkOutbox::itArrivedSettlesTheUnknown()
{
    OnItsWay email;
    VERIFY_FAILS(email.house.take(email.sending.itArrived(email.to(email.tom).id)), ErrorKind::Conflict);
    VERIFY_RESULT(settleAs(email.house, email.id, DeliveryState::Unknown));
    QCOMPARE(email.row().group, OutboxGroup::NeedsYou);
    VERIFY_RESULT(email.house.take(email.sending.itArrived(email.to(email.tom).id)));
    QCOMPARE(email.to(email.tom).state, DeliveryState::Accepted);
    QCOMPARE(email.to(email.priya).state, DeliveryState::Unknown);
    QCOMPARE(email.state(), SubmissionState::Queued); // The outbox settles it.
    QVERIFY(!email.submission().doneAt.isValid());
}

void TestWorkOutbox::itArrivedOwesTheArchiveItsCopy()
{
    OnItsWay email;
    VERIFY_RESULT(email.house.store.run([](WriteTransaction &transaction) -> Result<void> {
        auto organisation = OrganisationRepository::get(transaction.connection());
        WAYMARK_TRY(organisation);
        organisation->bccArchive = QStringLiteral("archive@gitlab.example");
        return OrganisationRepository::save(transaction, *organisation);
    }));
    VERIFY_RESULT(settleAs(email.house, email.id, DeliveryState::Unknown));
    VERIFY_RESULT(email.house.take(email.sending.itArrived(email.to(email.tom).id)));
    QCOMPARE(*ArchiveCopyRepository::waiting(email.house.reader()), QList{email.to(email.tom).id});
}

void TestWorkOutbox::nothingMoreIsSentForASkippedStep()
{
    OnItsWay email;
    VERIFY_RESULT(settleAs(email.house, email.id, DeliveryState::Failed));
    VERIFY_RESULT(email.house.take(
        Tasks(email.house.context()).skip(email.task.id, QStringLiteral("told them by phone"))));
    const Delivery failed = email.to(email.tom);
    const auto corrected =
        email.house.take(email.sending.correctAddress(failed.id, QStringLiteral("tomas@nb.example")));
    VERIFY_FAILS(corrected, ErrorKind::Invalid);
    QVERIFY(corrected.error().sentence.contains(u"was skipped"));
    VERIFY_FAILS(email.house.take(email.sending.sendAgain(failed.id)), ErrorKind::Invalid);
    QCOMPARE(email.to(email.tom), failed);
    QCOMPARE(ContactRepository::find(email.house.reader(), email.tom.id)->email, email.tom.email);
    QCOMPARE(email.state(), SubmissionState::Done);
}

void TestWorkOutbox::sendingAgainSendsTheSameBytes()
{
    OnItsWay email;
    VERIFY_RESULT(settleAs(email.house, email.id, DeliveryState::Failed));
    const Delivery failed = email.to(email.tom);
    const QByteArray bytes = email.message(failed);
    VERIFY_RESULT(email.house.take(email.sending.sendAgain(failed.id)));
    const Delivery again = email.to(email.tom);
    QCOMPARE(again.state, DeliveryState::Queued);
    QCOMPARE(again.messageId, failed.messageId);
    QCOMPARE(email.message(again), bytes);
    QCOMPARE(email.state(), SubmissionState::Queued);
    QCOMPARE(email.to(email.priya).state, DeliveryState::Failed);
    VERIFY_RESULT(email.put(email.priya, DeliveryState::Accepted));
    VERIFY_FAILS(email.house.take(email.sending.sendAgain(email.to(email.priya).id)), ErrorKind::Conflict);
}

void TestWorkOutbox::aCorrectedAddressGetsAMessageOfItsOwn()
{
    OnItsWay email;
    VERIFY_RESULT(settleAs(email.house, email.id, DeliveryState::Failed));
    VERIFY_RESULT(email.house.take(email.sending.markBounced(email.to(email.tom).id)));
    const Delivery old = email.to(email.tom);
    const Delivery other = email.to(email.priya);
    const ReadMessage before = readMessage(email.message(old));
    const auto act = email.sending.correctAddress(old.id, QStringLiteral(" tomas@nb.example "));
    VERIFY_RESULT(email.house.take(act));
    const Delivery corrected = email.to(email.tom);
    QCOMPARE(corrected.id, old.id);
    QCOMPARE(corrected.state, DeliveryState::Queued);
    QCOMPARE(corrected.address, QStringLiteral("tomas@nb.example"));
    QVERIFY(corrected.messageId != old.messageId);
    const QByteArray bytes = email.message(corrected);
    QVERIFY(bytes.contains("To: Tom Example <tomas@nb.example>"));
    QVERIFY(bytes.contains(QByteArray("Message-ID: " + corrected.messageId.toLatin1())));
    QVERIFY(!bytes.contains("tom@nb.example"));
    QCOMPARE(readMessage(bytes).data, before.data);
    QCOMPARE(email.to(email.priya), other);
    const auto contact = ContactRepository::find(email.house.reader(), email.tom.id);
    QCOMPARE(contact->email, QStringLiteral("tomas@nb.example"));
    QCOMPARE(contact->bounce, BounceState::None);
    QCOMPARE(email.state(), SubmissionState::Queued);
}

void TestWorkOutbox::correctionsThatAreRefused()
{
    OnItsWay email;
    const auto correct = [&email](const QString &address) {
        return email.house.take(email.sending.correctAddress(email.to(email.tom).id, address));
    };
    VERIFY_FAILS(correct(QStringLiteral("tomas@nb.example")), ErrorKind::Conflict); // It has not failed.
    VERIFY_RESULT(settleAs(email.house, email.id, DeliveryState::Failed));
    const Delivery failed = email.to(email.tom);
    VERIFY_FAILS(correct(QStringLiteral("tomas")), ErrorKind::Invalid);
    VERIFY_FAILS(correct(QString()), ErrorKind::Invalid);
    VERIFY_FAILS(correct(QStringLiteral("TOM@nb.example")), ErrorKind::Invalid); // The one that was refused.
    VERIFY_FAILS(correct(QStringLiteral("priya@nb.example")), ErrorKind::Conflict); // Somebody else's.
    Contacts contacts(email.house.context());
    const QDate today(2026, 11, 18);
    VERIFY_RESULT(email.house.take(contacts.recordUnsubscribe(email.tom.id, today, QString())));
    VERIFY_FAILS(correct(QStringLiteral("tomas@nb.example")), ErrorKind::Invalid); // Opt-out always wins.
    QCOMPARE(email.to(email.tom), failed);
    QCOMPARE(ContactRepository::find(email.house.reader(), email.tom.id)->email, email.tom.email);
    QCOMPARE(email.state(), SubmissionState::Done);
}

void TestWorkOutbox::anEditedEmailIsNotResentToACorrectedAddress()
{
    OnItsWay email;
    VERIFY_RESULT(settleAs(email.house, email.id, DeliveryState::Failed));
    const Draft draft = *DraftRepository::find(email.house.reader(), email.draft);
    VERIFY_RESULT(email.house.take(
        Drafts(email.house.context()).save(draft.id, draft.revision, textsOf(draft, "Edited since"))));
    VERIFY_FAILS(email.house.take(email.sending.correctAddress(email.to(email.tom).id,
                                                               QStringLiteral("tomas@nb.example"))),
                 ErrorKind::Conflict);
    QCOMPARE(ContactRepository::find(email.house.reader(), email.tom.id)->email, email.tom.email);
}

void TestWorkOutbox::aBounceMarksTheContactToo()
{
    OnItsWay email;
    VERIFY_FAILS(email.house.take(email.sending.markBounced(email.to(email.tom).id)), ErrorKind::Conflict);
    VERIFY_RESULT(settleAs(email.house, email.id, DeliveryState::Accepted));
    VERIFY_RESULT(email.house.take(email.sending.markBounced(email.to(email.tom).id)));
    QCOMPARE(email.to(email.tom).state, DeliveryState::Bounced);
    const auto contact = ContactRepository::find(email.house.reader(), email.tom.id);
    VERIFY_RESULT(contact);
    QCOMPARE(contact->bounce, BounceState::Hard);
    QCOMPARE(contact->bouncedAt, email.house.store.clock().now());
    QCOMPARE(ContactRepository::find(email.house.reader(), email.priya.id)->bounce, BounceState::None);
    const auto timeline = ActivityRepository::forAccount(email.house.reader(), email.account.id, 0, 1);
    VERIFY_RESULT(timeline);
    QCOMPARE(timeline->first().title, QStringLiteral("The address of Tom Example bounced"));
}

void TestWorkOutbox::aBounceOfAnOldAddressLeavesTheContactAlone()
{
    OnItsWay email;
    VERIFY_RESULT(settleAs(email.house, email.id, DeliveryState::Accepted));
    email.tom.email = QStringLiteral("tomas@nb.example");
    VERIFY_RESULT(email.house.take(Contacts(email.house.context()).edit(email.tom)));
    VERIFY_RESULT(email.house.take(email.sending.markBounced(email.to(email.tom).id)));
    QCOMPARE(email.to(email.tom).state, DeliveryState::Bounced);
    QCOMPARE(ContactRepository::find(email.house.reader(), email.tom.id)->bounce, BounceState::None);
}

void TestWorkOutbox::eachStateStandsInItsGroup_data()
{
    QTest::addColumn<SubmissionState>("state");
    QTest::addColumn<DeliveryState>("priya");
    QTest::addColumn<DeliveryState>("tom");
    QTest::addColumn<OutboxGroup>("group");
    QTest::addColumn<QString>("words");
    using S = SubmissionState;
    using D = DeliveryState;
    using G = OutboxGroup;
    QTest::newRow("undo window") << S::Leaving << D::Queued << D::Queued << G::Sending << QString();
    QTest::newRow("queued") << S::Queued << D::Queued << D::Queued << G::Waiting << "Queued";
    QTest::newRow("held") << S::Held << D::Queued << D::Queued << G::Waiting << "Held";
    QTest::newRow("one sent") << S::Sending << D::Accepted << D::Leased << G::Sending << "1 of 2 sent";
    QTest::newRow("review") << S::NeedsReview << D::Queued << D::Queued << G::NeedsYou << "Priya opted out.";
    QTest::newRow("accepted") << S::Done << D::Accepted << D::Accepted << G::Sent << "2 of 2 accepted";
    QTest::newRow("one left out") << S::Done << D::Cancelled << D::Accepted << G::Sent << "1 of 1 accepted";
    QTest::newRow("refused") << S::Done << D::Accepted << D::Failed << G::NeedsYou << "1 of 2 refused: No.";
    QTest::newRow("bounced") << S::Done << D::Accepted << D::Bounced << G::Sent << "1 of 2 bounced: No.";
    QTest::newRow("all bounced") << S::Done << D::Bounced << D::Bounced << G::Sent << "2 of 2 bounced: No.";
    QTest::newRow("one bounced, one refused")
        << S::Done << D::Bounced << D::Failed << G::NeedsYou << "2 of 2 refused: No.";
    QTest::newRow("unknown") << S::Done << D::Unknown << D::Unknown << G::NeedsYou
                             << "2 of 2 may have arrived: No.";
    QTest::newRow("one refused, one waits") << S::Queued << D::Queued << D::Failed << G::Waiting << "Queued";
}

void TestWorkOutbox::eachStateStandsInItsGroup()
{
    QFETCH(SubmissionState, state);
    QFETCH(DeliveryState, priya);
    QFETCH(DeliveryState, tom);
    OnItsWay email;
    const QString why = QStringLiteral("No.");
    VERIFY_RESULT(email.put(email.priya, priya, wentWrong(priya) ? why : QString()));
    VERIFY_RESULT(email.put(email.tom, tom, wentWrong(tom) ? why : QString()));
    if (state == SubmissionState::Done)
        VERIFY_RESULT(settleAs(email.house, email.id, DeliveryState::Accepted));
    else
        VERIFY_RESULT(email.put(state));
    const auto outbox = readOutbox(email.house.context());
    VERIFY_RESULT(outbox);
    QCOMPARE(outbox->size(), 1);
    QTEST(outbox->first().group, "group");
    QTEST(outbox->first().words, "words");
    QCOMPARE(outbox->first(), email.row());
    const auto counts = countOutbox(email.house.context());
    VERIFY_RESULT(counts);
    QCOMPARE(counts->onTheirWay, state == SubmissionState::Done ? 0 : 1);
    QCOMPARE(counts->needYou, outbox->first().group == OutboxGroup::NeedsYou ? 1 : 0);
}

void TestWorkOutbox::theListsFollowAnEmail()
{
    OnItsWay email;
    WorkContext context = email.house.context();
    QCOMPARE(*countOutbox(context), (OutboxCounts{1, 0}));
    QCOMPARE(*countSent(context), 0);
    const auto other = email.house.begin(email.house.taskOf(email.cta, "monitoring").id);
    VERIFY_RESULT(other);
    const auto drafts = readDrafts(context);
    VERIFY_RESULT(drafts);
    QCOMPARE(drafts->size(), 1); // The one on its way is none any more.
    QCOMPARE(drafts->first().id, other->id);
    QCOMPARE(drafts->first().recipientCount, 2);
    QVERIFY(!drafts->first().previewed);
    VERIFY_RESULT(settleAs(email.house, email.id, DeliveryState::Accepted));
    QCOMPARE(countOutbox(context)->onTheirWay, 0);
    QCOMPARE(*countSent(context), 1);
    const auto sent = readSent(context, 0, 10);
    VERIFY_RESULT(sent);
    QCOMPARE(sent->size(), 1);
    QCOMPARE(sent->first().row.submission.id, email.id);
    QCOMPARE(sent->first().accepted, 2);
    QCOMPARE(sent->first().row.accountName, email.account.name);
    QVERIFY(readSent(context, 1, 10)->isEmpty());
}

void TestWorkOutbox::whatWasSentLongAgoLeavesTheOutboxTab()
{
    OnItsWay email;
    VERIFY_RESULT(settleAs(email.house, email.id, DeliveryState::Accepted));
    email.house.nextDays(7);
    QCOMPARE(readOutbox(email.house.context())->size(), 1);
    email.house.store.clock().advance(1);
    QVERIFY(readOutbox(email.house.context())->isEmpty());
    QCOMPARE(*countSent(email.house.context()), 1);
    // What needs a person stays, however old.
    VERIFY_RESULT(email.put(email.tom, DeliveryState::Unknown));
    QCOMPARE(readOutbox(email.house.context())->size(), 1);
}

void TestWorkOutbox::whatNeedsAPersonStaysHoweverMuchIsSentAfterIt()
{
    OnItsWay email;
    VERIFY_RESULT(email.put(email.tom, DeliveryState::Unknown));
    VERIFY_RESULT(settleAs(email.house, email.id, DeliveryState::Accepted));
    VERIFY_RESULT(email.house.store.run([&](WriteTransaction &transaction) -> Result<void> {
        for (int i = 1; i <= 250; ++i) {
            Submission later = email.submission();
            later.id = SubmissionId::create();
            later.doneAt = later.doneAt.addSecs(i);
            WAYMARK_TRY(SubmissionRepository::save(transaction, later));
            Delivery delivery = email.to(email.priya);
            delivery.id = DeliveryId::create();
            delivery.submission = later.id;
            WAYMARK_TRY(DeliveryRepository::save(transaction, delivery));
        }
        return {};
    }));
    const auto outbox = readOutbox(email.house.context());
    VERIFY_RESULT(outbox);
    QCOMPARE(outbox->first().row.submission.id, email.id);
    QCOMPARE(outbox->first().group, OutboxGroup::NeedsYou);
    QCOMPARE(
        std::ranges::count(*outbox, email.id, [](const OutboxRow &row) { return row.row.submission.id; }), 1);
    QCOMPARE(*countOutbox(email.house.context()), (OutboxCounts{0, 1}));
}

void TestWorkOutbox::thoseThatNeedAPersonComeFirst()
{
    OnItsWay email;
    const auto before = readSubmission(email.house.context(), email.id);
    VERIFY_RESULT(before);
    QCOMPARE(before->program, QStringLiteral("Onboarding, Self-Managed"));
    const Contact last = before->deliveries.last().contact == email.tom.id ? email.tom : email.priya;
    VERIFY_RESULT(email.put(last, DeliveryState::Failed, QStringLiteral("No such mailbox.")));
    const auto detail = readSubmission(email.house.context(), email.id);
    VERIFY_RESULT(detail);
    QCOMPARE(detail->deliveries.first().contact, last.id);
    QCOMPARE(detail->email.failed, 1);
    QCOMPARE(detail->email.open, 1);
    VERIFY_FAILS(readSubmission(email.house.context(), SubmissionId(QStringLiteral("sub_none"))),
                 ErrorKind::NotFound);
}

void TestWorkOutbox::anEmailThatTheServerDoesNotHaveYetIsNotCalledQueuedThere()
{
    OnItsWay email;
    const auto words = [&email] { return readOutbox(email.house.context())->first().words; };
    const auto execute = [&email](const QString &sql) {
        return email.house.store.run([&](WriteTransaction &transaction) {
            return transaction.connection().execute(sql, {email.id.toString()});
        });
    };
    VERIFY_RESULT(execute(QStringLiteral("UPDATE submission SET by_server = 1 WHERE uid = ?")));
    VERIFY_RESULT(email.put(SubmissionState::Queued));
    QVERIFY2(words().contains(QStringLiteral("Waits for")), qPrintable(words()));
    QCOMPARE(readSubmission(email.house.context(), email.id)->email.words, words());
    VERIFY_RESULT(execute(QStringLiteral(
        "INSERT INTO sync_row (type, uid, rev, seen, changed_in) VALUES ('submission', ?, 1, 0, 0)")));
    QVERIFY2(words().contains(QStringLiteral("Queued at")), qPrintable(words()));
}

QTEST_GUILESS_MAIN(TestWorkOutbox)

#include "tst_work_outbox.moc"
