// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/DraftRevisions.h"
#include "core/store/TaskRepository.h"
#include "core/store/tables/StoredTable.h"
#include "core/sync/SyncRows.h"
#include "core/sync/mapping/RowMapping.h"
#include "tests/core/sync/SyncDevice.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"

#include <QRandomGenerator>

#include <algorithm>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace waymark {

/// Three devices, random work, answers that get lost and programs that end; then all is well again.
class TestSyncModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void devicesComeToTheSame_data();
    void devicesComeToTheSame();

private:
    struct Member
    {
        SyncDevice device;
        QJsonArray lost; ///< The answer to the stored request that nobody heard; the server gives it again.
    };

    /// The texts of all drafts, earlier ones and those that were set aside.
    static QString textsOf(SyncDevice &device);
    Result<void> fill();
    Result<void> act(Member &member);
    Result<void> change(WriteTransaction &t);
    Result<void> changeTask(WriteTransaction &t, Task task);
    Result<void> changeDraft(WriteTransaction &t, const Task &task);
    Result<void> removing(const Result<void> &removed);
    Result<void> talk(Member &member);
    Result<void> settleLost(Member &member);
    template <class T>
    T any(const QList<T> &all)
    {
        return all.at(m_random.bounded(int(all.size())));
    }

    QRandomGenerator m_random;
    std::vector<std::unique_ptr<Member>> m_members;
    SmallServer m_server;
    Account m_account;
    Contact m_contact;
    int m_written = 0;
    bool m_isRemoval = false; ///< What the act in hand does.
    QStringList m_texts;      ///< Bodies that were saved.
};

Result<void> TestSyncModel::fill()
{
    m_account = rows::account(u"Northbeam"_s);
    m_contact = rows::contact(u"Ada"_s, u"ada@northbeam.example"_s, {m_account.id});
    return m_members.front()->device.run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(AccountRepository::save(t, m_account));
        WAYMARK_TRY(ContactRepository::save(t, m_contact));
        for (int i = 0; i < 2; ++i) {
            const Cta cta = rows::cta(m_account, u"CTA %1"_s.arg(i));
            WAYMARK_TRY(CtaRepository::save(t, cta));
            for (int j = 0; j < 3; ++j)
                WAYMARK_TRY(TaskRepository::save(t, rows::task(cta, u"Task %1"_s.arg(j))));
        }
        return {};
    });
}

Result<void> TestSyncModel::removing(const Result<void> &removed)
{
    m_isRemoval = true;
    return removed;
}

Result<void> TestSyncModel::changeDraft(WriteTransaction &t, const Task &task)
{
    const auto stored = DraftRepository::forTask(t.connection(), task.id);
    WAYMARK_TRY(stored);
    if (*stored && m_random.bounded(6) == 0)
        return removing(DraftRepository::remove(t, (*stored)->id));
    Draft draft = *stored ? **stored : rows::draft(task);
    m_texts.append(u"text-%1."_s.arg(++m_written));
    draft.body = rows::body(m_texts.last());
    WAYMARK_TRY(DraftRepository::save(t, draft));
    return {};
}

Result<void> TestSyncModel::changeTask(WriteTransaction &t, Task task)
{
    switch (m_random.bounded(5)) {
    case 0:
        return removing(TaskRepository::remove(t, task.id));
    case 1:
        task.title = u"Title %1"_s.arg(++m_written);
        return TaskRepository::save(t, task);
    case 2:
        task.status = task.status == TaskStatus::Completed ? TaskStatus::NotStarted : TaskStatus::Completed;
        task.completedAt = task.status == TaskStatus::Completed ? t.now() : QDateTime();
        return TaskRepository::save(t, task);
    default:
        return changeDraft(t, task);
    }
}

Result<void> TestSyncModel::change(WriteTransaction &t)
{
    const auto ctas = CtaRepository::forAccount(t.connection(), m_account.id);
    if (!ctas || ctas->isEmpty())
        return {};
    auto cta = CtaRepository::find(t.connection(), any(*ctas).cta.id);
    WAYMARK_TRY(cta);
    const auto tasks = TaskRepository::forCta(t.connection(), cta->id);
    WAYMARK_TRY(tasks);
    switch (m_random.bounded(8)) {
    case 0:
        cta->comments = u"Comment %1"_s.arg(++m_written);
        cta->contacts = m_random.bounded(2) ? QList<ContactId>{m_contact.id} : QList<ContactId>();
        return CtaRepository::save(t, *cta);
    case 1:
        return TaskRepository::save(t, rows::task(*cta, u"New %1"_s.arg(++m_written)));
    case 2: {
        auto contact = ContactRepository::find(t.connection(), m_contact.id);
        WAYMARK_TRY(contact);
        contact->memberships.first().roles = {u"role %1"_s.arg(m_random.bounded(4))};
        contact->emailOptOut = contact->emailOptOut || m_random.bounded(5) == 0;
        return ContactRepository::save(t, *contact);
    }
    case 3:
        return m_random.bounded(4)
                   ? CtaRepository::save(t, rows::cta(m_account, u"CTA %1"_s.arg(++m_written)))
                   : removing(CtaRepository::remove(t, cta->id));
    default:
        return tasks->isEmpty() ? Result<void>() : changeTask(t, any(*tasks));
    }
}

