// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/delivery/OutboxPause.h"
#include "core/store/ActivityRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/TaskRepository.h"
#include "core/store/TeamSendingRepository.h"
#include "core/sync/LocalChanges.h"
#include "core/sync/SyncLifecycle.h"
#include "core/work/Drafts.h"
#include "core/work/OutboxData.h"
#include "core/work/PreparedEmail.h"
#include "core/work/Sending.h"
#include "core/work/StoredEmails.h"
#include "tests/core/email/ReadMessage.h"
#include "tests/core/sync/wire/Desk.h"
#include "tests/core/sync/wire/Post.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Wait.h"

#include <QTest>

namespace waymark::test {

using State = SubmissionState;

/// What a person sends on a device leaves from the team's server, as it was previewed, and once.
class TestTeamSending : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasPreviewedLeavesFromTheServer();
    void anEmailIsTakenBackInItsUndoWindow();
    void twoDevicesSendTheSameDraftOnce();
    void whatIsTakenBackOfflineNeverLeaves();
    void anEmailThatTheServerRefusesWaitsWithTheReason();
    void aRecallOutlastsTheEndOfTheUndoWindow();
    void pausingHoldsWhatTheServerHas();
    void whatIsSentWhilePausedStaysHere();
    void whatTheServerNeverHadIsTakenBackAfterSigningOut();
    void aMessageThatCannotGoHoldsUpNothingElse_data();
    void aMessageThatCannotGoHoldsUpNothingElse();
    void whoJustJoinedHasNothingThatWaits_data();
    void whoJustJoinedHasNothingThatWaits();
    void anotherDeviceGetsTheMessageWhenItIsAskedFor();
    void aCorrectedAddressGetsAMessageOfItsOwn();
    void aBounceIsToldWhereTheEmailIsShown();
    void whatCameBackIsSentAgainByWhoSawIt_data();
    void whatCameBackIsSentAgainByWhoSawIt();
};

#define NO_PROBLEM(expression)                                                                               \
    do {                                                                                                     \
        const QString problem = expression;                                                                  \
        QVERIFY2(problem.isEmpty(), qPrintable(problem));                                                    \
    } while (false)

