// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/PickListRepository.h"
#include "core/store/TaskRepository.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"
#include "core/sync/AgreedRows.h"
#include "core/sync/SyncLog.h"
#include "tests/core/sync/SyncDevice.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"

using namespace Qt::StringLiterals;

namespace waymark {

/// Changes made here that meet others' before they are sent: none of them is dropped, and none stays for
/// ever.
class TestSyncMeetings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aPlaceAtANewAccountMeetsAChangeElsewhere();
    void aNewContactOfACtaMeetsAnotherElsewhere();
    void whatWasAddedBehindManyKnownRowsIsSent();
    void whatWaitedForARefusedContactGoesOnceThatIsTheServers();
    void anAddressGivenHereAndElsewhereIsAQuestion();
    void anOpenConflictWritesOverNothingNewer_data();
    void anOpenConflictWritesOverNothingNewer();
    void aConflictThatIsNotUnderstoodIsParked();
    void anAnswerThatComesBehindAPageBringsNothingBack_data();
    void anAnswerThatComesBehindAPageBringsNothingBack();
    void whatWasRefusedIsTriedAgainWhenWhatItBelongsToComes();
    void itemsOfAPickListMeetOneByOne();
    void whetherSomethingIsDoneGoesByWhenThatWasSaid_data();
    void whetherSomethingIsDoneGoesByWhenThatWasSaid();

private:
    template <class Repository, class Row>
    Result<void> save(const Row &row)
    {
        return m_device->run([&](WriteTransaction &t) { return Repository::save(t, row); });
    }

    std::unique_ptr<SyncDevice> m_device;
    SmallServer m_server;
    Account m_account;
    Contact m_contact;
    Cta m_cta;
};

void TestSyncMeetings::init()
{
    m_device = std::make_unique<SyncDevice>();
    m_server = SmallServer();
    m_account = rows::account(u"Northbeam"_s);
    m_contact = rows::contact(u"Ada"_s, u"ada@nb.example"_s, {m_account.id});
    m_cta = rows::cta(m_account);
    VERIFY_RESULT(m_device->connectTo(m_server));
    VERIFY_RESULT(save<AccountRepository>(m_account));
    VERIFY_RESULT(save<ContactRepository>(m_contact));
    VERIFY_RESULT(save<CtaRepository>(m_cta));
    VERIFY_RESULT(m_device->sync(m_server));
    QCOMPARE(m_device->waiting() + m_device->parked(), 0);
}

// The page comes first; the account is still to be sent.
void TestSyncMeetings::aPlaceAtANewAccountMeetsAChangeElsewhere()
{
    const Account yota = rows::account(u"Yota"_s);
    VERIFY_RESULT(save<AccountRepository>(yota));
    m_contact.memberships.append({yota.id, {u"gitlab_admin"_s}});
    VERIFY_RESULT(save<ContactRepository>(m_contact));
    const QString uid = m_contact.id.toString();
    m_server.change(u"Contact"_s, uid, {{u"phone"_s, u"+49 1"_s}});
    VERIFY_RESULT(m_device->sync(m_server));
    const QJsonObject there = m_server.object(u"Contact"_s, uid);
    QVERIFY(there.value(u"memberships"_s).toObject().contains(yota.id.toString()));
    QCOMPARE(there.value(u"phone"_s).toString(), u"+49 1"_s);
    QCOMPARE(ContactRepository::find(m_device->reader(), m_contact.id)->memberships.size(), 2);
    QCOMPARE(m_device->waiting() + m_device->parked() + m_device->conflicts(), 0);
}

