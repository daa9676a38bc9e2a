// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/DraftRevisions.h"
#include "core/store/TaskRepository.h"
#include "core/sync/DraftConflicts.h"
#include "core/sync/SetAsideChanges.h"
#include "core/sync/SyncLog.h"
#include "tests/core/sync/SyncDevice.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"

using namespace Qt::StringLiterals;

namespace waymark {

/// What two devices did to the same thing, and what a person then chooses.
class TestSyncDrafts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void textsOfTwoDevicesAreTwoDrafts();
    void bothDevicesSeeTheConflict();
    void thePersonsResultIsTheNextRevision();
    void choosingOneText_data();
    void choosingOneText();
    void bothTextsStayAsDraftsOfTheirOwn();
    void recipientsMergeAndThePreviewIsGone();
    void oneSidedTextsAreNoConflict();
    void aDraftRemovedElsewhereWithUnsentTextSurvives();
    void aDraftWhoseTaskWentElsewhereSurvivesWithIt_data();
    void aDraftWhoseTaskWentElsewhereSurvivesWithIt();
    void everySavedTextIsReachableOnBothDevices();
    void anEarlierTextIsOnEveryDevice();
    void anEarlierTextIsTrimmedRenamedAndErasedForAll();
    void earlierTextsFollowTheDraftThatSurvives();
    void earlierTextsComeToAServerThatLostThem();
    void theTextThatWasNotChosenIsOnBothDevices();
    void aValueThatLostIsShown();
    void choosingMineIsAChangeToSend();
    void choosingMineIsUndone();
    void longTextsCanStandTogether();
    void bothOfTwoValuesIsRefused();
    void aConflictIsSettledOnce();
    void mergedChangesAreInTheLog();

private:
    Draft draftOn(SyncDevice &device, const DraftId &id)
    {
        return DraftRepository::find(device.reader(), id).value_or(Draft());
    }
    Result<Draft> write(SyncDevice &device, const QString &text);
    Result<void> comment(SyncDevice &device, const QString &text);
    Result<void> rename(SyncDevice &device, const QString &name);
    /// Both write; the other one is first at the server.
    void writeTwice();
    QStringList reachableTexts(SyncDevice &device);
    /// The bodies of the draft's earlier texts, sorted.
    QStringList earlierTexts(SyncDevice &device);
    /// Writes in another sitting, so that the text before is kept.
    void writeLater(SyncDevice &device, const QString &text)
    {
        device.clock().advance(1000 * (DraftRevisions::pause + 60));
        VERIFY_RESULT(write(device, text));
    }
    qint64 onlyConflict(SyncDevice &device);

    std::unique_ptr<SyncDevice> m_here;
    std::unique_ptr<SyncDevice> m_there;
    SmallServer m_server;
    Account m_account;
    Cta m_cta;
    Task m_task;
    Draft m_draft;
};

void TestSyncDrafts::init()
{
    m_here = std::make_unique<SyncDevice>();
    m_there = std::make_unique<SyncDevice>();
    m_server = SmallServer();
    m_account = rows::account(u"Northbeam"_s);
    m_cta = rows::cta(m_account);
    m_task = rows::task(m_cta, u"Welcome"_s);
    m_draft = rows::draft(m_task, u"Begun"_s);
    VERIFY_RESULT(m_here->connectTo(m_server));
    VERIFY_RESULT(m_there->connectTo(m_server));
    VERIFY_RESULT(m_here->run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(AccountRepository::save(t, m_account));
        WAYMARK_TRY(CtaRepository::save(t, m_cta));
        WAYMARK_TRY(TaskRepository::save(t, m_task));
        WAYMARK_TRY(DraftRepository::save(t, m_draft));
        return {};
    }));
    VERIFY_RESULT(m_here->sync(m_server));
    VERIFY_RESULT(m_there->sync(m_server));
    QCOMPARE(draftOn(*m_there, m_draft.id).body, m_draft.body);
}

