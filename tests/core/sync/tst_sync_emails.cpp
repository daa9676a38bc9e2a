// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/TaskRepository.h"
#include "core/store/TeamSendingRepository.h"
#include "core/store/UserRepository.h"
#include "core/sync/AgreedRows.h"
#include "core/sync/SetAsideChanges.h"
#include "tests/core/sync/SyncDevice.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"

using namespace Qt::StringLiterals;

namespace waymark {

using State = SubmissionState;

/// Emails that the team's server is to send, on the ways in and out and after answers that nobody heard: none
/// leaves twice, and none is forgotten.
class TestSyncEmails : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void anEmailGoesOnNamingTheDraftThatItLeftFrom();
    void anEmailThatCameBeforeItsRecipientIsThereWithThem();
    void anEmailWhoseAnswerWasLostIsNotSentFromHereAfterSigningOut();
    void anEmailOfTheServersIsRememberedWhereNothingWasPulledSince();
    void anEmailThatNeverReachedTheServerWaitsForThePersonAfterSigningOut();
    void afterSigningInAgainTheServersWordStands();
    void anotherServerGetsWhatTheFirstNeverGot();
    void anEmailThatWasTakenBackIsInNobodysWay();
    void anEmailThatIsTakenBackHereIsToldFirst();
    void anEmailThatWasTakenBackUnheardStaysTakenBack();
    void anEmailThatIsOnItsWayFromElsewhereTakesTheOneHereBack();
    void anOwnEmailThatIsThereAlreadyWasNotSentBySomebodyElse();
    void anEmailThatWaitsIsSetAsideWithItsAccount();
    void anAccountStaysUntilItsEmailIsHandedOver();
    void rowsAreNotRemovedUnderAnEmailThatWaits();
    void anEmailWhoseDraftWasRefusedWaitsForAPerson();

private:
    Submission send(bool byServer = true);
    Result<void> setState(const SubmissionId &id, State state, DeliveryState delivery);
    Submission submission(const SubmissionId &id);
    /// As the server knows another email of the draft.
    QString sentElsewhere(const QString &state, const QString &contact = {});
    Result<void> signOut();
    bool isIdleHere();
    QStringList log();

    std::unique_ptr<SyncDevice> m_device;
    SmallServer m_server;
    User m_me;
    Account m_account;
    Contact m_contact;
    Draft m_draft;
    BatchLimits m_limits;
};

void TestSyncEmails::init()
{
    m_device = std::make_unique<SyncDevice>();
    m_server = SmallServer();
    m_limits = {};
    m_account = rows::account(u"Northbeam"_s);
    const Cta cta = rows::cta(m_account);
    const Task task = rows::task(cta, u"Welcome"_s);
    m_draft = rows::draft(task);
    m_contact = rows::contact(u"Ada"_s, u"ada@northbeam.example"_s, {m_account.id});
    m_me = rows::user(u"Maya"_s);
    m_me.email = u"maya@team.example"_s;
    m_server.create(u"Identity"_s, m_me.id.toString(), {{u"name"_s, m_me.name}, {u"email"_s, m_me.email}});
    VERIFY_RESULT(m_device->connectTo(m_server, m_me.id));
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(UserRepository::save(t, m_me));
        WAYMARK_TRY(UserRepository::setSelf(t, m_me.id));
        WAYMARK_TRY(TeamSendingRepository::setPublicUrl(t, u"https://sync.example"_s));
        WAYMARK_TRY(AccountRepository::save(t, m_account));
        WAYMARK_TRY(ContactRepository::save(t, m_contact));
        WAYMARK_TRY(CtaRepository::save(t, cta));
        WAYMARK_TRY(TaskRepository::save(t, task));
        const auto draft = DraftRepository::save(t, m_draft);
        WAYMARK_TRY(draft);
        m_draft = *draft;
        return {};
    }));
    VERIFY_RESULT(m_device->sync(m_server));
    QCOMPARE(m_device->waiting() + m_device->parked(), 0);
}

