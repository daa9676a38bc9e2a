// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/BulkWriter.h"
#include "core/store/ContactRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/Housekeeping.h"
#include "core/store/TaskRepository.h"
#include "core/store/erasure/Erasure.h"
#include "tests/core/sync/SyncDevice.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"

using namespace Qt::StringLiterals;

namespace waymark {

/// What was changed here, found and sent, and what the server's answer does.
class TestSyncSending : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void creationsGoInTheOrderOfReferences();
    void aChangeGoesAsAPatch();
    void manyChangesOfARowAreOne();
    void whatIsPutBackIsNotSent();
    void aRowMadeAndRemovedBeforeItWasSentSendsNothing();
    void anUndoneChangeSendsNothing();
    void aRemovalGoesChildrenFirst();
    void rowsOfABulkAreSentInParts();
    void sampleRowsStayHere();
    void sampleRowsOfABulkStayHere();
    void anErasedContactIsRemovedThere();
    void theJournalsTrimmingLosesNothing();
    void aChangeMadeWhileABatchIsUnderWayIsSentNext();
    void aRowRemovedWhileItsCreationIsUnderWayIsRemovedNext();
    void whatIsRefusedIsParkedWithWhatDependsOnIt();
    void aParkedChangeIsTriedAgainWhenTheRowChanges();
    void aParkedChangeIsGivenUp();
    void anAcceptedAnswerComesOnce();
    void anAnswerThatDoesNotFitChangesNothing_data();
    void anAnswerThatDoesNotFitChangesNothing();
    void halfAnAnswerChangesNothing();
    void onlyOneRequestIsUnderWay();
    void anAbandonedRequestWaitsAgain();
    void theServersNewerNumberIsTaken();
    void aChangeThatMetAnotherIsMergedAndSentAgain();
    void ourOwnChangeMayComeBackBeforeItsAnswer();
    void referencesThatTheServerDoesNotKnowStayHere();
    void aTamsLibraryIsNotSent();
    void aKillAtAnyMomentLosesAndRepeatsNothing();

private:
    Result<void> save(const Account &account)
    {
        return m_device->run([&](WriteTransaction &t) { return AccountRepository::save(t, account); });
    }
    /// Saves an account, a CTA and a task.
    void saveTree();
    QStringList sentMethods(qsizetype request) const;
    QJsonObject callOf(const QString &method);

    std::unique_ptr<SyncDevice> m_device;
    SmallServer m_server;
    Account m_account;
    Cta m_cta;
    Task m_task;
};

void TestSyncSending::init()
{
    m_device = std::make_unique<SyncDevice>();
    m_server = SmallServer();
    m_account = rows::account(u"Northbeam"_s);
    m_cta = rows::cta(m_account);
    m_task = rows::task(m_cta, u"Welcome"_s);
    VERIFY_RESULT(m_device->connectTo(m_server));
    VERIFY_RESULT(m_device->push(m_server));
    m_server.requests.clear();
}

void TestSyncSending::saveTree()
{
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(AccountRepository::save(t, m_account));
        WAYMARK_TRY(CtaRepository::save(t, m_cta));
        return TaskRepository::save(t, m_task);
    }));
}

QStringList TestSyncSending::sentMethods(qsizetype request) const
{
    QStringList methods;
    for (const auto &call : m_server.requests.at(request))
        methods.append(call[0].toString());
    return methods;
}

/// The arguments of a call of the request that is under way.
QJsonObject TestSyncSending::callOf(const QString &method)
{
    for (const auto &call : m_device->underWay()) {
        if (call[0].toString() == method)
            return call[1].toObject();
    }
    return {};
}

void TestSyncSending::creationsGoInTheOrderOfReferences()
{
    saveTree();
    QCOMPARE(m_device->waiting(), 3);
    const auto counts = m_device->push(m_server);
    VERIFY_RESULT(counts);
    QCOMPARE(counts->accepted, 3);
    QCOMPARE(sentMethods(0), (QStringList{u"Account/set"_s, u"Cta/set"_s, u"Task/set"_s}));
    QCOMPARE(m_server.object(u"Task"_s, m_task.id.toString()).value(u"cta"_s).toString(),
             m_cta.id.toString());
    QCOMPARE(m_device->waiting(), 0);
}

