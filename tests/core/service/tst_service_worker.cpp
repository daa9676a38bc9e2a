// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/database/SqlConnection.h"
#include "core/service/objects/InChange.h"
#include "core/service/people/People.h"
#include "core/service/sending/DeliveryWorker.h"
#include "core/service/sending/DomainObjects.h"
#include "tests/core/service/Backup.h"
#include "tests/core/service/SendingHouse.h"
#include "tests/support/smtp/SmtpReceiver.h"

#include <QDir>
#include <QTest>

#include <algorithm>
#include <atomic>

namespace waymark::test {

using Json = QJsonObject;
using Kind = TransportOutcome::Kind;

/// The delivery worker: what it asks before something leaves, that it goes on rightly wherever it was cut
/// off, and that a real mail server gets each message once.
class TestServiceWorker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_house = std::make_unique<SendingHouse>(); }
    void cleanup() { m_house.reset(); }

    void whatHasChangedSinceSendStopsIt_data();
    void whatHasChangedSinceSendStopsIt();
    void optOutWinsInTheTransactionThatTakesTheMessage();
    void theSameProgramEmailNeverComesTwice();
    void cutOffAtEachStepItGoesOn();
    void anExpiredLeaseIsNobodysAnyMore();
    void aLeaseThatWasGivenAnewIsLeftAlone();
    void whatCannotBeWrittenHoldsUpNoOther_data();
    void whatCannotBeWrittenHoldsUpNoOther();
    void oneDomainDoesNotTakeAllConnections();
    void aRestoredBackupSendsNothingByItself_data();
    void aRestoredBackupSendsNothingByItself();
    void aRestoredBackupSaysWhoMayHaveGotItAgain();
    void aDatabaseFromBeforeLearnsToSend();

    void aMailServerGetsEachMessageOnce();
    void twoWorkersShareTheWork();
    void aRelayThatIsAwayGetsThemLater();
    void aRefusedReturnPathIsNoSendersFault();
    void anAnswerThatNeverCameIsUnknown();
    void stoppedInTheMiddleNothingIsTwice();
    void everyChangeIsTold();
    void theArchiveGetsACopyOfWhatWasAccepted();
    void aCopyNeverComesTwiceByItself();

private:
    void keepArchive();
    bool isSettled(const QString &id) { return m_house->stateOf(id) == u"done"_qs; }

    std::unique_ptr<SendingHouse> m_house;
};

static DeliveryWorker::Options byRelay(const SmtpReceiver &receiver)
{
    DeliveryWorker::Options options;
    options.relay = receiver.account();
    options.name = u"worker"_qs;
    return options;
}

void TestServiceWorker::whatHasChangedSinceSendStopsIt_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<Json>("change");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QString &type, const Json &change, const QString &says) {
        QTest::newRow(name) << type << change << says;
    };
    row("opted out", u"Contact"_qs, {{u"emailOptOut"_qs, true}}, u"has unsubscribed since"_qs);
    row("bounced", u"Contact"_qs, {{u"bounce"_qs, u"hard"_qs}}, u"has bounced since"_qs);
    row("inactive", u"Contact"_qs, {{u"inactive"_qs, true}}, u"is marked as inactive"_qs);
    row("gone", u"Contact"_qs, {}, u"no longer among your contacts"_qs);
    row("on the list", u"Suppression"_qs, {{u"reason"_qs, u"complaint"_qs}}, u"has unsubscribed since"_qs);
    row("the step is another's", u"Task"_qs, {{u"owner"_qs, u"BOB"_qs}}, u"has another owner now"_qs);
    row("the account is another's", u"Account"_qs, {{u"technicalAccountManager"_qs, u"BOB"_qs}},
        u"another Technical Account Manager"_qs);
    row("the sender is no user any more", u"Identity"_qs, {}, u"Ada Tam is no user any more"_qs);
    row("the template is withdrawn", u"Template"_qs, {{u"withdrawn"_qs, true}}, u"was withdrawn"_qs);
}