Submission TestSyncEmails::send(bool byServer)
{
    Submission sent = rows::submission(m_draft);
    sent.subject = u"Welcome to Waymark"_s;
    sent.sender = m_me.id;
    sent.byServer = byServer;
    Delivery delivery = rows::delivery(sent, m_contact.email);
    delivery.contact = m_contact.id;
    delivery.messageId = u"<%1@northbeam.example>"_s.arg(delivery.id.toString());
    const auto saved = m_device->run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(SubmissionRepository::save(t, sent));
        WAYMARK_TRY(DeliveryRepository::save(t, delivery));
        return DeliveryRepository::saveMessage(t, delivery.id, "Subject: Welcome\r\n\r\nHello\r\n");
    });
    if (!saved)
        qFatal("not sent: %s", qPrintable(describe(saved.error())));
    m_limits.uploaded.insert(delivery.messageId, u"blob"_s);
    return sent;
}

Result<void> TestSyncEmails::setState(const SubmissionId &id, State state, DeliveryState delivery)
{
    return m_device->run([&](WriteTransaction &t) -> Result<void> {
        auto sent = SubmissionRepository::find(t.connection(), id);
        WAYMARK_TRY(sent);
        sent->state = state;
        WAYMARK_TRY(SubmissionRepository::save(t, *sent));
        const auto deliveries = DeliveryRepository::forSubmission(t.connection(), id);
        WAYMARK_TRY(deliveries);
        Delivery first = deliveries->first();
        first.state = delivery;
        return DeliveryRepository::save(t, first);
    });
}

Submission TestSyncEmails::submission(const SubmissionId &id)
{
    return SubmissionRepository::find(m_device->reader(), id).value_or(Submission());
}

QString TestSyncEmails::sentElsewhere(const QString &state, const QString &contact)
{
    const QString uid = SubmissionId::create().toString();
    const QJsonObject to{{u"delivery"_s, DeliveryId::create().toString()},
                         {u"contact"_s, contact.isEmpty() ? m_contact.id.toString() : contact},
                         {u"address"_s, m_contact.email},
                         {u"messageId"_s, u"<1@x>"_s},
                         {u"blobId"_s, u"blob"_s},
                         {u"name"_s, u"Ada"_s},
                         {u"unsubscribeHash"_s, u""_s}};
    const QString sender = UserId::create().toString();
    m_server.create(u"Identity"_s, sender, {{u"name"_s, u"Maya"_s}, {u"email"_s, u"maya@team.example"_s}});
    m_server.create(u"Submission"_s, uid,
                    {{u"draft"_s, m_draft.id.toString()},
                     {u"draftRevision"_s, 1},
                     {u"account"_s, m_account.id.toString()},
                     {u"sender"_s, sender},
                     {u"recipients"_s, QJsonArray{to}},
                     {u"state"_s, state}});
    return uid;
}

Result<void> TestSyncEmails::signOut()
{
    return m_device->run(
        [](WriteTransaction &t) { return SyncLifecycle::signOut(t, SyncLifecycle::Leave::KeepAll); });
}

/// Whether this device's outbox has nothing to send, however long it waits.
bool TestSyncEmails::isIdleHere()
{
    Connection &reader = m_device->reader();
    bool idle = DeliveryRepository::due(reader, m_device->clock().now().addDays(1), 10)->isEmpty();
    for (const State state : liveStates())
        idle = idle && SubmissionRepository::inState(reader, state)->isEmpty();
    return idle;
}

QStringList TestSyncEmails::log()
{
    QStringList texts;
    const auto lines = m_device->reader().query(u"SELECT text FROM sync_log"_s);
    for (const QVariantList &line : *lines)
        texts.append(line.first().toString());
    return texts;
}

