// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/Journal.h"
#include "core/store/PickListRepository.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/TaskRepository.h"
#include "core/store/TemplateRepository.h"
#include "core/store/UserRepository.h"
#include "core/store/suppressions/SuppressionRepository.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"
#include "core/sync/SetAsideChanges.h"
#include "tests/core/sync/SyncDevice.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace waymark {

/// Pages of the server taken over into a real store.
class TestSyncPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aFirstSyncBringsEverything();
    void aPageThatComesTwiceChangesNothing();
    void whatComesFromElsewhereIsNotSentBackAndCannotBeUndone();
    void anActThatWasChangedElsewhereSinceIsNotUndone();
    void viewsHearOfWhatCame();
    void whatCameIsFound();
    void childrenThatComeBeforeTheirParentsWait();
    void aContactGetsThePlaceWhoseAccountComesLater();
    void anObjectThatIsNotUnderstoodHarmsNoOther();
    void anOptOutThatComesHolds();
    void anOptOutHereIsNotTakenBack();
    void theSameContactMadeOnBothSidesIsOne();
    void anAddressThatChangedHandsIsFetchedAgain();
    void whatLeavesTheBookIsPurgedAndUnsentWorkIsSetAside();
    void anEditOfSomethingRemovedElsewhereSurvives();
    void aRemovalMeetsAnEditElsewhere();
    void aRemovalOfWhatIsStillNeededIsTakenBack();
    void pickListsAreOneObject();
    void theTeamsLibraryStandsWithoutAQuestion();
    void whatOnlyAnAdminWritesIsNoQuestionForATam();
    void anOwnActCanBeUndoneAfterItCameBack();
    void theLocalPersonBecomesTheServers();
    void anEmailOfTheServersIsNotSentFromHere();
    void manyPagesKeepTheirPlace();

private:
    void fill();
    Result<Account> account(const AccountId &id) { return AccountRepository::find(m_device->reader(), id); }

    std::unique_ptr<SyncDevice> m_device;
    SmallServer m_server;
    const QString m_acc = AccountId::create().toString();
    const QString m_cta = CtaId::create().toString();
    const QString m_task = TaskId::create().toString();
    const QString m_con = ContactId::create().toString();
};

void TestSyncPages::init()
{
    m_device = std::make_unique<SyncDevice>();
    m_server = SmallServer();
    VERIFY_RESULT(m_device->connectTo(m_server));
}

void TestSyncPages::fill()
{
    m_server.create(u"Account"_s, m_acc, {{u"name"_s, u"Northbeam"_s}, {u"hosting"_s, u"aws"_s}});
    m_server.create(
        u"Contact"_s, m_con,
        {{u"firstName"_s, u"Ada"_s},
         {u"email"_s, u"ada@northbeam.example"_s},
         {u"memberships"_s,
          QJsonObject{{m_acc, QJsonObject{{u"roles"_s, QJsonObject{{u"gitlab_admin"_s, true}}}}}}}});
    m_server.create(u"Cta"_s, m_cta,
                    {{u"account"_s, m_acc},
                     {u"name"_s, u"Onboarding"_s},
                     {u"type"_s, u"digital_journey"_s},
                     {u"contacts"_s, QJsonObject{{m_con, true}}}});
    m_server.create(u"Task"_s, m_task,
                    {{u"account"_s, m_acc},
                     {u"cta"_s, m_cta},
                     {u"title"_s, u"Welcome"_s},
                     {u"dueDate"_s, u"2026-12-01"_s}});
}

void TestSyncPages::aFirstSyncBringsEverything()
{
    fill();
    const auto counts = m_device->pull(m_server);
    VERIFY_RESULT(counts);
    QCOMPARE(counts->written, 4);
    const auto contact = ContactRepository::find(m_device->reader(), ContactId(m_con));
    VERIFY_RESULT(contact);
    QCOMPARE(contact->memberships, (QList<Membership>{{AccountId(m_acc), {u"gitlab_admin"_s}}}));
    const auto cta = CtaRepository::find(m_device->reader(), CtaId(m_cta));
    VERIFY_RESULT(cta);
    QCOMPARE(cta->contacts, QList<ContactId>{ContactId(m_con)});
    const auto task = TaskRepository::find(m_device->reader(), TaskId(m_task));
    VERIFY_RESULT(task);
    QCOMPARE(task->dueDate, QDate(2026, 12, 1));
    QCOMPARE(m_device->waiting(), 0);
}