void TestSyncMeetings::aNewContactOfACtaMeetsAnotherElsewhere()
{
    const Contact mine = rows::contact(u"Grace"_s, u"grace@nb.example"_s, {m_account.id});
    VERIFY_RESULT(save<ContactRepository>(mine));
    m_cta.contacts = {mine.id};
    VERIFY_RESULT(save<CtaRepository>(m_cta));
    const QString theirs = m_contact.id.toString();
    m_server.change(u"Cta"_s, m_cta.id.toString(), {{u"contacts"_s, QJsonObject{{theirs, true}}}});
    QCOMPARE(m_server.object(u"Cta"_s, m_cta.id.toString()).value(u"contacts"_s).toObject().size(), 1);
    VERIFY_RESULT(m_device->sync(m_server));
    const QStringList there =
        m_server.object(u"Cta"_s, m_cta.id.toString()).value(u"contacts"_s).toObject().keys();
    QCOMPARE(QSet<QString>(there.begin(), there.end()), QSet<QString>({theirs, mine.id.toString()}));
    QCOMPARE(CtaRepository::find(m_device->reader(), m_cta.id)->contacts.size(), 2);
    QCOMPARE(m_device->waiting() + m_device->parked(), 0);
}

void TestSyncMeetings::whatWasAddedBehindManyKnownRowsIsSent()
{
    for (int i = 0; i < 12; ++i)
        VERIFY_RESULT(save<AccountRepository>(rows::account(u"Account %1"_s.arg(i))));
    VERIFY_RESULT(m_device->sync(m_server));
    VERIFY_RESULT(m_device->run(
        [](WriteTransaction &t) { return SyncLifecycle::signOut(t, SyncLifecycle::Leave::KeepAll); }));
    const Account last = rows::account(u"Last"_s);
    VERIFY_RESULT(save<AccountRepository>(last));
    VERIFY_RESULT(m_device->connectTo(m_server));
    VERIFY_RESULT(m_device->pull(m_server));
    BatchLimits limits;
    limits.objects = 3;
    VERIFY_RESULT(m_device->push(m_server, limits));
    QCOMPARE(m_server.object(u"Account"_s, last.id.toString()).value(u"name"_s).toString(), u"Last"_s);
    QCOMPARE(m_device->waiting(), 0);
}

void TestSyncMeetings::whatWaitedForARefusedContactGoesOnceThatIsTheServers()
{
    const QString theirs = ContactId::create().toString();
    m_server.create(u"Contact"_s, theirs,
                    {{u"email"_s, u"grace@nb.example"_s},
                     {u"memberships"_s, QJsonObject{{m_account.id.toString(), QJsonObject()}}}});
    const Contact mine = rows::contact(u"Grace"_s, u"grace@nb.example"_s, {m_account.id});
    VERIFY_RESULT(save<ContactRepository>(mine));
    VERIFY_RESULT(m_device->push(m_server));
    QCOMPARE(m_device->parked(), 1);
    m_cta.contacts = {mine.id};
    VERIFY_RESULT(save<CtaRepository>(m_cta));
    VERIFY_RESULT(m_device->push(m_server));
    QCOMPARE(m_device->parked(), 2);
    VERIFY_RESULT(m_device->sync(m_server));
    QCOMPARE(m_device->parked() + m_device->waiting(), 0);
    QCOMPARE(m_server.object(u"Cta"_s, m_cta.id.toString()).value(u"contacts"_s).toObject().keys(),
             QStringList{theirs});
}

void TestSyncMeetings::anAddressGivenHereAndElsewhereIsAQuestion()
{
    m_contact.email = u"new@nb.example"_s;
    VERIFY_RESULT(save<ContactRepository>(m_contact));
    m_server.create(u"Contact"_s, ContactId::create().toString(),
                    {{u"email"_s, u"new@nb.example"_s},
                     {u"memberships"_s, QJsonObject{{m_account.id.toString(), QJsonObject()}}}});
    VERIFY_RESULT(m_device->sync(m_server));
    const QString uid = m_contact.id.toString();
    QCOMPARE(m_server.object(u"Contact"_s, uid).value(u"email"_s).toString(), u"ada@nb.example"_s);
    QCOMPARE(ContactRepository::find(m_device->reader(), m_contact.id)->email, u"ada@nb.example"_s);
    const auto conflicts = SyncConflicts::list(m_device->reader());
    VERIFY_RESULT(conflicts);
    QCOMPARE(conflicts->size(), 1);
    QCOMPARE(conflicts->first().mine.toString(), u"new@nb.example"_s);
    QCOMPARE(m_device->waiting() + m_device->parked(), 0);
}