void TestSyncSending::aChangeGoesAsAPatch()
{
    saveTree();
    VERIFY_RESULT(m_device->push(m_server));
    m_account.hosting = u"aws"_s;
    m_account.technologyStack = {u"rust"_s};
    VERIFY_RESULT(save(m_account));
    QVERIFY(m_device->prepare().value());
    const QJsonObject call = callOf(u"Account/set"_s);
    const QString uid = m_account.id.toString();
    QCOMPARE(call.value(u"update"_s)[uid].toObject(),
             (QJsonObject{{u"hosting"_s, u"aws"_s}, {u"technologyStack/rust"_s, true}}));
    QCOMPARE(call.value(u"ifRevs"_s)[uid].toInt(), 1);
    VERIFY_RESULT(m_device->settle(m_server.answer(m_device->underWay())));
    QCOMPARE(m_server.object(u"Account"_s, uid).value(u"hosting"_s).toString(), u"aws"_s);
}

void TestSyncSending::manyChangesOfARowAreOne()
{
    saveTree();
    VERIFY_RESULT(m_device->push(m_server));
    for (int i = 0; i < 30; ++i) {
        m_account.segment = QString::number(i);
        VERIFY_RESULT(save(m_account));
    }
    QCOMPARE(m_device->waiting(), 1);
    const auto counts = m_device->push(m_server);
    VERIFY_RESULT(counts);
    QCOMPARE(counts->accepted, 1);
    QCOMPARE(m_server.rev(u"Account"_s, m_account.id.toString()), 2);
}

void TestSyncSending::whatIsPutBackIsNotSent()
{
    saveTree();
    VERIFY_RESULT(m_device->push(m_server));
    const Account before = m_account;
    m_account.name = u"Southbeam"_s;
    VERIFY_RESULT(save(m_account));
    VERIFY_RESULT(save(before));
    QVERIFY(!m_device->prepare().value());
    QCOMPARE(m_device->waiting(), 0);
}

void TestSyncSending::aRowMadeAndRemovedBeforeItWasSentSendsNothing()
{
    saveTree();
    VERIFY_RESULT(
        m_device->run([&](WriteTransaction &t) { return AccountRepository::remove(t, m_account.id); }));
    QVERIFY(!m_device->prepare().value());
    QCOMPARE(m_device->waiting(), 0);
}

void TestSyncSending::anUndoneChangeSendsNothing()
{
    saveTree();
    VERIFY_RESULT(m_device->push(m_server));
    const auto number = m_device->run([&](WriteTransaction &t) -> Result<qint64> {
        WAYMARK_TRY(TaskRepository::remove(t, m_task.id));
        return t.number();
    });
    VERIFY_RESULT(number);
    QCOMPARE(m_device->waiting(), 1);
    const auto future = (*m_device)->revert(*number);
    (*m_device)->drain();
    VERIFY_RESULT(future.result());
    QVERIFY(!m_device->prepare().value());
}

void TestSyncSending::aRemovalGoesChildrenFirst()
{
    saveTree();
    VERIFY_RESULT(m_device->push(m_server));
    m_server.requests.clear();
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) { return CtaRepository::remove(t, m_cta.id); }));
    VERIFY_RESULT(m_device->push(m_server));
    QCOMPARE(sentMethods(0), (QStringList{u"Task/set"_s, u"Cta/set"_s}));
    QCOMPARE(m_server.count(u"Cta"_s), 0);
    QCOMPARE(m_server.count(u"Task"_s), 0);
    QCOMPARE(m_server.count(u"Account"_s), 1);
    QCOMPARE(m_device->waiting(), 0);
}

void TestSyncSending::rowsOfABulkAreSentInParts()
{
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) -> Result<void> {
        BulkWriter bulk(t);
        WAYMARK_TRY(bulk.add(m_account));
        for (int i = 0; i < 120; ++i)
            WAYMARK_TRY(bulk.add(rows::contact(u"C"_s, u"c%1@northbeam.example"_s.arg(i), {m_account.id})));
        return bulk.finish();
    }));
    QCOMPARE(m_device->waiting(), 121);
    BatchLimits limits;
    limits.objects = 50;
    VERIFY_RESULT(m_device->push(m_server, limits));
    QCOMPARE(m_server.count(u"Contact"_s), 120);
    QCOMPARE(m_device->waiting(), 0);
    for (const QJsonArray &request : m_server.requests) {
        for (const auto &call : request)
            QVERIFY(call[1][u"create"_s].toObject().size() <= 50);
    }
}