void TestServiceWorker::whatHasChangedSinceSendStopsIt()
{
    QFETCH(QString, type);
    QFETCH(Json, change);
    QFETCH(QString, says);
    const QString id = m_house->send();
    for (auto it = change.begin(); it != change.end(); ++it) {
        if (it.value().toString() == u"BOB"_qs)
            it.value() = m_house->bob.person.uid;
    }
    if (type == u"Identity"_qs) {
        QVERIFY(inChange(*m_house->database, [this](Change &step) {
            return People::setDisabled(step, m_house->ada.person, true);
        }));
    } else if (type == u"Account"_qs) {
        QCOMPARE(m_house->update(m_house->admin, type, m_house->accountId, change), QString());
    } else if (type == u"Suppression"_qs) {
        QVERIFY(
            !m_house
                 ->create(m_house->admin, type, withMore(change, {{u"address"_qs, SendingHouse::address(0)}}))
                 .startsWith(u'!'));
    } else {
        const QString object = type == u"Contact"_qs ? m_house->contacts.first()
                               : type == u"Task"_qs  ? m_house->taskId
                                                     : m_house->templateId;
        QCOMPARE(change.isEmpty() ? m_house->destroy(m_house->admin, type, object)
                                  : m_house->update(m_house->admin, type, object, change),
                 QString());
    }
    QCOMPARE(m_house->deliverAll(), 0);
    QCOMPARE(m_house->stateOf(id), u"needs_review"_qs);
    const QJsonArray reasons =
        m_house->get(m_house->admin, u"Submission"_qs, id).value(u"reviewReasons"_qs).toArray();
    QCOMPARE(reasons.size(), 1);
    QVERIFY2(reasons.at(0)[u"sentence"_qs].toString().contains(says),
             qPrintable(reasons.at(0)[u"sentence"_qs].toString()));
    QCOMPARE(reasons.at(0)[u"contact"_qs].isNull(), type != u"Contact"_qs && type != u"Suppression"_qs);
    m_house->clock.advance(qint64(86'400'000));
    QCOMPARE(m_house->deliverAll(), 0);
}

void TestServiceWorker::optOutWinsInTheTransactionThatTakesTheMessage()
{
    const QString id = m_house->send();
    DeliveryQueue queue = m_house->queue();
    QVERIFY(queue.takeOver());
    QCOMPARE(m_house->stateOf(id), u"queued"_qs);
    // It may leave, says the review; now somebody opts out.
    for (const QString &contact : m_house->contacts)
        m_house->update(m_house->ada, u"Contact"_qs, contact, {{u"emailOptOut"_qs, true}});
    const auto turn = queue.lease(10);
    QVERIFY(turn && !turn->lease && turn->again);
    QCOMPARE(m_house->stateOf(id), u"needs_review"_qs);
    // Let go once more it stops once more; with those left out there is nothing to leave.
    m_house->update(m_house->ada, u"Submission"_qs, id, {{u"state"_qs, u"queued"_qs}});
    QCOMPARE(m_house->deliverAll(), 0);
    QCOMPARE(m_house->stateOf(id), u"needs_review"_qs);
}

void TestServiceWorker::theSameProgramEmailNeverComesTwice()
{
    m_house->send();
    QCOMPARE(m_house->deliverAll(), 2);
    const QString again = m_house->send(m_house->furtherDraft());
    QVERIFY2(again.startsWith(u"sub_"_qs), qPrintable(again));
    QCOMPARE(m_house->deliverAll(), 0);
    QCOMPARE(m_house->stateOf(again), u"needs_review"_qs);
}

