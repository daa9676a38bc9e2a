// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/base/Uid.h"
#include "core/service/sending/MessageCheck.h"
#include "tests/core/service/SendingHouse.h"

#include <QTest>

namespace waymark::test {

using Json = QJsonObject;
using Kind = TransportOutcome::Kind;

/// An email's way through the server: what may be sent, what people may do to it, and that each step happens
/// once. The relay is not here; its outcomes are said.
class TestServiceSending : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_house = std::make_unique<SendingHouse>(); }
    void cleanup() { m_house.reset(); }

    void anEmailIsSentAndSettledOnce();
    void createdAgainItIsTheSame();
    void twoDevicesThatPressSendGiveOneEmail();
    void whatHasReachedSomebodyIsNotSentAgainByALateDevice();
    void aDraftThatChangedIsAConflict();
    void whatMayNotBeSent_data();
    void whatMayNotBeSent();
    void messagesThatSayOtherwise_data();
    void messagesThatSayOtherwise();
    void nobodySendsAsSomebodyElseOrForAnother();
    void anUnresolvedConflictIsNotSent();
    void theUndoWindowIsKept();
    void aWrongClockNeitherEndsNorLengthensTheUndoWindow_data();
    void aWrongClockNeitherEndsNorLengthensTheUndoWindow();
    void whatCameBackIsNotSentAgainByALateDevice_data();
    void whatCameBackIsNotSentAgainByALateDevice();
    void whatHasReachedSomebodyIsNotSentAgainByWhoSawIt();
    void sentAgainItIsTriedAsOftenAsBefore();
    void whatIsLearntLaterMovesNothingToAnotherDay();
    void takenBackInTimeNothingLeaves();
    void whatSomebodyHasCannotBeTakenBack();
    void heldEmailsWaitUntilTheyAreLetGo();
    void whoIsLeftOutGetsNothing();
    void leavingOutEverybodyTakesItBack();
    void refusedForNowItIsTriedAgainLater();
    void refusedForGoodTheAddressHasBounced();
    void aRefusalOfTheMessageIsNoBounce();
    void aSenderWhomTheRelayRefusesStopsNobodyElse();
    void unknownWaitsForAPerson();
    void stepsOfEmailsOnTheirWayAreNotDestroyed();
    void everyoneWhoSeesTheDeliveryReadsTheMessage();
    void aCorrectedAddressGetsAMessageInTheOldOnesPlace();
    void whatTakesAnothersPlaceIsCheckedLikeTheFirst_data();
    void whatTakesAnothersPlaceIsCheckedLikeTheFirst();

private:
    /// Of person0, whose address was refused and is now `address`.
    Json replacement(const QString &address, const QString &token) const;

    std::unique_ptr<SendingHouse> m_house;
};

static Json withRecipient(Json submission, int index, const Json &more)
{
    QJsonArray recipients = submission.value(u"recipients"_qs).toArray();
    recipients.replace(index, withMore(recipients.at(index).toObject(), more));
    submission.insert(u"recipients"_qs, recipients);
    return submission;
}

void TestServiceSending::anEmailIsSentAndSettledOnce()
{
    const QString id = m_house->send();
    QVERIFY2(id.startsWith(u"sub_"_qs), qPrintable(id));
    QCOMPARE(m_house->stateOf(id), u"leaving"_qs);
    QCOMPARE(m_house->statesOf(id), QStringList({u"queued"_qs, u"queued"_qs}));
    QCOMPARE(m_house->deliverAll(), 2);
    QCOMPARE(m_house->stateOf(id), u"done"_qs);
    QCOMPARE(m_house->statesOf(id), QStringList({u"accepted"_qs, u"accepted"_qs}));
    QCOMPARE(m_house->get(m_house->ada, u"Task"_qs, m_house->taskId).value(u"status"_qs).toString(),
             u"completed"_qs);
    QCOMPARE(m_house->get(m_house->ada, u"Cta"_qs, m_house->ctaId).value(u"status"_qs).toString(),
             u"work_in_progress"_qs);
    const QList<Json> entries = m_house->all(u"Activity"_qs);
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first().value(u"title"_qs).toString(), u"Monitoring GitLab sent"_qs);
    QCOMPARE(entries.first().value(u"actor"_qs).toString(), m_house->ada.person.uid);
    QCOMPARE(entries.first().value(u"submission"_qs).toString(), id);
    QCOMPARE(entries.first().value(u"contacts"_qs).toObject().size(), 2);
    // Nothing is left to do.
    QCOMPARE(m_house->deliverAll(), 0);
    QCOMPARE(m_house->all(u"Activity"_qs).size(), 1);
}

void TestServiceSending::createdAgainItIsTheSame()
{
    const Json submission = m_house->submission();
    const QString id = m_house->create(m_house->ada, u"Submission"_qs, submission);
    QCOMPARE(m_house->create(m_house->ada, u"Submission"_qs, submission), id);
    QCOMPARE(m_house->deliverAll(), 2);
    QCOMPARE(m_house->create(m_house->ada, u"Submission"_qs, submission), id);
    QCOMPARE(m_house->deliverAll(), 0);
    QCOMPARE(m_house->all(u"Delivery"_qs).size(), 2);
    Json other = submission;
    other.insert(u"subject"_qs, u"Another"_qs);
    QCOMPARE(m_house->create(m_house->ada, u"Submission"_qs, other), u"!alreadyExists"_qs);
}

