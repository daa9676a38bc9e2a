// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/TaskRepository.h"
#include "core/sync/SyncLog.h"
#include "core/sync/SyncStateRepository.h"
#include "tests/core/sync/wire/SyncDevice.h"
#include "tests/core/sync/wire/SyncHouse.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/SmallDisk.h"
#include "tests/support/Wait.h"
#include "tests/support/proxy/CuttingProxy.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

namespace waymark::test {

using State = SyncStatus::State;

/// Devices of one team with a real server: what one does, the others have.
class TestTwoDevices : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatOneMakesTheOtherHas();
    void changesOfBothMeet();
    void aContactOfAColleaguesIsSharedAndNoDeadEnd();
    void whatIsRemovedGoesEverywhere();
    void aChangeIsThereSoon();
    void aDeviceThatWasAwayForLongComesBack();
    void aNewDeviceGetsAllOfMany();

    void aWrongAddressOrTokenChangesNothing();
    void aRevokedTokenAsksForAnotherAndGoesOn();
    void aServerThatIsAwayIsWaitedFor();
    void aPauseHoldsOverARestart();
    void signingOutKeepsTheRows();
    void aFullDiskOnTheDeviceLosesNothing();
    void aCountThatIsNotTheServersIsMended();
    void whatIsConnectedAnewSendsNothingToTheServerBefore();
};

#define CONNECT(device, url, token)                                                                          \
    do {                                                                                                     \
        const QString problem = (device).connectTo(url, token);                                              \
        QVERIFY2(problem.isEmpty(), qPrintable(problem));                                                    \
        QVERIFY2((device).sync(), qPrintable((device).status().sentence + (device).status().detail));        \
    } while (false)

#define SYNC(device)                                                                                         \
    QVERIFY2((device).sync(), qPrintable((device).status().sentence + (device).status().detail))

void TestTwoDevices::whatOneMakesTheOtherHas()
{
    SyncHouse house;
    SyncDevice one;
    SyncDevice two;
    CONNECT(one, house.url(), house.admin.token);
    const Account account = anAccount(u"Acme"_qs, house.ada.person.uid);
    one.save(account);
    const Contact contact = aContact(u"grace@acme.example"_qs, account.id);
    one.save(contact);
    const Cta cta = aCtaOf(account.id, u"Onboarding"_qs);
    one.save(cta);
    const Task task = aTaskOf(cta, u"Call them"_qs);
    one.save(task);
    SYNC(one);
    QCOMPARE(one.status().waiting, 0);
    QCOMPARE(one.status().refused, 0);
    QCOMPARE(house.count(u"Account"_qs), 1);
    QCOMPARE(house.count(u"Task"_qs), 1);

    CONNECT(two, house.url(), house.ada.token);
    const auto there = two.find<AccountRepository>(account.id);
    VERIFY_RESULT(there);
    QCOMPARE(*there, account);
    const auto person = two.find<ContactRepository>(contact.id);
    VERIFY_RESULT(person);
    QCOMPARE(*person, contact);
    VERIFY_RESULT(two.find<CtaRepository>(cta.id));
    VERIFY_RESULT(two.find<TaskRepository>(task.id));
    QCOMPARE(two.find<TaskRepository>(task.id)->title, u"Call them"_qs);
    // A second run changes nothing, on either side.
    const QString state = *SyncStateRepository::state(two.store().reader(), u"Task"_qs);
    SYNC(one);
    SYNC(two);
    QCOMPARE(*SyncStateRepository::state(two.store().reader(), u"Task"_qs), state);
    QVERIFY(!SyncLog::lines(one.store().reader())->isEmpty());
}

