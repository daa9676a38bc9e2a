// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/TaskRepository.h"
#include "core/store/UserRepository.h"
#include "core/sync/SetAsideChanges.h"
#include "tests/core/sync/SyncDevice.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"

using namespace Qt::StringLiterals;

namespace waymark {

/// Connecting, moving, signing out, and a server that went back to a backup.
class TestSyncLifecycle : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aLocalWorkspaceGoesToTheServerWithoutItsSample();
    void nothingIsNotedWithoutAServer();
    void fromOneServerToAnotherKeepsEverything();
    void anotherTokenOfTheSameServerKeepsWhatIsAgreed();
    void theSameTeamAtAnotherAddressKeepsWhatIsAgreed();
    void anotherPersonOfTheSameTeamIsRefused();
    void anotherPersonAfterSigningOutRenamesNobody_data();
    void anotherPersonAfterSigningOutRenamesNobody();
    void anotherDevicesNumberBeginsAnew();
    void whatWouldBeLostIsCounted();
    void signingOutKeepsTheRows();
    void signingOutKeepsTheOpenChoices();
    void anOpenChoiceIsSetAsideWithWhatGoes();
    void signingOutTakesTheTeamsRows();
    void aRestoredServerGetsBackWhatItLost();
    void aRestoredServersOlderVersionGivesWay();
    void aForgottenStateRemovesWhatIsGone();
    void unsentWorkOutlivesAResync();
    void aResyncThatIsKilledGoesOn();
    void workIsRefusedWithoutAConnection();

private:
    Result<void> saveTree(SyncDevice &device);
    Result<void> rename(const QString &name);
    Result<void> resync();
    /// Both sides change the account's hosting.
    Result<void> disagree();
    Result<void> signOut();

    std::unique_ptr<SyncDevice> m_device;
    SmallServer m_server;
    Account m_account;
    Cta m_cta;
    Task m_task;
};

void TestSyncLifecycle::init()
{
    m_device = std::make_unique<SyncDevice>();
    m_server = SmallServer();
    m_account = rows::account(u"Northbeam"_s);
    m_cta = rows::cta(m_account);
    m_task = rows::task(m_cta, u"Welcome"_s);
}

Result<void> TestSyncLifecycle::saveTree(SyncDevice &device)
{
    return device.run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(AccountRepository::save(t, m_account));
        WAYMARK_TRY(CtaRepository::save(t, m_cta));
        return TaskRepository::save(t, m_task);
    });
}

Result<void> TestSyncLifecycle::rename(const QString &name)
{
    return m_device->run([&](WriteTransaction &t) -> Result<void> {
        auto account = AccountRepository::find(t.connection(), m_account.id);
        WAYMARK_TRY(account);
        account->name = name;
        return AccountRepository::save(t, *account);
    });
}

Result<void> TestSyncLifecycle::resync()
{
    WAYMARK_TRY(m_device->run([](WriteTransaction &t) { return SyncLifecycle::beginResync(t); }));
    WAYMARK_TRY(m_device->pull(m_server));
    WAYMARK_TRY(m_device->run([](WriteTransaction &t) { return SyncLifecycle::finishResync(t); }));
    WAYMARK_TRY(m_device->sync(m_server));
    return {};
}

Result<void> TestSyncLifecycle::disagree()
{
    const auto written = m_device->run([&](WriteTransaction &t) -> Result<void> {
        auto account = AccountRepository::find(t.connection(), m_account.id);
        WAYMARK_TRY(account);
        account->hosting = u"gcp"_s;
        return AccountRepository::save(t, *account);
    });
    WAYMARK_TRY(written);
    m_server.change(u"Account"_s, m_account.id.toString(), {{u"hosting"_s, u"azure"_s}});
    WAYMARK_TRY(m_device->pull(m_server));
    return {};
}

Result<void> TestSyncLifecycle::signOut()
{
    return m_device->run(
        [](WriteTransaction &t) { return SyncLifecycle::signOut(t, SyncLifecycle::Leave::KeepAll); });
}