void TestSyncPages::aPageThatComesTwiceChangesNothing()
{
    fill();
    const RemotePage page = m_server.page(u"Account"_s, u"0"_s);
    VERIFY_RESULT(m_device->apply(page));
    QSignalSpy changed(&**m_device, &Store::changed);
    const auto again = m_device->apply(page);
    VERIFY_RESULT(again);
    QCOMPARE(*again, AppliedCounts());
    for (const auto &arguments : changed)
        QVERIFY(arguments.first().value<ChangeSet>().rows.isEmpty());
}

void TestSyncPages::whatComesFromElsewhereIsNotSentBackAndCannotBeUndone()
{
    fill();
    VERIFY_RESULT(m_device->pull(m_server));
    QCOMPARE(m_device->waiting(), 0);
    const auto prepared = m_device->prepare();
    VERIFY_RESULT(prepared);
    QVERIFY(!*prepared);
    const auto entries = m_device->reader().query(u"SELECT count(*) FROM journal_entry"_s);
    VERIFY_RESULT(entries);
    QCOMPARE(entries->first().first().toInt(), 0);
}

void TestSyncPages::anActThatWasChangedElsewhereSinceIsNotUndone()
{
    fill();
    VERIFY_RESULT(m_device->pull(m_server));
    const auto number = m_device->run([&](WriteTransaction &t) -> Result<qint64> {
        auto account = AccountRepository::find(t.connection(), AccountId(m_acc));
        WAYMARK_TRY(account);
        account->hosting = u"gcp"_s;
        WAYMARK_TRY(AccountRepository::save(t, *account));
        return t.number();
    });
    VERIFY_RESULT(number);
    VERIFY_RESULT(m_device->push(m_server));
    m_server.change(u"Account"_s, m_acc, {{u"hosting"_s, u"azure"_s}});
    VERIFY_RESULT(m_device->pull(m_server));
    const auto future = (*m_device)->revert(*number);
    (*m_device)->drain();
    VERIFY_FAILS(future.result(), ErrorKind::Conflict);
    QCOMPARE(account(AccountId(m_acc))->hosting, u"azure"_s);
}

void TestSyncPages::viewsHearOfWhatCame()
{
    fill();
    VERIFY_RESULT(m_device->pull(m_server));
    (*m_device)->drain();
    QSignalSpy changed(&**m_device, &Store::changed);
    m_server.change(u"Task"_s, m_task, {{u"title"_s, u"Say hello"_s}});
    VERIFY_RESULT(m_device->pull(m_server));
    (*m_device)->drain();
    bool heard = false;
    for (const auto &arguments : changed)
        heard = heard || arguments.first().value<ChangeSet>().touches(EntityType::Task, m_task);
    QVERIFY(heard);
}

void TestSyncPages::whatCameIsFound()
{
    fill();
    VERIFY_RESULT(m_device->pull(m_server));
    const auto found = m_device->reader().query(
        u"SELECT count(*) FROM search_account WHERE search_account MATCH 'northbeam'"_s);
    VERIFY_RESULT(found);
    QCOMPARE(found->first().first().toInt(), 1);
}

void TestSyncPages::childrenThatComeBeforeTheirParentsWait()
{
    fill();
    for (const QString &type : {u"Task"_s, u"Cta"_s, u"Contact"_s}) {
        const auto counts = m_device->apply(m_server.page(type, u"0"_s));
        VERIFY_RESULT(counts);
        QCOMPARE(counts->waiting, 1);
        QCOMPARE(counts->written, 0);
    }
    VERIFY_RESULT(m_device->apply(m_server.page(u"Account"_s, u"0"_s)));
    VERIFY_RESULT(TaskRepository::find(m_device->reader(), TaskId(m_task)));
    VERIFY_RESULT(ContactRepository::find(m_device->reader(), ContactId(m_con)));
    QCOMPARE(m_device->waiting(), 0);
}

