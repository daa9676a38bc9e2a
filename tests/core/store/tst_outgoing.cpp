// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/TaskRepository.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"
#include "tests/support/TemporaryStore.h"

using namespace waymark;
using namespace Qt::StringLiterals;

/// Submissions, deliveries and their messages.
class TestOutgoing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void oneDraftHasOneLiveSubmission_data();
    void oneDraftHasOneLiveSubmission();
    void submissionsComeByState();
    void rowsCountTheirRecipients();
    void rowsComeNewestFirstInWindows();
    void oneAddressGetsAnEmailOnce();
    void deliveriesKeepTheOrderOfTheRecipients();
    void dueAreThoseWhoseTimeHasCome();
    void nothingIsDueWhileItsSubmissionWaits_data();
    void nothingIsDueWhileItsSubmissionWaits();
    void leasingIsDoneOnce_data();
    void leasingIsDoneOnce();
    void whoGotATemplateBeforeIsKnown();
    void aReasonOfTheFirstVersionIsOneAboutTheWholeEmail();
    void theMessageIsKeptAsItIs();
    void aMessageThatMayHaveLeftIsNotChanged_data();
    void aMessageThatMayHaveLeftIsNotChanged();

private:
    void save(const std::function<Result<void>(WriteTransaction &)> &work)
    {
        VERIFY_RESULT(m_store->run(work));
    }
    Delivery saved(Delivery delivery)
    {
        save([&](WriteTransaction &t) { return DeliveryRepository::save(t, delivery); });
        return delivery;
    }
    QStringList dueAddresses(qint64 secondsFromNow = 0);

    std::unique_ptr<TemporaryStore> m_store;
    Account m_account;
    Cta m_cta;
    Task m_task;
    Draft m_draft;
    Submission m_submission; ///< Queued.
};

void TestOutgoing::init()
{
    m_store = std::make_unique<TemporaryStore>();
    m_account = rows::account(u"Northbeam"_s);
    m_account.health = 82;
    m_cta = rows::cta(m_account, u"Onboarding"_s);
    m_task = rows::task(m_cta, u"Monitoring"_s);
    m_draft = rows::draft(m_task);
    m_draft.emailTemplate = TemplateId(u"monitoring"_s);
    m_submission = rows::submission(m_draft, SubmissionState::Queued);
    m_submission.createdAt = m_store->clock().now();
    save([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(AccountRepository::save(t, m_account));
        WAYMARK_TRY(CtaRepository::save(t, m_cta));
        WAYMARK_TRY(TaskRepository::save(t, m_task));
        WAYMARK_TRY(DraftRepository::save(t, m_draft));
        return SubmissionRepository::save(t, m_submission);
    });
}

void TestOutgoing::oneDraftHasOneLiveSubmission_data()
{
    QTest::addColumn<SubmissionState>("first");
    QTest::addColumn<bool>("live");
    QTest::newRow("leaving") << SubmissionState::Leaving << true;
    QTest::newRow("queued") << SubmissionState::Queued << true;
    QTest::newRow("held") << SubmissionState::Held << true;
    QTest::newRow("sending") << SubmissionState::Sending << true;
    QTest::newRow("to be reviewed") << SubmissionState::NeedsReview << true;
    QTest::newRow("done") << SubmissionState::Done << false;
    QTest::newRow("recalled") << SubmissionState::Recalled << false;
}

void TestOutgoing::oneDraftHasOneLiveSubmission()
{
    QFETCH(SubmissionState, first);
    QFETCH(bool, live);
    m_submission.state = first;
    save([&](WriteTransaction &t) { return SubmissionRepository::save(t, m_submission); });
    const auto found = SubmissionRepository::liveForDraft(m_store->reader(), m_draft.id);
    VERIFY_RESULT(found);
    QCOMPARE(found->has_value(), live);

    const auto second = m_store->run(
        [&](WriteTransaction &t) { return SubmissionRepository::save(t, rows::submission(m_draft)); });
    if (live)
        VERIFY_FAILS(second, ErrorKind::Conflict);
    else
        VERIFY_RESULT(second);
}