void TestTwoDevices::changesOfBothMeet()
{
    SyncHouse house;
    SyncDevice one;
    SyncDevice two;
    CONNECT(one, house.url(), house.admin.token);
    const Account account = anAccount(u"Acme"_qs, house.ada.person.uid);
    one.save(account);
    Contact contact = aContact(u"grace@acme.example"_qs, account.id);
    one.save(contact);
    SYNC(one);
    CONNECT(two, house.url(), house.ada.token);

    // The second one is away meanwhile.
    two.stop();
    Contact ofOne = contact;
    ofOne.title = u"Rear Admiral"_qs;
    one.save(ofOne);
    Contact ofTwo = *two.find<ContactRepository>(contact.id);
    ofTwo.phone = u"+1 555 0100"_qs;
    two.save(ofTwo);
    SYNC(one);
    two.synchroniser().start();
    SYNC(two);
    SYNC(one);
    for (SyncDevice *device : {&one, &two}) {
        const auto merged = device->find<ContactRepository>(contact.id);
        VERIFY_RESULT(merged);
        QCOMPARE(merged->title, u"Rear Admiral"_qs);
        QCOMPARE(merged->phone, u"+1 555 0100"_qs);
        QCOMPARE(device->status().conflicts, 0);
    }
    // The same property: the server's stands, and the other is kept to choose from.
    two.stop();
    ofOne = *one.find<ContactRepository>(contact.id);
    ofOne.title = u"Commodore"_qs;
    one.save(ofOne);
    ofTwo = *two.find<ContactRepository>(contact.id);
    ofTwo.title = u"Captain"_qs;
    two.save(ofTwo);
    SYNC(one);
    two.synchroniser().start();
    SYNC(two);
    SYNC(one);
    QCOMPARE(one.find<ContactRepository>(contact.id)->title, u"Commodore"_qs);
    QCOMPARE(two.find<ContactRepository>(contact.id)->title, u"Commodore"_qs);
    QCOMPARE(two.status().conflicts, 1);
    QVERIFY(needsPerson(two.status()));
}

void TestTwoDevices::aContactOfAColleaguesIsSharedAndNoDeadEnd()
{
    SyncHouse house;
    const AccountId adas(house.account(house.ada, u"Acme"_qs));
    const AccountId bobs(house.account(house.bob, u"Globex"_qs));
    SyncDevice ada;
    SyncDevice bob;
    CONNECT(ada, house.url(), house.ada.token);
    CONNECT(bob, house.url(), house.bob.token);
    const Contact first = aContact(u"grace@acme.example"_qs, adas);
    ada.save(first);
    SYNC(ada);
    const Contact second = aContact(u"grace@acme.example"_qs, bobs);
    bob.save(second);
    Cta cta = aCtaOf(bobs, u"Onboarding"_qs);
    cta.contacts = {second.id};
    bob.save(cta);
    SYNC(bob);
    SYNC(bob);
    QCOMPARE(bob.status().refused, 0);
    QCOMPARE(bob.status().waiting, 0);
    QCOMPARE(house.count(u"Contact"_qs), 1);
    QCOMPARE(bob.find<CtaRepository>(cta.id)->contacts, QList<ContactId>{first.id});
    QVERIFY(
        house.object(u"Cta"_qs, cta.id.toString())[u"contacts"_qs].toObject().contains(first.id.toString()));
    SYNC(ada);
    QCOMPARE(ada.find<ContactRepository>(first.id)->memberships.size(), 1);
}

void TestTwoDevices::whatIsRemovedGoesEverywhere()
{
    SyncHouse house;
    SyncDevice one;
    SyncDevice two;
    CONNECT(one, house.url(), house.admin.token);
    const Account account = anAccount(u"Acme"_qs, house.ada.person.uid);
    one.save(account);
    const Cta cta = aCtaOf(account.id, u"Onboarding"_qs);
    one.save(cta);
    const Task task = aTaskOf(cta, u"Call them"_qs);
    one.save(task);
    SYNC(one);
    CONNECT(two, house.url(), house.ada.token);
    VERIFY_RESULT(two.change([&](WriteTransaction &t) { return TaskRepository::remove(t, task.id); }));
    SYNC(two);
    SYNC(one);
    VERIFY_FAILS(one.find<TaskRepository>(task.id), ErrorKind::NotFound);
    VERIFY_RESULT(one.find<CtaRepository>(cta.id));
    QCOMPARE(house.count(u"Task"_qs), 0);
}