void TestSyncSending::sampleRowsStayHere()
{
    m_account.sample = true;
    m_cta.sample = true;
    m_task.sample = true;
    saveTree();
    QCOMPARE(m_device->waiting(), 0);
    m_task.title = u"Changed"_s;
    saveTree();
    QVERIFY(!m_device->prepare().value());
}

void TestSyncSending::sampleRowsOfABulkStayHere()
{
    m_account.sample = true;
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) -> Result<void> {
        BulkWriter bulk(t);
        WAYMARK_TRY(bulk.add(m_account));
        return bulk.finish();
    }));
    QVERIFY(!m_device->prepare().value());
    QCOMPARE(m_device->waiting(), 0);
}

void TestSyncSending::anErasedContactIsRemovedThere()
{
    saveTree();
    const Contact contact = rows::contact(u"Ada"_s, u"ada@northbeam.example"_s, {m_account.id});
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) { return ContactRepository::save(t, contact); }));
    VERIFY_RESULT(m_device->push(m_server));
    QCOMPARE(m_server.count(u"Contact"_s), 1);
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) { return Erasure::erase(t, contact.id); }));
    VERIFY_RESULT(m_device->push(m_server));
    QCOMPARE(m_server.count(u"Contact"_s), 0);
    const auto left = m_device->reader().query(
        u"SELECT 1 FROM sync_change WHERE instr(coalesce(base, ''), 'northbeam.example')"_s);
    VERIFY_RESULT(left);
    QVERIFY(left->isEmpty());
}

void TestSyncSending::theJournalsTrimmingLosesNothing()
{
    saveTree();
    VERIFY_RESULT(m_device->push(m_server));
    m_account.hosting = u"aws"_s;
    VERIFY_RESULT(save(m_account));
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) { return TaskRepository::remove(t, m_task.id); }));
    m_device->clock().set(m_device->clock().now().addDays(200));
    VERIFY_RESULT(m_device->run([](WriteTransaction &t) { return Housekeeping::tidy(t); }));
    QCOMPARE(m_device->waiting(), 2);
    m_server.change(u"Account"_s, m_account.id.toString(), {{u"segment"_s, u"Large"_s}});
    VERIFY_RESULT(m_device->sync(m_server));
    const QJsonObject account = m_server.object(u"Account"_s, m_account.id.toString());
    QCOMPARE(account.value(u"hosting"_s).toString(), u"aws"_s);
    QCOMPARE(account.value(u"segment"_s).toString(), u"Large"_s);
    QCOMPARE(m_server.count(u"Task"_s), 0);
    QCOMPARE(m_device->conflicts(), 0);
}

void TestSyncSending::aChangeMadeWhileABatchIsUnderWayIsSentNext()
{
    saveTree();
    QVERIFY(m_device->prepare().value());
    m_account.hosting = u"aws"_s;
    VERIFY_RESULT(save(m_account));
    VERIFY_RESULT(m_device->settle(m_server.answer(m_device->underWay())));
    QCOMPARE(m_device->waiting(), 1);
    VERIFY_RESULT(m_device->push(m_server));
    QCOMPARE(m_server.object(u"Account"_s, m_account.id.toString()).value(u"hosting"_s).toString(), u"aws"_s);
    QCOMPARE(m_device->waiting(), 0);
}

void TestSyncSending::aRowRemovedWhileItsCreationIsUnderWayIsRemovedNext()
{
    saveTree();
    QVERIFY(m_device->prepare().value());
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) { return TaskRepository::remove(t, m_task.id); }));
    VERIFY_RESULT(m_device->settle(m_server.answer(m_device->underWay())));
    QCOMPARE(m_server.count(u"Task"_s), 1);
    VERIFY_RESULT(m_device->push(m_server));
    QCOMPARE(m_server.count(u"Task"_s), 0);
    QCOMPARE(m_device->waiting(), 0);
}