Result<Draft> TestSyncDrafts::write(SyncDevice &device, const QString &text)
{
    return device.run([&](WriteTransaction &t) -> Result<Draft> {
        auto draft = DraftRepository::find(t.connection(), m_draft.id);
        WAYMARK_TRY(draft);
        draft->body = rows::body(text);
        return DraftRepository::save(t, *draft);
    });
}

Result<void> TestSyncDrafts::comment(SyncDevice &device, const QString &text)
{
    return device.run([&](WriteTransaction &t) -> Result<void> {
        auto cta = CtaRepository::find(t.connection(), m_cta.id);
        WAYMARK_TRY(cta);
        cta->comments = text;
        return CtaRepository::save(t, *cta);
    });
}

Result<void> TestSyncDrafts::rename(SyncDevice &device, const QString &name)
{
    return device.run([&](WriteTransaction &t) -> Result<void> {
        auto cta = CtaRepository::find(t.connection(), m_cta.id);
        WAYMARK_TRY(cta);
        cta->name = name;
        return CtaRepository::save(t, *cta);
    });
}

void TestSyncDrafts::writeTwice()
{
    VERIFY_RESULT(write(*m_there, u"Theirs"_s));
    VERIFY_RESULT(write(*m_here, u"Mine"_s));
    VERIFY_RESULT(m_there->sync(m_server));
    VERIFY_RESULT(m_here->sync(m_server));
}

qint64 TestSyncDrafts::onlyConflict(SyncDevice &device)
{
    const auto conflicts = SyncConflicts::list(device.reader());
    return conflicts && conflicts->size() == 1 ? conflicts->first().id : -1;
}

/// The bodies of all drafts and earlier texts.
QStringList TestSyncDrafts::reachableTexts(SyncDevice &device)
{
    const auto rows =
        device.reader().query(u"SELECT body FROM draft UNION SELECT body FROM draft_revision"_s);
    QStringList texts;
    for (const QVariantList &row : rows.value_or(Rows()))
        texts.append(row.first().toString());
    return texts;
}

void TestSyncDrafts::textsOfTwoDevicesAreTwoDrafts()
{
    writeTwice();
    QCOMPARE(m_here->conflicts(), 1);
    const auto conflict = DraftConflicts::find(m_here->reader(), onlyConflict(*m_here));
    VERIFY_RESULT(conflict);
    QCOMPARE(conflict->server.id, m_draft.id);
    QCOMPARE(conflict->server.body, rows::body(u"Theirs"_s));
    QCOMPARE(conflict->local.body, rows::body(u"Mine"_s));
    QCOMPARE(conflict->local.conflictOf, m_draft.id);
    QVERIFY(conflict->base.has_value());
    QCOMPARE(conflict->base->body, rows::body(u"Begun"_s));
    QCOMPARE(SyncConflicts::list(m_here->reader())->first().name, u"Welcome"_s);
    // The base is kept, and the task's draft is the server's.
    const auto revisions = DraftRevisions::list(m_here->reader(), m_draft.id);
    QVERIFY(std::any_of(revisions->begin(), revisions->end(), [](const DraftRevision &revision) {
        return revision.body == rows::body(u"Begun"_s);
    }));
    QCOMPARE((*DraftRepository::forTask(m_here->reader(), m_task.id))->id, m_draft.id);
    QVERIFY(*DraftRepository::isInConflict(m_here->reader(), m_draft.id));
    QCOMPARE(m_here->waiting(), 0);
}

void TestSyncDrafts::bothDevicesSeeTheConflict()
{
    writeTwice();
    VERIFY_RESULT(m_there->sync(m_server));
    QCOMPARE(m_there->conflicts(), 1);
    const auto conflict = DraftConflicts::find(m_there->reader(), onlyConflict(*m_there));
    VERIFY_RESULT(conflict);
    QCOMPARE(conflict->server.body, rows::body(u"Theirs"_s));
    QCOMPARE(conflict->local.body, rows::body(u"Mine"_s));
    QVERIFY(*DraftRepository::isInConflict(m_there->reader(), m_draft.id));
}