void TestSyncLifecycle::aLocalWorkspaceGoesToTheServerWithoutItsSample()
{
    VERIFY_RESULT(saveTree(*m_device));
    Account sample = rows::account(u"Sample"_s);
    sample.sample = true;
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) { return AccountRepository::save(t, sample); }));
    VERIFY_RESULT(m_device->connectTo(m_server));
    QCOMPARE(m_device->waiting(), 3);
    VERIFY_RESULT(m_device->sync(m_server));
    QCOMPARE(m_server.count(u"Account"_s), 1);
    QCOMPARE(m_server.count(u"Cta"_s), 1);
    QCOMPARE(m_server.count(u"Task"_s), 1);
    QCOMPARE(m_device->waiting() + m_device->parked() + m_device->conflicts(), 0);
    VERIFY_RESULT(AccountRepository::find(m_device->reader(), sample.id));
}

void TestSyncLifecycle::nothingIsNotedWithoutAServer()
{
    VERIFY_RESULT(saveTree(*m_device));
    const auto noted = m_device->reader().query(u"SELECT count(*) FROM sync_change"_s);
    VERIFY_RESULT(noted);
    QCOMPARE(noted->first().first().toInt(), 0);
    const auto connection = SyncStateRepository::connection(m_device->reader());
    VERIFY_RESULT(connection);
    QVERIFY(!*connection);
}

void TestSyncLifecycle::fromOneServerToAnotherKeepsEverything()
{
    VERIFY_RESULT(m_device->connectTo(m_server));
    VERIFY_RESULT(saveTree(*m_device));
    VERIFY_RESULT(m_device->sync(m_server));
    VERIFY_RESULT(rename(u"Not sent yet"_s));
    SmallServer other;
    VERIFY_RESULT(m_device->connectTo(other, {}, u"https://other.example"_s, u"others"_s));
    VERIFY_RESULT(m_device->sync(other));
    QCOMPARE(other.object(u"Account"_s, m_account.id.toString()).value(u"name"_s).toString(),
             u"Not sent yet"_s);
    QCOMPARE(other.count(u"Task"_s), 1);
    QCOMPARE(m_server.object(u"Account"_s, m_account.id.toString()).value(u"name"_s).toString(),
             u"Northbeam"_s);
    QCOMPARE(m_device->waiting() + m_device->parked() + m_device->conflicts(), 0);
}

void TestSyncLifecycle::anotherTokenOfTheSameServerKeepsWhatIsAgreed()
{
    VERIFY_RESULT(m_device->connectTo(m_server));
    VERIFY_RESULT(saveTree(*m_device));
    VERIFY_RESULT(m_device->sync(m_server));
    VERIFY_RESULT(rename(u"Southbeam"_s));
    VERIFY_RESULT(m_device->connectTo(m_server));
    QCOMPARE(m_device->waiting(), 1);
    QVERIFY(SyncStateRepository::state(m_device->reader(), u"Account"_s).value() != u"0"_s);
    VERIFY_RESULT(m_device->sync(m_server));
    QCOMPARE(m_server.rev(u"Account"_s, m_account.id.toString()), 2);
}

void TestSyncLifecycle::theSameTeamAtAnotherAddressKeepsWhatIsAgreed()
{
    VERIFY_RESULT(m_device->connectTo(m_server));
    VERIFY_RESULT(saveTree(*m_device));
    VERIFY_RESULT(m_device->sync(m_server));
    VERIFY_RESULT(rename(u"Southbeam"_s));
    VERIFY_RESULT(m_device->connectTo(m_server, {}, u"https://sync.team.example"_s));
    QCOMPARE((*SyncStateRepository::connection(m_device->reader()))->server, u"https://sync.team.example"_s);
    QCOMPARE(m_device->waiting(), 1);
    QVERIFY(SyncStateRepository::state(m_device->reader(), u"Account"_s).value() != u"0"_s);
    m_server.change(u"Account"_s, m_account.id.toString(), {{u"segment"_s, u"Large"_s}});
    VERIFY_RESULT(m_device->sync(m_server));
    QCOMPARE(m_device->conflicts(), 0);
    QCOMPARE(m_server.object(u"Account"_s, m_account.id.toString()).value(u"name"_s).toString(),
             u"Southbeam"_s);
}

