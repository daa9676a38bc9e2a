// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/DraftRevisions.h"
#include "core/store/TaskRepository.h"
#include "core/sync/RefusedObjects.h"
#include "core/sync/SyncLog.h"
#include "tests/core/sync/SyncDevice.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"

using namespace Qt::StringLiterals;

namespace waymark {

/// What one side does not take of the other is told, and tried again.
class TestSyncRefused : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void anObjectThatIsNotUnderstoodIsFetchedAgain();
    void anEarlierTextThatTheServerRefusesIsTold();
    void aRefusedEarlierTextIsGivenUp();

private:
    /// The server refuses the earlier texts of this request.
    QJsonArray refusing(const QJsonArray &responses);
    /// Two texts of the draft, of which the server refuses the earlier one.
    void refuseEarlierText();

    std::unique_ptr<SyncDevice> m_device;
    SmallServer m_server;
    Account m_account;
    Cta m_cta;
    Task m_task;
    Draft m_draft;
};

void TestSyncRefused::init()
{
    m_device = std::make_unique<SyncDevice>();
    m_server = SmallServer();
    m_account = rows::account(u"Northbeam"_s);
    m_cta = rows::cta(m_account);
    m_task = rows::task(m_cta, u"Welcome"_s);
    m_draft = rows::draft(m_task, u"Begun"_s);
    VERIFY_RESULT(m_device->connectTo(m_server));
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(AccountRepository::save(t, m_account));
        WAYMARK_TRY(CtaRepository::save(t, m_cta));
        WAYMARK_TRY(TaskRepository::save(t, m_task));
        WAYMARK_TRY(DraftRepository::save(t, m_draft));
        return {};
    }));
    VERIFY_RESULT(m_device->sync(m_server));
    QCOMPARE(m_device->waiting() + m_device->parked(), 0);
}

void TestSyncRefused::anObjectThatIsNotUnderstoodIsFetchedAgain()
{
    const QString uid = TaskId::create().toString();
    QJsonObject object{{u"id"_s, uid},
                       {u"rev"_s, 7},
                       {u"account"_s, m_account.id.toString()},
                       {u"cta"_s, m_cta.id.toString()},
                       {u"title"_s, u"From a newer one"_s},
                       {u"status"_s, u"half_done"_s}};
    const auto wanted = [this] { return *SyncStateRepository::wanted(m_device->reader(), u"Task"_s, 10); };
    const auto linesOfIt = [this, &uid] {
        const auto lines = SyncLog::lines(m_device->reader());
        return std::count_if(lines->begin(), lines->end(),
                             [&uid](const SyncLogLine &line) { return line.detail.contains(uid); });
    };
    for (int times = 0; times < 2; ++times) {
        const auto counts = m_device->apply({u"Task"_s, {object}, {}, {}});
        VERIFY_RESULT(counts);
        QCOMPARE(counts->refused, 1);
        QCOMPARE(wanted(), QStringList());
        VERIFY_RESULT(
            m_device->run([](WriteTransaction &t) { return RefusedObjects::wantAll(t.connection()); }));
        QCOMPARE(wanted(), QStringList{uid});
    }
    // It is said once, not at each start.
    QCOMPARE(linesOfIt(), 1);
    object.insert(u"status"_s, u"in_progress"_s);
    VERIFY_RESULT(m_device->apply({u"Task"_s, {object}, {}, {}}));
    QCOMPARE(TaskRepository::find(m_device->reader(), TaskId(uid))->title, u"From a newer one"_s);
    VERIFY_RESULT(m_device->run([](WriteTransaction &t) { return RefusedObjects::wantAll(t.connection()); }));
    QCOMPARE(wanted(), QStringList());
}

QJsonArray TestSyncRefused::refusing(const QJsonArray &responses)
{
    QJsonArray changed;
    for (const auto &response : responses) {
        QJsonArray each = response.toArray();
        QJsonObject arguments = each.at(1).toObject();
        if (each.at(0).toString() == u"DraftRevision/set") {
            QJsonObject refused;
            const QStringList keys = arguments.take(u"created"_s).toObject().keys();
            for (const QString &key : keys)
                refused.insert(key, QJsonObject{{u"type"_s, u"invalidProperties"_s},
                                                {u"description"_s, u"body is too long"_s}});
            arguments.insert(u"notCreated"_s, refused);
            each.replace(1, arguments);
        }
        changed.append(each);
    }
    return changed;
}

void TestSyncRefused::refuseEarlierText()
{
    m_device->clock().advance(1000 * (DraftRevisions::pause + 60));
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) -> Result<void> {
        auto draft = DraftRepository::find(t.connection(), m_draft.id);
        WAYMARK_TRY(draft);
        draft->body = rows::body(u"Written later"_s);
        WAYMARK_TRY(DraftRepository::save(t, *draft));
        return {};
    }));
    const auto prepared = m_device->prepare();
    VERIFY_RESULT(prepared);
    QVERIFY(*prepared);
    SmallServer elsewhere = m_server;
    VERIFY_RESULT(m_device->settle(refusing(elsewhere.answer(m_device->underWay()))));
    QCOMPARE(m_device->parked(), 1);
}

void TestSyncRefused::anEarlierTextThatTheServerRefusesIsTold()
{
    refuseEarlierText();
    const auto parked = ParkedChanges::list(m_device->reader());
    VERIFY_RESULT(parked);
    QCOMPARE(parked->size(), 1);
    const ParkedChange text = parked->first();
    QVERIFY2(text.name.contains(u"Welcome"_s), qPrintable(text.name));
    QCOMPARE(text.error, u"invalidProperties"_s);
    QCOMPARE(text.description, u"body is too long"_s);
    QCOMPARE(text.operation, ParkedChange::Operation::Create);
    QCOMPARE(text.at, m_device->clock().now());
    // It is not sent again before somebody says so.
    QVERIFY(!*m_device->prepare());
    VERIFY_RESULT(
        m_device->run([&](WriteTransaction &t) { return ParkedChanges::retry(t, text.type, text.uid); }));
    QCOMPARE(m_device->parked(), 0);
    VERIFY_RESULT(m_device->push(m_server));
    QVERIFY(m_server.rev(u"DraftRevision"_s, text.uid) > 0);
    QCOMPARE(m_device->parked(), 0);
    VERIFY_FAILS(
        m_device->run([&](WriteTransaction &t) { return ParkedChanges::retry(t, text.type, text.uid); }),
        ErrorKind::NotFound);
}

void TestSyncRefused::aRefusedEarlierTextIsGivenUp()
{
    refuseEarlierText();
    const ParkedChange text = ParkedChanges::list(m_device->reader())->first();
    VERIFY_RESULT(
        m_device->run([&](WriteTransaction &t) { return ParkedChanges::discard(t, text.type, text.uid); }));
    QCOMPARE(m_device->parked(), 0);
    QVERIFY(!*m_device->prepare());
    // It is still among the draft's earlier ones here.
    const auto texts = DraftRevisions::list(m_device->reader(), m_draft.id);
    QVERIFY(std::any_of(texts->begin(), texts->end(),
                        [](const DraftRevision &each) { return each.body == rows::body(u"Begun"_s); }));
}

} // namespace waymark

QTEST_GUILESS_MAIN(waymark::TestSyncRefused)
#include "tst_sync_refused.moc"