void TestSyncDrafts::thePersonsResultIsTheNextRevision()
{
    writeTwice();
    VERIFY_RESULT(m_there->sync(m_server));
    const auto before = DraftConflicts::find(m_here->reader(), onlyConflict(*m_here));
    const ConflictingText result{{}, {}, rows::body(u"Theirs and mine"_s)};
    VERIFY_RESULT(m_here->run(
        [&](WriteTransaction &t) { return DraftConflicts::use(t, onlyConflict(*m_here), result); }));
    VERIFY_RESULT(m_here->sync(m_server));
    VERIFY_RESULT(m_there->sync(m_server));
    for (SyncDevice *device : {m_here.get(), m_there.get()}) {
        QCOMPARE(device->conflicts(), 0);
        QCOMPARE(draftOn(*device, m_draft.id).body, result.body);
        QVERIFY(draftOn(*device, m_draft.id).revision > before->server.revision);
        QVERIFY(!DraftRepository::find(device->reader(), before->local.id));
        QVERIFY(!*DraftRepository::isInConflict(device->reader(), m_draft.id));
    }
    QCOMPARE(m_server.count(u"Draft"_s), 1);
}

void TestSyncDrafts::choosingOneText_data()
{
    QTest::addColumn<bool>("mine");
    QTest::newRow("mine") << true;
    QTest::newRow("theirs") << false;
}

void TestSyncDrafts::choosingOneText()
{
    QFETCH(bool, mine);
    writeTwice();
    VERIFY_RESULT(m_here->run([&](WriteTransaction &t) {
        return SyncConflicts::resolve(t, onlyConflict(*m_here),
                                      mine ? SyncConflict::Choice::Mine : SyncConflict::Choice::Theirs);
    }));
    VERIFY_RESULT(m_here->sync(m_server));
    VERIFY_RESULT(m_there->sync(m_server));
    for (SyncDevice *device : {m_here.get(), m_there.get()}) {
        QCOMPARE(device->conflicts(), 0);
        QCOMPARE(draftOn(*device, m_draft.id).body, rows::body(mine ? u"Mine"_s : u"Theirs"_s));
    }
    // The other text is among the earlier ones.
    const auto revisions = DraftRevisions::list(m_here->reader(), m_draft.id);
    QVERIFY(std::any_of(revisions->begin(), revisions->end(), [mine](const DraftRevision &revision) {
        return revision.body == rows::body(mine ? u"Theirs"_s : u"Mine"_s);
    }));
}

void TestSyncDrafts::bothTextsStayAsDraftsOfTheirOwn()
{
    writeTwice();
    VERIFY_RESULT(m_here->run([&](WriteTransaction &t) {
        return SyncConflicts::resolve(t, onlyConflict(*m_here), SyncConflict::Choice::Both);
    }));
    VERIFY_RESULT(m_here->sync(m_server));
    VERIFY_RESULT(m_there->sync(m_server));
    for (SyncDevice *device : {m_here.get(), m_there.get()}) {
        QCOMPARE(device->conflicts(), 0);
        const auto drafts = device->reader().query(u"SELECT count(*) FROM draft WHERE conflict_of IS NULL"_s);
        QCOMPARE(drafts->first().first().toInt(), 2);
    }
}