void TestSyncPages::aContactGetsThePlaceWhoseAccountComesLater()
{
    fill();
    VERIFY_RESULT(m_device->pull(m_server));
    const QString other = AccountId::create().toString();
    const QJsonObject places{{m_acc, QJsonObject{{u"roles"_s, QJsonObject()}}},
                             {other, QJsonObject{{u"roles"_s, QJsonObject{{u"buyer"_s, true}}}}}};
    m_server.change(u"Contact"_s, m_con, {{u"memberships"_s, places}});
    VERIFY_RESULT(m_device->apply(m_server.page(u"Contact"_s, u"0"_s)));
    QCOMPARE(ContactRepository::find(m_device->reader(), ContactId(m_con))->memberships.size(), 1);
    m_server.create(u"Account"_s, other, {{u"name"_s, u"Southbeam"_s}});
    VERIFY_RESULT(m_device->pull(m_server));
    const auto contact = ContactRepository::find(m_device->reader(), ContactId(m_con));
    QCOMPARE(rolesAt(*contact, AccountId(other)), QStringList{u"buyer"_s});
    QCOMPARE(m_device->waiting(), 0);
}

void TestSyncPages::anObjectThatIsNotUnderstoodHarmsNoOther()
{
    fill();
    RemotePage page = m_server.page(u"Account"_s, u"0"_s);
    QJsonObject strange = page.objects.first();
    strange.insert(u"id"_s, AccountId::create().toString());
    strange.insert(u"geo"_s, u"perhaps"_s);
    QJsonObject nameless = page.objects.first();
    nameless.remove(u"id"_s);
    page.objects = {strange, nameless, page.objects.first()};
    const auto counts = m_device->apply(page);
    VERIFY_RESULT(counts);
    QCOMPARE(counts->refused, 2);
    QCOMPARE(counts->written, 1);
    VERIFY_RESULT(account(AccountId(m_acc)));
}

void TestSyncPages::anOptOutThatComesHolds()
{
    fill();
    VERIFY_RESULT(m_device->pull(m_server));
    m_server.create(u"Suppression"_s, SuppressionId::create().toString(),
                    {{u"address"_s, u"ADA@northbeam.example"_s}, {u"reason"_s, u"opted_out"_s}});
    VERIFY_RESULT(m_device->pull(m_server));
    QVERIFY(ContactRepository::find(m_device->reader(), ContactId(m_con))->emailOptOut);
    // The server's contact does not say so; its next change does not take the opt-out back.
    m_server.change(u"Contact"_s, m_con, {{u"title"_s, u"CTO"_s}});
    VERIFY_RESULT(m_device->pull(m_server));
    const auto contact = ContactRepository::find(m_device->reader(), ContactId(m_con));
    QCOMPARE(contact->title, u"CTO"_s);
    QVERIFY(contact->emailOptOut);
}

void TestSyncPages::anOptOutHereIsNotTakenBack()
{
    fill();
    VERIFY_RESULT(m_device->pull(m_server));
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) -> Result<void> {
        auto contact = ContactRepository::find(t.connection(), ContactId(m_con));
        contact->emailOptOut = true;
        return ContactRepository::save(t, *contact);
    }));
    m_server.change(u"Contact"_s, m_con, {{u"title"_s, u"CTO"_s}});
    VERIFY_RESULT(m_device->sync(m_server));
    QVERIFY(ContactRepository::find(m_device->reader(), ContactId(m_con))->emailOptOut);
    QVERIFY(m_server.object(u"Contact"_s, m_con).value(u"emailOptOut"_s).toBool());
    QCOMPARE(m_server.count(u"Suppression"_s), 1);
    QCOMPARE(m_device->conflicts(), 0);
}

void TestSyncPages::theSameContactMadeOnBothSidesIsOne()
{
    fill();
    VERIFY_RESULT(m_device->apply(m_server.page(u"Account"_s, u"0"_s)));
    const Contact mine = rows::contact(u"Ada"_s, u"Ada@Northbeam.example"_s, {AccountId(m_acc)});
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) -> Result<void> {
        Contact contact = mine;
        contact.phone = u"+1 555"_s;
        WAYMARK_TRY(ContactRepository::save(t, contact));
        Account at;
        at.id = AccountId(m_acc);
        Cta cta = rows::cta(at);
        cta.contacts = {contact.id};
        return CtaRepository::save(t, cta);
    }));
    VERIFY_RESULT(m_device->sync(m_server));
    QVERIFY(!ContactRepository::find(m_device->reader(), mine.id));
    const auto contact = ContactRepository::find(m_device->reader(), ContactId(m_con));
    VERIFY_RESULT(contact);
    QCOMPARE(contact->phone, u"+1 555"_s);
    QCOMPARE(m_server.count(u"Contact"_s), 1);
    QCOMPARE(m_server.object(u"Contact"_s, m_con).value(u"phone"_s).toString(), u"+1 555"_s);
    QCOMPARE(m_server.count(u"Cta"_s), 2);
    QCOMPARE(m_device->parked(), 0);
}