void TestSyncLifecycle::anotherPersonOfTheSameTeamIsRefused()
{
    VERIFY_RESULT(m_device->connectTo(m_server, UserId::create()));
    VERIFY_RESULT(saveTree(*m_device));
    VERIFY_RESULT(m_device->sync(m_server));
    VERIFY_RESULT(rename(u"Not sent yet"_s));
    const auto before = *SyncStateRepository::connection(m_device->reader());
    VERIFY_FAILS(m_device->connectTo(m_server, UserId::create()), ErrorKind::Conflict);
    QCOMPARE(*SyncStateRepository::connection(m_device->reader()), before);
    QCOMPARE(m_device->waiting(), 1);
}

void TestSyncLifecycle::anotherPersonAfterSigningOutRenamesNobody_data()
{
    QTest::addColumn<bool>("known");
    QTest::newRow("a colleague") << true;
    QTest::newRow("somebody new") << false;
}

void TestSyncLifecycle::anotherPersonAfterSigningOutRenamesNobody()
{
    QFETCH(bool, known);
    const User first = rows::user(u"Maya"_s);
    m_account.technicalAccountManager = first.id;
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(UserRepository::save(t, first));
        return UserRepository::setSelf(t, first.id);
    }));
    m_server.create(u"Identity"_s, first.id.toString(),
                    {{u"name"_s, u"Maya"_s}, {u"email"_s, u"maya@team.example"_s}});
    const UserId second = UserId::create();
    const QJsonObject secondObject{{u"name"_s, u"Omar"_s}, {u"email"_s, u"omar@team.example"_s}};
    if (known)
        m_server.create(u"Identity"_s, second.toString(), secondObject);
    VERIFY_RESULT(m_device->connectTo(m_server, first.id));
    VERIFY_RESULT(saveTree(*m_device));
    VERIFY_RESULT(m_device->sync(m_server));
    VERIFY_RESULT(signOut());
    if (!known)
        m_server.create(u"Identity"_s, second.toString(), secondObject);
    VERIFY_RESULT(m_device->connectTo(m_server, second));
    bool isTold = false; // Who shows the workspace hears of it.
    const auto hearing = QObject::connect(&**m_device, &Store::changed, this, [&](const ChangeSet &changes) {
        isTold = isTold || changes.rows.value(EntityType::User).contains(second.toString());
    });
    VERIFY_RESULT(m_device->sync(m_server));
    (*m_device)->drain();
    QObject::disconnect(hearing);
    QVERIFY(isTold);
    QCOMPARE((*UserRepository::self(m_device->reader()))->id, second);
    QCOMPARE(UserRepository::find(m_device->reader(), first.id)->name, u"Maya"_s);
    QCOMPARE(AccountRepository::find(m_device->reader(), m_account.id)->technicalAccountManager, first.id);
    QCOMPARE(
        m_server.object(u"Account"_s, m_account.id.toString()).value(u"technicalAccountManager"_s).toString(),
        first.id.toString());
    QCOMPARE(m_device->waiting() + m_device->parked() + m_device->conflicts(), 0);
}

void TestSyncLifecycle::anotherDevicesNumberBeginsAnew()
{
    VERIFY_RESULT(m_device->connectTo(m_server));
    VERIFY_RESULT(saveTree(*m_device));
    QVERIFY(m_device->prepare().value());
    auto connection = **SyncStateRepository::connection(m_device->reader());
    connection.device = u"dev_2"_s;
    VERIFY_RESULT(
        m_device->run([&](WriteTransaction &t) { return SyncLifecycle::connectTo(t, connection); }));
    QCOMPARE(StoredRequestRepository::nextSequence(m_device->reader()).value(), 1);
    QVERIFY(m_device->underWay().isEmpty());
    VERIFY_RESULT(m_device->sync(m_server));
    QCOMPARE(m_server.count(u"Task"_s), 1);
}

void TestSyncLifecycle::whatWouldBeLostIsCounted()
{
    VERIFY_RESULT(m_device->connectTo(m_server));
    QVERIFY(SyncLifecycle::unsent(m_device->reader())->isEmpty());
    m_cta.name = u" "_s;
    VERIFY_RESULT(saveTree(*m_device));
    QCOMPARE(SyncLifecycle::unsent(m_device->reader())->waiting, 3);
    VERIFY_RESULT(m_device->push(m_server));
    VERIFY_RESULT(rename(u"Southbeam"_s));
    const auto work = SyncLifecycle::unsent(m_device->reader());
    VERIFY_RESULT(work);
    QCOMPARE(*work, (UnsentWork{1, 2, 0, 0}));
    QVERIFY(!work->isEmpty());
}