void TestSyncDrafts::recipientsMergeAndThePreviewIsGone()
{
    const auto add = [&](SyncDevice &device, const QString &uid) {
        return device.run([&](WriteTransaction &t) -> Result<void> {
            auto draft = DraftRepository::find(t.connection(), m_draft.id);
            draft->recipients.append(ContactId(uid));
            const auto saved = DraftRepository::save(t, *draft);
            WAYMARK_TRY(saved);
            return DraftRepository::markPreviewed(t, saved->id, saved->revision);
        });
    };
    const QJsonObject places{{m_account.id.toString(), QJsonObject{{u"roles"_s, QJsonObject()}}}};
    const QString ada = ContactId::create().toString(), bob = ContactId::create().toString();
    for (const QString &uid : {ada, bob})
        m_server.create(u"Contact"_s, uid,
                        {{u"email"_s, QString(uid + u"@x.example"_s)}, {u"memberships"_s, places}});
    VERIFY_RESULT(m_here->sync(m_server));
    VERIFY_RESULT(m_there->sync(m_server));
    VERIFY_RESULT(add(*m_there, ada));
    VERIFY_RESULT(add(*m_here, bob));
    VERIFY_RESULT(m_there->sync(m_server));
    VERIFY_RESULT(m_here->sync(m_server));
    VERIFY_RESULT(m_there->sync(m_server));
    for (SyncDevice *device : {m_here.get(), m_there.get()}) {
        const Draft draft = draftOn(*device, m_draft.id);
        QCOMPARE(QSet<ContactId>(draft.recipients.begin(), draft.recipients.end()),
                 (QSet<ContactId>{ContactId(ada), ContactId(bob)}));
        QVERIFY(!draft.isPreviewed());
        QCOMPARE(device->conflicts(), 0);
    }
}

void TestSyncDrafts::oneSidedTextsAreNoConflict()
{
    VERIFY_RESULT(write(*m_there, u"Theirs"_s));
    VERIFY_RESULT(comment(*m_here, u"Mine"_s));
    VERIFY_RESULT(m_there->sync(m_server));
    VERIFY_RESULT(m_here->sync(m_server));
    QCOMPARE(m_here->conflicts(), 0);
    QCOMPARE(draftOn(*m_here, m_draft.id).body, rows::body(u"Theirs"_s));
}

void TestSyncDrafts::aDraftRemovedElsewhereWithUnsentTextSurvives()
{
    VERIFY_RESULT(m_there->run([&](WriteTransaction &t) { return DraftRepository::remove(t, m_draft.id); }));
    VERIFY_RESULT(m_there->sync(m_server));
    VERIFY_RESULT(write(*m_here, u"Mine"_s));
    VERIFY_RESULT(m_here->sync(m_server));
    VERIFY_RESULT(m_there->sync(m_server));
    for (SyncDevice *device : {m_here.get(), m_there.get()}) {
        const auto draft = DraftRepository::forTask(device->reader(), m_task.id);
        VERIFY_RESULT(draft);
        QVERIFY(draft->has_value());
        QVERIFY((*draft)->id != m_draft.id);
        QCOMPARE((*draft)->body, rows::body(u"Mine"_s));
    }
}

// A task goes with its draft; what was written here since survives with the task, for everybody.
void TestSyncDrafts::aDraftWhoseTaskWentElsewhereSurvivesWithIt_data()
{
    QTest::addColumn<bool>("isNew");
    QTest::newRow("the draft that both knew") << false;
    QTest::newRow("one begun since") << true;
}