void TestSyncPages::anAddressThatChangedHandsIsFetchedAgain()
{
    fill();
    const QString bob = ContactId::create().toString();
    const QJsonObject places{{m_acc, QJsonObject{{u"roles"_s, QJsonObject()}}}};
    m_server.create(u"Contact"_s, bob,
                    {{u"email"_s, u"bob@northbeam.example"_s}, {u"memberships"_s, places}});
    VERIFY_RESULT(m_device->pull(m_server));
    m_server.change(u"Contact"_s, m_con, {{u"email"_s, u"bob@northbeam.example"_s}});
    m_server.change(u"Contact"_s, bob, {{u"email"_s, u"ada@northbeam.example"_s}});
    VERIFY_RESULT(m_device->pull(m_server));
    VERIFY_RESULT(m_device->pull(m_server));
    QCOMPARE(ContactRepository::find(m_device->reader(), ContactId(m_con))->email,
             u"bob@northbeam.example"_s);
    QCOMPARE(ContactRepository::find(m_device->reader(), ContactId(bob))->email, u"ada@northbeam.example"_s);
    QCOMPARE(m_device->waiting(), 0);
}

void TestSyncPages::whatLeavesTheBookIsPurgedAndUnsentWorkIsSetAside()
{
    fill();
    VERIFY_RESULT(m_device->pull(m_server));
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) -> Result<void> {
        auto task = TaskRepository::find(t.connection(), TaskId(m_task));
        task->title = u"Not sent yet"_s;
        return TaskRepository::save(t, *task);
    }));
    VERIFY_RESULT(m_device->apply({u"Account"_s, {}, {m_acc}, u"first.99"_s}));
    QVERIFY(!account(AccountId(m_acc)));
    QVERIFY(!TaskRepository::find(m_device->reader(), TaskId(m_task)));
    const auto aside = SetAsideChanges::list(m_device->reader());
    VERIFY_RESULT(aside);
    QCOMPARE(aside->size(), 1);
    QCOMPARE(aside->first().type, EntityType::Task);
    QCOMPARE(aside->first().name, u"Not sent yet"_s);
    QCOMPARE(m_device->waiting(), 0);
    // The same again, and the rest of the news, find nothing to do.
    VERIFY_RESULT(m_device->apply({u"Task"_s, {}, {m_task}, u"first.99"_s}));
    VERIFY_RESULT(m_device->apply({u"Account"_s, {}, {m_acc}, u"first.99"_s}));
}

void TestSyncPages::anEditOfSomethingRemovedElsewhereSurvives()
{
    fill();
    VERIFY_RESULT(m_device->pull(m_server));
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) -> Result<void> {
        auto task = TaskRepository::find(t.connection(), TaskId(m_task));
        task->title = u"Still wanted"_s;
        return TaskRepository::save(t, *task);
    }));
    m_server.destroy(u"Task"_s, m_task);
    VERIFY_RESULT(m_device->sync(m_server));
    QVERIFY(!TaskRepository::find(m_device->reader(), TaskId(m_task)));
    const auto tasks = TaskRepository::forCta(m_device->reader(), CtaId(m_cta));
    QCOMPARE(tasks->size(), 1);
    QCOMPARE(tasks->first().title, u"Still wanted"_s);
    QCOMPARE(m_server.object(u"Task"_s, tasks->first().id.toString()).value(u"title"_s).toString(),
             u"Still wanted"_s);
    QCOMPARE(m_device->parked(), 0);
}