QString TestSyncModel::textsOf(SyncDevice &device)
{
    const auto rows = device.reader().query(u"SELECT body FROM draft UNION SELECT body FROM draft_revision "
                                            "UNION SELECT object FROM sync_set_aside"_s);
    QString texts;
    for (const QVariantList &row : rows.value_or(Rows()))
        texts += row.first().toString();
    return texts;
}

Result<void> TestSyncModel::act(Member &member)
{
    // Texts of one sitting are one text.
    for (const auto &each : m_members)
        each->device.clock().advance(1000 * (DraftRevisions::interval + 60));
    const QString before = textsOf(member.device);
    m_isRemoval = false;
    WAYMARK_TRY(member.device.run([&](WriteTransaction &t) { return change(t); }));
    const QString after = textsOf(member.device);
    const auto isLost = [&](const QString &text) { return before.contains(text) && !after.contains(text); };
    // What a person removes with a draft is gone because they wanted it so.
    if (m_isRemoval)
        m_texts.removeIf(isLost);
    const auto lost = std::ranges::find_if(m_texts, isLost);
    return lost == m_texts.cend() ? Result<void>() : failure(ErrorKind::Internal, u"An act lost "_s + *lost);
}

/// The answer to a request that is under way; what nobody heard is what the server says again.
Result<void> TestSyncModel::settleLost(Member &member)
{
    if (member.device.underWay().isEmpty())
        return {};
    const QJsonArray answer = member.lost.isEmpty() ? m_server.answer(member.device.underWay()) : member.lost;
    member.lost = {};
    WAYMARK_TRY(member.device.settle(answer));
    return {};
}

Result<void> TestSyncModel::talk(Member &member)
{
    switch (m_random.bounded(6)) {
    case 0: // Prepared, and the program ended before it was sent.
        WAYMARK_TRY(settleLost(member));
        WAYMARK_TRY(member.device.prepare());
        member.device.reopen();
        return {};
    case 1: // Done on the server, and nobody heard of it.
        WAYMARK_TRY(settleLost(member));
        WAYMARK_TRY(member.device.prepare());
        if (!member.device.underWay().isEmpty())
            member.lost = m_server.answer(member.device.underWay());
        return {};
    case 2: // Pages before the answer.
        WAYMARK_TRY(member.device.pull(m_server, 2));
        return {};
    default:
        WAYMARK_TRY(settleLost(member));
        return member.device.sync(m_server);
    }
}

static QString wordsOf(const QList<ParkedChange> &changes)
{
    QString words;
    for (const ParkedChange &change : changes)
        words += entityName(change.type) + u' ' + change.uid + u' ' + change.error + u' ' +
                 change.description + u' ' + change.properties.join(u',') + u'\n';
    return words;
}

void TestSyncModel::devicesComeToTheSame_data()
{
    QTest::addColumn<int>("seed");
    const int seeds = std::max(3, qEnvironmentVariableIntValue("WAYMARK_SYNC_SEEDS"));
    const int first = std::max(1, qEnvironmentVariableIntValue("WAYMARK_SYNC_FIRST"));
    for (int seed = first; seed < first + seeds; ++seed)
        QTest::addRow("%d", seed) << seed;
}

void TestSyncModel::devicesComeToTheSame()
{
    QFETCH(int, seed);
    m_random.seed(quint32(seed));
    m_server = SmallServer();
    m_texts.clear();
    m_members.clear();
    for (int i = 0; i < 3; ++i)
        m_members.push_back(std::make_unique<Member>());
    for (const auto &member : m_members)
        VERIFY_RESULT(member->device.connectTo(m_server));
    VERIFY_RESULT(fill());
    for (const auto &member : m_members)
        VERIFY_RESULT(member->device.sync(m_server));

    for (int step = 0; step < 60; ++step) {
        Member &member = *m_members.at(std::size_t(m_random.bounded(3)));
        VERIFY_RESULT(m_random.bounded(3) ? act(member) : talk(member));
    }
    for (int round = 0; round < 4; ++round) {
        for (const auto &member : m_members) {
            VERIFY_RESULT(settleLost(*member));
            VERIFY_RESULT(member->device.sync(m_server));
        }
    }

    QString reachable;
    for (const auto &member : m_members) {
        SyncDevice &device = member->device;
        QCOMPARE(device.waiting(), 0);
        const auto parked = ParkedChanges::list(device.reader());
        QVERIFY2(parked->isEmpty(), qPrintable(wordsOf(*parked)));
        for (const QString &name : {u"Account"_s, u"Contact"_s, u"Cta"_s, u"Task"_s, u"Draft"_s}) {
            const SyncType &type = *syncType(name);
            const auto uids = type.table().uidsWhere(device.reader(), u"1 = ?"_s, {1});
            VERIFY_RESULT(uids);
            QCOMPARE(uids->size(), m_server.count(name));
            for (const QString &uid : *uids) {
                const auto row = SyncRows::readOne(device.reader(), type, uid);
                const QJsonObject mine = RowMapping::forWire(type, **row);
                const QJsonObject theirs = m_server.object(name, uid);
                for (auto it = theirs.begin(); it != theirs.end(); ++it)
                    QVERIFY2(mine.value(it.key()) == it.value(),
                             qPrintable(name + u' ' + uid + u' ' + it.key()));
            }
        }
        reachable += textsOf(device);
    }
    for (const QString &text : std::as_const(m_texts))
        QVERIFY2(reachable.contains(text), qPrintable(text));
}

} // namespace waymark

QTEST_GUILESS_MAIN(waymark::TestSyncModel)
#include "tst_sync_model.moc"