// Each step is one transaction: a worker that is gone between two of them is what a kill leaves behind.
void TestServiceWorker::cutOffAtEachStepItGoesOn()
{
    const int mostSteps = 20;
    for (int cut = 0; cut < mostSteps; ++cut) {
        m_house = std::make_unique<SendingHouse>();
        const QString id = m_house->send();
        QHash<QString, int> handedOver;
        int step = 0;
        bool wasCut = false;
        // Gives false where the process is cut off.
        const auto run = [&](bool whole) {
            const auto goesOn = [&] {
                wasCut = wasCut || (!whole && step == cut);
                return whole || step++ != cut;
            };
            DeliveryQueue queue = m_house->queue();
            if (!goesOn() || !queue.recover() || !goesOn() || !queue.takeOver() || !goesOn())
                return;
            while (true) {
                const auto turn = queue.lease(10);
                if (!turn || (!turn->lease && !turn->again) || !goesOn())
                    return;
                if (!queue.recordDataSent(*turn->lease) || !goesOn())
                    return;
                ++handedOver[turn->lease->delivery];
                if (!goesOn() || !queue.record(*turn->lease, {Kind::Accepted, {}, {}, {}}, false))
                    return;
                if (!goesOn())
                    return;
            }
        };
        run(false);
        run(true);
        const QStringList states = m_house->statesOf(id);
        for (int i = 0; i < states.size(); ++i) {
            const QString delivery = m_house->deliveriesOf(id).at(i);
            QVERIFY2(handedOver.value(delivery) <= 1, qPrintable(QString::number(cut)));
            // What was past its last byte may have arrived; nothing else is uncertain.
            QVERIFY2(states.at(i) == u"accepted"_qs || states.at(i) == u"unknown"_qs,
                     qPrintable(QString::number(cut) + states.at(i)));
            QVERIFY(states.at(i) == u"unknown"_qs || handedOver.value(delivery) == 1);
        }
        QVERIFY(states.count(u"unknown"_qs) <= 1);
        QCOMPARE(m_house->stateOf(id), u"done"_qs);
        QCOMPARE(m_house->all(u"Activity"_qs).size(), 1);
        const Json before = m_house->get(m_house->admin, u"Submission"_qs, id);
        run(true);
        QCOMPARE(m_house->get(m_house->admin, u"Submission"_qs, id), before);
        if (!wasCut) {
            QVERIFY(cut > 8);
            return;
        }
    }
    QFAIL("more steps than expected");
}

void TestServiceWorker::anExpiredLeaseIsNobodysAnyMore()
{
    const QString id = m_house->send();
    DeliveryQueue slow(*m_house->database, m_house->clock, u"slow"_qs);
    DeliveryQueue other(*m_house->database, m_house->clock, u"other"_qs);
    QVERIFY(slow.takeOver());
    const DeliveryQueue::Lease late = m_house->lease(slow);
    m_house->clock.advance((DeliveryQueue::leaseSeconds + 1) * 1000);
    QVERIFY(other.takeOver());
    // Both are due again, and the other one takes them.
    QStringList taken;
    for (int i = 0; i < 2; ++i) {
        const DeliveryQueue::Lease lease = m_house->lease(other);
        taken.append(lease.delivery);
        QVERIFY(other.recordDataSent(lease));
        QVERIFY(other.record(lease, {Kind::Accepted, {}, {}, u"250 queued"_qs}, false));
    }
    QVERIFY(taken.contains(late.delivery));
    // The slow one's last byte must not leave, and its outcome counts for nothing.
    const auto sent = slow.recordDataSent(late);
    QVERIFY(!sent && sent.error().kind == ErrorKind::Conflict);
    QVERIFY(slow.record(late, {Kind::Failed, {}, u"No."_qs, u"550 5.1.1 no"_qs}, false));
    QCOMPARE(m_house->statesOf(id), QStringList({u"accepted"_qs, u"accepted"_qs}));
}

// Two look at the same list of expired leases; the first to come takes the delivery anew.
void TestServiceWorker::aLeaseThatWasGivenAnewIsLeftAlone()
{
    const QString id = m_house->send();
    DeliveryQueue late = m_house->queue();
    QVERIFY(late.takeOver());
    const DeliveryQueue::Lease old = m_house->lease(late);
    m_house->clock.advance((DeliveryQueue::leaseSeconds + 1) * 1000);
    DeliveryQueue quick(*m_house->database, m_house->clock, u"quick"_qs);
    QVERIFY(quick.takeOver());
    QList<DeliveryQueue::Lease> anew{m_house->lease(quick), m_house->lease(quick)};
    if (anew.first().delivery != old.delivery)
        anew.swapItemsAt(0, 1);
    QVERIFY(quick.recordDataSent(anew.first()));
    const auto ended = late.endExpired(old.delivery);
    QVERIFY(ended && ended->isEmpty());
    QVERIFY(quick.record(anew.first(), {Kind::Accepted, {}, {}, u"250 queued"_qs}, false));
    QVERIFY(quick.record(anew.last(), {Kind::Accepted, {}, {}, u"250 queued"_qs}, false));
    QCOMPARE(m_house->statesOf(id), QStringList({u"accepted"_qs, u"accepted"_qs}));
}