void TestTwoDevices::aChangeIsThereSoon()
{
    SyncHouse house;
    SyncDevice one(true);
    SyncDevice two(true);
    CONNECT(one, house.url(), house.admin.token);
    CONNECT(two, house.url(), house.ada.token);
    QList<qint64> times;
    for (int i = 0; i < 5; ++i) {
        const Account account = anAccount(u"Acme %1"_qs.arg(i), house.ada.person.uid);
        QElapsedTimer timer;
        timer.start();
        one.save(account);
        WAIT_VERIFY(two.find<AccountRepository>(account.id));
        times.append(timer.elapsed());
    }
    std::sort(times.begin(), times.end());
    qInfo() << "ms until a change is on the other device:" << times;
    // A tenth of the polling interval: no look without a hint has found it.
    QVERIFY(times.at(2) < 6000);
}

void TestTwoDevices::aDeviceThatWasAwayForLongComesBack()
{
    SyncHouse house;
    SyncDevice one;
    SyncDevice two;
    CONNECT(one, house.url(), house.admin.token);
    CONNECT(two, house.url(), house.ada.token);
    two.stop();
    QList<Account> accounts;
    for (int i = 0; i < 20; ++i) {
        accounts.append(anAccount(u"Acme %1"_qs.arg(i), house.ada.person.uid));
        one.save(accounts.last());
        SYNC(one);
    }
    // Meanwhile, offline and over restarts.
    const Contact contact = aContact(u"grace@acme.example"_qs, accounts.first().id);
    two.store().clock().advance(40LL * 24 * 3600 * 1000);
    two.restart();
    QVERIFY(two.waitFor(State::Synced));
    QCOMPARE(two.count(u"account"_qs), 20);
    two.save(contact);
    SYNC(two);
    SYNC(one);
    VERIFY_RESULT(one.find<ContactRepository>(contact.id));
}

void TestTwoDevices::aNewDeviceGetsAllOfMany()
{
    SyncHouse house;
    SyncDevice one;
    CONNECT(one, house.url(), house.admin.token);
    const Account account = anAccount(u"Acme"_qs, house.ada.person.uid);
    one.save(account);
    constexpr int many = 1203;
    VERIFY_RESULT(one.change([&](WriteTransaction &transaction) -> Result<void> {
        for (int i = 0; i < many; ++i)
            WAYMARK_TRY(
                ContactRepository::save(transaction, aContact(u"c%1@acme.example"_qs.arg(i), account.id)));
        return {};
    }));
    SYNC(one);
    QCOMPARE(house.count(u"Contact"_qs), many);
    QList<SyncStatus> seen;
    SyncDevice two;
    QObject::connect(&two.synchroniser(), &Synchroniser::statusChanged, &two.synchroniser(),
                     [&seen](const SyncStatus &status) { seen.append(status); });
    CONNECT(two, house.url(), house.ada.token);
    QCOMPARE(two.count(u"contact"_qs), many);
    // It was told how far it is, never backwards and never beyond its end.
    int done = 0;
    bool wasFirst = false;
    for (const SyncStatus &status : std::as_const(seen)) {
        if (status.state != State::Syncing || !status.isFirst)
            continue;
        wasFirst = true;
        QVERIFY(status.done >= done);
        QVERIFY(status.total >= status.done);
        done = status.done;
    }
    QVERIFY(wasFirst);
    QVERIFY(done > 500);
}

void TestTwoDevices::aWrongAddressOrTokenChangesNothing()
{
    SyncHouse house;
    SyncDevice one;
    QVERIFY(!one.connectTo(house.url(), "wrong.token").isEmpty());
    QVERIFY(!one.connectTo(house.url(), "").isEmpty());
    QVERIFY(!one.connectTo(u"http://127.0.0.1:1"_qs, house.ada.token).isEmpty());
    QVERIFY(!one.connectTo(u"http://elsewhere.example"_qs, house.ada.token).isEmpty());
    const auto connection = SyncStateRepository::connection(one.store().reader());
    VERIFY_RESULT(connection);
    QVERIFY(!*connection);
    one.synchroniser().start();
    QCOMPARE(one.status().state, State::NotConnected);
}