void TestSyncLifecycle::signingOutKeepsTheRows()
{
    VERIFY_RESULT(m_device->connectTo(m_server));
    VERIFY_RESULT(saveTree(*m_device));
    VERIFY_RESULT(m_device->sync(m_server));
    VERIFY_RESULT(m_device->run(
        [](WriteTransaction &t) { return SyncLifecycle::signOut(t, SyncLifecycle::Leave::KeepAll); }));
    QVERIFY(!*SyncStateRepository::connection(m_device->reader()));
    VERIFY_RESULT(TaskRepository::find(m_device->reader(), m_task.id));
    VERIFY_RESULT(rename(u"Local now"_s));
    QCOMPARE(m_device->waiting(), 0);
}

void TestSyncLifecycle::signingOutKeepsTheOpenChoices()
{
    VERIFY_RESULT(m_device->connectTo(m_server));
    VERIFY_RESULT(saveTree(*m_device));
    VERIFY_RESULT(m_device->sync(m_server));
    VERIFY_RESULT(disagree());
    QCOMPARE(m_device->conflicts(), 1);
    VERIFY_RESULT(signOut());
    const auto open = SyncConflicts::list(m_device->reader());
    VERIFY_RESULT(open);
    QCOMPARE(open->size(), 1);
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) {
        return SyncConflicts::resolve(t, open->first().id, SyncConflict::Choice::Mine);
    }));
    QCOMPARE(AccountRepository::find(m_device->reader(), m_account.id)->hosting, u"gcp"_s);
}

void TestSyncLifecycle::anOpenChoiceIsSetAsideWithWhatGoes()
{
    VERIFY_RESULT(m_device->connectTo(m_server));
    VERIFY_RESULT(saveTree(*m_device));
    VERIFY_RESULT(m_device->sync(m_server));
    VERIFY_RESULT(disagree());
    VERIFY_RESULT(m_device->apply({u"Account"_s, {}, {m_account.id.toString()}, u"first.99"_s}));
    QVERIFY(!AccountRepository::find(m_device->reader(), m_account.id));
    QCOMPARE(m_device->conflicts(), 0);
    const auto aside = SetAsideChanges::list(m_device->reader());
    VERIFY_RESULT(aside);
    QCOMPARE(aside->size(), 1);
    QCOMPARE(aside->first().name, u"Northbeam"_s);
    QCOMPARE(aside->first().object, (QJsonObject{{u"hosting"_s, u"gcp"_s}}));
}

void TestSyncLifecycle::signingOutTakesTheTeamsRows()
{
    VERIFY_RESULT(m_device->connectTo(m_server));
    VERIFY_RESULT(saveTree(*m_device));
    const Contact contact = rows::contact(u"Ada"_s, u"ada@northbeam.example"_s, {m_account.id});
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) { return ContactRepository::save(t, contact); }));
    VERIFY_RESULT(m_device->sync(m_server));
    const Account own = rows::account(u"Never sent"_s);
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) { return AccountRepository::save(t, own); }));
    VERIFY_RESULT(rename(u"Unsent change"_s));
    VERIFY_RESULT(m_device->run(
        [](WriteTransaction &t) { return SyncLifecycle::signOut(t, SyncLifecycle::Leave::RemoveTeams); }));
    QVERIFY(!AccountRepository::find(m_device->reader(), m_account.id));
    QVERIFY(!TaskRepository::find(m_device->reader(), m_task.id));
    QVERIFY(!ContactRepository::find(m_device->reader(), contact.id));
    VERIFY_RESULT(AccountRepository::find(m_device->reader(), own.id));
    QCOMPARE(SetAsideChanges::list(m_device->reader())->first().name, u"Unsent change"_s);
    QCOMPARE(m_server.count(u"Account"_s), 1);
}

void TestSyncLifecycle::aRestoredServerGetsBackWhatItLost()
{
    VERIFY_RESULT(m_device->connectTo(m_server));
    VERIFY_RESULT(saveTree(*m_device));
    VERIFY_RESULT(m_device->sync(m_server));
    m_server.lose(u"Task"_s, m_task.id.toString());
    m_server.setEpoch(u"second"_s);
    VERIFY_RESULT(resync());
    QCOMPARE(m_server.object(u"Task"_s, m_task.id.toString()).value(u"title"_s).toString(), u"Welcome"_s);
    QCOMPARE(m_device->waiting() + m_device->parked() + m_device->conflicts(), 0);
}

