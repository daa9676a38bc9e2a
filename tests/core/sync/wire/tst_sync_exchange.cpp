// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/TaskRepository.h"
#include "core/sync/AgreedRows.h"
#include "core/sync/StoppedEmails.h"
#include "core/sync/SyncLifecycle.h"
#include "core/sync/SyncType.h"
#include "core/sync/run/SyncExchange.h"
#include "core/sync/wire/JmapSession.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"
#include "tests/support/TemporaryStore.h"

namespace waymark::test {

/// What is asked of a server next, after answers that only a server gives that refuses.
class TestSyncExchange : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void anUploadThatIsRefusedHoldsUpNothingElse_data();
    void anUploadThatIsRefusedHoldsUpNothingElse();
    void aMessageToOneRecipientThatIsRefusedIsNotAskedForAgain();
    void whatIsNoRefusalIsTriedAgain();
    void aRequestIsMadeForWhatTheWorkspaceIsConnectedTo();

private:
    /// Has to be connected as `m_connection` says.
    Result<void> connect() const;
    SubmissionState state() const;

    std::unique_ptr<TemporaryStore> m_store;
    SyncConnection m_connection;
    JmapSession m_session;
    Submission m_sent;
};

Result<void> TestSyncExchange::connect() const
{
    return m_store->run([this](WriteTransaction &transaction) {
        return SyncLifecycle::connectTo(transaction, m_connection);
    });
}

SubmissionState TestSyncExchange::state() const
{
    return SubmissionRepository::find(m_store->reader(), m_sent.id).value_or(Submission()).state;
}

void TestSyncExchange::init()
{
    m_store = std::make_unique<TemporaryStore>();
    m_session = {};
    m_session.identity.workspace = u"wsp_1"_qs;
    m_session.identity.device = u"laptop"_qs;
    m_connection = {};
    m_connection.server = u"https://sync.example"_qs;
    m_connection.apiAccount = u"wsp_1"_qs;
    m_connection.device = u"laptop"_qs;
    m_connection.roles = everybody;
    VERIFY_RESULT(connect());
    const Account account = rows::account(u"Northbeam"_qs);
    const Cta cta = rows::cta(account);
    const Task task = rows::task(cta, u"Welcome"_qs);
    const Draft draft = rows::draft(task);
    m_sent = rows::submission(draft);
    m_sent.byServer = true;
    const Delivery delivery = rows::delivery(m_sent, u"ada@northbeam.example"_qs);
    VERIFY_RESULT(m_store->run([&](WriteTransaction &transaction) -> Result<void> {
        WAYMARK_TRY(AccountRepository::save(transaction, account));
        WAYMARK_TRY(CtaRepository::save(transaction, cta));
        WAYMARK_TRY(TaskRepository::save(transaction, task));
        WAYMARK_TRY(DraftRepository::save(transaction, draft));
        WAYMARK_TRY(SubmissionRepository::save(transaction, m_sent));
        WAYMARK_TRY(DeliveryRepository::save(transaction, delivery));
        return DeliveryRepository::saveMessage(transaction, delivery.id, "Subject: Welcome\r\n\r\nHello\r\n");
    }));
}

void TestSyncExchange::anUploadThatIsRefusedHoldsUpNothingElse_data()
{
    QTest::addColumn<int>("remedy");
    QTest::newRow("for good") << int(Remedy::Person);
    QTest::newRow("too large") << int(Remedy::Shrink);
    QTest::newRow("no room for it") << int(Remedy::Retry);
}

void TestSyncExchange::anUploadThatIsRefusedHoldsUpNothingElse()
{
    QFETCH(int, remedy);
    SyncExchange exchange(**m_store);
    exchange.begin(m_session);
    const auto first = exchange.next();
    VERIFY_RESULT(first);
    QVERIFY(*first && (*first)->isUpload);
    WireFailure refusal{
        Remedy(remedy), {ErrorKind::Invalid, u"No."_qs, u"HTTP 400 No such thing"_qs}, {}, -1};
    refusal.isRefusal = true;
    const auto mended = exchange.mend(refusal);
    VERIFY_RESULT(mended);
    QVERIFY(*mended);
    QCOMPARE(state(), SubmissionState::NeedsReview);
    const auto second = exchange.next();
    VERIFY_RESULT(second);
    QVERIFY(*second && !(*second)->isUpload);
    QVERIFY((*second)->body.contains("Northbeam"));
}

void TestSyncExchange::aMessageToOneRecipientThatIsRefusedIsNotAskedForAgain()
{
    const SyncType &deliveries = *syncType(EntityType::Delivery);
    const auto sent = DeliveryRepository::forSubmission(m_store->reader(), m_sent.id);
    VERIFY_RESULT(sent);
    const DeliveryId id = sent->first().id;
    VERIFY_RESULT(m_store->run([&](WriteTransaction &transaction) -> Result<void> {
        m_sent.state = SubmissionState::Done;
        WAYMARK_TRY(SubmissionRepository::save(transaction, m_sent));
        WAYMARK_TRY(AgreedRows::setChange(transaction, deliveries, id.toString(), QJsonObject()));
        return StoppedEmails::setAside(transaction, id, StoppedEmails::Obstacle::TooLarge);
    }));
    QCOMPARE(state(), SubmissionState::Done);
    const auto change = AgreedRows::change(m_store->reader(), deliveries, id.toString());
    VERIFY_RESULT(change);
    QCOMPARE((*change)->error, u"refused"_qs);
}

void TestSyncExchange::whatIsNoRefusalIsTriedAgain()
{
    SyncExchange exchange(**m_store);
    exchange.begin(m_session);
    QVERIFY((*exchange.next())->isUpload);
    // A proxy's page, a certificate: nothing that was said of this message.
    const auto mended = exchange.mend({Remedy::Person, {ErrorKind::Unsupported, u"No."_qs, {}}, {}, -1});
    VERIFY_RESULT(mended);
    QVERIFY(!*mended);
    QCOMPARE(state(), SubmissionState::Leaving);
    QVERIFY((*exchange.next())->isUpload);
}

void TestSyncExchange::aRequestIsMadeForWhatTheWorkspaceIsConnectedTo()
{
    SyncExchange exchange(**m_store);
    exchange.begin(m_session);
    QVERIFY((*exchange.next())->isUpload);
    exchange.takeUploaded(u"blob"_qs);
    m_connection.server = u"https://other.example"_qs;
    m_connection.apiAccount = u"wsp_2"_qs;
    VERIFY_RESULT(connect());
    const auto next = exchange.next();
    QVERIFY(!next);
    QCOMPARE(next.error().kind, ErrorKind::Cancelled);
}

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestSyncExchange)
#include "tst_sync_exchange.moc"
