// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/ArchiveCopyRepository.h"
#include "core/store/Connection.h"
#include "core/store/WriteTransaction.h"
#include "tests/core/delivery/OutboxHouse.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Wait.h"
#include "tests/support/smtp/SmtpReceiver.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace waymark;
using namespace waymark::test;
using State = OutboxStatus::State;

namespace {

const QString priya = QStringLiteral("priya.r@northbeam.example");
const QString kwame = QStringLiteral("k.osei@northbeam.example");
const QString ruth = QStringLiteral("ruth@northbeam.example");

} // namespace

/// The way of an email when nothing goes wrong but what a person or a recipient's server decides.
class TestOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void anEmailLeavesByItselfWhenItsWindowEnds();
    void bytesLeaveAsTheyWereKept();
    void takenBackInTimeNothingLeaves();
    void theWindowIsKept();
    void taskCtaAndTimelineFollow();
    void aRefusedRecipientIsToldFromTheOthers();
    void theTaskStaysOpenWhenNobodyAccepted();
    void refusedForNowIsTriedOnTheScheduleAndThenGivenUp();
    void refusedForNowAndThenAcceptedIsSentOnce();
    void sentAgainTheTimelineIsCorrected();
    void saidToHaveArrivedItIsSettledWhilePaused();
    void saidToHaveArrivedItIsSettledWhileOffline();
    void pausedNothingLeavesUntilResumed();
    void aPauseLeavesTheUndoWindowItsTime();
    void aPauseOutlastsARestart();
    void heldAloneStaysHeldAfterAPause();
    void reviewedAtLeaving();
    void whatCannotBeReviewedHoldsUpNothingElse();
    void optedOutWhileQueuedNeedsAReview();
    void leavingOutTheLastOpenRecipientFinishes();
    void aMissingMessageNeedsAReview();
    void theStatusCounts();
    void copiesGoToTheArchive();
    void aRefusedArchiveAddressChangesNothingForTheRecipient();
    void anArchiveThatIsAwayGetsItsCopyLater();
    void writingToAFolderMeanwhileLosesNoCopy();
    void aCopyWithoutAnAnswerIsMarkedAndNotRepeated();
    void aCopyThatWasLeavingAtTheEndIsMarkedAndNotRepeated();
    void aCopyThatCannotBeReadIsNotForgotten();
    void theFolderBesideTheWorkspaceIsTheDefault();

private:
    void run();
    void waitForRest();
    /// What "It arrived" leaves in the rows.
    void sayItArrived(const SubmissionId &id, const QString &address);
    QDateTime inMoments(qint64 milliseconds) const { return m_clock->now().addMSecs(milliseconds); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FixedClock> m_clock;
    std::unique_ptr<OutboxHouse> m_house;
    std::unique_ptr<SmtpReceiver> m_receiver;
    std::unique_ptr<Outbox> m_outbox;
};

void TestOutbox::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<FixedClock>(QDateTime(QDate(2026, 11, 18), QTime(9, 45), Qt::UTC));
    m_house = std::make_unique<OutboxHouse>(m_folder->filePath(QStringLiteral("waymark.db")), *m_clock);
    m_receiver = std::make_unique<SmtpReceiver>();
    QVERIFY(m_receiver->start());
    m_house->setAccount(m_receiver->account());
    m_outbox = std::make_unique<Outbox>(m_house->parts());
}

void TestOutbox::cleanup()
{
    m_outbox.reset();
    m_house.reset();
    m_receiver.reset();
}

void TestOutbox::sayItArrived(const SubmissionId &id, const QString &address)
{
    Delivery delivery = m_house->delivery(id, address);
    QCOMPARE(delivery.state, DeliveryState::Unknown);
    delivery.state = DeliveryState::Accepted;
    m_house->save(delivery);
    Submission submission = m_house->submission(id);
    submission.state = SubmissionState::Queued;
    submission.doneAt = {};
    m_house->save(submission);
}

/// Starts the outbox and lets it come to rest, so that what follows is not taken for what a restart found.
void TestOutbox::run()
{
    m_outbox->start();
    waitForRest();
}

void TestOutbox::waitForRest()
{
    WAIT_VERIFY(m_outbox->status().state == State::Idle || m_outbox->status().state == State::Paused);
}