void TestOutgoing::submissionsComeByState()
{
    const QDateTime now = m_store->clock().now();
    Submission later = rows::submission(rows::draft(m_task), SubmissionState::Leaving);
    later.leavesAt = now.addSecs(10);
    Submission sooner = rows::submission(rows::draft(m_task), SubmissionState::Leaving);
    sooner.leavesAt = now.addSecs(5);
    save([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(SubmissionRepository::save(t, later));
        return SubmissionRepository::save(t, sooner);
    });
    const auto leaving = SubmissionRepository::inState(m_store->reader(), SubmissionState::Leaving);
    VERIFY_RESULT(leaving);
    QVERIFY(*leaving == (QList<Submission>{sooner, later}));
    QCOMPARE(SubmissionRepository::inState(m_store->reader(), SubmissionState::Held)
                 .value_or(QList<Submission>{later})
                 .size(),
             0);
}

void TestOutgoing::rowsCountTheirRecipients()
{
    const QDateTime now = m_store->clock().now();
    Delivery deferred = rows::delivery(m_submission, u"d@n.example"_s, DeliveryState::Deferred);
    deferred.outcome = u"Busy."_s;
    deferred.attempts = 3;
    deferred.nextAttemptAt = now.addSecs(60);
    Delivery refused = rows::delivery(m_submission, u"f@n.example"_s, DeliveryState::Failed);
    refused.outcome = u"This mailbox does not exist."_s;
    Delivery accepted = rows::delivery(m_submission, u"a@n.example"_s, DeliveryState::Accepted);
    accepted.outcome = u"Accepted."_s;
    for (const Delivery &delivery :
         {accepted, deferred, refused, rows::delivery(m_submission, u"q@n.example"_s),
          rows::delivery(m_submission, u"r@n.example"_s)})
        saved(delivery);
    const auto row = SubmissionRepository::row(m_store->reader(), m_submission.id);
    VERIFY_RESULT(row);
    QVERIFY(row->submission == m_submission);
    QCOMPARE(row->taskTitle, u"Monitoring"_s);
    QCOMPARE(row->ctaName, u"Onboarding"_s);
    QCOMPARE(row->accountName, u"Northbeam"_s);
    QCOMPARE(row->accountHealth, 82);
    QCOMPARE(row->counts, (QMap<DeliveryState, int>{{DeliveryState::Queued, 2},
                                                    {DeliveryState::Accepted, 1},
                                                    {DeliveryState::Deferred, 1},
                                                    {DeliveryState::Failed, 1}}));
    QCOMPARE(row->total, 5);
    QCOMPARE(row->firstOutcome, u"This mailbox does not exist."_s);
    QCOMPARE(row->attempts, 3);
    QCOMPARE(row->nextAttemptAt, now.addSecs(60));
    VERIFY_FAILS(SubmissionRepository::row(m_store->reader(), SubmissionId::create()), ErrorKind::NotFound);
}

void TestOutgoing::rowsComeNewestFirstInWindows()
{
    const QDateTime now = m_store->clock().now();
    QList<SubmissionId> expected;
    save([&](WriteTransaction &t) -> Result<void> {
        for (int i = 0; i < 5; ++i) {
            Submission submission = rows::submission(rows::draft(m_task), SubmissionState::Done);
            submission.doneAt = now.addSecs(i % 2 == 0 ? i : -i);
            WAYMARK_TRY(SubmissionRepository::save(t, submission));
            expected += submission.id;
        }
        return {};
    });
    expected = {expected.at(4), expected.at(2), expected.at(0), expected.at(1), expected.at(3)};
    QList<SubmissionId> read;
    for (int offset = 0; offset < 6; offset += 2) {
        const auto window = SubmissionRepository::rows(m_store->reader(), {SubmissionState::Done}, offset, 2);
        VERIFY_RESULT(window);
        for (const SubmissionRow &row : *window)
            read += row.submission.id;
    }
    QVERIFY(read == expected);
    QCOMPARE(SubmissionRepository::count(m_store->reader(), {SubmissionState::Done}).value_or(-1), 5);
    QCOMPARE(SubmissionRepository::count(m_store->reader(), {SubmissionState::Done, SubmissionState::Queued})
                 .value_or(-1),
             6);
    QCOMPARE(SubmissionRepository::count(m_store->reader(), {}).value_or(-1), 0);
}