void TestSyncDrafts::aDraftWhoseTaskWentElsewhereSurvivesWithIt()
{
    QFETCH(bool, isNew);
    const Task other = rows::task(m_cta, u"Follow-up"_s);
    VERIFY_RESULT(m_here->run([&](WriteTransaction &t) { return TaskRepository::save(t, other); }));
    VERIFY_RESULT(m_here->sync(m_server));
    VERIFY_RESULT(m_there->sync(m_server));
    VERIFY_RESULT(m_there->run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(TaskRepository::remove(t, m_task.id));
        return TaskRepository::remove(t, other.id);
    }));
    VERIFY_RESULT(m_there->sync(m_server));
    if (isNew)
        VERIFY_RESULT(m_here->run(
            [&](WriteTransaction &t) { return DraftRepository::save(t, rows::draft(other, u"Mine"_s)); }));
    else
        VERIFY_RESULT(write(*m_here, u"Mine"_s));
    VERIFY_RESULT(m_here->sync(m_server));
    VERIFY_RESULT(m_there->sync(m_server));
    for (SyncDevice *device : {m_here.get(), m_there.get()}) {
        const auto drafts = device->reader().query(
            u"SELECT draft.body, task.title FROM draft JOIN task ON task.id = draft.task_id"_s);
        VERIFY_RESULT(drafts);
        QCOMPARE(drafts->size(), 1);
        QVERIFY(drafts->first().at(0).toString().contains(u"Mine"_s));
        QCOMPARE(drafts->first().at(1).toString(), isNew ? u"Follow-up"_s : u"Welcome"_s);
        QCOMPARE(device->reader().query(u"SELECT 1 FROM task"_s)->size(), 1);
        QCOMPARE(device->waiting() + device->parked(), 0);
    }
    QCOMPARE(SetAsideChanges::count(m_here->reader()).value_or(-1), 0);
}

void TestSyncDrafts::everySavedTextIsReachableOnBothDevices()
{
    for (int round = 0; round < 4; ++round) {
        // Texts of one sitting are one text: DraftRevisions::interval.
        for (SyncDevice *device : {m_here.get(), m_there.get()})
            device->clock().advance(1000 * (DraftRevisions::interval + 60));
        VERIFY_RESULT(write(*m_there, u"There %1"_s.arg(round)));
        VERIFY_RESULT(write(*m_here, u"Here %1"_s.arg(round)));
        VERIFY_RESULT((round % 2 ? m_there : m_here)->sync(m_server));
        VERIFY_RESULT((round % 2 ? m_here : m_there)->sync(m_server));
        VERIFY_RESULT(m_here->sync(m_server));
        VERIFY_RESULT(m_there->sync(m_server));
    }
    for (SyncDevice *device : {m_here.get(), m_there.get()}) {
        const QString texts = reachableTexts(*device).join(u' ');
        for (int round = 0; round < 4; ++round) {
            QVERIFY2(texts.contains(u"There %1"_s.arg(round)),
                     qPrintable((device == m_here.get() ? u"here "_s : u"there "_s) + texts));
            QVERIFY2(texts.contains(u"Here %1"_s.arg(round)),
                     qPrintable((device == m_here.get() ? u"here "_s : u"there "_s) + texts));
        }
        QCOMPARE(device->waiting() + device->parked(), 0);
    }
}

QStringList TestSyncDrafts::earlierTexts(SyncDevice &device)
{
    const auto rows = device.reader().query(u"SELECT body FROM draft_revision ORDER BY body"_s);
    QStringList texts;
    for (const QVariantList &row : rows.value_or(Rows()))
        texts.append(row.first().toString());
    return texts;
}

// Those that were replaced before anybody else saw them too, and on a device that joins later.
void TestSyncDrafts::anEarlierTextIsOnEveryDevice()
{
    writeLater(*m_here, u"First"_s);
    writeLater(*m_here, u"Second"_s);
    writeLater(*m_here, u"Third"_s);
    VERIFY_RESULT(m_here->sync(m_server));
    VERIFY_RESULT(m_there->sync(m_server));
    QVERIFY(m_there->clock().now() < m_here->clock().now());
    writeLater(*m_there, u"Fourth"_s);
    VERIFY_RESULT(m_there->sync(m_server));
    VERIFY_RESULT(m_here->sync(m_server));
    VERIFY_RESULT(m_there->sync(m_server));
    SyncDevice later;
    VERIFY_RESULT(later.connectTo(m_server));
    VERIFY_RESULT(later.sync(m_server));
    for (SyncDevice *device : {m_here.get(), m_there.get(), &later}) {
        const auto earlier = DraftRevisions::list(device->reader(), m_draft.id);
        VERIFY_RESULT(earlier);
        QStringList bodies;
        for (const DraftRevision &revision : *earlier)
            bodies.append(QString::fromUtf8(QJsonDocument(revision.body).toJson()));
        // Each once, whatever the devices' clocks say.
        QCOMPARE(bodies.size(), 4);
        for (const char *text : {"Third", "Second", "First", "Begun"})
            QCOMPARE(bodies.filter(QLatin1String(text)).size(), 1);
        QVERIFY(!device->prepare().value());
    }
    QCOMPARE(m_server.count(u"DraftRevision"_s), 4);
    QCOMPARE(later.conflicts() + later.parked() + later.waiting(), 0);
}