void TestSyncPages::aRemovalMeetsAnEditElsewhere()
{
    fill();
    VERIFY_RESULT(m_device->pull(m_server));
    VERIFY_RESULT(
        m_device->run([&](WriteTransaction &t) { return TaskRepository::remove(t, TaskId(m_task)); }));
    m_server.change(u"Task"_s, m_task, {{u"title"_s, u"Changed there"_s}});
    VERIFY_RESULT(m_device->push(m_server));
    const auto task = TaskRepository::find(m_device->reader(), TaskId(m_task));
    VERIFY_RESULT(task);
    QCOMPARE(task->title, u"Changed there"_s);
    QCOMPARE(m_server.count(u"Task"_s), 1);
    QCOMPARE(m_device->waiting(), 0);
}

void TestSyncPages::aRemovalOfWhatIsStillNeededIsTakenBack()
{
    fill();
    VERIFY_RESULT(m_device->pull(m_server));
    const QString added = TaskId::create().toString();
    m_server.create(u"Task"_s, added,
                    {{u"account"_s, m_acc}, {u"cta"_s, m_cta}, {u"title"_s, u"Added there"_s}});
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) { return CtaRepository::remove(t, CtaId(m_cta)); }));
    VERIFY_RESULT(m_device->push(m_server));
    VERIFY_RESULT(m_device->sync(m_server));
    VERIFY_RESULT(CtaRepository::find(m_device->reader(), CtaId(m_cta)));
    VERIFY_RESULT(TaskRepository::find(m_device->reader(), TaskId(added)));
    QVERIFY(!TaskRepository::find(m_device->reader(), TaskId(m_task)));
    QCOMPARE(m_device->waiting() + m_device->parked(), 0);
}

void TestSyncPages::pickListsAreOneObject()
{
    const auto item = [](const QString &label, int position) {
        return QJsonObject{{u"label"_s, label},
                           {u"position"_s, position},
                           {u"active"_s, true},
                           {u"closed"_s, false},
                           {u"onlyTypes"_s, QJsonObject()}};
    };
    m_server.create(
        u"PickList"_s, u"hosting"_s,
        {{u"items"_s, QJsonObject{{u"aws"_s, item(u"AWS"_s, 0)}, {u"own"_s, item(u"On premises"_s, 1)}}}});
    VERIFY_RESULT(m_device->pull(m_server));
    const auto items = PickListRepository::list(m_device->reader(), u"hosting"_s);
    VERIFY_RESULT(items);
    QCOMPARE(items->size(), 2);
    QCOMPARE(items->at(1).label, u"On premises"_s);
    // Another revision that says the same, as the answer to what was sent from here comes back.
    m_server.change(u"PickList"_s, u"hosting"_s, {});
    VERIFY_RESULT(m_device->pull(m_server));
    QCOMPARE(*PickListRepository::list(m_device->reader(), u"hosting"_s), *items);
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) {
        PickItem changed = items->at(0);
        changed.label = u"Amazon"_s;
        return PickListRepository::save(t, changed);
    }));
    QCOMPARE(m_device->waiting(), 1);
    VERIFY_RESULT(m_device->push(m_server));
    const QJsonObject stored = m_server.object(u"PickList"_s, u"hosting"_s).value(u"items"_s).toObject();
    QCOMPARE(stored.value(u"aws"_s)[u"label"_s].toString(), u"Amazon"_s);
    QCOMPARE(stored.size(), 2);
    QCOMPARE(m_device->waiting(), 0);
    // An item that is taken out here goes there too, also where it was added on another device.
    const auto takeOut = [](WriteTransaction &t) { return pickItemTable().remove(t, u"hosting/own"_s); };
    VERIFY_RESULT(m_device->run(takeOut));
    VERIFY_RESULT(m_device->sync(m_server));
    const QJsonObject left = m_server.object(u"PickList"_s, u"hosting"_s).value(u"items"_s).toObject();
    QVERIFY(!left.contains(u"own"_s));
    QVERIFY(left.contains(u"aws"_s));
    QCOMPARE(PickListRepository::list(m_device->reader(), u"hosting"_s)->size(), left.size());
    QCOMPARE(m_device->waiting() + m_device->parked(), 0);
}