void TestServiceSending::twoDevicesThatPressSendGiveOneEmail()
{
    const QString id = m_house->send();
    const Json second = m_house->submission();
    const Json refusal = m_house->refusal(m_house->ada, second);
    QCOMPARE(refusal.value(u"type"_qs).toString(), u"alreadyExists"_qs);
    QCOMPARE(refusal.value(u"existingId"_qs).toString(), id);
    QCOMPARE(refusal.value(u"sender"_qs).toString(), m_house->ada.person.uid);
    QCOMPARE(refusal.value(u"senderName"_qs).toString(), u"Ada Tam"_qs);
    QCOMPARE(m_house->deliverAll(), 2);
}

void TestServiceSending::whatHasReachedSomebodyIsNotSentAgainByALateDevice()
{
    const Json late = m_house->submission();
    const QString id = m_house->send();
    QCOMPARE(m_house->deliverAll(), 2);
    const Json refusal = m_house->refusal(m_house->ada, late);
    QCOMPARE(refusal.value(u"type"_qs).toString(), u"alreadyExists"_qs);
    QCOMPARE(refusal.value(u"existingId"_qs).toString(), id);
    QCOMPARE(m_house->deliverAll(), 0);
}

void TestServiceSending::aDraftThatChangedIsAConflict()
{
    const Json submission = m_house->submission();
    QCOMPARE(m_house->update(m_house->ada, u"Draft"_qs, m_house->draftId, {{u"revision"_qs, 4}}), QString());
    const Json refusal = m_house->refusal(m_house->ada, submission);
    QCOMPARE(refusal.value(u"type"_qs).toString(), u"conflict"_qs);
    QCOMPARE(refusal.value(u"current"_qs)[u"revision"_qs].toInt(), 4);
    QCOMPARE(m_house->all(u"Delivery"_qs).size(), 0);
    // None of it stuck: the new revision leaves.
    QVERIFY(m_house->send().startsWith(u"sub_"_qs));
}

void TestServiceSending::whatMayNotBeSent_data()
{
    QTest::addColumn<Json>("more");
    QTest::addColumn<Json>("recipient");
    const auto whole = [](const char *name, const Json &more) { QTest::newRow(name) << more << Json(); };
    const auto one = [](const char *name, const Json &more) { QTest::newRow(name) << Json() << more; };
    whole("no draft", {{u"draft"_qs, QJsonValue::Null}});
    whole("another's account", {{u"account"_qs, u"ACCOUNT"_qs}});
    whole("no task", {{u"task"_qs, QJsonValue::Null}});
    whole("no CTA", {{u"cta"_qs, QJsonValue::Null}});
    whole("another template", {{u"emailTemplate"_qs, QJsonValue::Null}});
    whole("nobody", {{u"recipients"_qs, QJsonArray()}});
    whole("done already", {{u"state"_qs, u"done"_qs}});
    whole("sending already", {{u"state"_qs, u"sending"_qs}});
    whole("a name of the sender", {{u"senderName"_qs, u"The CEO"_qs}});
    one("a contact who is none", {{u"contact"_qs, u"con_1"_qs}});
    one("another's contact", {{u"contact"_qs, u"CONTACT"_qs}});
    one("another address than the contact's", {{u"address"_qs, u"stranger@elsewhere.example"_qs}});
    one("no address", {{u"address"_qs, u"person0"_qs}});
    one("the other's Delivery", {{u"delivery"_qs, u"DELIVERY"_qs}});
    one("no uid", {{u"delivery"_qs, u"dlv_1"_qs}});
    one("a Message-ID that is none", {{u"messageId"_qs, u"1"_qs}});
    one("another Message-ID", {{u"messageId"_qs, u"<other@team.example>"_qs}});
    one("a header line in the Message-ID", {{u"messageId"_qs, u"<a@b>\r\nBcc: <c@d>"_qs}});
    one("a message that was not uploaded", {{u"blobId"_qs, u"b1"_qs}});
    one("no way out", {{u"unsubscribeHash"_qs, QString()}});
    one("the hash of another token", {{u"unsubscribeHash"_qs, hashOfToken(u"x"_qs)}});
}

void TestServiceSending::whatMayNotBeSent()
{
    QFETCH(Json, more);
    QFETCH(Json, recipient);
    const QString bobs = m_house->account(m_house->bob, u"Bob's"_qs);
    if (more.contains(u"account"_qs))
        more.insert(u"account"_qs, bobs);
    if (recipient.value(u"contact"_qs).toString() == u"CONTACT"_qs)
        recipient.insert(u"contact"_qs, m_house->create(m_house->bob, u"Contact"_qs,
                                                        {{u"email"_qs, SendingHouse::address(7)},
                                                         {u"memberships"_qs, Json{{bobs, Json()}}}}));
    Json submission = withMore(m_house->submission(), more);
    if (recipient.contains(u"delivery"_qs) && recipient.value(u"delivery"_qs).toString() == u"DELIVERY"_qs)
        recipient.insert(u"delivery"_qs, submission.value(u"recipients"_qs)[1][u"delivery"_qs]);
    if (!recipient.isEmpty())
        submission = withRecipient(submission, 0, recipient);
    QCOMPARE(m_house->refusal(m_house->ada, submission).value(u"type"_qs).toString(),
             u"invalidProperties"_qs);
    QCOMPARE(m_house->all(u"Delivery"_qs).size(), 0);
    QCOMPARE(m_house->all(u"Submission"_qs).size(), 0);
    QVERIFY(m_house->send().startsWith(u"sub_"_qs));
}