void TestOutgoing::oneAddressGetsAnEmailOnce()
{
    saved(rows::delivery(m_submission, u"kim@n.example"_s));
    const auto second = m_store->run([&](WriteTransaction &t) {
        return DeliveryRepository::save(t, rows::delivery(m_submission, u" KIM@n.example"_s));
    });
    VERIFY_FAILS(second, ErrorKind::Conflict);
    QVERIFY2(second.error().sentence.contains(u"KIM@n.example"_s), qPrintable(second.error().sentence));
    VERIFY_FAILS(m_store->run([&](WriteTransaction &t) {
        return DeliveryRepository::save(t, rows::delivery(rows::submission(m_draft), u"kim@n.example"_s));
    }),
                 ErrorKind::NotFound);
}

void TestOutgoing::deliveriesKeepTheOrderOfTheRecipients()
{
    QList<Delivery> deliveries;
    for (const QString &address : {u"z@n.example"_s, u"a@n.example"_s, u"m@n.example"_s})
        deliveries += saved(rows::delivery(m_submission, address));
    const auto read = DeliveryRepository::forSubmission(m_store->reader(), m_submission.id);
    VERIFY_RESULT(read);
    QVERIFY(*read == deliveries);
}

QStringList TestOutgoing::dueAddresses(qint64 secondsFromNow)
{
    QStringList addresses;
    const auto due =
        DeliveryRepository::due(m_store->reader(), m_store->clock().now().addSecs(secondsFromNow), 10);
    for (const Delivery &delivery : due.value_or(QList<Delivery>()))
        addresses += delivery.address;
    return addresses;
}

void TestOutgoing::dueAreThoseWhoseTimeHasCome()
{
    const QDateTime now = m_store->clock().now();
    for (const DeliveryState state :
         {DeliveryState::Leased, DeliveryState::DataSent, DeliveryState::Accepted, DeliveryState::Failed,
          DeliveryState::Unknown, DeliveryState::Bounced, DeliveryState::Cancelled})
        saved(rows::delivery(m_submission, u"s%1@n.example"_s.arg(int(state)), state));
    QCOMPARE(dueAddresses(), QStringList());
    QVERIFY(!DeliveryRepository::nextAttempt(m_store->reader()).value_or(now).isValid());

    saved(rows::delivery(m_submission, u"queued@n.example"_s));
    Delivery soon = rows::delivery(m_submission, u"soon@n.example"_s, DeliveryState::Deferred);
    soon.nextAttemptAt = now.addSecs(60);
    Delivery late = rows::delivery(m_submission, u"late@n.example"_s, DeliveryState::Deferred);
    late.nextAttemptAt = now.addSecs(300);
    saved(late);
    saved(soon);
    QCOMPARE(dueAddresses(), QStringList{u"queued@n.example"_s});
    QCOMPARE(dueAddresses(60), (QStringList{u"queued@n.example"_s, u"soon@n.example"_s}));
    QCOMPARE(dueAddresses(300),
             (QStringList{u"queued@n.example"_s, u"soon@n.example"_s, u"late@n.example"_s}));
    QCOMPARE(DeliveryRepository::nextAttempt(m_store->reader()).value_or(now), soon.nextAttemptAt);
    QCOMPARE(
        DeliveryRepository::due(m_store->reader(), now.addSecs(300), 2).value_or(QList<Delivery>()).size(),
        2);
}