void TestSyncPages::theTeamsLibraryStandsWithoutAQuestion()
{
    SyncDevice device;
    EmailTemplate mine;
    mine.id = TemplateId(u"welcome"_s);
    mine.name = u"Welcome"_s;
    mine.version = u"2"_s;
    mine.body = rows::body(u"Newer program"_s);
    VERIFY_RESULT(device.run([&](WriteTransaction &t) { return TemplateRepository::save(t, mine); }));
    m_server.create(
        u"Template"_s, u"welcome"_s,
        {{u"name"_s, u"Welcome!"_s}, {u"version"_s, u"1"_s}, {u"body"_s, rows::body(u"The team's"_s)}});
    VERIFY_RESULT(device.connectTo(m_server));
    VERIFY_RESULT(device.pull(m_server));
    QCOMPARE(device.conflicts(), 0);
    const auto stored = TemplateRepository::find(device.reader(), mine.id);
    VERIFY_RESULT(stored);
    QCOMPARE(stored->body, rows::body(u"The team's"_s));
}

void TestSyncPages::whatOnlyAnAdminWritesIsNoQuestionForATam()
{
    m_server.roles = Role::Tam;
    m_device = std::make_unique<SyncDevice>();
    VERIFY_RESULT(m_device->connectTo(m_server));
    fill();
    VERIFY_RESULT(m_device->pull(m_server));
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) -> Result<void> {
        auto account = AccountRepository::find(t.connection(), AccountId(m_acc));
        account->name = u"Mine"_s;
        account->hosting = u"gcp"_s;
        return AccountRepository::save(t, *account);
    }));
    m_server.change(u"Account"_s, m_acc, {{u"name"_s, u"Theirs"_s}, {u"hosting"_s, u"azure"_s}});
    VERIFY_RESULT(m_device->pull(m_server));
    const auto conflicts = SyncConflicts::list(m_device->reader());
    VERIFY_RESULT(conflicts);
    QCOMPARE(conflicts->size(), 1);
    QCOMPARE(conflicts->first().property, u"hosting"_s);
    QCOMPARE(account(AccountId(m_acc))->name, u"Theirs"_s);
    QCOMPARE(m_device->waiting(), 0);
}

void TestSyncPages::anOwnActCanBeUndoneAfterItCameBack()
{
    fill();
    VERIFY_RESULT(m_device->pull(m_server));
    const auto number = m_device->run([&](WriteTransaction &t) -> Result<qint64> {
        auto account = AccountRepository::find(t.connection(), AccountId(m_acc));
        account->hosting = u"gcp"_s;
        WAYMARK_TRY(AccountRepository::save(t, *account));
        return t.number();
    });
    VERIFY_RESULT(number);
    QVERIFY(m_device->prepare().value());
    const QJsonArray answer = m_server.answer(m_device->underWay());
    VERIFY_RESULT(m_device->pull(m_server));
    VERIFY_RESULT(m_device->settle(answer));
    VERIFY_RESULT(m_device->pull(m_server));
    const auto future = (*m_device)->revert(*number);
    (*m_device)->drain();
    VERIFY_RESULT(future.result());
    VERIFY_RESULT(m_device->sync(m_server));
    QCOMPARE(m_server.object(u"Account"_s, m_acc).value(u"hosting"_s).toString(), u"aws"_s);
}

void TestSyncPages::theLocalPersonBecomesTheServers()
{
    SyncDevice device;
    const User me = rows::user(u"Maya"_s);
    const Account account = rows::account(u"Mine"_s, me.id);
    VERIFY_RESULT(device.run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(UserRepository::save(t, me));
        WAYMARK_TRY(UserRepository::setSelf(t, me.id));
        return AccountRepository::save(t, account);
    }));
    const UserId there = UserId::create();
    m_server.create(u"Identity"_s, there.toString(),
                    {{u"name"_s, u"Maya"_s}, {u"email"_s, u"maya@team.example"_s}});
    VERIFY_RESULT(device.connectTo(m_server, there));
    VERIFY_RESULT(device.sync(m_server));
    const auto self = UserRepository::self(device.reader());
    VERIFY_RESULT(self);
    QCOMPARE((*self)->id, there);
    QCOMPARE((*self)->email, u"maya@team.example"_s);
    QCOMPARE(AccountRepository::find(device.reader(), account.id)->technicalAccountManager, there);
    QCOMPARE(
        m_server.object(u"Account"_s, account.id.toString()).value(u"technicalAccountManager"_s).toString(),
        there.toString());
    QCOMPARE(UserRepository::list(device.reader())->size(), 1);
}