void TestSyncEmails::anEmailWhoseAnswerWasLostIsNotSentFromHereAfterSigningOut()
{
    const Submission sent = send();
    QVERIFY(m_device->prepare(m_limits).value());
    m_server.answer(m_device->underWay()); // Nobody hears it.
    QCOMPARE(m_server.count(u"Submission"_s), 1);
    VERIFY_RESULT(signOut());
    QVERIFY(submission(sent.id).byServer);
    QCOMPARE(submission(sent.id).state, State::NeedsReview);
    QCOMPARE(submission(sent.id).reviewReasons.size(), 1);
    QVERIFY(submission(sent.id).reviewReasons.first().sentence.contains(u"may have it"));
    QVERIFY(isIdleHere());
}

void TestSyncEmails::anEmailOfTheServersIsRememberedWhereNothingWasPulledSince()
{
    const Submission sent = send();
    VERIFY_RESULT(m_device->push(m_server, m_limits));
    QCOMPARE(m_server.count(u"Submission"_s), 1);
    VERIFY_RESULT(signOut());
    VERIFY_RESULT(m_device->connectTo(m_server, m_me.id));
    VERIFY_RESULT(signOut());
    QVERIFY(submission(sent.id).byServer);
    QVERIFY(submission(sent.id).reviewReasons.first().sentence.contains(u"may have it"));
    QVERIFY(isIdleHere());
}

void TestSyncEmails::anEmailThatNeverReachedTheServerWaitsForThePersonAfterSigningOut()
{
    const Submission sent = send();
    VERIFY_RESULT(signOut());
    const Submission left = submission(sent.id);
    QCOMPARE(left.state, State::NeedsReview);
    QCOMPARE(left.reviewReasons.size(), 1);
    QVERIFY(left.reviewReasons.first().sentence.contains(u"had not reached"));
    QVERIFY(log().join(u' ').contains(u"had not reached"));
    // Its links to unsubscribe are the server's.
    QVERIFY(isIdleHere());
}

void TestSyncEmails::afterSigningInAgainTheServersWordStands()
{
    const Submission sent = send();
    VERIFY_RESULT(m_device->push(m_server, m_limits));
    VERIFY_RESULT(signOut());
    m_server.change(u"Submission"_s, sent.id.toString(), {{u"state"_s, u"done"_s}});
    VERIFY_RESULT(m_device->connectTo(m_server, m_me.id));
    VERIFY_RESULT(m_device->sync(m_server));
    QCOMPARE(submission(sent.id).state, State::Done);
    QCOMPARE(submission(sent.id).reviewReasons.size(), 0);
    QCOMPARE(m_device->conflicts() + m_device->waiting() + m_device->parked(), 0);
}

void TestSyncEmails::anotherServerGetsWhatTheFirstNeverGot()
{
    const Submission there = send();
    VERIFY_RESULT(m_device->push(m_server, m_limits));
    m_server.change(u"Submission"_s, there.id.toString(), {{u"state"_s, u"recalled"_s}});
    VERIFY_RESULT(m_device->pull(m_server));
    const Submission waiting = send();
    SmallServer other;
    other.create(u"Identity"_s, m_me.id.toString(), {{u"name"_s, m_me.name}, {u"email"_s, m_me.email}});
    VERIFY_RESULT(m_device->connectTo(other, m_me.id, u"https://other.example"_s, u"others"_s));
    QCOMPARE(submission(waiting.id).state, State::Leaving);
    VERIFY_RESULT(m_device->pull(other));
    VERIFY_RESULT(m_device->push(other, m_limits));
    QCOMPARE(other.count(u"Submission"_s), 1);
    QVERIFY(!other.object(u"Submission"_s, waiting.id.toString()).isEmpty());
    // What that one has goes on there alone, if anywhere.
    SmallServer third;
    VERIFY_RESULT(m_device->connectTo(third, m_me.id, u"https://third.example"_s, u"thirds"_s));
    QCOMPARE(submission(waiting.id).state, State::NeedsReview);
    QVERIFY(submission(waiting.id).reviewReasons.first().sentence.contains(u"other.example"));
    VERIFY_RESULT(m_device->pull(third));
    VERIFY_RESULT(m_device->push(third, m_limits));
    QCOMPARE(third.count(u"Submission"_s), 0);
    QVERIFY(isIdleHere());
}