void TestTeamSending::whatWasPreviewedLeavesFromTheServer()
{
    Post post;
    Desk desk;
    const Account account = desk.house.addAccount();
    desk.house.addContact(account, u"Priya"_qs, u"priya@nb.example"_qs);
    const Task task = desk.house.taskOf(desk.house.addSeries(account), "quick-guide");
    NO_PROBLEM(desk.connectTo(post, post.maren));
    QCOMPARE(TeamSendingRepository::get(desk.house.reader())->publicUrl, post.url());

    const Draft draft = desk.previewed(task.id);
    const Submission sent = desk.send(draft);
    QVERIFY(sent.byServer);
    const auto deliveries = DeliveryRepository::forSubmission(desk.house.reader(), sent.id);
    VERIFY_RESULT(deliveries);
    QCOMPARE(deliveries->size(), 1);
    const QByteArray bytes = *DeliveryRepository::message(desk.house.reader(), deliveries->first().id);
    QVERIFY(bytes.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"));
    NO_PROBLEM(desk.sync());
    QCOMPARE(post.count(u"Submission"_qs), 1);
    QCOMPARE(desk.submission(sent.id).state, State::Leaving);
    QCOMPARE(post.left, QStringList());

    QCOMPARE(post.deliver(), 1);
    QCOMPARE(post.left, QStringList{u"priya@nb.example"_qs});
    NO_PROBLEM(desk.sync());
    QCOMPARE(desk.submission(sent.id).state, State::Done);
    QVERIFY(desk.submission(sent.id).byServer);
    const auto after = DeliveryRepository::find(desk.house.reader(), deliveries->first().id);
    VERIFY_RESULT(after);
    QCOMPARE(after->state, DeliveryState::Accepted);
    QCOMPARE(TaskRepository::find(desk.house.reader(), task.id)->status, TaskStatus::Completed);
    QCOMPARE(desk.synchroniser->status().conflicts, 0);
    QCOMPARE(desk.synchroniser->status().refused, 0);
    QCOMPARE(desk.synchroniser->status().waiting, 0);
    QCOMPARE(post.deliver(), 0);
    // That its deliveries went on is no meeting of two people's changes.
    QVERIFY(!desk.hasLogged(u"were joined"_qs));
}

void TestTeamSending::anEmailIsTakenBackInItsUndoWindow()
{
    Post post;
    Desk desk;
    const Account account = desk.house.addAccount();
    desk.house.addContact(account, u"Priya"_qs, u"priya@nb.example"_qs);
    const Task task = desk.house.taskOf(desk.house.addSeries(account), "quick-guide");
    NO_PROBLEM(desk.connectTo(post, post.maren));
    const Draft draft = desk.previewed(task.id);
    const Submission sent = desk.send(draft);
    NO_PROBLEM(desk.sync());
    VERIFY_RESULT(desk.house.take(Sending(desk.house.context()).recall(sent.id)));
    NO_PROBLEM(desk.sync());
    QCOMPARE(post.object(u"Submission"_qs, sent.id.toString())[u"state"_qs].toString(), u"recalled"_qs);
    QCOMPARE(post.deliver(), 0);
    // The draft is a draft again, and its next email has links of its own.
    const Submission again = desk.send(desk.preview(draft.id));
    NO_PROBLEM(desk.sync());
    QCOMPARE(desk.submission(again.id).state, State::Leaving);
    QCOMPARE(post.deliver(), 1);
}

void TestTeamSending::twoDevicesSendTheSameDraftOnce()
{
    Post post;
    Desk one;
    Desk two;
    const Account account = one.house.addAccount();
    one.house.addContact(account, u"Priya"_qs, u"priya@nb.example"_qs);
    const Task task = one.house.taskOf(one.house.addSeries(account), "quick-guide");
    NO_PROBLEM(one.connectTo(post, post.maren));
    const Draft draft = one.previewed(task.id);
    NO_PROBLEM(one.sync());
    NO_PROBLEM(two.connectTo(post, post.maren));
    const Submission ofTwo = two.send(two.preview(draft.id));
    const Submission ofOne = one.send(draft);
    NO_PROBLEM(one.sync());
    NO_PROBLEM(two.sync());
    NO_PROBLEM(one.sync());
    QCOMPARE(post.count(u"Submission"_qs), 1);
    QCOMPARE(post.deliver(), 1);
    NO_PROBLEM(one.sync());
    NO_PROBLEM(two.sync());
    // Whoever came first has sent it, and the other one was told.
    const bool oneWon = one.submission(ofOne.id).state == State::Done;
    const SubmissionId won = oneWon ? ofOne.id : ofTwo.id;
    Desk &loser = oneWon ? two : one;
    QCOMPARE(one.submission(won).state, State::Done);
    QCOMPARE(two.submission(won).state, State::Done);
    QCOMPARE(loser.submission(oneWon ? ofTwo.id : ofOne.id).state, State::Recalled);
    QVERIFY(loser.hasLogged(u"Already sent by Maren Lindqvist on "_qs));
    const Submission lost = loser.submission(oneWon ? ofTwo.id : ofOne.id);
    QCOMPARE(lost.reviewReasons.size(), 1);
    QVERIFY(lost.reviewReasons.first().sentence.contains(u"Yours did not leave"_qs));
    // Whoever presses Send after that is told the same at once.
    const Draft now = *DraftRepository::find(loser.house.reader(), draft.id);
    const auto again = loser.house.take(Sending(loser.house.context()).send(now.id, now.revision));
    VERIFY_FAILS(again, ErrorKind::Conflict);
    QVERIFY2(again.error().sentence.contains(u"Already sent by Maren Lindqvist on "_qs),
             qPrintable(again.error().sentence));
    QCOMPARE(two.synchroniser->status().waiting, 0);
}

void TestTeamSending::whatIsTakenBackOfflineNeverLeaves()
{
    Post post;
    Desk desk;
    const Account account = desk.house.addAccount();
    desk.house.addContact(account, u"Priya"_qs, u"priya@nb.example"_qs);
    const Task task = desk.house.taskOf(desk.house.addSeries(account), "quick-guide");
    NO_PROBLEM(desk.connectTo(post, post.maren));
    desk.synchroniser->stop();
    const Submission sent = desk.send(desk.previewed(task.id));
    VERIFY_RESULT(desk.house.take(Sending(desk.house.context()).recall(sent.id)));
    desk.make();
    desk.synchroniser->start();
    NO_PROBLEM(desk.sync());
    QCOMPARE(post.count(u"Submission"_qs), 0);
    QCOMPARE(desk.synchroniser->status().waiting, 0);
}

void TestTeamSending::anEmailThatTheServerRefusesWaitsWithTheReason()
{
    Post post;
    Desk desk;
    const Account account = desk.house.addAccount();
    const Contact priya = desk.house.addContact(account, u"Priya"_qs, u"priya@nb.example"_qs);
    const Task task = desk.house.taskOf(desk.house.addSeries(account), "quick-guide");
    NO_PROBLEM(desk.connectTo(post, post.maren));
    const Draft draft = desk.previewed(task.id);
    NO_PROBLEM(desk.sync());
    desk.synchroniser->stop();
    // Meanwhile the recipient's address changes, so the message is to an address that is not theirs.
    QCOMPARE(post.update(post.admin, u"Contact"_qs, priya.id.toString(),
                         {{u"email"_qs, u"priya.r@nb.example"_qs}}),
             QString());
    const Submission sent = desk.send(draft);
    desk.make();
    desk.synchroniser->start();
    NO_PROBLEM(desk.sync());
    NO_PROBLEM(desk.sync());
    const Submission waiting = desk.submission(sent.id);
    QCOMPARE(waiting.state, State::NeedsReview);
    QCOMPARE(waiting.reviewReasons.size(), 1);
    QVERIFY2(waiting.reviewReasons.first().sentence.contains(u"address"_qs),
             qPrintable(waiting.reviewReasons.first().sentence));
    QCOMPARE(post.count(u"Submission"_qs), 0);
    QCOMPARE(post.deliver(), 0);
}

void TestTeamSending::aMessageThatCannotGoHoldsUpNothingElse_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("reason");
    QTest::newRow("it is lost") << u"DELETE FROM delivery_message WHERE delivery = ?"_qs << u"no longer"_qs;
    QTest::newRow("it is too large")
        << u"UPDATE delivery_message SET bytes = zeroblob(%1) WHERE delivery = ?"_qs.arg(2 *
                                                                                         Post::largestUpload)
        << u"too large"_qs;
}