void TestSyncSending::whatIsRefusedIsParkedWithWhatDependsOnIt()
{
    m_cta.name = u" "_s;
    saveTree();
    const Account other = rows::account(u"Southbeam"_s);
    VERIFY_RESULT(save(other));
    VERIFY_RESULT(m_device->push(m_server));
    const auto parked = ParkedChanges::list(m_device->reader());
    VERIFY_RESULT(parked);
    QCOMPARE(parked->size(), 2);
    QCOMPARE(parked->at(0).uid, m_cta.id.toString());
    QCOMPARE(parked->at(0).error, u"invalidProperties"_s);
    QCOMPARE(parked->at(0).properties, QStringList{u"name"_s});
    QCOMPARE(parked->at(0).operation, ParkedChange::Operation::Create);
    QCOMPARE(parked->at(1).uid, m_task.id.toString());
    QCOMPARE(parked->at(1).name, u"Welcome"_s);
    // What does not depend on it went.
    QCOMPARE(m_server.count(u"Account"_s), 2);
    QCOMPARE(m_device->waiting(), 0);
}

void TestSyncSending::aParkedChangeIsTriedAgainWhenTheRowChanges()
{
    m_cta.name = u" "_s;
    saveTree();
    VERIFY_RESULT(m_device->push(m_server));
    QCOMPARE(m_device->parked(), 2);
    m_cta.name = u"Onboarding"_s;
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) { return CtaRepository::save(t, m_cta); }));
    VERIFY_RESULT(m_device->push(m_server));
    VERIFY_RESULT(m_device->run([](WriteTransaction &t) { return ParkedChanges::retryAll(t); }));
    VERIFY_RESULT(m_device->push(m_server));
    QCOMPARE(m_device->parked(), 0);
    QCOMPARE(m_server.count(u"Task"_s), 1);
}

void TestSyncSending::aParkedChangeIsGivenUp()
{
    saveTree();
    VERIFY_RESULT(m_device->push(m_server));
    m_server.roles = Role::Tam;
    const QString uid = m_account.id.toString();
    m_account.name = u"Not mine to change"_s;
    VERIFY_RESULT(save(m_account));
    VERIFY_RESULT(m_device->push(m_server));
    QCOMPARE(m_device->parked(), 1);
    VERIFY_RESULT(m_device->run(
        [&](WriteTransaction &t) { return ParkedChanges::discard(t, EntityType::Account, uid); }));
    QCOMPARE(m_device->parked(), 0);
    QCOMPARE(AccountRepository::find(m_device->reader(), m_account.id)->name, u"Northbeam"_s);
    QVERIFY(!m_device->prepare().value());
    VERIFY_FAILS(m_device->run([&](WriteTransaction &t) {
        return ParkedChanges::discard(t, EntityType::Account, uid);
    }),
                 ErrorKind::NotFound);
}

void TestSyncSending::anAcceptedAnswerComesOnce()
{
    saveTree();
    QVERIFY(m_device->prepare().value());
    const QJsonArray answer = m_server.answer(m_device->underWay());
    VERIFY_RESULT(m_device->settle(answer));
    m_account.hosting = u"aws"_s;
    VERIFY_RESULT(save(m_account));
    const auto again = m_device->settle(answer);
    VERIFY_RESULT(again);
    QCOMPARE(*again, SettledCounts());
    QCOMPARE(m_device->waiting(), 1);
}

void TestSyncSending::anAnswerThatDoesNotFitChangesNothing_data()
{
    QTest::addColumn<QJsonArray>("answer");
    QTest::newRow("nothing") << QJsonArray();
    QTest::newRow("another call") << QJsonArray{QJsonArray{u"Account/set"_s, QJsonObject(), u"7"_s}};
    QTest::newRow("an empty set") << QJsonArray{QJsonArray{u"Account/set"_s, QJsonObject(), u"0"_s}};
    QTest::newRow("no list") << QJsonArray{u"Account/set"_s};
    QTest::newRow("created without a revision") << QJsonArray{QJsonArray{
        u"Account/set"_s, QJsonObject{{u"created"_s, QJsonObject{{u"k0000001"_s, QJsonObject()}}}}, u"0"_s}};
    QTest::newRow("a refusal that is none") << QJsonArray{QJsonArray{
        u"Account/set"_s, QJsonObject{{u"notCreated"_s, QJsonObject{{u"k0000001"_s, true}}}}, u"0"_s}};
}