void TestServiceWorker::whatCannotBeWrittenHoldsUpNoOther_data()
{
    QTest::addColumn<bool>("isRestart");
    QTest::newRow("at a start") << true;
    QTest::newRow("when leases have expired") << false;
}

// The draft of the first belongs to another email in the worker's rows: nothing about it can be settled.
void TestServiceWorker::whatCannotBeWrittenHoldsUpNoOther()
{
    QFETCH(bool, isRestart);
    m_house->update(m_house->admin, u"Template"_qs, m_house->templateId, {{u"kind"_qs, u"personal"_qs}});
    const QString bad = m_house->send();
    const QString good = m_house->send(m_house->furtherDraft());
    DeliveryQueue queue = m_house->queue();
    QVERIFY(queue.takeOver());
    for (int i = 0; i < 4; ++i)
        QVERIFY(queue.recordDataSent(m_house->lease(queue)));
    QVERIFY((**m_house->database->connection())
                .execute(u"UPDATE dispatch SET submission = 'sub_1' WHERE submission = ?"_qs, {bad}));
    if (!isRestart)
        m_house->clock.advance((DeliveryQueue::leaseSeconds + 1) * 1000);
    const auto done = isRestart ? queue.recover() : queue.takeOver();
    QVERIFY2(done, done ? "" : qPrintable(describe(done.error())));
    QVERIFY(done->contains(u"Submission"_qs));
    QCOMPARE(m_house->stateOf(good), u"done"_qs);
    QCOMPARE(m_house->statesOf(good), QStringList({u"unknown"_qs, u"unknown"_qs}));
    // It is asked once and leaves nothing.
    const auto again = isRestart ? queue.recover() : queue.takeOver();
    QVERIFY(again && again->isEmpty());
    QCOMPARE(m_house->deliverAll(), 0);
    const auto rows = (**m_house->database->connection())
                          .query(u"SELECT DISTINCT state FROM outgoing WHERE submission = ?"_qs, {bad});
    QCOMPARE(rows->size(), 1);
    QCOMPARE(rows->first().first().toString(), u"unknown"_qs);
}

void TestServiceWorker::oneDomainDoesNotTakeAllConnections()
{
    m_house->send();
    DeliveryQueue queue = m_house->queue();
    QVERIFY(queue.takeOver());
    const auto first = queue.lease(1);
    QVERIFY(first && first->lease);
    const auto second = queue.lease(1);
    QVERIFY(second && !second->lease && !second->again);
    QVERIFY(queue.record(*first->lease, {Kind::Accepted, {}, {}, {}}, false));
    const auto third = queue.lease(1);
    QVERIFY(third && third->lease);
}

void TestServiceWorker::aRestoredBackupSendsNothingByItself_data()
{
    QTest::addColumn<QString>("state");
    for (const QString &state : {u"leaving"_qs, u"queued"_qs, u"sending"_qs, u"held"_qs, u"needs_review"_qs})
        QTest::newRow(qPrintable(state)) << state;
}