void TestSyncLifecycle::aRestoredServersOlderVersionGivesWay()
{
    VERIFY_RESULT(m_device->connectTo(m_server));
    VERIFY_RESULT(saveTree(*m_device));
    VERIFY_RESULT(m_device->sync(m_server));
    const QString uid = m_account.id.toString();
    const QJsonObject old = m_server.object(u"Account"_s, uid);
    VERIFY_RESULT(rename(u"Southbeam"_s));
    VERIFY_RESULT(m_device->sync(m_server));
    m_server.lose(u"Account"_s, uid);
    m_server.create(u"Account"_s, uid, old); // Revision 1, as it was.
    m_server.setEpoch(u"second"_s);
    VERIFY_RESULT(resync());
    QCOMPARE(AccountRepository::find(m_device->reader(), m_account.id)->name, u"Southbeam"_s);
    QCOMPARE(m_server.object(u"Account"_s, uid).value(u"name"_s).toString(), u"Southbeam"_s);
    QCOMPARE(m_device->conflicts(), 0);
}

void TestSyncLifecycle::aForgottenStateRemovesWhatIsGone()
{
    VERIFY_RESULT(m_device->connectTo(m_server));
    VERIFY_RESULT(saveTree(*m_device));
    VERIFY_RESULT(m_device->sync(m_server));
    m_server.lose(u"Task"_s, m_task.id.toString()); // Removed so long ago that nobody tells it.
    VERIFY_RESULT(resync());
    QVERIFY(!TaskRepository::find(m_device->reader(), m_task.id));
    VERIFY_RESULT(CtaRepository::find(m_device->reader(), m_cta.id));
    QCOMPARE(m_server.count(u"Task"_s), 0);
}

void TestSyncLifecycle::unsentWorkOutlivesAResync()
{
    VERIFY_RESULT(m_device->connectTo(m_server));
    VERIFY_RESULT(saveTree(*m_device));
    VERIFY_RESULT(m_device->sync(m_server));
    VERIFY_RESULT(rename(u"Not sent yet"_s));
    const Account own = rows::account(u"New"_s);
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) { return AccountRepository::save(t, own); }));
    m_server.setEpoch(u"second"_s);
    VERIFY_RESULT(resync());
    QCOMPARE(m_server.count(u"Account"_s), 2);
    QCOMPARE(m_server.object(u"Account"_s, m_account.id.toString()).value(u"name"_s).toString(),
             u"Not sent yet"_s);
    QCOMPARE(m_device->conflicts(), 0);
}

void TestSyncLifecycle::aResyncThatIsKilledGoesOn()
{
    VERIFY_RESULT(m_device->connectTo(m_server));
    VERIFY_RESULT(saveTree(*m_device));
    VERIFY_RESULT(m_device->sync(m_server));
    m_server.lose(u"Task"_s, m_task.id.toString());
    m_server.setEpoch(u"second"_s);
    VERIFY_RESULT(m_device->run([](WriteTransaction &t) { return SyncLifecycle::beginResync(t); }));
    VERIFY_RESULT(m_device->apply(m_server.page(u"Account"_s, u"0"_s)));
    m_device->reopen();
    VERIFY_RESULT(resync());
    QCOMPARE(m_server.count(u"Task"_s), 1);
}

void TestSyncLifecycle::workIsRefusedWithoutAConnection()
{
    VERIFY_FAILS(m_device->apply(m_server.page(u"Account"_s, u"0"_s)), ErrorKind::NotFound);
    VERIFY_FAILS(m_device->prepare(), ErrorKind::NotFound);
    VERIFY_FAILS(m_device->run([](WriteTransaction &t) { return SyncLifecycle::beginResync(t); }),
                 ErrorKind::NotFound);
    VERIFY_RESULT(m_device->settle({}));
}

} // namespace waymark

QTEST_GUILESS_MAIN(waymark::TestSyncLifecycle)
#include "tst_sync_lifecycle.moc"