void TestServiceSending::messagesThatSayOtherwise_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after) {
        QTest::newRow(name) << before << after;
    };
    row("another From", "ada@team.example", "grace@team.example");
    row("another name", "Ada Tam", "The CEO");
    row("two in From", "<ada@team.example>", "<ada@team.example>, <bob@team.example>");
    row("another To", "person0@customer.example", "person1@customer.example");
    row("two in To", "<person0@customer.example>", "<person0@customer.example>, <x@y.example>");
    row("a group in To", "To: P <person0@customer.example>", "To: g: person0@customer.example, x@y.example;");
    row("a Cc", "Subject:", "Cc: x@y.example\r\nSubject:");
    row("a Bcc", "Subject:", "Bcc: x@y.example\r\nSubject:");
    row("a Sender", "Subject:", "Sender: x@y.example\r\nSubject:");
    row("a Resent-To", "Subject:", "Resent-To: x@y.example\r\nSubject:");
    row("a second To", "Subject:", "To: x@y.example\r\nSubject:");
    row("a second From in other letters", "Subject:", "FROM: x@y.example\r\nSubject:");
    row("a Reply-To that was not said", "Subject:", "Reply-To: x@y.example\r\nSubject:");
    row("no Date", "Date: Sun, 22 Nov 2026 08:00:00 +0000\r\n", "");
    row("another link", "mail.example/u/", "evil.example/u/");
    row("no link", "List-Unsubscribe: <", "X-Mailer: <");
    row("no Post line", "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n", "");
    row("a bare LF", "Hello\r\n", "Hello\n");
    row("a NUL", "Hello", QByteArray("He\0lo", 5));
    row("no empty line", "\r\n\r\nHello\r\n", "\r\n");
    row("a line that is no header", "Subject:", "Subject\r\nSubject:");
    row("letters beyond ASCII in the head", "Monitoring", "M\xc3\xb6nitoring");
    row("a folded line at the beginning", "Date:", " Date:");
}

void TestServiceSending::messagesThatSayOtherwise()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const Json submission = m_house->submission();
    const QJsonValue recipient = submission.value(u"recipients"_qs)[0];
    QByteArray bytes = SendingHouse::message(SendingHouse::address(0), recipient[u"messageId"_qs].toString(),
                                             m_house->tokens.first());
    QVERIFY(bytes.contains(before));
    bytes.replace(before, after);
    const Json refusal = m_house->refusal(
        m_house->ada, withRecipient(submission, 0, {{u"blobId"_qs, m_house->upload(m_house->ada, bytes)}}));
    QCOMPARE(refusal.value(u"type"_qs).toString(), u"invalidProperties"_qs);
    QVERIFY(refusal.value(u"description"_qs).toString().startsWith(u"recipients: the message to person0"_qs));
}

void TestServiceSending::nobodySendsAsSomebodyElseOrForAnother()
{
    const Json submission = m_house->submission();
    // Another's book is not there, whoever is named as the sender.
    QCOMPARE(m_house->refusal(m_house->bob, submission).value(u"type"_qs).toString(),
             u"invalidProperties"_qs);
    // The admin sees it all, and is not ada.
    QCOMPARE(m_house->refusal(m_house->admin, submission).value(u"type"_qs).toString(), u"forbidden"_qs);
    Json own = submission;
    own.insert(u"sender"_qs, m_house->admin.person.uid);
    QCOMPARE(m_house->refusal(m_house->admin, own).value(u"type"_qs).toString(), u"forbidden"_qs);
    // A message that another uploaded is not hers.
    const Json foreign = withRecipient(submission, 0, {{u"blobId"_qs, m_house->upload(m_house->bob, "x")}});
    QCOMPARE(m_house->refusal(m_house->ada, foreign).value(u"type"_qs).toString(), u"invalidProperties"_qs);
    // The step is given to somebody else.
    m_house->update(m_house->ada, u"Task"_qs, m_house->taskId, {{u"owner"_qs, m_house->admin.person.uid}});
    QCOMPARE(m_house->refusal(m_house->ada, submission).value(u"type"_qs).toString(), u"forbidden"_qs);
    QCOMPARE(m_house->all(u"Submission"_qs).size(), 0);
}

void TestServiceSending::anUnresolvedConflictIsNotSent()
{
    const Json draft = m_house->get(m_house->ada, u"Draft"_qs, m_house->draftId);
    Json twin{{u"conflictOf"_qs, m_house->draftId}};
    for (const char *name : {"task", "cta", "account", "emailTemplate", "recipients"})
        twin.insert(QLatin1String(name), draft.value(QLatin1String(name)));
    const QString twinId = m_house->create(m_house->ada, u"Draft"_qs, twin);
    QCOMPARE(m_house->send(), u"!forbidden"_qs);
    QCOMPARE(m_house->send(twinId), u"!forbidden"_qs);
    QCOMPARE(m_house->destroy(m_house->ada, u"Draft"_qs, twinId), QString());
    QVERIFY(m_house->send().startsWith(u"sub_"_qs));
}