void TestOutbox::anEmailLeavesByItselfWhenItsWindowEnds()
{
    const SystemClock clock;
    OutboxHouse house(m_folder->filePath(QStringLiteral("real.db")), clock);
    house.setAccount(m_receiver->account());
    Outbox outbox(house.parts());
    outbox.start();
    WAIT_COMPARE(outbox.status().state, State::Idle);
    const QDateTime end = clock.now().addMSecs(400);
    const SubmissionId id = house.send({priya}, end);
    WAIT_COMPARE(house.submission(id).state, SubmissionState::Done);
    QVERIFY(house.submission(id).doneAt >= end);
    QCOMPARE(m_receiver->countFor(priya), 1);
}

void TestOutbox::bytesLeaveAsTheyWereKept()
{
    run();
    const SubmissionId id = m_house->send({priya, kwame}, inMoments(0));
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
    const QList<ReceivedMessage> messages = m_receiver->messages();
    QCOMPARE(messages.size(), 2);
    QCOMPARE(messages.at(0).to, QStringList{priya});
    QCOMPARE(messages.at(0).bytes, OutboxHouse::bytesFor(id, priya));
    QCOMPARE(messages.at(1).to, QStringList{kwame});
    QCOMPARE(messages.at(1).bytes, OutboxHouse::bytesFor(id, kwame));
    QCOMPARE(messages.at(0).from, OutboxHouse::senderAddress());
    QCOMPARE(messages.at(1).connection, messages.at(0).connection);
    QCOMPARE(m_house->delivery(id, priya).serverReply, QStringLiteral("250 2.0.0 Ok: queued as Q0001"));
    QVERIFY(!m_house->delivery(id, priya).written);
    QCOMPARE(m_house->delivery(id, priya).attempts, 1);
}

