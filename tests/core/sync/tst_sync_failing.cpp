// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/TaskRepository.h"
#include "core/store/tables/StoredTable.h"
#include "core/sync/SyncRows.h"
#include "core/sync/mapping/RowMapping.h"
#include "tests/core/store/Failures.h"
#include "tests/core/sync/SyncDevice.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace waymark {

/// The n-th write, sync or statement of the workspace fails once, for every n, while a page is taken over or
/// an answer is: repeated, it is there as if nothing had been.
class TestSyncFailing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup() { FailureKind::heal(); }

    void aPageIsThereWholeOrNotAtAll_data() { addFailureKinds(); }
    void aPageIsThereWholeOrNotAtAll();
    void anAnswerIsSettledWholeOrNotAtAll_data() { addFailureKinds(); }
    void anAnswerIsSettledWholeOrNotAtAll();

private:
    void fill();
    void isSameAsThere(SyncDevice &device);
    /// What others do: objects of several types are made, changed, removed.
    void changeElsewhere(int round);

    SmallServer m_server;
    Account m_account;
    Cta m_cta;
    Task m_task;
    std::unique_ptr<SyncDevice> m_device;
};

void TestSyncFailing::initTestCase()
{
    FailingDisk::install();
    FailingStatement::install();
}

void TestSyncFailing::fill()
{
    m_server = SmallServer();
    m_device = std::make_unique<SyncDevice>();
    m_account = rows::account(u"Northbeam"_s);
    m_cta = rows::cta(m_account, u"Onboarding"_s);
    m_task = rows::task(m_cta, u"Welcome"_s);
    VERIFY_RESULT(m_device->connectTo(m_server));
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(AccountRepository::save(t, m_account));
        WAYMARK_TRY(CtaRepository::save(t, m_cta));
        WAYMARK_TRY(TaskRepository::save(t, m_task));
        WAYMARK_TRY(DraftRepository::save(t, rows::draft(m_task)));
        return {};
    }));
    VERIFY_RESULT(m_device->sync(m_server));
    QCOMPARE(m_device->waiting(), 0);
    FailingStatement::putOn(m_device->path());
}

void TestSyncFailing::changeElsewhere(int round)
{
    const QString contact = u"con_elsewhere%1"_s.arg(round);
    m_server.create(u"Contact"_s, contact,
                    {{u"email"_s, u"c%1@northbeam.example"_s.arg(round)},
                     {u"lastName"_s, u"Elsewhere"_s},
                     {u"memberships"_s,
                      QJsonObject{{m_account.id.toString(), QJsonObject{{u"roles"_s, QJsonObject()}}}}}});
    m_server.change(u"Cta"_s, m_cta.id.toString(), {{u"name"_s, u"Named there %1"_s.arg(round)}});
    m_server.change(u"Task"_s, m_task.id.toString(), {{u"title"_s, u"Titled there %1"_s.arg(round)}});
    if (round > 1)
        m_server.destroy(u"Contact"_s, u"con_elsewhere%1"_s.arg(round - 1));
}

void TestSyncFailing::isSameAsThere(SyncDevice &device)
{
    QCOMPARE(device.waiting(), 0);
    QCOMPARE(device.parked(), 0);
    for (const QString &name : {u"Account"_s, u"Contact"_s, u"Cta"_s, u"Task"_s, u"Draft"_s}) {
        const SyncType &type = *syncType(name);
        const auto uids = type.table().uidsWhere(device.reader(), u"1 = ?"_s, {1});
        VERIFY_RESULT(uids);
        QVERIFY2(uids->size() == m_server.count(name), qPrintable(name));
        for (const QString &uid : *uids) {
            const auto row = SyncRows::readOne(device.reader(), type, uid);
            VERIFY_RESULT(row);
            const QJsonObject mine = RowMapping::forWire(type, **row);
            const QJsonObject theirs = m_server.object(name, uid);
            for (auto it = theirs.begin(); it != theirs.end(); ++it)
                QVERIFY2(mine.value(it.key()) == it.value(), qPrintable(name + u' ' + it.key()));
        }
    }
}