void TestTwoDevices::aRevokedTokenAsksForAnotherAndGoesOn()
{
    SyncHouse house;
    SyncDevice one;
    CONNECT(one, house.url(), house.admin.token);
    const Account account = anAccount(u"Acme"_qs, house.ada.person.uid);
    house.revokeAll(house.admin);
    one.save(account);
    QVERIFY(one.waitFor(State::NeedsSignIn));
    QCOMPARE(one.status().waiting, 1);
    QVERIFY(one.status().sentence.contains(u"Sign in again"_qs));
    QVERIFY(one.status().retryAt.isNull());

    const auto others = one.synchroniser().signInAgain(QString::fromLatin1(house.ada.token));
    WAIT_VERIFY(others.isFinished());
    QVERIFY(!others.result());
    const auto again =
        one.synchroniser().signInAgain(QString::fromLatin1(house.tokenFor(house.admin, u"desk"_qs)));
    WAIT_VERIFY(again.isFinished());
    VERIFY_RESULT(again.result());
    WAIT_COMPARE(one.status().state, State::Synced);
    WAIT_COMPARE(one.status().waiting, 0);
    QCOMPARE(
        house.ServiceHouse::get(house.ada, u"Account"_qs, account.id.toString()).value(u"rev"_qs).toInt(), 1);
}

void TestTwoDevices::aServerThatIsAwayIsWaitedFor()
{
    SyncHouse house;
    CuttingProxy proxy(house.port());
    SyncDevice one(true);
    CONNECT(one, proxy.url(), house.admin.token);
    proxy.setDown(true);
    one.save(anAccount(u"Acme"_qs, house.ada.person.uid));
    QVERIFY(one.waitFor(State::Offline));
    WAIT_COMPARE(one.status().waiting, 1);
    QVERIFY(!one.status().sentence.isEmpty());
    QVERIFY(one.status().since.isValid());
    QVERIFY(one.status().retryAt.isValid());
    one.save(anAccount(u"Globex"_qs, house.ada.person.uid));
    WAIT_COMPARE(one.status().waiting, 2);
    QCOMPARE(house.count(u"Account"_qs), 0);
    proxy.setDown(false);
    // By itself.
    QVERIFY(one.waitFor(State::Synced));
    WAIT_COMPARE(house.count(u"Account"_qs), 2);
    QVERIFY(one.status().sentence.isEmpty());
}

void TestTwoDevices::aPauseHoldsOverARestart()
{
    SyncHouse house;
    SyncDevice one(true);
    CONNECT(one, house.url(), house.admin.token);
    const auto paused = one.synchroniser().pause();
    WAIT_VERIFY(paused.isFinished());
    QVERIFY(one.waitFor(State::Paused));
    one.save(anAccount(u"Acme"_qs, house.ada.person.uid));
    WAIT_COMPARE(one.status().waiting, 1);
    one.restart();
    QVERIFY(one.waitFor(State::Paused));
    QCOMPARE(house.count(u"Account"_qs), 0);
    const auto resumed = one.synchroniser().resume();
    WAIT_VERIFY(resumed.isFinished());
    QVERIFY(one.waitFor(State::Synced));
    WAIT_COMPARE(house.count(u"Account"_qs), 1);
}

void TestTwoDevices::signingOutKeepsTheRows()
{
    SyncHouse house;
    SyncDevice one;
    CONNECT(one, house.url(), house.admin.token);
    const Account account = anAccount(u"Acme"_qs, house.ada.person.uid);
    one.save(account);
    SYNC(one);
    const auto left = one.synchroniser().signOut(SyncLifecycle::Leave::KeepAll);
    WAIT_VERIFY(left.isFinished());
    VERIFY_RESULT(left.result());
    QVERIFY(one.waitFor(State::NotConnected));
    VERIFY_RESULT(one.find<AccountRepository>(account.id));
    // And back: nothing is there twice.
    CONNECT(one, house.url(), house.admin.token);
    QCOMPARE(one.count(u"account"_qs), 1);
    QCOMPARE(house.count(u"Account"_qs), 1);
    QCOMPARE(one.status().conflicts, 0);
}