void TestTeamSending::aMessageThatCannotGoHoldsUpNothingElse()
{
    QFETCH(QString, sql);
    QFETCH(QString, reason);
    Post post;
    Desk desk;
    const Account account = desk.house.addAccount();
    desk.house.addContact(account, u"Priya"_qs, u"priya@nb.example"_qs);
    const CtaId series = desk.house.addSeries(account);
    const Task task = desk.house.taskOf(series, "quick-guide");
    const Task other = desk.house.taskOf(desk.house.addSeries(account), "quick-guide");
    NO_PROBLEM(desk.connectTo(post, post.maren));
    desk.synchroniser->stop();
    const Submission stuck = desk.send(desk.previewed(task.id));
    const Submission sent = desk.send(desk.previewed(other.id));
    const auto deliveries = DeliveryRepository::forSubmission(desk.house.reader(), stuck.id);
    VERIFY_RESULT(desk.house.store.run([&](WriteTransaction &transaction) {
        return transaction.connection().execute(sql, {deliveries->first().id.toString()});
    }));
    desk.make();
    desk.synchroniser->start();
    NO_PROBLEM(desk.sync());
    QCOMPARE(desk.submission(stuck.id).state, State::NeedsReview);
    const QString said = desk.submission(stuck.id).reviewReasons.first().sentence;
    QVERIFY2(said.contains(reason) && said.contains(u"priya@nb.example"_qs), qPrintable(said));
    QVERIFY(desk.hasLogged(reason));
    QCOMPARE(desk.submission(sent.id).state, State::Leaving);
    QCOMPARE(post.count(u"Submission"_qs), 1);
    QCOMPARE(post.deliver(), 1);
    // Taken back, it can be sent anew.
    VERIFY_RESULT(desk.house.take(Sending(desk.house.context()).recall(stuck.id)));
    const Submission again = desk.send(desk.preview(stuck.draft));
    NO_PROBLEM(desk.sync());
    QCOMPARE(desk.submission(again.id).state, State::Leaving);
    QCOMPARE(desk.synchroniser->status().waiting, 0);
}