void TestSyncFailing::aPageIsThereWholeOrNotAtAll()
{
    QFETCH(FailureKind, kind);
    fill();
    bool hasFailed = true;
    int failures = 0;
    int rounds = 0;
    for (int nth = 1; hasFailed && !QTest::currentTestFailed(); nth = afterFailure(nth)) {
        QVERIFY2(nth < 5000, "it never ends");
        changeElsewhere(++rounds);
        // Something here meets them.
        VERIFY_RESULT(m_device->run([&](WriteTransaction &t) -> Result<void> {
            Cta cta = *CtaRepository::find(t.connection(), m_cta.id);
            cta.comments = u"Written here %1"_s.arg(nth);
            return CtaRepository::save(t, cta);
        }));
        kind.failAt(nth);
        const auto pulled = m_device->pull(m_server);
        FailureKind::heal();
        hasFailed = kind.hasFailed();
        failures += hasFailed;
        QVERIFY2(!pulled || !hasFailed || pulled->refused == 0, qPrintable(QString::number(nth)));
        VERIFY_RESULT(m_device->sync(m_server));
        isSameAsThere(*m_device);
        QCOMPARE(m_server.object(u"Cta"_s, m_cta.id.toString())[u"comments"_s].toString(),
                 u"Written here %1"_s.arg(nth));
        if (QTest::currentTestFailed())
            qWarning() << "it failed at" << nth;
    }
    QVERIFY(failures > 0);
    QCOMPARE(m_device->conflicts(), 0);
}

void TestSyncFailing::anAnswerIsSettledWholeOrNotAtAll()
{
    QFETCH(FailureKind, kind);
    fill();
    bool hasFailed = true;
    int failures = 0;
    int rounds = 0;
    for (int nth = 1; hasFailed && !QTest::currentTestFailed(); nth = afterFailure(nth)) {
        QVERIFY2(nth < 5000, "it never ends");
        VERIFY_RESULT(m_device->run([&](WriteTransaction &t) -> Result<void> {
            Cta cta = *CtaRepository::find(t.connection(), m_cta.id);
            cta.comments = u"Written here %1"_s.arg(nth);
            WAYMARK_TRY(CtaRepository::save(t, cta));
            WAYMARK_TRY(TaskRepository::save(t, rows::task(m_cta, u"New %1"_s.arg(nth))));
            return ContactRepository::save(
                t, rows::contact(u"Ada"_s, u"ada%1@northbeam.example"_s.arg(nth), {m_account.id}));
        }));
        // One of them meets another version there.
        m_server.change(u"Cta"_s, m_cta.id.toString(), {{u"name"_s, u"Named there %1"_s.arg(nth)}});
        const auto prepared = m_device->prepare();
        VERIFY_RESULT(prepared);
        QVERIFY(*prepared);
        const QJsonArray answer = m_server.answer(m_device->underWay());
        kind.failAt(nth);
        const auto settled = m_device->settle(answer);
        FailureKind::heal();
        hasFailed = kind.hasFailed();
        failures += hasFailed;
        if (!settled) {
            QVERIFY(!m_device->underWay().isEmpty());
            VERIFY_RESULT(m_device->settle(answer));
        }
        QVERIFY(m_device->underWay().isEmpty());
        VERIFY_RESULT(m_device->sync(m_server));
        isSameAsThere(*m_device);
        QCOMPARE(m_server.count(u"Contact"_s), ++rounds);
        QCOMPARE(m_server.count(u"Task"_s), rounds + 1);
        if (QTest::currentTestFailed())
            qWarning() << "it failed at" << nth;
    }
    QVERIFY(failures > 0);
    QCOMPARE(m_device->conflicts(), 0);
}

} // namespace waymark

QTEST_GUILESS_MAIN(waymark::TestSyncFailing)
#include "tst_sync_failing.moc"