void TestSyncSending::anAnswerThatDoesNotFitChangesNothing()
{
    QFETCH(QJsonArray, answer);
    VERIFY_RESULT(save(m_account));
    QVERIFY(m_device->prepare().value());
    const QJsonArray calls = m_device->underWay();
    VERIFY_FAILS(m_device->settle(answer), ErrorKind::Damaged);
    QCOMPARE(m_device->underWay(), calls);
    VERIFY_RESULT(m_device->settle(m_server.answer(calls)));
    QCOMPARE(m_device->waiting(), 0);
}

void TestSyncSending::halfAnAnswerChangesNothing()
{
    saveTree();
    QVERIFY(m_device->prepare().value());
    const QJsonArray whole = m_server.answer(m_device->underWay());
    QCOMPARE(whole.size(), 3);
    VERIFY_FAILS(m_device->settle({whole.at(0), whole.at(1)}), ErrorKind::Damaged);
    QCOMPARE(m_device->waiting(), 3);
    const auto agreed = m_device->reader().query(u"SELECT count(*) FROM sync_row"_s);
    QCOMPARE(agreed->first().first().toInt(), 0);
    VERIFY_RESULT(m_device->settle(whole));
    QCOMPARE(m_device->waiting(), 0);
}

void TestSyncSending::onlyOneRequestIsUnderWay()
{
    VERIFY_RESULT(save(m_account));
    QVERIFY(m_device->prepare().value());
    VERIFY_RESULT(save(rows::account(u"Southbeam"_s)));
    QVERIFY(!m_device->prepare().value());
    VERIFY_FAILS(m_device->run([](WriteTransaction &t) {
        return StoredRequestRepository::store(t, {99, "{}", {}});
    }),
                 ErrorKind::Conflict);
}

void TestSyncSending::anAbandonedRequestWaitsAgain()
{
    VERIFY_RESULT(save(m_account));
    const qint64 before = StoredRequestRepository::nextSequence(m_device->reader()).value();
    QVERIFY(m_device->prepare().value());
    QCOMPARE(StoredRequestRepository::nextSequence(m_device->reader()).value(), before + 1);
    VERIFY_RESULT(m_device->run([](WriteTransaction &t) { return StoredRequestRepository::abandon(t); }));
    QCOMPARE(StoredRequestRepository::nextSequence(m_device->reader()).value(), before);
    QCOMPARE(m_device->waiting(), 1);
    VERIFY_RESULT(m_device->push(m_server));
    QCOMPARE(m_server.count(u"Account"_s), 1);
}

void TestSyncSending::theServersNewerNumberIsTaken()
{
    VERIFY_RESULT(save(m_account));
    QVERIFY(m_device->prepare().value());
    VERIFY_RESULT(m_device->run([](WriteTransaction &t) { return StoredRequestRepository::abandon(t, 41); }));
    QCOMPARE(StoredRequestRepository::nextSequence(m_device->reader()).value(), 42);
}

void TestSyncSending::aChangeThatMetAnotherIsMergedAndSentAgain()
{
    saveTree();
    VERIFY_RESULT(m_device->push(m_server));
    const QString uid = m_account.id.toString();
    m_account.hosting = u"aws"_s;
    VERIFY_RESULT(save(m_account));
    m_server.change(u"Account"_s, uid, {{u"segment"_s, u"Large"_s}});
    const auto counts = m_device->push(m_server);
    VERIFY_RESULT(counts);
    QCOMPARE(*counts, (SettledCounts{1, 1, 0}));
    QCOMPARE(m_server.object(u"Account"_s, uid).value(u"segment"_s).toString(), u"Large"_s);
    QCOMPARE(m_server.object(u"Account"_s, uid).value(u"hosting"_s).toString(), u"aws"_s);
    QCOMPARE(AccountRepository::find(m_device->reader(), m_account.id)->segment, u"Large"_s);
}