void TestOutgoing::nothingIsDueWhileItsSubmissionWaits_data()
{
    QTest::addColumn<SubmissionState>("state");
    QTest::addColumn<bool>("due");
    QTest::newRow("in its undo window") << SubmissionState::Leaving << false;
    QTest::newRow("held") << SubmissionState::Held << false;
    QTest::newRow("to be reviewed") << SubmissionState::NeedsReview << false;
    QTest::newRow("recalled") << SubmissionState::Recalled << false;
    QTest::newRow("done") << SubmissionState::Done << false;
    QTest::newRow("queued") << SubmissionState::Queued << true;
    QTest::newRow("sending") << SubmissionState::Sending << true;
}

void TestOutgoing::nothingIsDueWhileItsSubmissionWaits()
{
    QFETCH(SubmissionState, state);
    QFETCH(bool, due);
    saved(rows::delivery(m_submission, u"kim@n.example"_s));
    m_submission.state = state;
    save([&](WriteTransaction &t) { return SubmissionRepository::save(t, m_submission); });
    QCOMPARE(!dueAddresses().isEmpty(), due);
}

void TestOutgoing::leasingIsDoneOnce_data()
{
    QTest::addColumn<DeliveryState>("state");
    QTest::addColumn<bool>("possible");
    QTest::newRow("queued") << DeliveryState::Queued << true;
    QTest::newRow("deferred") << DeliveryState::Deferred << true;
    QTest::newRow("leased") << DeliveryState::Leased << false;
    QTest::newRow("at its last byte") << DeliveryState::DataSent << false;
    QTest::newRow("accepted") << DeliveryState::Accepted << false;
    QTest::newRow("failed") << DeliveryState::Failed << false;
    QTest::newRow("unknown") << DeliveryState::Unknown << false;
    QTest::newRow("bounced") << DeliveryState::Bounced << false;
    QTest::newRow("cancelled") << DeliveryState::Cancelled << false;
}

void TestOutgoing::leasingIsDoneOnce()
{
    QFETCH(DeliveryState, state);
    QFETCH(bool, possible);
    const Delivery delivery = saved(rows::delivery(m_submission, u"kim@n.example"_s, state));
    const auto lease = [&](WriteTransaction &t) { return DeliveryRepository::lease(t, delivery.id); };
    const auto leased = m_store->run(lease);
    if (possible) {
        VERIFY_RESULT(leased);
        QCOMPARE(leased->state, DeliveryState::Leased);
        QCOMPARE(leased->attempts, 1);
        QCOMPARE(leased->changedAt, m_store->clock().now());
        QVERIFY(DeliveryRepository::find(m_store->reader(), delivery.id).value_or(Delivery()) == *leased);
    } else {
        VERIFY_FAILS(leased, ErrorKind::Conflict);
        QVERIFY(DeliveryRepository::find(m_store->reader(), delivery.id).value_or(Delivery()) == delivery);
    }
    VERIFY_FAILS(m_store->run(lease), ErrorKind::Conflict);
}

void TestOutgoing::whoGotATemplateBeforeIsKnown()
{
    const ContactId kim = ContactId::create();
    Delivery delivery = rows::delivery(m_submission, u"kim@n.example"_s, DeliveryState::Accepted);
    delivery.contact = kim;
    saved(delivery);
    const auto before = [&](const QString &emailTemplate, const ContactId &contact, const QString &address,
                            const SubmissionId &except = {}) {
        const auto found = DeliveryRepository::earlier(m_store->reader(), DeliveryState::Accepted,
                                                       TemplateId(emailTemplate), contact, address, except);
        return found && found->has_value() && (*found)->id == delivery.id;
    };
    QVERIFY(before(u"monitoring"_s, kim, u"new.address@n.example"_s));
    QVERIFY(before(u"monitoring"_s, ContactId::create(), u"Kim@N.example"_s));
    QVERIFY(!before(u"backup"_s, kim, u"kim@n.example"_s));
    QVERIFY(!before(u"monitoring"_s, ContactId::create(), u"ruth@n.example"_s));
    QVERIFY(!before(u"monitoring"_s, {}, {}));
    QVERIFY(!before(u"monitoring"_s, kim, u"kim@n.example"_s, m_submission.id));
    const auto maybe = [&] {
        const auto found =
            DeliveryRepository::earlier(m_store->reader(), DeliveryState::Unknown,
                                        TemplateId(u"monitoring"_s), kim, u"kim@n.example"_s, {});
        return found && found->has_value();
    };
    QVERIFY(!maybe());
    delivery.state = DeliveryState::Unknown;
    saved(delivery);
    QVERIFY(maybe());

    delivery.state = DeliveryState::Failed;
    saved(delivery);
    QVERIFY(!before(u"monitoring"_s, kim, u"kim@n.example"_s));
}