void TestTeamSending::whoJustJoinedHasNothingThatWaits_data()
{
    QTest::addColumn<bool>("isAdmin");
    QTest::newRow("a TAM") << false;
    QTest::newRow("an admin") << true;
}

// Signing out names what was never sent: of one who only joined, that is nothing, their own row neither.
void TestTeamSending::whoJustJoinedHasNothingThatWaits()
{
    QFETCH(bool, isAdmin);
    Post post;
    (void)post.account(post.ada, u"Acme"_qs);
    Desk desk;
    NO_PROBLEM(desk.connectTo(post, isAdmin ? post.maren : post.ada));
    const auto waiting = LocalChanges::list(desk.house.reader(), 10);
    VERIFY_RESULT(waiting);
    for (const WaitingChange &change : *waiting)
        qWarning() << int(change.type) << change.uid << change.name;
    QCOMPARE(waiting->size(), 0);
    const auto unsent = SyncLifecycle::unsent(desk.house.reader());
    VERIFY_RESULT(unsent);
    QCOMPARE(unsent->waiting + unsent->parked + unsent->conflicts, 0);
}

void TestTeamSending::aRecallOutlastsTheEndOfTheUndoWindow()
{
    Post post;
    Desk desk;
    const Account account = desk.house.addAccount();
    desk.house.addContact(account, u"Priya"_qs, u"priya@nb.example"_qs);
    const Task task = desk.house.taskOf(desk.house.addSeries(account), "quick-guide");
    NO_PROBLEM(desk.connectTo(post, post.maren));
    const Submission sent = desk.send(desk.previewed(task.id));
    NO_PROBLEM(desk.sync());
    // Offline it is taken back, while at the server its window ends.
    desk.synchroniser->stop();
    VERIFY_RESULT(desk.house.take(Sending(desk.house.context()).recall(sent.id)));
    QVERIFY(post.endUndoWindows());
    QCOMPARE(post.stateOf(sent), u"queued"_qs);
    desk.make();
    desk.synchroniser->start();
    NO_PROBLEM(desk.sync());
    QCOMPARE(post.stateOf(sent), u"recalled"_qs);
    QCOMPARE(post.deliver(), 0);
    NO_PROBLEM(desk.sync());
    QCOMPARE(desk.submission(sent.id).state, State::Recalled);
    QCOMPARE(desk.synchroniser->status().waiting, 0);
}

void TestTeamSending::pausingHoldsWhatTheServerHas()
{
    Post post;
    Desk desk;
    const Account account = desk.house.addAccount();
    desk.house.addContact(account, u"Priya"_qs, u"priya@nb.example"_qs);
    const Task task = desk.house.taskOf(desk.house.addSeries(account), "quick-guide");
    NO_PROBLEM(desk.connectTo(post, post.maren));
    const Submission sent = desk.send(desk.previewed(task.id));
    NO_PROBLEM(desk.sync());
    // Its window ends before the server hears of the pause.
    QVERIFY(post.endUndoWindows());
    VERIFY_RESULT(desk.house.store.run(OutboxPause::begin));
    QVERIFY(SubmissionRepository::row(desk.house.reader(), sent.id)->untold);
    NO_PROBLEM(desk.sync());
    QCOMPARE(post.stateOf(sent), u"held"_qs);
    QVERIFY(!SubmissionRepository::row(desk.house.reader(), sent.id)->untold);
    QCOMPARE(post.deliver(), 0);
    VERIFY_RESULT(desk.house.store.run(OutboxPause::end));
    NO_PROBLEM(desk.sync());
    QCOMPARE(post.stateOf(sent), u"queued"_qs);
    QCOMPARE(post.deliver(), 1);
}