void TestSyncEmails::anEmailThatWasTakenBackIsInNobodysWay()
{
    const Submission first = send();
    VERIFY_RESULT(m_device->push(m_server, m_limits));
    m_server.change(u"Submission"_s, first.id.toString(), {{u"state"_s, u"recalled"_s}});
    VERIFY_RESULT(m_device->pull(m_server));
    QCOMPARE(submission(first.id).state, State::Recalled);
    const Submission second = send();
    // It is told of once more, and then again as all is compared anew.
    m_server.change(u"Submission"_s, first.id.toString(), {});
    VERIFY_RESULT(m_device->pull(m_server));
    VERIFY_RESULT(m_device->run([](WriteTransaction &t) { return SyncLifecycle::beginResync(t); }));
    VERIFY_RESULT(m_device->pull(m_server));
    QCOMPARE(submission(second.id).state, State::Leaving);
    VERIFY_RESULT(m_device->push(m_server, m_limits));
    QCOMPARE(m_server.count(u"Submission"_s), 2);
}

void TestSyncEmails::anEmailThatIsTakenBackHereIsToldFirst()
{
    const Submission first = send();
    VERIFY_RESULT(m_device->push(m_server, m_limits));
    VERIFY_RESULT(setState(first.id, State::Recalled, DeliveryState::Cancelled));
    const Submission second = send();
    // It is further on its way there than was known here, and may still be taken back.
    m_server.change(u"Submission"_s, first.id.toString(), {{u"state"_s, u"queued"_s}});
    VERIFY_RESULT(m_device->pull(m_server));
    QCOMPARE(submission(first.id).state, State::Recalled);
    QCOMPARE(submission(second.id).state, State::Leaving);
    // Creates come before updates in a request: the server would refuse a second email of the draft.
    QVERIFY(m_device->prepare(m_limits).value());
    QCOMPARE(m_device->underWay().size(), 1);
    QVERIFY(!m_device->underWay()[0][1].toObject().contains(u"create"_s));
    VERIFY_RESULT(m_device->settle(m_server.answer(m_device->underWay())));
    VERIFY_RESULT(m_device->push(m_server, m_limits));
    QCOMPARE(m_server.object(u"Submission"_s, first.id.toString()).value(u"state"_s).toString(),
             u"recalled"_s);
    QVERIFY(!m_server.object(u"Submission"_s, second.id.toString()).isEmpty());
    QCOMPARE(m_device->waiting() + m_device->parked() + m_device->conflicts(), 0);
}

void TestSyncEmails::anEmailThatWasTakenBackUnheardStaysTakenBack()
{
    const Submission sent = send();
    QVERIFY(m_device->prepare(m_limits).value());
    m_server.answer(m_device->underWay()); // Nobody hears it.
    VERIFY_RESULT(m_device->run([](WriteTransaction &t) { return StoredRequestRepository::abandon(t, 0); }));
    VERIFY_RESULT(setState(sent.id, State::Recalled, DeliveryState::Cancelled));
    VERIFY_RESULT(m_device->sync(m_server));
    QCOMPARE(submission(sent.id).state, State::Recalled);
    QCOMPARE(m_server.object(u"Submission"_s, sent.id.toString()).value(u"state"_s).toString(),
             u"recalled"_s);
    QCOMPARE(m_device->waiting() + m_device->parked() + m_device->conflicts(), 0);
}

void TestSyncEmails::anEmailThatIsOnItsWayFromElsewhereTakesTheOneHereBack()
{
    const Submission mine = send();
    const QString theirs = sentElsewhere(u"queued"_s);
    VERIFY_RESULT(m_device->pull(m_server));
    QCOMPARE(submission(mine.id).state, State::Recalled);
    QCOMPARE(submission(SubmissionId(theirs)).state, State::Queued);
    VERIFY_RESULT(m_device->push(m_server, m_limits));
    QCOMPARE(m_server.count(u"Submission"_s), 1);
    QCOMPARE(m_device->waiting(), 0);
}