void TestServiceWorker::aRestoredBackupSendsNothingByItself()
{
    QFETCH(QString, state);
    const QString id = m_house->send();
    DeliveryQueue before = m_house->queue();
    if (state != u"leaving"_qs)
        QVERIFY(before.takeOver());
    std::optional<DeliveryQueue::Lease> leased;
    if (state == u"sending"_qs)
        leased = m_house->lease(before);
    if (state == u"held"_qs)
        QCOMPARE(m_house->update(m_house->ada, u"Submission"_qs, id, {{u"state"_qs, state}}), QString());
    if (state == u"needs_review"_qs) {
        const DeliveryQueue::Lease lease = m_house->lease(before);
        QVERIFY(before.record(
            lease, {Kind::NotReached, TransportOutcome::Obstacle::Sender, u"Not yours."_qs, {}}, false));
    }
    QCOMPARE(m_house->stateOf(id), state);
    Backup backup(*m_house);
    // What it says has left meanwhile.
    if (leased)
        QVERIFY(before.record(*leased, {Kind::Accepted, {}, {}, {}}, false));
    if (state == u"held"_qs || state == u"needs_review"_qs)
        QCOMPARE(m_house->update(m_house->ada, u"Submission"_qs, id, {{u"state"_qs, u"queued"_qs}}),
                 QString());
    QCOMPARE(m_house->deliverAll(), leased ? 1 : 2);
    const auto restored = backup.restored();
    DeliveryQueue queue(*restored, m_house->clock, u"worker"_qs);
    QVERIFY(queue.recover());
    QVERIFY(queue.takeOver());
    const auto turn = queue.lease(10);
    QVERIFY(turn && !turn->lease && !turn->again);
    const auto rows =
        (*restored->connection())->query(u"SELECT state FROM dispatch WHERE submission = ?"_qs, {id});
    QCOMPARE(rows->first().first().toString(), u"needs_review"_qs);
    const auto email = livingObject(**restored->connection(), "Submission", id);
    const QJsonArray reasons = (*email)->content.value(u"reviewReasons"_qs).toArray();
    QCOMPARE(reasons.size(), 1);
    QVERIFY(reasons.at(0)[u"sentence"_qs].toString().contains(u"went back to a backup"_qs));
    // Asked once: who lets it leave then has looked.
    const auto again = queue.recover();
    QVERIFY(again && again->isEmpty());
}

// In the backup it had failed; it was sent again after that.
void TestServiceWorker::aRestoredBackupSaysWhoMayHaveGotItAgain()
{
    const QString id = m_house->send();
    DeliveryQueue before = m_house->queue();
    QVERIFY(before.takeOver());
    QVERIFY(before.record(m_house->lease(before), {Kind::Accepted, {}, {}, {}}, false));
    const DeliveryQueue::Lease lease = m_house->lease(before);
    QVERIFY(before.record(lease, {Kind::Failed, {}, u"No."_qs, u"554 5.7.1 no"_qs}, false));
    QCOMPARE(m_house->stateOf(id), u"done"_qs);
    Backup backup(*m_house);
    const auto restored = backup.restored();
    DeliveryQueue queue(*restored, m_house->clock, u"worker"_qs);
    for (int i = 0; i < 2; ++i)
        QVERIFY(queue.recover());
    SqlConnection &connection = **restored->connection();
    int warned = 0;
    for (const QString &delivery : m_house->deliveriesOf(id)) {
        const auto object = livingObject(connection, "Delivery", delivery);
        const QString outcome = (*object)->content.value(u"outcome"_qs).toString();
        const qsizetype times = outcome.count(u"went back to a backup"_qs);
        QCOMPARE(times, delivery == lease.delivery ? 1 : 0);
        warned += int(times);
    }
    QCOMPARE(warned, 1);
}

void TestServiceWorker::aDatabaseFromBeforeLearnsToSend()
{
    QTemporaryDir folder;
    const DatabaseAddress address = DatabaseAddress::inFolder(folder.path());
    {
        const auto database = ServerDatabase::open(address);
        QVERIFY(database);
        SqlConnection &connection = **(*database)->connection();
        for (const char *sql :
             {"DROP TABLE archive_copy", "DROP TABLE way_out", "DROP TABLE outgoing", "DROP TABLE dispatch",
              "DROP TABLE past", "DROP INDEX object_order", "DROP INDEX object_destroyed",
              "DROP INDEX access_added", "DROP INDEX access_removed", "DROP INDEX blob_person",
              "DROP INDEX blob_created", "UPDATE server_state SET value = '1' WHERE name = 'schema'"})
            QVERIFY(connection.execute(QLatin1String(sql)));
    }
    const auto database = ServerDatabase::open(address);
    QVERIFY(database);
    QVERIFY((**(*database)->connection()).query(u"SELECT * FROM outgoing"_qs));
    const auto version =
        (**(*database)->connection()).query(u"SELECT value FROM server_state WHERE name = 'schema'"_qs);
    QCOMPARE(version->first().first().toInt(), ServerDatabase::schemaVersion);
}