void TestServiceSending::theUndoWindowIsKept()
{
    Json submission = m_house->submission();
    submission.insert(u"leavesAt"_qs, u"2026-11-22T08:00:10Z"_qs);
    const QString id = m_house->create(m_house->ada, u"Submission"_qs, submission);
    m_house->clock.advance(9'000);
    QCOMPARE(m_house->deliverAll(), 0);
    QCOMPARE(m_house->stateOf(id), u"leaving"_qs);
    m_house->clock.advance(1'000);
    QCOMPARE(m_house->deliverAll(), 2);
}

void TestServiceSending::aWrongClockNeitherEndsNorLengthensTheUndoWindow_data()
{
    QTest::addColumn<QString>("created");
    QTest::addColumn<QString>("leaves");
    QTest::addColumn<qint64>("seconds");
    const auto row = [](const char *name, const QString &created, const QString &leaves, qint64 seconds) {
        QTest::newRow(name) << created << leaves << seconds;
    };
    row("right", u"2026-11-22T08:00:00Z"_qs, u"2026-11-22T08:00:10Z"_qs, 10);
    row("half a minute slow", u"2026-11-22T07:59:30Z"_qs, u"2026-11-22T07:59:40Z"_qs, 10);
    row("slow by days, or offline for so long", u"2026-11-15T08:00:00Z"_qs, u"2026-11-15T08:00:10Z"_qs, 10);
    row("fast by days", u"2026-11-29T08:00:00Z"_qs, u"2026-11-29T08:00:10Z"_qs, 10);
    row("at once", u"2026-11-22T08:00:00Z"_qs, u"2026-11-22T08:00:00Z"_qs, 0);
    row("held offline, and let go", u"2026-11-15T08:00:00Z"_qs, u"2026-11-22T07:00:00Z"_qs, 0);
    row("no window", u"2026-11-22T08:00:00Z"_qs, u"2026-11-29T08:00:00Z"_qs, 900);
    row("an end before its beginning", u"2026-11-22T08:00:00Z"_qs, u"2026-11-22T07:00:00Z"_qs, 0);
}

void TestServiceSending::aWrongClockNeitherEndsNorLengthensTheUndoWindow()
{
    QFETCH(QString, created);
    QFETCH(QString, leaves);
    QFETCH(qint64, seconds);
    Json submission = m_house->submission();
    submission.insert(u"leavesAt"_qs, leaves);
    submission.insert(u"createdAt"_qs, created);
    const QString id = m_house->create(m_house->ada, u"Submission"_qs, submission);
    const Json stored = m_house->get(m_house->ada, u"Submission"_qs, id);
    QCOMPARE(stored.value(u"leavesAt"_qs).toString(),
             m_house->clock.now().addSecs(seconds).toString(Qt::ISODate));
    QVERIFY(stored.value(u"createdAt"_qs).toString() <= u"2026-11-22T08:00:00Z"_qs);
    if (seconds > 0) {
        m_house->clock.advance(seconds * 1000 - 1000);
        QCOMPARE(m_house->deliverAll(), 0);
        m_house->clock.advance(1000);
    }
    QCOMPARE(m_house->deliverAll(), 2);
    // The same again is the same.
    QCOMPARE(m_house->create(m_house->ada, u"Submission"_qs, submission), id);
}

void TestServiceSending::whatCameBackIsNotSentAgainByALateDevice_data()
{
    QTest::addColumn<QString>("created");
    QTest::addColumn<bool>("isEdited");
    QTest::addColumn<bool>("hasLeft");
    QTest::newRow("a right clock") << u"2026-11-22T07:00:00Z"_qs << false << true;
    QTest::newRow("a clock that is fast by days") << u"2026-11-29T08:00:00Z"_qs << false << true;
    QTest::newRow("no clock") << QString() << false << true;
    QTest::newRow("of a text that was edited since") << u"2026-11-22T07:00:00Z"_qs << true << true;
    QTest::newRow("the relay refused all of it") << u"2026-11-29T08:00:00Z"_qs << false << false;
}

// It came back from everybody; another device still has it in its outbox.
void TestServiceSending::whatCameBackIsNotSentAgainByALateDevice()
{
    QFETCH(QString, created);
    QFETCH(bool, isEdited);
    QFETCH(bool, hasLeft);
    const QString id = m_house->send();
    if (hasLeft) {
        QCOMPARE(m_house->deliverAll(), 2);
        m_house->clock.advance(60'000);
        for (const QString &delivery : m_house->deliveriesOf(id))
            QCOMPARE(m_house->update(m_house->ada, u"Delivery"_qs, delivery, {{u"state"_qs, u"bounced"_qs}}),
                     QString());
    } else {
        QCOMPARE(m_house->deliverAll({Kind::Failed, {}, u"No."_qs, u"554 5.7.1 not from here"_qs}), 2);
    }
    if (isEdited)
        QCOMPARE(m_house->update(m_house->ada, u"Draft"_qs, m_house->draftId, {{u"revision"_qs, 4}}),
                 QString());
    Json late = m_house->submission();
    if (!created.isEmpty())
        late.insert(u"createdAt"_qs, created);
    const Json refusal = m_house->refusal(m_house->ada, late);
    QCOMPARE(refusal.value(u"type"_qs).toString(), u"alreadyExists"_qs);
    QCOMPARE(refusal.value(u"existingId"_qs).toString(), id);
    // Who sends it now knows what became of it.
    const QString again = m_house->create(m_house->ada, u"Submission"_qs, m_house->submissionAfter({id}));
    QVERIFY2(again.startsWith(u"sub_"_qs), qPrintable(again));
    QCOMPARE(m_house->refusal(m_house->ada, late).value(u"existingId"_qs).toString(), again);
    // Nor is it the late device's turn when that one was taken back.
    QCOMPARE(m_house->update(m_house->ada, u"Submission"_qs, again, {{u"state"_qs, u"recalled"_qs}}),
             QString());
    QCOMPARE(m_house->refusal(m_house->ada, late).value(u"existingId"_qs).toString(), id);
    QCOMPARE(m_house->deliverAll(), 0);
}

// Whoever says that they saw the result of one that nobody has is not believed about another.
void TestServiceSending::whatHasReachedSomebodyIsNotSentAgainByWhoSawIt()
{
    const QString id = m_house->send();
    QCOMPARE(m_house->deliverAll(), 2);
    const Json refusal =
        m_house->refusal(m_house->ada, m_house->submissionAfter({id, u"sub_of_another_server"_qs}));
    QCOMPARE(refusal.value(u"existingId"_qs).toString(), id);
}

void TestServiceSending::sentAgainItIsTriedAsOftenAsBefore()
{
    const QString id = m_house->send();
    const TransportOutcome later{Kind::Deferred, {}, u"Later."_qs, u"451 later"_qs};
    QCOMPARE(m_house->deliverAll(later), 2);
    for (const int minutes : {1, 5, 15, 60, 240}) {
        m_house->clock.advance(qint64(minutes) * 60'000);
        QCOMPARE(m_house->deliverAll(later), 2);
    }
    QCOMPARE(m_house->statesOf(id), QStringList({u"failed"_qs, u"failed"_qs}));
    const QString first = m_house->deliveriesOf(id).first();
    QCOMPARE(m_house->update(m_house->ada, u"Delivery"_qs, first, {{u"state"_qs, u"queued"_qs}}), QString());
    QCOMPARE(m_house->deliverAll(later), 1);
    QCOMPARE(m_house->statesOf(id), QStringList({u"deferred"_qs, u"failed"_qs}));
    m_house->clock.advance(60'000);
    QCOMPARE(m_house->deliverAll(), 1);
    QCOMPARE(m_house->statesOf(id), QStringList({u"accepted"_qs, u"failed"_qs}));
}

void TestServiceSending::whatIsLearntLaterMovesNothingToAnotherDay()
{
    const QString id = m_house->send();
    QCOMPARE(m_house->deliverAll(), 2);
    const Json sent = m_house->get(m_house->ada, u"Submission"_qs, id);
    const Json entry = m_house->all(u"Activity"_qs).first();
    m_house->clock.advance(qint64(4) * 86'400'000);
    QCOMPARE(m_house->update(m_house->ada, u"Delivery"_qs, m_house->deliveriesOf(id).first(),
                             {{u"state"_qs, u"bounced"_qs}}),
             QString());
    QCOMPARE(m_house->get(m_house->ada, u"Submission"_qs, id).value(u"doneAt"_qs), sent.value(u"doneAt"_qs));
    Json corrected;
    for (const Json &each : m_house->all(u"Activity"_qs)) {
        if (each.value(u"id"_qs) == entry.value(u"id"_qs))
            corrected = each;
    }
    QCOMPARE(corrected.value(u"at"_qs), entry.value(u"at"_qs));
    QVERIFY(corrected.value(u"detail"_qs) != entry.value(u"detail"_qs));
    QCOMPARE(m_house->get(m_house->ada, u"Task"_qs, m_house->taskId).value(u"completedAt"_qs),
             sent.value(u"doneAt"_qs));
}

void TestServiceSending::takenBackInTimeNothingLeaves()
{
    Json submission = m_house->submission();
    submission.insert(u"leavesAt"_qs, u"2026-11-22T08:00:10Z"_qs);
    const QString id = m_house->create(m_house->ada, u"Submission"_qs, submission);
    // From any device, the admin's too.
    QCOMPARE(m_house->update(m_house->admin, u"Submission"_qs, id, {{u"state"_qs, u"recalled"_qs}}),
             QString());
    m_house->clock.advance(60'000);
    QCOMPARE(m_house->deliverAll(), 0);
    QCOMPARE(m_house->statesOf(id), QStringList({u"cancelled"_qs, u"cancelled"_qs}));
    QCOMPARE(m_house->all(u"Activity"_qs).size(), 0);
    QCOMPARE(m_house->update(m_house->ada, u"Submission"_qs, id, {{u"state"_qs, u"queued"_qs}}),
             u"invalidProperties"_qs);
    QCOMPARE(m_house->update(m_house->ada, u"Delivery"_qs, m_house->deliveriesOf(id).first(),
                             {{u"state"_qs, u"queued"_qs}}),
             u"invalidProperties"_qs);
    // The draft is a draft again.
    const QString again = m_house->send();
    QVERIFY2(again.startsWith(u"sub_"_qs), qPrintable(again));
    QCOMPARE(m_house->deliverAll(), 2);
}

void TestServiceSending::whatSomebodyHasCannotBeTakenBack()
{
    const QString id = m_house->send();
    DeliveryQueue queue = m_house->queue();
    QVERIFY(queue.takeOver());
    const DeliveryQueue::Lease lease = m_house->lease(queue);
    const auto recall = [&] {
        return m_house->update(m_house->ada, u"Submission"_qs, id, {{u"state"_qs, u"recalled"_qs}});
    };
    QCOMPARE(m_house->stateOf(id), u"sending"_qs);
    QCOMPARE(recall(), u"cannotUnsend"_qs);
    QVERIFY(queue.recordDataSent(lease));
    QCOMPARE(recall(), u"cannotUnsend"_qs);
    QCOMPARE(m_house->update(m_house->ada, u"Delivery"_qs, lease.delivery, {{u"state"_qs, u"cancelled"_qs}}),
             u"cannotUnsend"_qs);
    QVERIFY(queue.record(lease, {Kind::Accepted, {}, {}, {}}, false));
    QCOMPARE(recall(), u"cannotUnsend"_qs);
    QCOMPARE(m_house->deliverAll(), 1);
    QCOMPARE(recall(), u"cannotUnsend"_qs);
}

void TestServiceSending::heldEmailsWaitUntilTheyAreLetGo()
{
    const QString id = m_house->send();
    QCOMPARE(m_house->update(m_house->ada, u"Submission"_qs, id, {{u"state"_qs, u"held"_qs}}), QString());
    m_house->clock.advance(qint64(86'400'000) * 20);
    QCOMPARE(m_house->deliverAll(), 0);
    QCOMPARE(m_house->update(m_house->ada, u"Submission"_qs, id, {{u"state"_qs, u"done"_qs}}),
             u"invalidProperties"_qs);
}

void TestServiceSending::whoIsLeftOutGetsNothing()
{
    const QString id = m_house->send();
    const QStringList deliveries = m_house->deliveriesOf(id);
    QCOMPARE(
        m_house->update(m_house->ada, u"Delivery"_qs, deliveries.first(), {{u"state"_qs, u"cancelled"_qs}}),
        QString());
    QCOMPARE(m_house->deliverAll(), 1);
    QCOMPARE(m_house->statesOf(id), QStringList({u"cancelled"_qs, u"accepted"_qs}));
    QCOMPARE(m_house->stateOf(id), u"done"_qs);
    QCOMPARE(m_house->all(u"Activity"_qs).first().value(u"contacts"_qs).toObject().keys(),
             QStringList{m_house->contacts.at(1)});
}

void TestServiceSending::leavingOutEverybodyTakesItBack()
{
    const QString id = m_house->send();
    for (const QString &delivery : m_house->deliveriesOf(id))
        QCOMPARE(m_house->update(m_house->ada, u"Delivery"_qs, delivery, {{u"state"_qs, u"cancelled"_qs}}),
                 QString());
    QCOMPARE(m_house->stateOf(id), u"recalled"_qs);
    QCOMPARE(m_house->all(u"Activity"_qs).size(), 0);
    QVERIFY(m_house->send().startsWith(u"sub_"_qs));
}

void TestServiceSending::refusedForNowItIsTriedAgainLater()
{
    const QString id = m_house->send();
    const TransportOutcome later{Kind::Deferred, {}, u"Later."_qs, u"451 later"_qs};
    QCOMPARE(m_house->deliverAll(later), 2);
    for (const int minutes : {1, 5, 15, 60, 240}) {
        m_house->clock.advance(qint64(minutes) * 60'000 - 1'000);
        QCOMPARE(m_house->deliverAll(later), 0);
        QCOMPARE(m_house->statesOf(id), QStringList({u"deferred"_qs, u"deferred"_qs}));
        m_house->clock.advance(1'000);
        QCOMPARE(m_house->deliverAll(later), 2);
    }
    QCOMPARE(m_house->statesOf(id), QStringList({u"failed"_qs, u"failed"_qs}));
    m_house->clock.advance(qint64(86'400'000));
    QCOMPARE(m_house->deliverAll(), 0);
    QCOMPARE(m_house->all(u"Activity"_qs).first().value(u"title"_qs).toString(),
             u"Monitoring GitLab not sent"_qs);
    QCOMPARE(m_house->get(m_house->ada, u"Task"_qs, m_house->taskId).value(u"status"_qs).toString(),
             u"in_progress"_qs);
}

void TestServiceSending::refusedForGoodTheAddressHasBounced()
{
    const QString id = m_house->send();
    QCOMPARE(m_house->deliverAll({Kind::Failed, {}, u"No."_qs, u"550 5.1.1 no such user"_qs}), 2);
    QCOMPARE(m_house->statesOf(id), QStringList({u"failed"_qs, u"failed"_qs}));
    const Json contact = m_house->get(m_house->ada, u"Contact"_qs, m_house->contacts.first());
    QCOMPARE(contact.value(u"bounce"_qs).toString(), u"hard"_qs);
    QCOMPARE(contact.value(u"bounceDetail"_qs).toString(), u"550 5.1.1 no such user"_qs);
    QCOMPARE(m_house->all(u"Suppression"_qs).size(), 2);
    QCOMPARE(m_house->all(u"Suppression"_qs).first().value(u"reason"_qs).toString(), u"hard_bounce"_qs);
    // Sent again it stops before it leaves.
    const QString again = m_house->create(m_house->ada, u"Submission"_qs, m_house->submissionAfter({id}));
    QVERIFY2(again.startsWith(u"sub_"_qs), qPrintable(again));
    QCOMPARE(m_house->deliverAll(), 0);
    QCOMPARE(m_house->stateOf(again), u"needs_review"_qs);
}

void TestServiceSending::aRefusalOfTheMessageIsNoBounce()
{
    const QString id = m_house->send();
    QCOMPARE(m_house->deliverAll({Kind::Failed, {}, u"No."_qs, u"554 5.7.1 looks like spam"_qs}), 2);
    QCOMPARE(
        m_house->get(m_house->ada, u"Contact"_qs, m_house->contacts.first()).value(u"bounce"_qs).toString(),
        u"none"_qs);
    // After the message 550 without a further code is about the message, too.
    m_house->create(m_house->ada, u"Submission"_qs, m_house->submissionAfter({id}));
    QCOMPARE(m_house->deliverAll({Kind::Failed, {}, u"No."_qs, u"550 rejected"_qs}), 2);
    QCOMPARE(m_house->all(u"Suppression"_qs).size(), 0);
}

void TestServiceSending::aSenderWhomTheRelayRefusesStopsNobodyElse()
{
    const QString id = m_house->send();
    DeliveryQueue queue = m_house->queue();
    QVERIFY(queue.takeOver());
    const DeliveryQueue::Lease lease = m_house->lease(queue);
    QVERIFY(queue.record(lease, {Kind::NotReached, TransportOutcome::Obstacle::Sender, u"Not yours."_qs, {}},
                         false));
    QCOMPARE(m_house->stateOf(id), u"needs_review"_qs);
    QCOMPARE(m_house->get(m_house->ada, u"Submission"_qs, id)
                 .value(u"reviewReasons"_qs)[0][u"sentence"_qs]
                 .toString(),
             u"The team's mail relay takes nothing from ada@team.example. Tell who looks after the server, "
             "then let the email leave."_qs);
    QCOMPARE(m_house->deliverAll(), 0);
    QCOMPARE(m_house->update(m_house->ada, u"Submission"_qs, id, {{u"state"_qs, u"queued"_qs}}), QString());
    QCOMPARE(m_house->deliverAll(), 2);
}

void TestServiceSending::unknownWaitsForAPerson()
{
    const QString id = m_house->send();
    QCOMPARE(m_house->deliverAll({Kind::Unknown, {}, u"It may have arrived."_qs, {}}), 2);
    QCOMPARE(m_house->stateOf(id), u"done"_qs);
    m_house->clock.advance(qint64(86'400'000));
    QCOMPARE(m_house->deliverAll(), 0);
    // A late device cannot send it a second time either.
    QCOMPARE(m_house->send(), u"!alreadyExists"_qs);
    const QStringList deliveries = m_house->deliveriesOf(id);
    const auto say = [&](int index, const QString &state) {
        return m_house->update(m_house->ada, u"Delivery"_qs, deliveries.at(index), {{u"state"_qs, state}});
    };
    QCOMPARE(say(0, u"failed"_qs), u"invalidProperties"_qs);
    QCOMPARE(say(0, u"accepted"_qs), QString());
    QCOMPARE(m_house->get(m_house->ada, u"Task"_qs, m_house->taskId).value(u"status"_qs).toString(),
             u"completed"_qs);
    QCOMPARE(say(1, u"queued"_qs), QString());
    QCOMPARE(m_house->stateOf(id), u"queued"_qs);
    DeliveryQueue queue = m_house->queue();
    const DeliveryQueue::Lease lease = m_house->lease(queue);
    const Json delivery = m_house->get(m_house->ada, u"Delivery"_qs, deliveries.at(1));
    const QByteArray messageId = delivery.value(u"messageId"_qs).toString().toLatin1();
    QVERIFY(lease.message.bytes.contains(QByteArray("Message-ID: " + messageId + "\r\n")));
    QVERIFY(queue.record(lease, {Kind::Accepted, {}, {}, {}}, false));
    QCOMPARE(m_house->stateOf(id), u"done"_qs);
    QCOMPARE(m_house->all(u"Activity"_qs).size(), 1);
    QCOMPARE(m_house->all(u"Activity"_qs).first().value(u"detail"_qs).toString().contains(u"2 accepted"_qs),
             true);
}

void TestServiceSending::stepsOfEmailsOnTheirWayAreNotDestroyed()
{
    m_house->send();
    QCOMPARE(m_house->destroy(m_house->ada, u"Draft"_qs, m_house->draftId), u"forbidden"_qs);
    QCOMPARE(m_house->destroy(m_house->ada, u"Task"_qs, m_house->taskId), u"forbidden"_qs);
    QCOMPARE(m_house->destroy(m_house->ada, u"Cta"_qs, m_house->ctaId), u"forbidden"_qs);
    QCOMPARE(m_house->deliverAll(), 2);
    QCOMPARE(m_house->destroy(m_house->ada, u"Draft"_qs, m_house->draftId), QString());
}

void TestServiceSending::everyoneWhoSeesTheDeliveryReadsTheMessage()
{
    const QString id = m_house->send();
    const QString blob = m_house->get(m_house->ada, u"Delivery"_qs, m_house->deliveriesOf(id).first())
                             .value(u"blobId"_qs)
                             .toString();
    const auto status = [&](const ServiceHouse::Member &member) {
        Request request;
        request.path = "/jmap/download/" + m_house->database->workspace().toLatin1() + "/" + blob.toLatin1() +
                       "/message.eml";
        request.headers = {{"authorization", "Bearer " + member.token}, {"host", "h"}};
        return m_house->service->handle(request).status;
    };
    QCOMPARE(status(m_house->ada), 200);
    QCOMPARE(status(m_house->bob), 404);
    m_house->update(m_house->admin, u"Account"_qs, m_house->accountId,
                    {{u"technicalAccountManager"_qs, m_house->bob.person.uid}});
    QCOMPARE(status(m_house->bob), 200);
}

static const TransportOutcome noSuchUser{TransportOutcome::Kind::Failed,
                                         {},
                                         QStringLiteral("No such user."),
                                         QStringLiteral("550 5.1.1 No such user")};

Json TestServiceSending::replacement(const QString &address, const QString &token) const
{
    const QString messageId = u"<again."_qs + token + u"@team.example>"_qs;
    return {
        {u"state"_qs, u"queued"_qs},
        {u"replacement"_qs,
         Json{{u"address"_qs, address},
              {u"messageId"_qs, messageId},
              {u"blobId"_qs, m_house->upload(m_house->ada, SendingHouse::message(address, messageId, token))},
              {u"unsubscribeHash"_qs, hashOfToken(token)}}}};
}

void TestServiceSending::aCorrectedAddressGetsAMessageInTheOldOnesPlace()
{
    const QString id = m_house->send();
    QCOMPARE(m_house->deliverAll(noSuchUser), 2);
    const QString delivery = m_house->deliveriesOf(id).first();
    const QString address = u"right@customer.example"_qs;
    QCOMPARE(m_house->update(m_house->ada, u"Contact"_qs, m_house->contacts.first(),
                             {{u"email"_qs, address}, {u"bounce"_qs, u"none"_qs}}),
             QString());
    QCOMPARE(m_house->update(m_house->ada, u"Delivery"_qs, delivery,
                             replacement(address, u"abcdefghijklmnopqrstuvwxyz0123456789"_qs)),
             QString());
    const Json object = m_house->get(m_house->ada, u"Delivery"_qs, delivery);
    QCOMPARE(object.value(u"address"_qs).toString(), address);
    QCOMPARE(object.value(u"state"_qs).toString(), u"queued"_qs);
    QCOMPARE(object.value(u"subject"_qs).toString(), u"Monitoring"_qs);
    QVERIFY(object.value(u"replacement"_qs).isNull());
    QVERIFY(object.value(u"serverReply"_qs).toString().isEmpty());
    QCOMPARE(m_house->stateOf(id), u"queued"_qs);
    DeliveryQueue queue = m_house->queue();
    const DeliveryQueue::Lease lease = m_house->lease(queue);
    QCOMPARE(lease.message.to, address);
    QVERIFY(lease.message.bytes.contains("/u/abcdefghijklmnopqrstuvwxyz0123456789"));
}

void TestServiceSending::whatTakesAnothersPlaceIsCheckedLikeTheFirst_data()
{
    QTest::addColumn<Json>("more");
    QTest::addColumn<bool>("colleague");
    QTest::addColumn<QString>("error");
    const QString wrong = u"invalidProperties"_qs;
    QTest::newRow("somebody else's email") << Json() << true << u"forbidden"_qs;
    QTest::newRow("an address that is not the contact's")
        << Json{{u"address"_qs, u"other@customer.example"_qs}} << false << wrong;
    QTest::newRow("another recipient's address")
        << Json{{u"address"_qs, SendingHouse::address(1)}} << false << wrong;
    QTest::newRow("no message") << Json{{u"blobId"_qs, u"Gnothing"_qs}} << false << wrong;
    QTest::newRow("a Message-ID that the message has not")
        << Json{{u"messageId"_qs, u"<other@team.example>"_qs}} << false << wrong;
    QTest::newRow("no way to unsubscribe") << Json{{u"unsubscribeHash"_qs, QString()}} << false << wrong;
    QTest::newRow("another link") << Json{{u"unsubscribeHash"_qs, hashOfToken(u"x"_qs)}} << false << wrong;
}

void TestServiceSending::whatTakesAnothersPlaceIsCheckedLikeTheFirst()
{
    QFETCH(Json, more);
    QFETCH(bool, colleague);
    QFETCH(QString, error);
    const QString id = m_house->send();
    QCOMPARE(m_house->deliverAll(noSuchUser), 2);
    const QString delivery = m_house->deliveriesOf(id).first();
    const Json before = m_house->get(m_house->ada, u"Delivery"_qs, delivery);
    const QString address = u"right@customer.example"_qs;
    QCOMPARE(m_house->update(m_house->ada, u"Contact"_qs, m_house->contacts.first(),
                             {{u"email"_qs, address}, {u"bounce"_qs, u"none"_qs}}),
             QString());
    Json patch = replacement(address, u"abcdefghijklmnopqrstuvwxyz0123456789"_qs);
    patch.insert(u"replacement"_qs, withMore(patch.value(u"replacement"_qs).toObject(), more));
    QCOMPARE(m_house->update(colleague ? m_house->admin : m_house->ada, u"Delivery"_qs, delivery, patch),
             error);
    QCOMPARE(m_house->get(m_house->ada, u"Delivery"_qs, delivery), before);
    // Nor does what was accepted get another one.
    patch = replacement(address, u"abcdefghijklmnopqrstuvwxyz0123456789"_qs);
    patch.insert(u"state"_qs, u"bounced"_qs);
    QCOMPARE(m_house->update(m_house->ada, u"Delivery"_qs, delivery, patch), u"invalidProperties"_qs);
}

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestServiceSending)
#include "tst_service_sending.moc"