void TestSyncPages::anEmailOfTheServersIsNotSentFromHere()
{
    fill();
    const QString draft = DraftId::create().toString();
    const QString email = SubmissionId::create().toString();
    const QString delivery = DeliveryId::create().toString();
    const QString sender = UserId::create().toString();
    m_server.create(u"Identity"_s, sender, {{u"name"_s, u"Maya"_s}, {u"email"_s, u"maya@team.example"_s}});
    const QJsonObject to{{u"delivery"_s, delivery},          {u"contact"_s, m_con},
                         {u"address"_s, u"ada@x.example"_s}, {u"messageId"_s, u"<1@x>"_s},
                         {u"blobId"_s, u"blob"_s},           {u"name"_s, u"Ada"_s},
                         {u"unsubscribeHash"_s, u""_s}};
    m_server.create(u"Submission"_s, email,
                    {{u"draft"_s, draft},
                     {u"draftRevision"_s, 1},
                     {u"account"_s, m_acc},
                     {u"sender"_s, sender},
                     {u"recipients"_s, QJsonArray{to}},
                     {u"state"_s, u"queued"_s}});
    m_server.create(
        u"Delivery"_s, delivery,
        {{u"submission"_s, email}, {u"address"_s, u"ada@x.example"_s}, {u"state"_s, u"queued"_s}});
    VERIFY_RESULT(m_device->pull(m_server));
    const auto expectIdle = [&] {
        Connection &reader = m_device->reader();
        VERIFY_RESULT(SubmissionRepository::find(reader, SubmissionId(email)));
        QVERIFY(SubmissionRepository::inState(reader, SubmissionState::Queued)->isEmpty());
        QVERIFY(DeliveryRepository::inState(reader, DeliveryState::Queued)->isEmpty());
        QVERIFY(DeliveryRepository::due(reader, m_device->clock().now().addDays(1), 10)->isEmpty());
        QVERIFY(SubmissionRepository::withoutOpenDeliveries(reader)->isEmpty());
    };
    expectIdle();
    auto changed = *SubmissionRepository::find(m_device->reader(), SubmissionId(email));
    changed.state = SubmissionState::Held;
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) { return SubmissionRepository::save(t, changed); }));
    expectIdle();
    // What was asked for here stands as long as the server may follow it, and no longer.
    for (const auto &[theirs, here] :
         {std::pair(u"sending"_s, SubmissionState::Held), std::pair(u"done"_s, SubmissionState::Done)}) {
        m_server.change(u"Submission"_s, email, {{u"state"_s, theirs}});
        VERIFY_RESULT(m_device->pull(m_server));
        QCOMPARE(SubmissionRepository::find(m_device->reader(), SubmissionId(email))->state, here);
    }
    VERIFY_RESULT(m_device->run(
        [](WriteTransaction &t) { return SyncLifecycle::signOut(t, SyncLifecycle::Leave::KeepAll); }));
    expectIdle();
}

void TestSyncPages::manyPagesKeepTheirPlace()
{
    m_server.create(u"Account"_s, m_acc, {{u"name"_s, u"Northbeam"_s}});
    const QJsonObject places{{m_acc, QJsonObject{{u"roles"_s, QJsonObject()}}}};
    for (int i = 0; i < 250; ++i)
        m_server.create(u"Contact"_s, ContactId::create().toString(),
                        {{u"email"_s, u"c%1@northbeam.example"_s.arg(i)}, {u"memberships"_s, places}});
    VERIFY_RESULT(m_device->apply(m_server.page(u"Account"_s, u"0"_s)));
    // The first pages, then a restart of the program.
    VERIFY_RESULT(m_device->apply(m_server.page(u"Contact"_s, u"0"_s, 100)));
    m_device->reopen();
    const auto state = SyncStateRepository::state(m_device->reader(), u"Contact"_s);
    VERIFY_RESULT(state);
    QVERIFY(*state != u"0"_s);
    const auto counts = m_device->pull(m_server, 100);
    VERIFY_RESULT(counts);
    QCOMPARE(counts->written, 150);
    QCOMPARE(m_device->waiting(), 0);
}

} // namespace waymark

QTEST_GUILESS_MAIN(waymark::TestSyncPages)
#include "tst_sync_pages.moc"