void TestServiceWorker::aMailServerGetsEachMessageOnce()
{
    SmtpReceiver receiver;
    QVERIFY(receiver.start());
    for (int i = 2; i < 12; ++i)
        m_house->contacts.append(m_house->contact(SendingHouse::address(i)));
    const QString id = m_house->send(m_house->furtherDraft());
    QVERIFY2(id.startsWith(u"sub_"_qs), qPrintable(id));
    DeliveryWorker worker(*m_house->database, m_house->clock, byRelay(receiver),
                          [](const QSet<QString> &) {});
    QVERIFY(worker.start());
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(id), 60'000);
    worker.stop();
    QCOMPARE(receiver.messages().size(), 12);
    for (int i = 0; i < 12; ++i)
        QCOMPARE(receiver.countFor(SendingHouse::address(i)), 1);
    for (const ReceivedMessage &message : receiver.messages()) {
        QCOMPARE(message.from, u"ada@team.example"_qs);
        QCOMPARE(message.to.size(), 1);
        QVERIFY(message.bytes.contains("List-Unsubscribe: <https://mail.example/u/"));
    }
    const Json delivery = m_house->get(m_house->ada, u"Delivery"_qs, m_house->deliveriesOf(id).first());
    QVERIFY(delivery.value(u"serverReply"_qs).toString().startsWith(u"250 "_qs));
    QCOMPARE(delivery.value(u"attempts"_qs).toInt(), 1);
    QVERIFY(!delivery.value(u"written"_qs).toBool());
}

void TestServiceWorker::twoWorkersShareTheWork()
{
    SmtpReceiver receiver;
    QVERIFY(receiver.start());
    for (int i = 2; i < 10; ++i)
        m_house->contacts.append(m_house->contact(SendingHouse::address(i)));
    const QString id = m_house->send(m_house->furtherDraft());
    DeliveryWorker::Options other = byRelay(receiver);
    other.name = u"other"_qs;
    const auto nothing = [](const QSet<QString> &) {};
    DeliveryWorker first(*m_house->database, m_house->clock, byRelay(receiver), nothing);
    DeliveryWorker second(*m_house->database, m_house->clock, other, nothing);
    QVERIFY(first.start());
    QVERIFY(second.start());
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(id), 60'000);
    QCOMPARE(receiver.messages().size(), 10);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(receiver.countFor(SendingHouse::address(i)), 1);
}