void TestTeamSending::whatIsSentWhilePausedStaysHere()
{
    Post post;
    Desk desk;
    const Account account = desk.house.addAccount();
    desk.house.addContact(account, u"Priya"_qs, u"priya@nb.example"_qs);
    const Task task = desk.house.taskOf(desk.house.addSeries(account), "quick-guide");
    NO_PROBLEM(desk.connectTo(post, post.maren));
    VERIFY_RESULT(desk.house.store.run(OutboxPause::begin));
    const Submission sent = desk.send(desk.previewed(task.id));
    QCOMPARE(sent.state, State::Held);
    NO_PROBLEM(desk.sync());
    QCOMPARE(post.count(u"Submission"_qs), 0);
    VERIFY_FAILS(desk.house.take(Sending(desk.house.context()).release(sent.id)), ErrorKind::Conflict);
    VERIFY_RESULT(desk.house.store.run(OutboxPause::end));
    QCOMPARE(desk.submission(sent.id).state, State::Leaving);
    NO_PROBLEM(desk.sync());
    QCOMPARE(post.stateOf(sent), u"leaving"_qs);
    QCOMPARE(post.deliver(), 1);
}

/// Its links to unsubscribe would lead nowhere, so it does not leave from here.
void TestTeamSending::whatTheServerNeverHadIsTakenBackAfterSigningOut()
{
    Post post;
    Desk desk;
    const Account account = desk.house.addAccount();
    desk.house.addContact(account, u"Priya"_qs, u"priya@nb.example"_qs);
    const Task task = desk.house.taskOf(desk.house.addSeries(account), "quick-guide");
    NO_PROBLEM(desk.connectTo(post, post.maren));
    post.stop();
    const Submission sent = desk.send(desk.previewed(task.id));
    VERIFY_RESULT(desk.house.store.run([](WriteTransaction &transaction) {
        return SyncLifecycle::signOut(transaction, SyncLifecycle::Leave::KeepAll);
    }));
    const Submission left = desk.submission(sent.id);
    QVERIFY(left.byServer);
    QCOMPARE(left.state, State::NeedsReview);
    QVERIFY(!TeamSendingRepository::get(desk.house.reader())->isOn());
    Sending acts(desk.house.context());
    VERIFY_FAILS(desk.house.take(acts.release(sent.id)), ErrorKind::Conflict);
    VERIFY_RESULT(desk.house.take(acts.recall(sent.id)));
    QCOMPARE(desk.submission(sent.id).state, State::Recalled);
}

void TestTeamSending::anotherDeviceGetsTheMessageWhenItIsAskedFor()
{
    Post post;
    Desk one;
    Desk two;
    const Account account = one.house.addAccount();
    one.house.addContact(account, u"Priya"_qs, u"priya@nb.example"_qs);
    const Task task = one.house.taskOf(one.house.addSeries(account), "quick-guide");
    NO_PROBLEM(one.connectTo(post, post.maren));
    const Submission sent = one.send(one.previewed(task.id));
    NO_PROBLEM(one.sync());
    NO_PROBLEM(two.connectTo(post, post.maren));
    const auto before = readStoredEmails(two.house.context(), sent.id);
    VERIFY_RESULT(before);
    QCOMPARE(before->emails.size(), 1);
    QVERIFY(before->emails.first().isElsewhere);
    QVERIFY(before->emails.first().bytes.isEmpty());

    Desk three;
    NO_PROBLEM(three.connectTo(post, post.maren));
    VERIFY_RESULT(two.fetch(sent.id));
    const auto after = readStoredEmails(two.house.context(), sent.id);
    VERIFY_RESULT(after);
    QCOMPARE(after->emails.first().bytes,
             readStoredEmails(one.house.context(), sent.id)->emails.first().bytes);
    QVERIFY(!after->emails.first().isElsewhere);
    // It is kept: nobody has to be asked again. Who did not ask before cannot now.
    post.stop();
    VERIFY_RESULT(two.fetch(sent.id));
    const auto offline = three.fetch(sent.id);
    VERIFY_FAILS(offline, ErrorKind::Offline);
    QVERIFY2(!offline.error().sentence.contains(u"by itself"_qs), qPrintable(offline.error().sentence));
}