void TestSyncDrafts::anEarlierTextIsTrimmedRenamedAndErasedForAll()
{
    writeLater(*m_here, u"First"_s);
    writeLater(*m_here, u"Second"_s);
    VERIFY_RESULT(m_here->sync(m_server));
    VERIFY_RESULT(m_there->sync(m_server));
    QCOMPARE(earlierTexts(*m_there).size(), 2);
    const auto change = [](SyncDevice &device, const QString &sql) {
        return device.run([&](WriteTransaction &t) { return t.connection().execute(sql); });
    };
    VERIFY_RESULT(
        change(*m_here, u"UPDATE draft_revision SET name = 'Approved' WHERE instr(body, 'First')"_s));
    VERIFY_RESULT(change(*m_there, u"DELETE FROM draft_revision WHERE instr(body, 'Begun')"_s));
    VERIFY_RESULT(m_here->sync(m_server));
    VERIFY_RESULT(m_there->sync(m_server));
    VERIFY_RESULT(m_here->sync(m_server));
    for (SyncDevice *device : {m_here.get(), m_there.get()}) {
        const auto left = DraftRevisions::list(device->reader(), m_draft.id);
        VERIFY_RESULT(left);
        QCOMPARE(left->size(), 1);
        QCOMPARE(left->first().name, u"Approved"_s);
        QCOMPARE(left->first().body, rows::body(u"First"_s));
        QVERIFY(!device->prepare().value());
    }
    QCOMPARE(m_server.count(u"DraftRevision"_s), 1);
}

void TestSyncDrafts::earlierTextsFollowTheDraftThatSurvives()
{
    writeLater(*m_here, u"First"_s);
    VERIFY_RESULT(m_here->sync(m_server));
    VERIFY_RESULT(m_there->sync(m_server));
    VERIFY_RESULT(m_there->run([&](WriteTransaction &t) { return TaskRepository::remove(t, m_task.id); }));
    VERIFY_RESULT(m_there->sync(m_server));
    writeLater(*m_here, u"Second"_s);
    VERIFY_RESULT(m_here->sync(m_server));
    VERIFY_RESULT(m_there->sync(m_server));
    for (SyncDevice *device : {m_here.get(), m_there.get()}) {
        const auto drafts = device->reader().query(u"SELECT uid FROM draft"_s);
        VERIFY_RESULT(drafts);
        QCOMPARE(drafts->size(), 1);
        const DraftId survivor(drafts->first().first().toString());
        QVERIFY(survivor != m_draft.id);
        const auto earlier = DraftRevisions::list(device->reader(), survivor);
        VERIFY_RESULT(earlier);
        QCOMPARE(earlier->size(), 2);
        QCOMPARE(earlier->first().body, rows::body(u"First"_s));
    }
}

void TestSyncDrafts::earlierTextsComeToAServerThatLostThem()
{
    writeLater(*m_here, u"First"_s);
    VERIFY_RESULT(m_here->sync(m_server));
    const auto uids = m_here->reader().query(u"SELECT uid FROM draft_revision"_s);
    QCOMPARE(uids->size(), 1);
    m_server.lose(u"DraftRevision"_s, uids->first().first().toString());
    m_server.setEpoch(u"second"_s);
    VERIFY_RESULT(m_here->run([](WriteTransaction &t) { return SyncLifecycle::beginResync(t); }));
    VERIFY_RESULT(m_here->pull(m_server));
    VERIFY_RESULT(m_here->run([](WriteTransaction &t) { return SyncLifecycle::finishResync(t); }));
    QCOMPARE(m_server.count(u"DraftRevision"_s), 0);
    VERIFY_RESULT(m_here->push(m_server));
    QCOMPARE(m_server.count(u"DraftRevision"_s), 1);
    VERIFY_RESULT(m_there->sync(m_server));
    QCOMPARE(earlierTexts(*m_there), earlierTexts(*m_here));
}