void TestOutbox::takenBackInTimeNothingLeaves()
{
    run();
    const SubmissionId id = m_house->send({priya}, inMoments(10'000));
    m_house->recall(id);
    const SubmissionId next = m_house->send({kwame}, inMoments(10'000));
    m_clock->advance(10'000);
    m_outbox->sendNow();
    WAIT_COMPARE(m_house->submission(next).state, SubmissionState::Done);
    QCOMPARE(m_receiver->countFor(priya), 0);
    QCOMPARE(m_house->submission(id).state, SubmissionState::Recalled);
    QCOMPARE(m_house->stateOf(id, priya), DeliveryState::Cancelled);
}

void TestOutbox::theWindowIsKept()
{
    run();
    const SubmissionId inWindow = m_house->send({priya}, inMoments(10'000));
    const SubmissionId now = m_house->send({kwame}, inMoments(0));
    m_outbox->sendNow();
    WAIT_COMPARE(m_house->submission(now).state, SubmissionState::Done);
    QCOMPARE(m_house->submission(inWindow).state, SubmissionState::Leaving);
    m_clock->advance(9'999);
    const SubmissionId later = m_house->send({ruth}, inMoments(0));
    WAIT_COMPARE(m_house->submission(later).state, SubmissionState::Done);
    QCOMPARE(m_house->submission(inWindow).state, SubmissionState::Leaving);
    m_clock->advance(1);
    m_outbox->sendNow();
    WAIT_COMPARE(m_house->submission(inWindow).state, SubmissionState::Done);
}

void TestOutbox::taskCtaAndTimelineFollow()
{
    run();
    const SubmissionId id = m_house->send({priya, kwame, ruth}, inMoments(0));
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
    QCOMPARE(m_house->submission(id).doneAt, m_clock->now());
    QCOMPARE(m_house->task().status, TaskStatus::Completed);
    QCOMPARE(m_house->task().completedAt, m_clock->now());
    QCOMPARE(m_house->cta().status, QStringLiteral("work_in_progress"));
    const QList<Activity> timeline = m_house->timeline();
    QCOMPARE(timeline.size(), 1);
    QCOMPARE(timeline.first().title, QStringLiteral("Monitoring GitLab sent"));
    QCOMPARE(timeline.first().detail, QStringLiteral("3 recipient(s), 3 accepted"));
    QCOMPARE(timeline.first().kind, ActivityKind::Email);
    QCOMPARE(timeline.first().submission, id);
    QCOMPARE(timeline.first().contacts.size(), 3);
}

void TestOutbox::aRefusedRecipientIsToldFromTheOthers()
{
    QVERIFY(
        m_receiver->reply(QStringLiteral("rcpt"), QStringLiteral("550 5.1.1 k.osei: user unknown"), kwame));
    run();
    const SubmissionId id = m_house->send({priya, kwame, ruth}, inMoments(0));
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
    QCOMPARE(m_house->stateOf(id, priya), DeliveryState::Accepted);
    QCOMPARE(m_house->stateOf(id, ruth), DeliveryState::Accepted);
    const Delivery refused = m_house->delivery(id, kwame);
    QCOMPARE(refused.state, DeliveryState::Failed);
    QCOMPARE(
        refused.outcome,
        QStringLiteral("The mail server says that this mailbox does not exist. Trying again will not help."));
    QCOMPARE(refused.serverReply, QStringLiteral("550 5.1.1 k.osei: user unknown"));
    QCOMPARE(refused.attempts, 1);
    QCOMPARE(m_house->task().status, TaskStatus::Completed);
    QCOMPARE(m_house->timeline().first().detail, QStringLiteral("3 recipient(s), 2 accepted, 1 refused"));
}

void TestOutbox::theTaskStaysOpenWhenNobodyAccepted()
{
    QVERIFY(m_receiver->reply(QStringLiteral("rcpt"), QStringLiteral("550 5.1.1 unknown"), {}, 0));
    run();
    const SubmissionId id = m_house->send({priya}, inMoments(0));
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
    QCOMPARE(m_house->task().status, TaskStatus::InProgress);
    QVERIFY(m_house->task().completedAt.isNull());
    QCOMPARE(m_house->cta().status, QStringLiteral("new"));
    QCOMPARE(m_house->timeline().first().title, QStringLiteral("Monitoring GitLab not sent"));
    QCOMPARE(m_house->timeline().first().detail, QStringLiteral("1 recipient(s), 1 refused"));
}

void TestOutbox::refusedForNowIsTriedOnTheScheduleAndThenGivenUp()
{
    QVERIFY(m_receiver->reply(QStringLiteral("rcpt"), QStringLiteral("451 4.3.0 later"), priya, 0));
    run();
    const SubmissionId id = m_house->send({priya}, inMoments(0));
    int attempt = 0;
    for (const int minutes : {1, 5, 15, 60, 240}) {
        ++attempt;
        WAIT_COMPARE(m_house->delivery(id, priya).attempts, attempt);
        WAIT_COMPARE(m_house->stateOf(id, priya), DeliveryState::Deferred);
        QCOMPARE(m_house->delivery(id, priya).nextAttemptAt, m_clock->now().addSecs(minutes * 60));
        QCOMPARE(m_house->delivery(id, priya).serverReply, QStringLiteral("451 4.3.0 later"));
        QCOMPARE(m_house->submission(id).state, SubmissionState::Sending);
        // A moment too early nothing is tried, whatever else goes on.
        m_clock->advance(minutes * 60'000 - 1);
        m_outbox->sendNow();
        const SubmissionId other = m_house->send({ruth}, inMoments(0));
        WAIT_COMPARE(m_house->submission(other).state, SubmissionState::Done);
        QCOMPARE(m_house->delivery(id, priya).attempts, attempt);
        m_clock->advance(1);
        m_outbox->sendNow();
    }
    WAIT_COMPARE(m_house->stateOf(id, priya), DeliveryState::Failed);
    QCOMPARE(m_house->delivery(id, priya).attempts, 6);
    QVERIFY(m_house->delivery(id, priya).outcome.endsWith(u"has stopped."));
    QCOMPARE(m_house->submission(id).state, SubmissionState::Done);
    QCOMPARE(m_receiver->countFor(priya), 0);
}

void TestOutbox::refusedForNowAndThenAcceptedIsSentOnce()
{
    QVERIFY(m_receiver->reply(QStringLiteral("answer"), QStringLiteral("451 4.7.1 greylisted"), priya));
    run();
    const SubmissionId id = m_house->send({priya, kwame}, inMoments(0));
    WAIT_COMPARE(m_house->stateOf(id, kwame), DeliveryState::Accepted);
    QCOMPARE(m_house->stateOf(id, priya), DeliveryState::Deferred);
    QCOMPARE(m_house->submission(id).state, SubmissionState::Sending);
    QCOMPARE(m_house->task().status, TaskStatus::InProgress);
    m_clock->advance(60'000);
    m_outbox->sendNow();
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
    QCOMPARE(m_house->stateOf(id, priya), DeliveryState::Accepted);
    QCOMPARE(m_house->delivery(id, priya).outcome, QString());
    QCOMPARE(m_receiver->countFor(kwame), 1);
    QCOMPARE(m_receiver->countFor(priya), 2); // The refused one and the accepted one.
    QCOMPARE(m_house->task().status, TaskStatus::Completed);
}

void TestOutbox::sentAgainTheTimelineIsCorrected()
{
    QVERIFY(m_receiver->drop(QStringLiteral("answer"), kwame));
    run();
    const SubmissionId id = m_house->send({priya, kwame}, inMoments(0));
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
    QCOMPARE(m_house->timeline().first().detail, QStringLiteral("2 recipient(s), 1 accepted, 1 not certain"));
    Delivery again = m_house->delivery(id, kwame);
    again.state = DeliveryState::Queued;
    m_house->save(again);
    Submission submission = m_house->submission(id);
    submission.state = SubmissionState::Queued;
    m_house->save(submission);
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
    QCOMPARE(m_house->timeline().size(), 1);
    QCOMPARE(m_house->timeline().first().detail, QStringLiteral("2 recipient(s), 2 accepted"));
    QCOMPARE(m_receiver->countFor(priya), 1);
    QCOMPARE(m_receiver->countFor(kwame), 2);
    QCOMPARE(m_receiver->messages().last().bytes, OutboxHouse::bytesFor(id, kwame));
}

void TestOutbox::saidToHaveArrivedItIsSettledWhilePaused()
{
    QVERIFY(m_receiver->drop(QStringLiteral("answer"), priya));
    run();
    const SubmissionId id = m_house->send({priya}, inMoments(0));
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
    QCOMPARE(m_house->task().status, TaskStatus::InProgress);
    m_outbox->pause();
    WAIT_COMPARE(m_outbox->status().state, State::Paused);
    sayItArrived(id, priya);
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
    QCOMPARE(m_house->task().status, TaskStatus::Completed);
    QCOMPARE(m_house->timeline().first().detail, QStringLiteral("1 recipient(s), 1 accepted"));
    QCOMPARE(m_outbox->status().state, State::Paused);
}

void TestOutbox::saidToHaveArrivedItIsSettledWhileOffline()
{
    QVERIFY(m_receiver->drop(QStringLiteral("answer"), priya));
    run();
    const SubmissionId id = m_house->send({priya}, inMoments(0));
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
    m_receiver->stop();
    const SubmissionId waiting = m_house->send({kwame}, inMoments(0));
    WAIT_COMPARE(m_outbox->status().state, State::WaitingForConnection);
    sayItArrived(id, priya);
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
    QCOMPARE(m_house->timeline().first().detail, QStringLiteral("1 recipient(s), 1 accepted"));
    QCOMPARE(m_house->submission(waiting).state, SubmissionState::Queued);
}

void TestOutbox::pausedNothingLeavesUntilResumed()
{
    run();
    const SubmissionId inWindow = m_house->send({priya}, inMoments(10'000));
    QFuture<Result<void>> paused = m_outbox->pause();
    WAIT_VERIFY(paused.isFinished());
    QVERIFY(paused.result());
    WAIT_COMPARE(m_outbox->status().state, State::Paused);
    QCOMPARE(m_house->submission(inWindow).state, SubmissionState::Held);
    const SubmissionId during = m_house->send({kwame}, inMoments(0));
    WAIT_COMPARE(m_house->submission(during).state, SubmissionState::Held);
    m_clock->advance(3'600'000);
    m_outbox->sendNow();
    const SubmissionId last = m_house->send({ruth}, inMoments(0));
    WAIT_COMPARE(m_house->submission(last).state, SubmissionState::Held);
    QCOMPARE(m_receiver->messages().size(), 0);
    QFuture<Result<void>> resumed = m_outbox->resume();
    WAIT_VERIFY(resumed.isFinished());
    QVERIFY(resumed.result());
    WAIT_COMPARE(m_house->submission(during).state, SubmissionState::Done);
    WAIT_COMPARE(m_house->submission(last).state, SubmissionState::Done);
    WAIT_COMPARE(m_outbox->status().state, State::Idle);
    QCOMPARE(m_receiver->messages().size(), 2);
}

void TestOutbox::aPauseLeavesTheUndoWindowItsTime()
{
    run();
    const SubmissionId id = m_house->send({priya}, inMoments(undoWindow));
    m_clock->advance(2'000);
    m_outbox->pause();
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Held);
    m_clock->advance(3'600'000);
    m_outbox->resume();
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Leaving);
    QCOMPARE(m_house->submission(id).leavesAt, inMoments(undoWindow));
    WAIT_COMPARE(m_outbox->status().state, State::Idle);
    QCOMPARE(m_receiver->messages().size(), 0);
    m_clock->advance(undoWindow);
    m_outbox->sendNow();
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
    QCOMPARE(m_receiver->countFor(priya), 1);
}

void TestOutbox::aPauseOutlastsARestart()
{
    run();
    const SubmissionId id = m_house->send({priya}, inMoments(10'000));
    m_outbox->pause();
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Held);
    m_outbox = std::make_unique<Outbox>(m_house->parts());
    m_outbox->start();
    WAIT_COMPARE(m_outbox->status().state, State::Paused);
    const SubmissionId later = m_house->send({kwame}, inMoments(0));
    WAIT_COMPARE(m_house->submission(later).state, SubmissionState::Held);
    m_outbox->resume();
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Leaving);
    WAIT_COMPARE(m_house->submission(later).state, SubmissionState::Done);
}

void TestOutbox::heldAloneStaysHeldAfterAPause()
{
    run();
    const SubmissionId alone = m_house->send({priya}, inMoments(10'000));
    Submission held = m_house->submission(alone);
    held.state = SubmissionState::Held;
    m_house->save(held);
    const SubmissionId other = m_house->send({kwame}, inMoments(10'000));
    m_outbox->pause();
    WAIT_COMPARE(m_house->submission(other).state, SubmissionState::Held);
    m_outbox->resume();
    WAIT_COMPARE(m_house->submission(other).state, SubmissionState::Leaving);
    QCOMPARE(m_house->submission(alone).state, SubmissionState::Held);
    held.state = SubmissionState::Queued;
    m_house->save(held);
    WAIT_COMPARE(m_house->submission(alone).state, SubmissionState::Done);
}

void TestOutbox::reviewedAtLeaving()
{
    OutboxParts parts = m_house->parts();
    QList<ReviewReason> reasons = {{QStringLiteral("The step has another owner now."), {}}};
    parts.review = [&reasons](Connection &, const Submission &) -> Result<QList<ReviewReason>> {
        return reasons;
    };
    m_outbox = std::make_unique<Outbox>(parts);
    run();
    const SubmissionId id = m_house->send({priya}, inMoments(0));
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::NeedsReview);
    QCOMPARE(m_house->submission(id).reviewReasons, reasons);
    QCOMPARE(m_house->stateOf(id, priya), DeliveryState::Queued);
    QCOMPARE(m_receiver->messages().size(), 0);
    m_outbox->stop();
    reasons.clear();
    Submission released = m_house->submission(id);
    released.state = SubmissionState::Queued;
    m_house->save(released);
    m_outbox->start();
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
    QCOMPARE(m_house->submission(id).reviewReasons, QList<ReviewReason>());
}

void TestOutbox::whatCannotBeReviewedHoldsUpNothingElse()
{
    OutboxParts parts = m_house->parts();
    SubmissionId odd;
    parts.review = [&odd](Connection &, const Submission &submission) -> Result<QList<ReviewReason>> {
        if (submission.id == odd)
            return failure(ErrorKind::NotFound, QStringLiteral("This account does not exist any more."));
        return QList<ReviewReason>();
    };
    odd = m_house->send({priya}, inMoments(0));
    Submission queued = m_house->submission(odd);
    queued.state = SubmissionState::Queued;
    m_house->save(queued);
    m_outbox = std::make_unique<Outbox>(parts);
    run();
    QCOMPARE(m_house->submission(odd).state, SubmissionState::NeedsReview);
    QCOMPARE(m_house->submission(odd).reviewReasons,
             (QList<ReviewReason>{{QStringLiteral("This account does not exist any more."), {}}}));
    const SubmissionId other = m_house->send({kwame}, inMoments(0));
    WAIT_COMPARE(m_house->submission(other).state, SubmissionState::Done);
    QCOMPARE(m_receiver->countFor(priya), 0);
}

void TestOutbox::optedOutWhileQueuedNeedsAReview()
{
    m_receiver->stop();
    run();
    const SubmissionId id = m_house->send({priya, kwame}, inMoments(0));
    WAIT_COMPARE(m_outbox->status().state, State::WaitingForConnection);
    m_house->change(kwame, [](Contact &contact) { contact.emailOptOut = true; });
    QVERIFY(m_receiver->start());
    m_outbox->sendNow();
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::NeedsReview);
    QCOMPARE(m_house->submission(id).reviewReasons.size(), 1);
    QVERIFY(m_house->submission(id).reviewReasons.first().sentence.startsWith(u"k.osei has unsubscribed"));
    QCOMPARE(m_house->submission(id).reviewReasons.first().contact, m_house->contact(kwame).id);
    WAIT_COMPARE(m_outbox->status().state, State::Idle);
    QCOMPARE(m_receiver->messages().size(), 0);
}

void TestOutbox::leavingOutTheLastOpenRecipientFinishes()
{
    QVERIFY(m_receiver->reply(QStringLiteral("rcpt"), QStringLiteral("451 later"), kwame));
    run();
    const SubmissionId id = m_house->send({priya, kwame}, inMoments(0));
    WAIT_COMPARE(m_house->stateOf(id, kwame), DeliveryState::Deferred);
    WAIT_COMPARE(m_house->stateOf(id, priya), DeliveryState::Accepted);
    Delivery leftOut = m_house->delivery(id, kwame);
    leftOut.state = DeliveryState::Cancelled;
    m_house->save(leftOut);
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
    QCOMPARE(m_house->timeline().first().detail, QStringLiteral("1 recipient(s), 1 accepted"));
    QCOMPARE(m_house->task().status, TaskStatus::Completed);
}

void TestOutbox::aMissingMessageNeedsAReview()
{
    run();
    const SubmissionId id = m_house->send({priya}, inMoments(10'000));
    Delivery stranger = m_house->delivery(id, priya);
    stranger.id = DeliveryId::create();
    stranger.address = kwame;
    m_house->save(stranger);
    m_clock->advance(10'000);
    m_outbox->sendNow();
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::NeedsReview);
    QVERIFY(m_house->submission(id).reviewReasons.first().sentence.contains(u"is missing"));
}

void TestOutbox::theStatusCounts()
{
    run();
    QSignalSpy spy(m_outbox.get(), &Outbox::statusChanged);
    const SubmissionId id = m_house->send({priya, kwame, ruth}, inMoments(0));
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
    WAIT_COMPARE(m_outbox->status().state, State::Idle);
    QStringList seen;
    for (const QList<QVariant> &arguments : spy) {
        const auto status = arguments.first().value<OutboxStatus>();
        if (status.state == State::Sending)
            seen.append(QStringLiteral("%1/%2").arg(status.current).arg(status.total));
    }
    QCOMPARE(seen, (QStringList{QStringLiteral("1/3"), QStringLiteral("2/3"), QStringLiteral("3/3")}));
}

void TestOutbox::copiesGoToTheArchive()
{
    const QString archive = QStringLiteral("archive@gitlab.example");
    m_house->setArchive(archive);
    QVERIFY(m_receiver->reply(QStringLiteral("rcpt"), QStringLiteral("550 5.1.1 unknown"), kwame));
    run();
    const SubmissionId id = m_house->send({priya, kwame}, inMoments(0));
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
    WAIT_COMPARE(m_receiver->countFor(archive), 1); // Nothing of what was refused.
    WAIT_COMPARE(m_outbox->status().state, State::Idle);
    QCOMPARE(m_receiver->messages().last().bytes, OutboxHouse::bytesFor(id, priya));
    QCOMPARE(m_receiver->messages().last().to, QStringList{archive});
    m_outbox->sendNow();
    const SubmissionId next = m_house->send({ruth}, inMoments(0));
    WAIT_COMPARE(m_receiver->countFor(archive), 2);
    QCOMPARE(m_house->submission(next).state, SubmissionState::Done);
}

void TestOutbox::aRefusedArchiveAddressChangesNothingForTheRecipient()
{
    const QString archive = QStringLiteral("archive@gitlab.example");
    m_house->setArchive(archive);
    QVERIFY(m_receiver->reply(QStringLiteral("rcpt"), QStringLiteral("550 5.1.1 no archive"), archive, 0));
    run();
    const SubmissionId id = m_house->send({priya}, inMoments(0));
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
    WAIT_COMPARE(m_house->delivery(id, priya).outcome,
                 QStringLiteral("The copy for the archive address was refused: 550 5.1.1 no archive"));
    QCOMPARE(m_house->stateOf(id, priya), DeliveryState::Accepted);
    QCOMPARE(m_house->task().status, TaskStatus::Completed);
    QCOMPARE(m_receiver->countFor(priya), 1);
}

void TestOutbox::anArchiveThatIsAwayGetsItsCopyLater()
{
    const QString archive = QStringLiteral("archive@gitlab.example");
    m_house->setArchive(archive);
    QVERIFY(m_receiver->reply(QStringLiteral("rcpt"), QStringLiteral("451 later"), archive));
    run();
    const SubmissionId id = m_house->send({priya}, inMoments(0));
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
    WAIT_COMPARE(m_outbox->status().state, State::Idle);
    QCOMPARE(m_receiver->countFor(archive), 0);
    // Still owed after a restart.
    m_outbox = std::make_unique<Outbox>(m_house->parts());
    m_outbox->start();
    WAIT_COMPARE(m_receiver->countFor(archive), 1);
    QCOMPARE(m_receiver->countFor(priya), 1);
}

void TestOutbox::writingToAFolderMeanwhileLosesNoCopy()
{
    const QString archive = QStringLiteral("archive@gitlab.example");
    m_house->setArchive(archive);
    QVERIFY(m_receiver->reply(QStringLiteral("rcpt"), QStringLiteral("451 later"), archive));
    run();
    const SubmissionId id = m_house->send({priya}, inMoments(0));
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
    WAIT_COMPARE(m_outbox->status().state, State::Idle);
    m_outbox->stop();
    m_house->setAccount({});
    m_outbox = std::make_unique<Outbox>(m_house->parts());
    m_outbox->start();
    WAIT_COMPARE(m_outbox->status().state, State::Idle);
    QCOMPARE(ArchiveCopyRepository::waiting(m_house->store().reader())->size(), 1);
    m_outbox->stop();
    m_house->setAccount(m_receiver->account());
    m_outbox = std::make_unique<Outbox>(m_house->parts());
    m_outbox->start();
    WAIT_COMPARE(m_receiver->countFor(archive), 1);
}

void TestOutbox::aCopyWithoutAnAnswerIsMarkedAndNotRepeated()
{
    const QString archive = QStringLiteral("archive@gitlab.example");
    m_house->setArchive(archive);
    QVERIFY(m_receiver->drop(QStringLiteral("answer"), archive));
    run();
    const SubmissionId id = m_house->send({priya}, inMoments(0));
    WAIT_VERIFY(m_house->delivery(id, priya).outcome.contains(u"archive address may have arrived"));
    QCOMPARE(m_house->stateOf(id, priya), DeliveryState::Accepted);
    WAIT_COMPARE(m_outbox->status().state, State::Idle);
    QCOMPARE(m_receiver->countFor(archive), 1);
    m_clock->advance(24 * 3600 * 1000);
    m_outbox = std::make_unique<Outbox>(m_house->parts());
    run();
    const SubmissionId next = m_house->send({ruth}, inMoments(0));
    WAIT_COMPARE(m_house->submission(next).state, SubmissionState::Done);
    WAIT_COMPARE(m_receiver->countFor(archive), 2); // The first one, and the one of the next email.
    WAIT_COMPARE(m_outbox->status().state, State::Idle);
    QCOMPARE(m_receiver->countFor(archive), 2);
}

void TestOutbox::aCopyThatWasLeavingAtTheEndIsMarkedAndNotRepeated()
{
    const SubmissionId id = m_house->send({priya}, inMoments(10'000));
    const DeliveryId delivery = m_house->delivery(id, priya).id;
    m_house->setArchive(QStringLiteral("archive@gitlab.example"));
    const auto written =
        m_house->store().writeAndWait<void>([&delivery](WriteTransaction &transaction) -> Result<void> {
            WAYMARK_TRY(ArchiveCopyRepository::add(transaction, delivery));
            return ArchiveCopyRepository::handOver(transaction, delivery);
        });
    VERIFY_RESULT(written);
    run();
    QVERIFY(m_house->delivery(id, priya).outcome.contains(u"archive address may have arrived"));
    QVERIFY(ArchiveCopyRepository::waiting(m_house->store().reader())->isEmpty());
    QVERIFY(ArchiveCopyRepository::handedOver(m_house->store().reader())->isEmpty());
    QCOMPARE(m_receiver->messages().size(), 0);
}

void TestOutbox::aCopyThatCannotBeReadIsNotForgotten()
{
    const QString archive = QStringLiteral("archive@gitlab.example");
    m_house->setArchive(archive);
    QVERIFY(m_receiver->reply(QStringLiteral("rcpt"), QStringLiteral("451 later"), archive));
    run();
    const SubmissionId id = m_house->send({priya}, inMoments(0));
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
    WAIT_COMPARE(m_outbox->status().state, State::Idle);
    m_outbox->stop();
    const auto setState = [this](const QString &state) {
        return m_house->store().writeAndWait<void>([&state](WriteTransaction &transaction) -> Result<void> {
            WAYMARK_TRY(
                transaction.connection().execute(QStringLiteral("UPDATE delivery SET state = ?"), {state}));
            return {};
        });
    };
    VERIFY_RESULT(setState(QStringLiteral("from_the_future")));
    m_outbox->start();
    WAIT_COMPARE(m_outbox->status().state, State::StoreTrouble);
    QCOMPARE(ArchiveCopyRepository::waiting(m_house->store().reader())->size(), 1);
    VERIFY_RESULT(setState(QStringLiteral("accepted")));
    m_outbox->sendNow();
    WAIT_COMPARE(m_receiver->countFor(archive), 1);
}

void TestOutbox::theFolderBesideTheWorkspaceIsTheDefault()
{
    m_house->setAccount({});
    m_house->setArchive(QStringLiteral("archive@gitlab.example"));
    run();
    const SubmissionId id = m_house->send({priya, kwame}, inMoments(0));
    WAIT_COMPARE(m_house->submission(id).state, SubmissionState::Done);
    const QDir folder(m_folder->filePath(QStringLiteral("Sent emails")));
    const QStringList files = folder.entryList(QDir::Files, QDir::Name);
    QCOMPARE(files,
             (QStringList{QStringLiteral("2026-11-18 Monitoring GitLab – k.osei@northbeam.example.eml"),
                          QStringLiteral("2026-11-18 Monitoring GitLab – priya.r@northbeam.example.eml")}));
    QCOMPARE(m_house->delivery(id, priya).serverReply, folder.filePath(files.last()));
    // It left, but nobody has it: that is said wherever it is told of.
    QVERIFY(m_house->delivery(id, priya).written);
    QVERIFY(m_house->delivery(id, priya).outcome.endsWith(QStringLiteral("Nobody was mailed.")));
    const Activity told = m_house->timeline().first();
    QVERIFY2(told.title.endsWith(QStringLiteral("written to a folder")), qPrintable(told.title));
    QVERIFY2(told.detail.contains(QStringLiteral("nobody was mailed")), qPrintable(told.detail));
    QCOMPARE(m_receiver->messages().size(), 0);
}

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