void TestTeamSending::aCorrectedAddressGetsAMessageOfItsOwn()
{
    Post post;
    Desk desk;
    Desk other;
    const Account account = desk.house.addAccount();
    const Contact priya = desk.house.addContact(account, u"Priya"_qs, u"priya@nb.example"_qs);
    const Task task = desk.house.taskOf(desk.house.addSeries(account), "quick-guide");
    NO_PROBLEM(desk.connectTo(post, post.maren));
    const Submission sent = desk.send(desk.previewed(task.id));
    NO_PROBLEM(desk.sync());
    const TransportOutcome noSuchUser{
        TransportOutcome::Kind::Failed, {}, u"No such user."_qs, u"550 5.1.1 No such user"_qs};
    QCOMPARE(post.deliver(noSuchUser), 1);
    NO_PROBLEM(desk.sync());
    NO_PROBLEM(other.connectTo(post, post.maren));
    const Delivery before = desk.delivery(sent.id);
    QCOMPARE(before.state, DeliveryState::Failed);
    QCOMPARE(ContactRepository::find(desk.house.reader(), priya.id)->bounce, BounceState::Hard);
    QCOMPARE(TaskRepository::find(desk.house.reader(), task.id)->status, TaskStatus::InProgress);
    QCOMPARE(readSubmission(desk.house.context(), sent.id)->email.group, OutboxGroup::NeedsYou);
    VERIFY_RESULT(other.fetch(sent.id));

    const QString address = u"priya.r@nb.example"_qs;
    VERIFY_RESULT(desk.house.take(Sending(desk.house.context()).correctAddress(before.id, address)));
    NO_PROBLEM(desk.sync());
    QCOMPARE(desk.synchroniser->status().waiting, 0);
    QCOMPARE(post.object(u"Delivery"_qs, before.id.toString())[u"address"_qs].toString(), address);
    QCOMPARE(post.deliver(), 1);
    QCOMPARE(post.left, (QStringList{u"priya@nb.example"_qs, address}));
    NO_PROBLEM(desk.sync());
    const Delivery after = desk.delivery(sent.id);
    QCOMPARE(after.state, DeliveryState::Accepted);
    QCOMPARE(after.address, address);
    QVERIFY(after.messageId != before.messageId);
    QCOMPARE(desk.submission(sent.id).state, State::Done);
    QCOMPARE(TaskRepository::find(desk.house.reader(), task.id)->status, TaskStatus::Completed);
    // The other device has the message that left, not the one that was refused.
    NO_PROBLEM(other.sync());
    QVERIFY(readStoredEmails(other.house.context(), sent.id)->emails.first().isElsewhere);
    VERIFY_RESULT(other.fetch(sent.id));
    QCOMPARE(readStoredEmails(other.house.context(), sent.id)->emails.first().bytes,
             *DeliveryRepository::message(desk.house.reader(), after.id));
}