void TestSyncDrafts::theTextThatWasNotChosenIsOnBothDevices()
{
    writeTwice();
    VERIFY_RESULT(m_there->sync(m_server));
    VERIFY_RESULT(m_here->run([&](WriteTransaction &t) {
        return DraftConflicts::choose(t, onlyConflict(*m_here), SyncConflict::Choice::Theirs);
    }));
    VERIFY_RESULT(m_here->sync(m_server));
    VERIFY_RESULT(m_there->sync(m_server));
    for (SyncDevice *device : {m_here.get(), m_there.get()}) {
        QCOMPARE(draftOn(*device, m_draft.id).body, rows::body(u"Theirs"_s));
        QCOMPARE(device->reader().query(u"SELECT 1 FROM draft"_s)->size(), 1);
        QVERIFY(earlierTexts(*device).join(u' ').contains(u"Mine"_s));
        QCOMPARE(device->conflicts() + device->waiting() + device->parked(), 0);
    }
}

void TestSyncDrafts::aValueThatLostIsShown()
{
    VERIFY_RESULT(rename(*m_there, u"Theirs"_s));
    VERIFY_RESULT(rename(*m_here, u"Mine"_s));
    VERIFY_RESULT(m_there->sync(m_server));
    VERIFY_RESULT(m_here->sync(m_server));
    const auto conflicts = SyncConflicts::list(m_here->reader());
    VERIFY_RESULT(conflicts);
    QCOMPARE(conflicts->size(), 1);
    const SyncConflict &conflict = conflicts->first();
    QCOMPARE(conflict.type, EntityType::Cta);
    QCOMPARE(conflict.uid, m_cta.id.toString());
    QCOMPARE(conflict.property, u"name"_s);
    QCOMPARE(conflict.base, QJsonValue(u"Onboarding"_s));
    QCOMPARE(conflict.mine, QJsonValue(u"Mine"_s));
    QCOMPARE(conflict.theirs, QJsonValue(u"Theirs"_s));
    QCOMPARE(CtaRepository::find(m_here->reader(), m_cta.id)->name, u"Theirs"_s);
    QCOMPARE(m_here->waiting(), 0);
    VERIFY_RESULT(m_there->sync(m_server));
    QCOMPARE(m_there->conflicts(), 0);
}

void TestSyncDrafts::choosingMineIsAChangeToSend()
{
    aValueThatLostIsShown();
    VERIFY_RESULT(m_here->run([&](WriteTransaction &t) {
        return SyncConflicts::resolve(t, onlyConflict(*m_here), SyncConflict::Choice::Mine);
    }));
    QCOMPARE(m_here->conflicts(), 0);
    QCOMPARE(m_here->waiting(), 1);
    VERIFY_RESULT(m_here->sync(m_server));
    VERIFY_RESULT(m_there->sync(m_server));
    QCOMPARE(CtaRepository::find(m_there->reader(), m_cta.id)->name, u"Mine"_s);
}