void TestSyncEmails::anOwnEmailThatIsThereAlreadyWasNotSentBySomebodyElse()
{
    const Submission sent = send();
    QVERIFY(m_device->prepare(m_limits).value());
    m_server.answer(m_device->underWay()); // Nobody hears it.
    // With a token of another device it is made again, and leaves at another moment.
    VERIFY_RESULT(m_device->run([](WriteTransaction &t) { return StoredRequestRepository::abandon(t, 0); }));
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) -> Result<void> {
        auto changed = SubmissionRepository::find(t.connection(), sent.id);
        WAYMARK_TRY(changed);
        changed->leavesAt = t.now().addSecs(5);
        return SubmissionRepository::save(t, *changed);
    }));
    VERIFY_RESULT(m_device->push(m_server, m_limits));
    QCOMPARE(submission(sent.id).state, State::Leaving);
    const auto deliveries = DeliveryRepository::forSubmission(m_device->reader(), sent.id);
    QCOMPARE(deliveries->first().state, DeliveryState::Queued);
    VERIFY_RESULT(m_device->sync(m_server));
    QCOMPARE(m_device->waiting() + m_device->parked(), 0);
    QVERIFY(!log().join(u' ').contains(u"already"));
}

void TestSyncEmails::anEmailThatWaitsIsSetAsideWithItsAccount()
{
    const Submission sent = send(false);
    VERIFY_RESULT(m_device->apply({u"Account"_s, {}, {m_account.id.toString()}, u"first.99"_s}));
    QVERIFY(!AccountRepository::find(m_device->reader(), m_account.id));
    const auto aside = SetAsideChanges::list(m_device->reader());
    VERIFY_RESULT(aside);
    QCOMPARE(aside->size(), 1);
    QCOMPARE(aside->first().type, EntityType::Submission);
    QCOMPARE(aside->first().uid, sent.id.toString());
    QCOMPARE(aside->first().name, u"Welcome to Waymark"_s);
    QCOMPARE(aside->first().object.value(u"recipients"_s)[0][u"address"_s].toString(), m_contact.email);
    QVERIFY(log().join(u' ').contains(u"does not leave"));
}

void TestSyncEmails::anAccountStaysUntilItsEmailIsHandedOver()
{
    const Submission sent = send(false);
    VERIFY_RESULT(setState(sent.id, State::Sending, DeliveryState::DataSent));
    // The account is a colleague's now: this person is told that it is gone.
    m_server.destroy(u"Account"_s, m_account.id.toString());
    VERIFY_RESULT(m_device->pull(m_server));
    VERIFY_RESULT(m_device->run([](WriteTransaction &t) { return SyncLifecycle::beginResync(t); }));
    VERIFY_RESULT(m_device->pull(m_server));
    VERIFY_RESULT(m_device->run([](WriteTransaction &t) { return SyncLifecycle::finishResync(t); }));
    VERIFY_RESULT(AccountRepository::find(m_device->reader(), m_account.id));
    QCOMPARE(submission(sent.id).state, State::Sending);
    VERIFY_RESULT(setState(sent.id, State::Done, DeliveryState::Accepted));
    VERIFY_RESULT(m_device->pull(m_server));
    QVERIFY(!AccountRepository::find(m_device->reader(), m_account.id));
    QCOMPARE(*SetAsideChanges::count(m_device->reader()), 0);
}

void TestSyncEmails::rowsAreNotRemovedUnderAnEmailThatWaits()
{
    const Submission sent = send(false);
    const auto leave = [this] {
        return m_device->run(
            [](WriteTransaction &t) { return SyncLifecycle::signOut(t, SyncLifecycle::Leave::RemoveTeams); });
    };
    VERIFY_FAILS(leave(), ErrorKind::Conflict);
    QVERIFY(SyncStateRepository::connection(m_device->reader())->has_value());
    QCOMPARE(submission(sent.id).state, State::Leaving);
    VERIFY_RESULT(setState(sent.id, State::Recalled, DeliveryState::Cancelled));
    VERIFY_RESULT(leave());
    QVERIFY(!AccountRepository::find(m_device->reader(), m_account.id));
}