void TestTeamSending::aBounceIsToldWhereTheEmailIsShown()
{
    Post post;
    Desk desk;
    const Account account = desk.house.addAccount();
    const Contact priya = desk.house.addContact(account, u"Priya"_qs, u"priya@nb.example"_qs);
    const Task task = desk.house.taskOf(desk.house.addSeries(account), "quick-guide");
    NO_PROBLEM(desk.connectTo(post, post.maren));
    const Submission sent = desk.send(desk.previewed(task.id));
    NO_PROBLEM(desk.sync());
    QCOMPARE(post.deliver(), 1);
    NO_PROBLEM(desk.sync());
    QCOMPARE(TaskRepository::find(desk.house.reader(), task.id)->status, TaskStatus::Completed);
    const DeliveryId id = desk.delivery(sent.id).id;
    QCOMPARE(post.update(post.admin, u"Delivery"_qs, id.toString(), {{u"state"_qs, u"bounced"_qs}}),
             QString());
    NO_PROBLEM(desk.sync());
    QCOMPARE(desk.delivery(sent.id).state, DeliveryState::Bounced);
    QVERIFY(!desk.delivery(sent.id).outcome.isEmpty());
    QCOMPARE(ContactRepository::find(desk.house.reader(), priya.id)->bounce, BounceState::Hard);
    QCOMPARE(TaskRepository::find(desk.house.reader(), task.id)->status, TaskStatus::InProgress);
    const auto detail = readSubmission(desk.house.context(), sent.id);
    VERIFY_RESULT(detail);
    QVERIFY2(detail->email.words.startsWith(u"1 of 1 bounced"), qPrintable(detail->email.words));
    const auto entries = ActivityRepository::forAccount(desk.house.reader(), account.id, 0, 100);
    VERIFY_RESULT(entries);
    QVERIFY(std::any_of(entries->begin(), entries->end(), [](const Activity &entry) {
        return entry.detail.contains(u"bounced"_qs, Qt::CaseInsensitive);
    }));
}

void TestTeamSending::whatCameBackIsSentAgainByWhoSawIt_data()
{
    QTest::addColumn<int>("fastBySeconds");
    QTest::newRow("a right clock") << 0;
    QTest::newRow("a clock that is fast by days") << 7 * 86'400;
}

// Of one person: the laptop sent it; the other computer had sent it as well, and was offline meanwhile.
void TestTeamSending::whatCameBackIsSentAgainByWhoSawIt()
{
    QFETCH(int, fastBySeconds);
    Post post;
    Desk laptop;
    Desk late;
    const Account account = laptop.house.addAccount();
    laptop.house.addContact(account, u"Priya"_qs, u"priya@nb.example"_qs);
    const Task task = laptop.house.taskOf(laptop.house.addSeries(account), "quick-guide");
    NO_PROBLEM(laptop.connectTo(post, post.maren));
    const Draft draft = laptop.previewed(task.id);
    NO_PROBLEM(laptop.sync());
    NO_PROBLEM(late.connectTo(post, post.maren));
    late.synchroniser->stop();
    late.house.store.clock().advance(qint64(fastBySeconds) * 1000);
    const Submission waits = late.send(late.preview(draft.id));
    const Submission first = laptop.send(laptop.preview(draft.id));
    NO_PROBLEM(laptop.sync());
    QCOMPARE(post.deliver({TransportOutcome::Kind::Failed, {}, u"Not this one."_qs, u"554 5.7.1 spam"_qs}),
             1);
    NO_PROBLEM(laptop.sync());
    late.make();
    late.synchroniser->start();
    NO_PROBLEM(late.sync());
    QCOMPARE(late.submission(waits.id).state, State::Recalled);
    QCOMPARE(post.count(u"Submission"_qs), 1);
    QCOMPARE(post.deliver(), 0);
    // Whoever sees that and presses Send again means it; also on the computer that was late.
    QCOMPARE(TaskRepository::find(late.house.reader(), task.id)->status, TaskStatus::InProgress);
    const Submission again = late.send(late.preview(draft.id));
    NO_PROBLEM(late.sync());
    QCOMPARE(post.object(u"Submission"_qs, again.id.toString())[u"resultsSeen"_qs],
             QJsonValue(QJsonObject{{first.id.toString(), true}, {waits.id.toString(), true}}));
    QCOMPARE(post.deliver(), 1);
    NO_PROBLEM(late.sync());
    QCOMPARE(late.submission(again.id).state, State::Done);
}

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestTeamSending)
#include "tst_team_sending.moc"