void TestTwoDevices::aFullDiskOnTheDeviceLosesNothing()
{
    SyncHouse house;
    SyncDevice two;
    CONNECT(two, house.url(), house.ada.token);
    for (int i = 0; i < 300; ++i) {
        Account account = anAccount(u"Acme %1"_qs.arg(i), house.ada.person.uid);
        QCOMPARE(house.create(house.admin, u"Account"_qs,
                              {{u"uid"_qs, account.id.toString()},
                               {u"name"_qs, account.name},
                               {u"pinnedNote"_qs, QString(5000, u'x')},
                               {u"technicalAccountManager"_qs, house.ada.person.uid}}),
                 account.id.toString());
    }
    {
        // The limit is the process's: the server writes nothing meanwhile.
        const SmallDisk full(rlim_t(QFileInfo(two.store().path()).size() + 100'000));
        two.synchroniser().syncNow();
        QVERIFY(two.waitFor(State::NeedsPerson));
        QVERIFY(!two.status().sentence.isEmpty());
    }
    const QString trouble = two.status().sentence;
    SYNC(two);
    QCOMPARE(two.count(u"account"_qs), 300);
    // The log tells what it was, and accuses nobody else.
    const auto lines = SyncLog::lines(two.store().reader());
    VERIFY_RESULT(lines);
    const auto isSaid = [&lines](const QString &words) {
        return std::any_of(lines->begin(), lines->end(),
                           [&words](const SyncLogLine &line) { return line.text.contains(words); });
    };
    QVERIFY(isSaid(trouble));
    QVERIFY(!isSaid(u"answers again"_qs));
}

void TestTwoDevices::aCountThatIsNotTheServersIsMended()
{
    SyncHouse house;
    SyncDevice one;
    CONNECT(one, house.url(), house.admin.token);
    const Account account = anAccount(u"Acme"_qs, house.ada.person.uid);
    one.save(account);
    SYNC(one);
    // As a workspace that came back from a copy: its next number was used, or is far from the server's.
    for (const int last : {0, 40}) {
        VERIFY_RESULT(one.change([last](WriteTransaction &transaction) -> Result<void> {
            const auto changed =
                transaction.connection().execute(u"UPDATE sync_connection SET last_sequence = ?"_qs, {last});
            return changed ? Result<void>() : failure(changed.error());
        }));
        one.save(anAccount(u"Globex %1"_qs.arg(last), house.ada.person.uid));
        SYNC(one);
        QCOMPARE(one.status().waiting, 0);
    }
    QCOMPARE(house.count(u"Account"_qs), 3);
}

void TestTwoDevices::whatIsConnectedAnewSendsNothingToTheServerBefore()
{
    SyncHouse house;
    SyncHouse next;
    SyncDevice one;
    CONNECT(one, house.url(), house.admin.token);
    SYNC(one);
    const auto connection = SyncStateRepository::connection(one.store().reader());
    VERIFY_RESULT(connection);
    // As it stands before whoever synchronises has been told.
    SyncConnection now = **connection;
    now.server = next.url();
    now.apiAccount = next.database->workspace();
    now.user = UserId(next.admin.person.uid);
    now.device = next.admin.device;
    VERIFY_RESULT(one.change([&](WriteTransaction &t) { return SyncLifecycle::connectTo(t, now); }));
    one.save(anAccount(u"Acme"_qs, next.ada.person.uid));
    one.synchroniser().syncNow();
    QVERIFY(one.waitFor(State::NeedsSignIn)); // There is no token for that one yet.
    QCOMPARE(house.count(u"Account"_qs), 0);
    QVERIFY(one.status().waiting > 0);
}

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestTwoDevices)
#include "tst_two_devices.moc"
