// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/DraftRevisions.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/TaskRepository.h"
#include "core/sync/SetAsideChanges.h"
#include "core/sync/SyncLog.h"
#include "tests/core/sync/SyncDevice.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// A subject.
QJsonArray line(const QString &text)
{
    return {QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, text}}};
}

} // namespace

/// Work on what is no longer on this device, and how it comes back.
class TestSyncSetAside : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void itIsKnownByEmailAndAccountAndTheLogTellsOfIt();
    void aTextBecomesADraft();
    void theDraftThatTheTaskHasIsAmongItsEarlierTexts();
    void noDraftCanBeMade_data();
    void noDraftCanBeMade();
    void onlyTextsBecomeDrafts();
    void aNewContactGoesAsideWithItsOnlyAccount();

private:
    Result<Draft> makeDraft(qint64 id)
    {
        return m_device->run(
            [&](WriteTransaction &t) { return SetAsideChanges::makeDraft(t, id, m_other.id); });
    }
    qint64 aside() { return SetAsideChanges::list(m_device->reader())->value(0).id; }

    std::unique_ptr<SyncDevice> m_device;
    SmallServer m_server;
    Account m_account; ///< Goes to a colleague, with unsent work on it.
    Account m_stays;
    Task m_task;
    Task m_other; ///< At the account that stays.
    Contact m_grace, m_ada;
    Draft m_draft;
};

void TestSyncSetAside::init()
{
    m_device = std::make_unique<SyncDevice>();
    m_server = SmallServer();
    m_account = rows::account(u"Northbeam"_s);
    m_stays = rows::account(u"Southlight"_s);
    const Cta cta = rows::cta(m_account);
    const Cta other = rows::cta(m_stays);
    m_task = rows::task(cta, u"Welcome"_s);
    m_other = rows::task(other, u"Welcome"_s);
    m_grace = rows::contact(u"Grace"_s, u"grace@example.org"_s, {m_account.id, m_stays.id});
    m_ada = rows::contact(u"Ada"_s, u"ada@northbeam.example"_s, {m_account.id});
    m_draft = rows::draft(m_task, u"Begun"_s);
    VERIFY_RESULT(m_device->connectTo(m_server));
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) -> Result<void> {
        for (const Account &account : {m_account, m_stays})
            WAYMARK_TRY(AccountRepository::save(t, account));
        for (const Contact &contact : {m_grace, m_ada})
            WAYMARK_TRY(ContactRepository::save(t, contact));
        for (const Cta &each : {cta, other})
            WAYMARK_TRY(CtaRepository::save(t, each));
        for (const Task &task : {m_task, m_other})
            WAYMARK_TRY(TaskRepository::save(t, task));
        WAYMARK_TRY(DraftRepository::save(t, m_draft));
        return {};
    }));
    VERIFY_RESULT(m_device->sync(m_server));
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) -> Result<void> {
        auto draft = DraftRepository::find(t.connection(), m_draft.id);
        WAYMARK_TRY(draft);
        draft->body = rows::body(u"Not sent yet"_s);
        draft->subject = line(u"About licences"_s);
        draft->recipients = {m_grace.id, m_ada.id};
        WAYMARK_TRY(DraftRepository::save(t, *draft));
        return {};
    }));
    VERIFY_RESULT(m_device->apply({u"Account"_s, {}, {m_account.id.toString()}, u"first.99"_s}));
    QVERIFY(!DraftRepository::find(m_device->reader(), m_draft.id));
    QCOMPARE(*SetAsideChanges::count(m_device->reader()), 1);
    QVERIFY(SetAsideChanges::isText(SetAsideChanges::list(m_device->reader())->first()));
}

void TestSyncSetAside::itIsKnownByEmailAndAccountAndTheLogTellsOfIt()
{
    const QString name = u"Welcome, Northbeam"_s;
    QCOMPARE(SetAsideChanges::list(m_device->reader())->first().name, name);
    const auto log = SyncLog::lines(m_device->reader());
    VERIFY_RESULT(log);
    QVERIFY(std::any_of(log->begin(), log->end(), [&name](const SyncLogLine &line) {
        return line.level == SyncLogLine::Level::Warning && line.text.contains(name);
    }));
}

void TestSyncSetAside::aTextBecomesADraft()
{
    const auto made = makeDraft(aside());
    VERIFY_RESULT(made);
    const auto stored = DraftRepository::forTask(m_device->reader(), m_other.id);
    QCOMPARE(**stored, *made);
    QCOMPARE(made->body, rows::body(u"Not sent yet"_s));
    QCOMPARE(made->subject, line(u"About licences"_s));
    QCOMPARE(made->account, m_stays.id);
    QVERIFY(made->id != m_draft.id);
    QVERIFY(!made->isPreviewed());
    // Ada does not belong to the account.
    QCOMPARE(made->recipients, QList<ContactId>{m_grace.id});
    QCOMPARE(TaskRepository::find(m_device->reader(), m_other.id)->status, TaskStatus::InProgress);
    QCOMPARE(*SetAsideChanges::count(m_device->reader()), 0);
    // It goes to the team like any draft.
    VERIFY_RESULT(m_device->sync(m_server));
    QCOMPARE(m_device->waiting() + m_device->parked(), 0);
    QVERIFY(m_server.rev(u"Draft"_s, made->id.toString()) > 0);
}