void TestSyncSending::ourOwnChangeMayComeBackBeforeItsAnswer()
{
    saveTree();
    VERIFY_RESULT(m_device->push(m_server));
    m_account.hosting = u"aws"_s;
    VERIFY_RESULT(save(m_account));
    QVERIFY(m_device->prepare().value());
    const QJsonArray answer = m_server.answer(m_device->underWay());
    VERIFY_RESULT(m_device->pull(m_server));
    QCOMPARE(m_device->conflicts(), 0);
    VERIFY_RESULT(m_device->settle(answer));
    QVERIFY(!m_device->prepare().value());
    QCOMPARE(m_device->waiting(), 0);
}

void TestSyncSending::referencesThatTheServerDoesNotKnowStayHere()
{
    m_cta.owner = UserId::create();
    m_cta.playbook = PlaybookId(u"onboarding-of-a-newer-library"_s);
    saveTree();
    VERIFY_RESULT(m_device->sync(m_server));
    QCOMPARE(m_device->parked(), 0);
    QVERIFY(m_server.object(u"Cta"_s, m_cta.id.toString()).value(u"playbook"_s).isNull());
    m_server.change(u"Cta"_s, m_cta.id.toString(), {{u"comments"_s, u"Look"_s}});
    VERIFY_RESULT(m_device->sync(m_server));
    const auto cta = CtaRepository::find(m_device->reader(), m_cta.id);
    QCOMPARE(cta->comments, u"Look"_s);
    QCOMPARE(cta->playbook, m_cta.playbook);
    QCOMPARE(cta->owner, m_cta.owner);
}

void TestSyncSending::aTamsLibraryIsNotSent()
{
    SyncDevice device;
    m_server.roles = Role::Tam;
    VERIFY_RESULT(device.run([](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(t.connection().execute(
            u"INSERT INTO playbook (uid, rev, name, short_name, aliases, type, program, description, "
            "deployment_type, version, steps) VALUES ('onboarding', 1, 'Onboarding', '', '[]', 'risk', '', "
            "'', '', '1', '[]')"_s));
        return {};
    }));
    VERIFY_RESULT(device.connectTo(m_server));
    VERIFY_RESULT(device.push(m_server));
    QCOMPARE(m_server.requests.size(), 0);
    QCOMPARE(device.parked(), 0);
    QCOMPARE(device.waiting(), 0);
}

/// The program ends between any two steps: before the request is stored, before it is sent, after the server
/// has done it and nobody heard, after the answer was taken over.
void TestSyncSending::aKillAtAnyMomentLosesAndRepeatsNothing()
{
    for (int kill = 0; kill < 5; ++kill) {
        init();
        saveTree();
        VERIFY_RESULT(m_device->push(m_server));
        m_account.hosting = u"aws"_s;
        VERIFY_RESULT(save(m_account));
        VERIFY_RESULT(
            m_device->run([&](WriteTransaction &t) { return TaskRepository::remove(t, m_task.id); }));
        const Account other = rows::account(u"Southbeam"_s);
        VERIFY_RESULT(save(other));
        if (kill == 1) { // The batch was made, and its transaction never ended.
            VERIFY_FAILS(m_device->run([&](WriteTransaction &t) -> Result<void> {
                WAYMARK_TRY(LocalChanges::next(t));
                return failure(ErrorKind::Cancelled, u"killed"_s);
            }),
                         ErrorKind::Cancelled);
        }
        if (kill >= 2)
            QVERIFY(m_device->prepare().value());
        QJsonArray answer;
        if (kill >= 3)
            answer = m_server.answer(m_device->underWay());
        if (kill >= 4)
            VERIFY_RESULT(m_device->settle(answer));
        m_device->reopen();
        // What is stored is resent unchanged; the server gives the answer that it gave.
        if (!m_device->underWay().isEmpty())
            VERIFY_RESULT(
                m_device->settle(answer.isEmpty() ? m_server.answer(m_device->underWay()) : answer));
        VERIFY_RESULT(m_device->sync(m_server));
        QCOMPARE(m_server.count(u"Account"_s), 2);
        QCOMPARE(m_server.count(u"Task"_s), 0);
        QCOMPARE(m_server.rev(u"Account"_s, m_account.id.toString()), 2);
        QCOMPARE(m_server.rev(u"Account"_s, other.id.toString()), 1);
        QCOMPARE(m_device->waiting() + m_device->parked() + m_device->conflicts(), 0);
    }
}

} // namespace waymark

QTEST_GUILESS_MAIN(waymark::TestSyncSending)
#include "tst_sync_sending.moc"