void TestServiceWorker::aRelayThatIsAwayGetsThemLater()
{
    SmtpReceiver receiver;
    QVERIFY(receiver.start());
    receiver.stop();
    const QString id = m_house->send();
    std::atomic_int tries = 0;
    DeliveryWorker::Options options = byRelay(receiver);
    options.transport = [&tries](const MailAccount &account, const QString &password) {
        ++tries;
        return makeTransport(account, password);
    };
    DeliveryWorker worker(*m_house->database, m_house->clock, options, [](const QSet<QString> &) {});
    QVERIFY(worker.start());
    QTRY_VERIFY_WITH_TIMEOUT(tries > 0, 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_house->stateOf(id), u"queued"_qs, 60'000);
    QCOMPARE(m_house->statesOf(id), QStringList({u"queued"_qs, u"queued"_qs}));
    QVERIFY(receiver.start());
    m_house->clock.advance(600'000);
    worker.wake();
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(id), 60'000);
    QCOMPARE(receiver.messages().size(), 2);
    // That the relay was away was no attempt.
    QCOMPARE(m_house->get(m_house->ada, u"Delivery"_qs, m_house->deliveriesOf(id).first())
                 .value(u"attempts"_qs)
                 .toInt(),
             1);
}

// The address is the server's: whoever sent the email could do nothing about it.
void TestServiceWorker::aRefusedReturnPathIsNoSendersFault()
{
    SmtpReceiver receiver;
    QVERIFY(receiver.start());
    QVERIFY(receiver.reply(u"mail"_qs, u"553 5.1.8 not from here"_qs, {}, 1000));
    const QString id = m_house->send();
    std::atomic_int tries = 0;
    DeliveryWorker::Options options = byRelay(receiver);
    options.bounceAddress = u"bounces@mail.example"_qs;
    options.connections = 1;
    options.transport = [&tries](const MailAccount &account, const QString &password) {
        ++tries;
        return makeTransport(account, password);
    };
    DeliveryWorker worker(*m_house->database, m_house->clock, options, [](const QSet<QString> &) {});
    QVERIFY(worker.start());
    QTRY_VERIFY_WITH_TIMEOUT(tries > 0, 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_house->stateOf(id), u"queued"_qs, 60'000);
    QVERIFY(receiver.forgetPlans());
    m_house->clock.advance(600'000);
    worker.wake();
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(id), 60'000);
    for (const ReceivedMessage &message : receiver.messages())
        QVERIFY(message.from.startsWith(u"bounces+"_qs));
    QCOMPARE(receiver.messages().size(), 2);
}

void TestServiceWorker::anAnswerThatNeverCameIsUnknown()
{
    SmtpReceiver receiver;
    QVERIFY(receiver.start());
    QVERIFY(receiver.drop(u"answer"_qs, SendingHouse::address(0)));
    const QString id = m_house->send();
    DeliveryWorker worker(*m_house->database, m_house->clock, byRelay(receiver),
                          [](const QSet<QString> &) {});
    QVERIFY(worker.start());
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(id), 60'000);
    QCOMPARE(m_house->statesOf(id), QStringList({u"unknown"_qs, u"accepted"_qs}));
    m_house->clock.advance(qint64(86'400'000));
    // A turn that has run: another email, which stands behind it in the queue, is out.
    m_house->update(m_house->admin, u"Template"_qs, m_house->templateId, {{u"kind"_qs, u"personal"_qs}});
    const QString behind = m_house->send(m_house->furtherDraft());
    worker.wake();
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(behind), 60'000);
    worker.stop();
    QCOMPARE(receiver.countFor(SendingHouse::address(1)), 2);
    QCOMPARE(m_house->statesOf(id), QStringList({u"unknown"_qs, u"accepted"_qs}));
    // Once before, once of the other email.
    QCOMPARE(receiver.countFor(SendingHouse::address(0)), 2);
}

void TestServiceWorker::stoppedInTheMiddleNothingIsTwice()
{
    SmtpReceiver receiver;
    QVERIFY(receiver.start());
    QVERIFY(receiver.hang(u"rcpt"_qs, SendingHouse::address(0)));
    const QString id = m_house->send();
    const auto nothing = [](const QSet<QString> &) {};
    {
        DeliveryWorker worker(*m_house->database, m_house->clock, byRelay(receiver), nothing);
        QVERIFY(worker.start());
        QTRY_VERIFY_WITH_TIMEOUT(receiver.isHanging(), 60'000);
        worker.stop();
    }
    QVERIFY(m_house->statesOf(id).contains(u"queued"_qs));
    DeliveryWorker worker(*m_house->database, m_house->clock, byRelay(receiver), nothing);
    QVERIFY(worker.start());
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(id), 60'000);
    QCOMPARE(receiver.countFor(SendingHouse::address(0)), 1);
    QCOMPARE(receiver.countFor(SendingHouse::address(1)), 1);
}

void TestServiceWorker::everyChangeIsTold()
{
    QTemporaryDir folder;
    DeliveryWorker::Options options;
    options.name = u"worker"_qs;
    options.relay.folder = folder.path();
    QMutex mutex;
    QSet<QString> told;
    m_house->service->events().setListener([&](const ChangeNotice &notice) {
        const QMutexLocker lock(&mutex);
        for (const QString &type : notice.states.keys())
            told.insert(type);
    });
    const QString id = m_house->send();
    {
        const QMutexLocker lock(&mutex);
        QVERIFY(told.contains(u"Submission"_qs));
        told.clear();
    }
    DeliveryWorker worker(*m_house->database, m_house->clock, options,
                          [this](const QSet<QString> &types) { m_house->service->events().announce(types); });
    QVERIFY(worker.start());
    m_house->service->events().setWorkerBell([&worker] { worker.wake(); });
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(id), 60'000);
    m_house->service->events().setWorkerBell({});
    worker.stop();
    const QMutexLocker lock(&mutex);
    QCOMPARE(told, QSet<QString>({u"Submission"_qs, u"Delivery"_qs, u"Task"_qs, u"Cta"_qs, u"Activity"_qs}));
    QCOMPARE(QDir(folder.path()).entryList({u"*.eml"_qs}).size(), 2);
    QVERIFY(m_house->get(m_house->ada, u"Delivery"_qs, m_house->deliveriesOf(id).first())
                .value(u"written"_qs)
                .toBool());
}

void TestServiceWorker::keepArchive()
{
    const QString organisation = m_house->all(u"Organisation"_qs).first().value(u"id"_qs).toString();
    QCOMPARE(m_house->update(m_house->admin, u"Organisation"_qs, organisation,
                             {{u"bccArchive"_qs, u"archive@team.example"_qs}}),
             QString());
}

void TestServiceWorker::theArchiveGetsACopyOfWhatWasAccepted()
{
    SmtpReceiver receiver;
    QVERIFY(receiver.start());
    keepArchive();
    const QString no = QStringLiteral("550 5.1.1 No such user");
    QVERIFY(receiver.reply(u"rcpt"_qs, no, SendingHouse::address(0), 9));
    const QString id = m_house->send();
    DeliveryWorker worker(*m_house->database, m_house->clock, byRelay(receiver),
                          [](const QSet<QString> &) {});
    QVERIFY(worker.start());
    QTRY_COMPARE_WITH_TIMEOUT(receiver.countFor(u"archive@team.example"_qs), 1, 60'000);
    worker.stop();
    QCOMPARE(m_house->statesOf(id), QStringList({u"failed"_qs, u"accepted"_qs}));
    QByteArray sent;
    QByteArray copy;
    for (const ReceivedMessage &message : receiver.messages())
        (message.to == QStringList{u"archive@team.example"_qs} ? copy : sent) = message.bytes;
    QVERIFY(!copy.isEmpty());
    QCOMPARE(copy, sent);
    // Nobody else looks for it again.
    QVERIFY((**m_house->database->connection()).query(u"SELECT * FROM archive_copy"_qs)->isEmpty());
}

void TestServiceWorker::aCopyNeverComesTwiceByItself()
{
    SmtpReceiver receiver;
    QVERIFY(receiver.start());
    keepArchive();
    QVERIFY(receiver.drop(u"answer"_qs, u"archive@team.example"_qs));
    QVERIFY(receiver.reply(u"rcpt"_qs, u"451 Later"_qs, u"archive@team.example"_qs, 1));
    const QString id = m_house->send();
    DeliveryWorker worker(*m_house->database, m_house->clock, byRelay(receiver),
                          [](const QSet<QString> &) {});
    const auto isSaid = [&] {
        return std::ranges::any_of(m_house->deliveriesOf(id), [this](const QString &delivery) {
            return m_house->get(m_house->ada, u"Delivery"_qs, delivery)
                .value(u"outcome"_qs)
                .toString()
                .contains(u"archive"_qs);
        });
    };
    QVERIFY(worker.start());
    // One is refused for now and waits, of one the answer never comes.
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(), 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(id), 60'000);
    QCOMPARE(m_house->statesOf(id), QStringList({u"accepted"_qs, u"accepted"_qs}));
    m_house->clock.advance(qint64(86'400'000));
    worker.wake();
    QTRY_COMPARE_WITH_TIMEOUT(receiver.countFor(u"archive@team.example"_qs), 2, 60'000);
    worker.stop();
    QVERIFY((**m_house->database->connection()).query(u"SELECT * FROM archive_copy"_qs)->isEmpty());
}

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestServiceWorker)
#include "tst_service_worker.moc"