void TestSyncSetAside::theDraftThatTheTaskHasIsAmongItsEarlierTexts()
{
    const Draft before = rows::draft(m_other, u"Begun there"_s);
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) { return DraftRepository::save(t, before); }));
    const auto made = makeDraft(aside());
    VERIFY_RESULT(made);
    QCOMPARE(made->id, before.id);
    QCOMPARE(made->body, rows::body(u"Not sent yet"_s));
    const auto earlier = DraftRevisions::list(m_device->reader(), before.id);
    VERIFY_RESULT(earlier);
    QVERIFY(std::any_of(earlier->begin(), earlier->end(),
                        [](const DraftRevision &text) { return text.body == rows::body(u"Begun there"_s); }));
}

void TestSyncSetAside::noDraftCanBeMade_data()
{
    QTest::addColumn<QString>("obstacle");
    QTest::addColumn<int>("kind");
    QTest::newRow("the task is done") << u"done"_s << int(ErrorKind::Invalid);
    QTest::newRow("it is no email") << u"to do"_s << int(ErrorKind::Invalid);
    QTest::newRow("it is somebody else's") << u"else"_s << int(ErrorKind::Denied);
    QTest::newRow("its email is on its way") << u"leaving"_s << int(ErrorKind::Conflict);
    QTest::newRow("it cannot be read") << u"unreadable"_s << int(ErrorKind::Damaged);
    QTest::newRow("it was removed") << u"removed"_s << int(ErrorKind::NotFound);
}

// The text stays set aside, and nothing else has changed.
void TestSyncSetAside::noDraftCanBeMade()
{
    QFETCH(QString, obstacle);
    QFETCH(int, kind);
    const qint64 id = aside();
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) -> Result<void> {
        Task task = m_other;
        if (obstacle == u"done")
            task.status = TaskStatus::Completed;
        else if (obstacle == u"to do")
            task.kind = TaskKind::ToDo;
        else if (obstacle == u"else")
            task.owner = UserId::create();
        WAYMARK_TRY(TaskRepository::save(t, task));
        if (obstacle == u"leaving") {
            const auto draft = DraftRepository::save(t, rows::draft(m_other, u"Leaving"_s));
            WAYMARK_TRY(draft);
            WAYMARK_TRY(SubmissionRepository::save(t, rows::submission(*draft)));
        }
        if (obstacle == u"unreadable")
            WAYMARK_TRY(t.connection().execute(
                u"UPDATE sync_set_aside SET object = json_set(object, '$.body.type', 'newer')"_s));
        if (obstacle == u"removed")
            WAYMARK_TRY(SetAsideChanges::remove(t, id));
        return {};
    }));
    const auto before = DraftRepository::forTask(m_device->reader(), m_other.id);
    VERIFY_FAILS(makeDraft(id), ErrorKind(kind));
    QCOMPARE(*DraftRepository::forTask(m_device->reader(), m_other.id), *before);
    QCOMPARE(*SetAsideChanges::count(m_device->reader()), obstacle == u"removed" ? 0 : 1);
}

void TestSyncSetAside::onlyTextsBecomeDrafts()
{
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) {
        return SetAsideChanges::addValues(t, *syncType(EntityType::Account), m_account.id.toString(),
                                          u"Northbeam"_s, {{u"hosting"_s, u"gcp"_s}});
    }));
    const SetAsideChange values = SetAsideChanges::list(m_device->reader())->first();
    QVERIFY(!SetAsideChanges::isText(values));
    VERIFY_FAILS(makeDraft(values.id), ErrorKind::Invalid);
    QCOMPARE(*SetAsideChanges::count(m_device->reader()), 2);
}

// Nobody but this device knows it, and without a place it could not be sent for ever.
void TestSyncSetAside::aNewContactGoesAsideWithItsOnlyAccount()
{
    const Account third = rows::account(u"Third"_s);
    const Contact joan = rows::contact(u"Joan"_s, u"joan@example.org"_s, {third.id});
    const Contact both = rows::contact(u"Mary"_s, u"mary@example.org"_s, {third.id, m_stays.id});
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) { return AccountRepository::save(t, third); }));
    VERIFY_RESULT(m_device->sync(m_server));
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(ContactRepository::save(t, joan));
        return ContactRepository::save(t, both);
    }));
    VERIFY_RESULT(m_device->apply({u"Account"_s, {}, {third.id.toString()}, u"first.100"_s}));
    QVERIFY(!ContactRepository::find(m_device->reader(), joan.id));
    const SetAsideChange aside = SetAsideChanges::list(m_device->reader())->first();
    QCOMPARE(aside.uid, joan.id.toString());
    QVERIFY(aside.object.value(u"memberships"_s).toObject().contains(third.id.toString()));
    VERIFY_RESULT(m_device->push(m_server));
    QCOMPARE(m_device->waiting() + m_device->parked(), 0);
    QVERIFY(m_server.rev(u"Contact"_s, both.id.toString()) > 0);
}

} // namespace waymark

QTEST_GUILESS_MAIN(waymark::TestSyncSetAside)
#include "tst_sync_set_aside.moc"