void TestOutgoing::aReasonOfTheFirstVersionIsOneAboutTheWholeEmail()
{
    save([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(t.connection().execute(
            u"UPDATE submission SET state = 'needs_review', review_reasons = '[\"Priya opted out.\"]'"_s));
        return {};
    });
    const auto read = SubmissionRepository::find(m_store->reader(), m_submission.id);
    VERIFY_RESULT(read);
    QVERIFY(read->reviewReasons == (QList<ReviewReason>{{u"Priya opted out."_s, {}}}));
}

void TestOutgoing::theMessageIsKeptAsItIs()
{
    const Delivery delivery = saved(rows::delivery(m_submission, u"kim@n.example"_s));
    VERIFY_FAILS(DeliveryRepository::message(m_store->reader(), delivery.id), ErrorKind::NotFound);
    QByteArray bytes("Subject: =?utf-8?q?x?=\r\n\r\nline\r\n.\r\n\0end\xff", 45);
    save([&](WriteTransaction &t) { return DeliveryRepository::saveMessage(t, delivery.id, bytes); });
    QCOMPARE(DeliveryRepository::message(m_store->reader(), delivery.id).value_or(QByteArray()), bytes);
    VERIFY_FAILS(m_store->run([&](WriteTransaction &t) {
        return DeliveryRepository::saveMessage(t, DeliveryId::create(), bytes);
    }),
                 ErrorKind::NotFound);
}

void TestOutgoing::aMessageThatMayHaveLeftIsNotChanged_data()
{
    QTest::addColumn<DeliveryState>("state");
    QTest::addColumn<bool>("mayChange");
    QTest::newRow("queued") << DeliveryState::Queued << true;
    QTest::newRow("deferred") << DeliveryState::Deferred << true;
    QTest::newRow("failed") << DeliveryState::Failed << true;
    QTest::newRow("bounced") << DeliveryState::Bounced << true;
    QTest::newRow("leased") << DeliveryState::Leased << false;
    QTest::newRow("at its last byte") << DeliveryState::DataSent << false;
    QTest::newRow("accepted") << DeliveryState::Accepted << false;
    QTest::newRow("unknown") << DeliveryState::Unknown << false;
    QTest::newRow("cancelled") << DeliveryState::Cancelled << false;
}

void TestOutgoing::aMessageThatMayHaveLeftIsNotChanged()
{
    QFETCH(DeliveryState, state);
    QFETCH(bool, mayChange);
    const Delivery delivery = saved(rows::delivery(m_submission, u"kim@n.example"_s, state));
    const auto keep = [&](const QByteArray &bytes) {
        return m_store->run(
            [&](WriteTransaction &t) { return DeliveryRepository::saveMessage(t, delivery.id, bytes); });
    };
    VERIFY_RESULT(keep("first"));
    VERIFY_RESULT(keep("first"));
    if (mayChange)
        VERIFY_RESULT(keep("second"));
    else
        VERIFY_FAILS(keep("second"), ErrorKind::Conflict);
    QCOMPARE(DeliveryRepository::message(m_store->reader(), delivery.id).value_or(QByteArray()),
             QByteArray(mayChange ? "second" : "first"));
}
QTEST_GUILESS_MAIN(TestOutgoing)
#include "tst_outgoing.moc"