void TestSyncMeetings::anOpenConflictWritesOverNothingNewer_data()
{
    QTest::addColumn<bool>("isShownAnew");
    QTest::newRow("what is shown") << true;
    QTest::newRow("what is written") << false;
}

void TestSyncMeetings::anOpenConflictWritesOverNothingNewer()
{
    QFETCH(bool, isShownAnew);
    const QString uid = m_cta.id.toString();
    m_cta.comments = u"Mine"_s;
    VERIFY_RESULT(save<CtaRepository>(m_cta));
    m_server.change(u"Cta"_s, uid, {{u"comments"_s, u"Theirs"_s}});
    VERIFY_RESULT(m_device->sync(m_server));
    QCOMPARE(m_device->conflicts(), 1);
    m_server.change(u"Cta"_s, uid, {{u"comments"_s, u"Newer"_s}});
    VERIFY_RESULT(m_device->sync(m_server));
    const auto shown = SyncConflicts::list(m_device->reader());
    VERIFY_RESULT(shown);
    QCOMPARE(shown->size(), 1);
    if (isShownAnew) {
        QCOMPARE(shown->first().theirs.toString(), u"Newer"_s);
        return;
    }
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) {
        return SyncConflicts::resolve(t, shown->first().id, SyncConflict::Choice::Both);
    }));
    VERIFY_RESULT(m_device->sync(m_server));
    QCOMPARE(m_server.object(u"Cta"_s, uid).value(u"comments"_s).toString(), u"Newer\nMine"_s);
}

void TestSyncMeetings::aConflictThatIsNotUnderstoodIsParked()
{
    m_cta.comments = u"Mine"_s;
    VERIFY_RESULT(save<CtaRepository>(m_cta));
    QVERIFY(m_device->prepare().value());
    const QString uid = m_cta.id.toString();
    const QJsonObject current{{u"id"_s, uid}, {u"rev"_s, 7}, {u"type"_s, u"of a newer server"_s}};
    const QJsonObject error{{u"type"_s, u"conflict"_s}, {u"rev"_s, 7}, {u"current"_s, current}};
    const QJsonObject notUpdated{{uid, error}};
    QJsonArray responses; // Not in braces: those of one array are that array.
    responses.append(QJsonArray{
        u"Cta/set"_s, QJsonObject{{u"notUpdated"_s, notUpdated}, {u"newState"_s, u"first.9"_s}}, u"0"_s});
    const auto settled = m_device->settle(responses);
    VERIFY_RESULT(settled);
    QCOMPARE(settled->parked, 1);
    QCOMPARE(m_device->parked(), 1);
    QVERIFY(!m_device->prepare().value());
    QCOMPARE(CtaRepository::find(m_device->reader(), m_cta.id)->comments, u"Mine"_s);
}

// The account was a colleague's for a while: what was sent for it meanwhile was refused.
void TestSyncMeetings::anAnswerThatComesBehindAPageBringsNothingBack_data()
{
    QTest::addColumn<bool>("isRemovedHere");
    QTest::addColumn<bool>("isRemovedThere");
    QTest::addRow("changed on both sides") << false << false;
    QTest::addRow("removed there") << false << true;
    QTest::addRow("removed here") << true << false;
    QTest::addRow("removed on both sides") << true << true;
}