void TestSyncDrafts::choosingMineIsUndone()
{
    aValueThatLostIsShown();
    const auto conflict = SyncConflicts::find(m_here->reader(), onlyConflict(*m_here));
    VERIFY_RESULT(conflict);
    const auto number = m_here->run([&](WriteTransaction &t) -> Result<qint64> {
        WAYMARK_TRY(SyncConflicts::resolve(t, conflict->id, SyncConflict::Choice::Mine));
        return t.number();
    });
    VERIFY_RESULT(number);
    const auto undone = (*m_here)->revert(*number);
    (*m_here)->drain();
    VERIFY_RESULT(undone.result());
    VERIFY_RESULT(m_here->run([&](WriteTransaction &t) { return SyncConflicts::reopen(t, *conflict); }));
    QCOMPARE(m_here->conflicts(), 1);
    QCOMPARE(CtaRepository::find(m_here->reader(), m_cta.id)->name, u"Theirs"_s);
}

void TestSyncDrafts::longTextsCanStandTogether()
{
    VERIFY_RESULT(comment(*m_there, u"Theirs"_s));
    VERIFY_RESULT(comment(*m_here, u"Mine"_s));
    VERIFY_RESULT(m_there->sync(m_server));
    VERIFY_RESULT(m_here->sync(m_server));
    QVERIFY(SyncConflicts::offersBoth(SyncConflicts::list(m_here->reader())->first()));
    VERIFY_RESULT(m_here->run([&](WriteTransaction &t) {
        return SyncConflicts::resolve(t, onlyConflict(*m_here), SyncConflict::Choice::Both);
    }));
    QCOMPARE(CtaRepository::find(m_here->reader(), m_cta.id)->comments, u"Theirs\nMine"_s);
}

void TestSyncDrafts::bothOfTwoValuesIsRefused()
{
    aValueThatLostIsShown();
    QVERIFY(!SyncConflicts::offersBoth(SyncConflicts::list(m_here->reader())->first()));
    VERIFY_FAILS(m_here->run([&](WriteTransaction &t) {
        return SyncConflicts::resolve(t, onlyConflict(*m_here), SyncConflict::Choice::Both);
    }),
                 ErrorKind::Unsupported);
    QCOMPARE(m_here->conflicts(), 1);
}

void TestSyncDrafts::aConflictIsSettledOnce()
{
    aValueThatLostIsShown();
    const qint64 id = onlyConflict(*m_here);
    const auto resolve = [&] {
        return m_here->run(
            [&](WriteTransaction &t) { return SyncConflicts::resolve(t, id, SyncConflict::Choice::Theirs); });
    };
    VERIFY_RESULT(resolve());
    QCOMPARE(m_here->waiting(), 0);
    VERIFY_FAILS(resolve(), ErrorKind::NotFound);
    VERIFY_FAILS(DraftConflicts::find(m_here->reader(), id), ErrorKind::NotFound);
}

void TestSyncDrafts::mergedChangesAreInTheLog()
{
    VERIFY_RESULT(rename(*m_there, u"Theirs"_s));
    VERIFY_RESULT(comment(*m_here, u"Mine"_s));
    VERIFY_RESULT(m_there->sync(m_server));
    VERIFY_RESULT(m_here->sync(m_server));
    const auto lines = SyncLog::lines(m_here->reader());
    VERIFY_RESULT(lines);
    QVERIFY(std::any_of(lines->begin(), lines->end(), [](const SyncLogLine &line) {
        return line.level == SyncLogLine::Level::Merged && line.text.contains(u"Onboarding"_s);
    }));
    QCOMPARE(m_here->conflicts(), 0);
    // No more lines are kept than a person could want.
    VERIFY_RESULT(m_here->run([](WriteTransaction &t) -> Result<void> {
        for (int i = 0; i < SyncLog::kept + 20; ++i)
            WAYMARK_TRY(SyncLog::add(t, SyncLogLine::Level::Info, QString::number(i)));
        return {};
    }));
    QCOMPARE(SyncLog::lines(m_here->reader())->size(), SyncLog::kept);
    QCOMPARE(SyncLog::lines(m_here->reader())->first().text, QString::number(SyncLog::kept + 19));
}

} // namespace waymark

QTEST_GUILESS_MAIN(waymark::TestSyncDrafts)
#include "tst_sync_drafts.moc"