void TestSyncEmails::anEmailWhoseDraftWasRefusedWaitsForAPerson()
{
    const SyncType &drafts = *syncType(EntityType::Draft);
    m_draft.body = rows::body(u"Written since"_s);
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) -> Result<void> {
        const auto saved = DraftRepository::save(t, m_draft);
        WAYMARK_TRY(saved);
        m_draft = *saved;
        return AgreedRows::park(t, drafts, m_draft.id.toString(), u"invalidProperties"_s);
    }));
    const Submission sent = send();
    VERIFY_RESULT(m_device->push(m_server, m_limits));
    QCOMPARE(m_server.count(u"Submission"_s), 0);
    QCOMPARE(submission(sent.id).state, State::NeedsReview);
    QVERIFY(submission(sent.id).reviewReasons.first().sentence.contains(u"draft"));
    QCOMPARE(m_device->parked(), 2);
    // The draft is taken after all, and the person lets the email go on.
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) {
        return ParkedChanges::retry(t, EntityType::Draft, m_draft.id.toString());
    }));
    VERIFY_RESULT(m_device->push(m_server, m_limits));
    QCOMPARE(m_device->parked(), 0);
    QCOMPARE(m_server.count(u"Submission"_s), 0);
    VERIFY_RESULT(setState(sent.id, State::Queued, DeliveryState::Queued));
    VERIFY_RESULT(m_device->push(m_server, m_limits));
    QCOMPARE(m_server.count(u"Submission"_s), 1);
}

// The draft was removed elsewhere and written in here, so that it is made anew; the email left from the one
// before.
void TestSyncEmails::anEmailGoesOnNamingTheDraftThatItLeftFrom()
{
    const SubmissionId sent(sentElsewhere(u"done"_s));
    VERIFY_RESULT(m_device->sync(m_server));
    QCOMPARE(submission(sent).draft, m_draft.id);
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) -> Result<void> {
        auto draft = DraftRepository::find(t.connection(), m_draft.id);
        WAYMARK_TRY(draft);
        draft->body = rows::body(u"One more thing"_s);
        WAYMARK_TRY(DraftRepository::save(t, *draft));
        return {};
    }));
    m_server.destroy(u"Draft"_s, m_draft.id.toString());
    VERIFY_RESULT(m_device->sync(m_server));
    QVERIFY(!DraftRepository::find(m_device->reader(), m_draft.id));
    QCOMPARE(m_server.count(u"Draft"_s), 1);
    QCOMPARE(submission(sent).draft, m_draft.id);
    QCOMPARE(m_device->waiting() + m_device->parked(), 0);
}

// Contacts were looked at first; one was made and written to between that and the emails.
void TestSyncEmails::anEmailThatCameBeforeItsRecipientIsThereWithThem()
{
    const QString grace = ContactId::create().toString();
    const SubmissionId sent(sentElsewhere(u"done"_s, grace));
    VERIFY_RESULT(m_device->pull(m_server));
    VERIFY_FAILS(SubmissionRepository::find(m_device->reader(), sent), ErrorKind::NotFound);
    m_server.create(u"Contact"_s, grace,
                    {{u"firstName"_s, u"Grace"_s},
                     {u"email"_s, u"grace@northbeam.example"_s},
                     {u"memberships"_s,
                      QJsonObject{{m_account.id.toString(), QJsonObject{{u"roles"_s, QJsonObject()}}}}}});
    VERIFY_RESULT(m_device->pull(m_server));
    QCOMPARE(submission(sent).state, SubmissionState::Done);
}

} // namespace waymark

QTEST_GUILESS_MAIN(waymark::TestSyncEmails)
#include "tst_sync_emails.moc"