// The answer says what the server had when it refused; a page has brought more since.
void TestSyncMeetings::anAnswerThatComesBehindAPageBringsNothingBack()
{
    QFETCH(bool, isRemovedHere);
    QFETCH(bool, isRemovedThere);
    const QString uid = m_cta.id.toString();
    m_cta.comments = u"mine"_s;
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) {
        return isRemovedHere ? CtaRepository::remove(t, m_cta.id) : CtaRepository::save(t, m_cta);
    }));
    m_server.change(u"Cta"_s, uid, {{u"comments"_s, u"theirs"_s}});
    VERIFY_RESULT(m_device->prepare());
    const QJsonArray answer = m_server.answer(m_device->underWay());
    if (isRemovedThere)
        m_server.destroy(u"Cta"_s, uid);
    else
        m_server.change(u"Cta"_s, uid, {{u"comments"_s, u"theirs, later"_s}});
    VERIFY_RESULT(m_device->pull(m_server));
    VERIFY_RESULT(m_device->settle(answer));
    VERIFY_RESULT(m_device->sync(m_server));

    const auto here = CtaRepository::forAccount(m_device->reader(), m_account.id);
    VERIFY_RESULT(here);
    QCOMPARE(here->size(), isRemovedHere && isRemovedThere ? 0 : 1);
    QCOMPARE(m_server.count(u"Cta"_s), here->size());
    for (const auto &each : *here) {
        const Cta cta = *CtaRepository::find(m_device->reader(), each.cta.id);
        QCOMPARE(cta.comments, isRemovedThere ? u"mine"_s : u"theirs, later"_s);
        QCOMPARE(m_server.object(u"Cta"_s, cta.id.toString()).value(u"comments"_s).toString(), cta.comments);
    }
    QCOMPARE(m_device->waiting() + m_device->parked(), 0);
}

void TestSyncMeetings::whatWasRefusedIsTriedAgainWhenWhatItBelongsToComes()
{
    Contact contact = rows::contact(u"Grace"_s, u"grace@nb.example"_s, {m_account.id});
    Cta cta = rows::cta(m_account, u"Renewal"_s);
    VERIFY_RESULT(save<ContactRepository>(contact));
    VERIFY_RESULT(save<CtaRepository>(cta));
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(AgreedRows::park(t, *syncType(EntityType::Contact), contact.id.toString(),
                                     u"invalidProperties"_s, {}, {u"memberships"_s}));
        return AgreedRows::park(t, *syncType(EntityType::Cta), cta.id.toString(), u"notFound"_s);
    }));
    QCOMPARE(m_device->parked(), 2);
    m_server.change(u"Account"_s, m_account.id.toString(), {});
    VERIFY_RESULT(m_device->sync(m_server));
    QCOMPARE(m_device->parked() + m_device->waiting(), 0);
    QVERIFY(m_server.rev(u"Contact"_s, contact.id.toString()) > 0);
    QVERIFY(m_server.rev(u"Cta"_s, cta.id.toString()) > 0);
}

// One is taken out here, another renamed here, while a third is added and a fourth renamed elsewhere.
void TestSyncMeetings::itemsOfAPickListMeetOneByOne()
{
    const QString list = u"support_plan"_s;
    const auto item = [](const QString &label, int position) {
        return QJsonObject{{u"label"_s, label},
                           {u"position"_s, position},
                           {u"active"_s, true},
                           {u"closed"_s, false},
                           {u"onlyTypes"_s, QJsonObject{{u"digital_journey"_s, true}}}};
    };
    m_server.create(u"PickList"_s, list,
                    {{u"items"_s, QJsonObject{{u"gold"_s, item(u"Gold"_s, 0)},
                                              {u"lead"_s, item(u"Lead"_s, 1)},
                                              {u"iron"_s, item(u"Iron"_s, 2)}}}});
    VERIFY_RESULT(m_device->sync(m_server));
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(pickItemTable().remove(t, list + u"/lead"_s));
        auto items = PickListRepository::list(t.connection(), list);
        WAYMARK_TRY(items);
        PickItem gold = items->first();
        gold.label = u"Golden"_s;
        return PickListRepository::save(t, gold);
    }));
    QJsonObject theirs = m_server.object(u"PickList"_s, list).value(u"items"_s).toObject();
    theirs.insert(u"zinc"_s, item(u"Zinc"_s, 3));
    theirs.insert(u"iron"_s, item(u"Pig iron"_s, 2));
    m_server.change(u"PickList"_s, list, {{u"items"_s, theirs}});
    VERIFY_RESULT(m_device->sync(m_server));
    const QJsonObject there = m_server.object(u"PickList"_s, list).value(u"items"_s).toObject();
    QCOMPARE(there.keys(), (QStringList{u"gold"_s, u"iron"_s, u"zinc"_s}));
    QCOMPARE(there.value(u"gold"_s)[u"label"_s].toString(), u"Golden"_s);
    QCOMPARE(there.value(u"iron"_s)[u"label"_s].toString(), u"Pig iron"_s);
    const auto here = PickListRepository::list(m_device->reader(), list);
    VERIFY_RESULT(here);
    QStringList labels;
    for (const PickItem &each : *here) {
        labels.append(each.label);
        QCOMPARE(each.onlyTypes, QStringList{u"digital_journey"_s});
    }
    QCOMPARE(labels, (QStringList{u"Golden"_s, u"Pig iron"_s, u"Zinc"_s}));
    QCOMPARE(m_device->waiting() + m_device->parked() + m_device->conflicts(), 0);
}

void TestSyncMeetings::whetherSomethingIsDoneGoesByWhenThatWasSaid_data()
{
    QTest::addColumn<int>(
        "theirsAfter"); // Hours; here it is opened again after one, and renamed after three.
    QTest::addColumn<bool>("isDone");
    QTest::newRow("theirs is later") << 2 << true;
    QTest::newRow("mine is later") << 0 << false;
}

// An edit of something else makes it no later. What does not stand is in the log.
void TestSyncMeetings::whetherSomethingIsDoneGoesByWhenThatWasSaid()
{
    QFETCH(int, theirsAfter);
    QFETCH(bool, isDone);
    constexpr qint64 hour = 3'600'000;
    const QDateTime begin = m_device->clock().now();
    Task task = rows::task(m_cta, u"Call them"_s);
    task.status = TaskStatus::Completed;
    task.completedAt = begin.addDays(-1);
    VERIFY_RESULT(save<TaskRepository>(task));
    VERIFY_RESULT(m_device->sync(m_server));
    m_device->clock().advance(hour);
    task.status = TaskStatus::InProgress;
    task.completedAt = {};
    VERIFY_RESULT(save<TaskRepository>(task));
    m_device->clock().advance(2 * hour);
    task.title = u"Call them again"_s;
    VERIFY_RESULT(save<TaskRepository>(task));
    const QString uid = task.id.toString();
    m_server.change(u"Task"_s, uid,
                    {{u"completedAt"_s, begin.addSecs(theirsAfter * 3600).toString(Qt::ISODate)},
                     {u"status"_s, u"skipped"_s}});
    VERIFY_RESULT(m_device->sync(m_server));
    const auto here = TaskRepository::find(m_device->reader(), task.id);
    VERIFY_RESULT(here);
    QCOMPARE(here->title, u"Call them again"_s);
    QCOMPARE(here->status, isDone ? TaskStatus::Skipped : TaskStatus::InProgress);
    QCOMPARE(m_server.object(u"Task"_s, uid).value(u"status"_s).toString(),
             isDone ? u"skipped"_s : u"in_progress"_s);
    const auto lines = SyncLog::lines(m_device->reader());
    VERIFY_RESULT(lines);
    QVERIFY(std::any_of(lines->begin(), lines->end(), [isDone](const SyncLogLine &line) {
        return line.text.contains(u"status of “Call them again”"_s) &&
               line.text.contains(isDone ? u"the other one stands"_s : u"this computer’s stands"_s);
    }));
}

} // namespace waymark

QTEST_GUILESS_MAIN(waymark::TestSyncMeetings)
#include "tst_sync_meetings.moc"
