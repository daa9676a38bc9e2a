// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/TaskRepository.h"
#include "core/sync/ChangedRows.h"
#include "core/sync/SyncLog.h"
#include "core/sync/run/ChangeTeller.h"
#include "core/sync/run/SyncNotes.h"
#include "tests/core/sync/SyncDevice.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark {

/// The log says what happened, by name, and no more than did.
class TestSyncLog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void whatOthersChangedIsNamed();
    void oneThingThatChangesAgainIsOne();
    void theNamesAreThoseOfTheRows();
    void aTrickleIsALineAMinute();
    void aMeetingOfTwoSaysWhatWasJoined();
    void whatOneSideAloneChangedIsNoMeeting();

private:
    QStringList linesOf(SyncLogLine::Level level);

    std::unique_ptr<SyncDevice> m_device;
    SmallServer m_server;
    Account m_account;
    Cta m_cta;
};

void TestSyncLog::init()
{
    m_device = std::make_unique<SyncDevice>();
    m_server = SmallServer();
    m_account = rows::account(u"Alpha"_s);
    m_cta = rows::cta(m_account, u"Onboarding"_s);
    VERIFY_RESULT(m_device->connectTo(m_server));
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(AccountRepository::save(t, m_account));
        WAYMARK_TRY(CtaRepository::save(t, m_cta));
        const Task task = rows::task(m_cta, u"Monitoring GitLab 5"_s);
        WAYMARK_TRY(TaskRepository::save(t, task));
        WAYMARK_TRY(DraftRepository::save(t, rows::draft(task)));
        return {};
    }));
    VERIFY_RESULT(m_device->sync(m_server));
}

QStringList TestSyncLog::linesOf(SyncLogLine::Level level)
{
    QStringList texts;
    const auto lines = SyncLog::lines(m_device->reader());
    for (const SyncLogLine &line : lines.value_or(QList<SyncLogLine>())) {
        if (line.level == level)
            texts.append(line.text + u'|' + line.detail);
    }
    return texts;
}

void TestSyncLog::whatOthersChangedIsNamed()
{
    ChangedRows rows;
    QVERIFY(rows.isEmpty());
    rows.add(u"1"_s, u"Alpha"_s);
    QCOMPARE(rows.sentence(), u"Alpha was changed by others."_s);
    rows.add(u"2"_s, u"Monitoring\nGitLab 5"_s);
    QCOMPARE(rows.sentence(), u"Alpha and Monitoring GitLab 5 were changed by others."_s);
    for (int i = 3; i < 18; ++i)
        rows.add(QString::number(i), {});
    QCOMPARE(rows.sentence(), u"Alpha, Monitoring GitLab 5 and 15 more were changed by others."_s);
    rows.add(u"18"_s, u"Gamma"_s);
    rows.add(u"19"_s, u"Delta"_s);
    QCOMPARE(rows.sentence(), u"Alpha, Monitoring GitLab 5, Gamma and 16 more were changed by others."_s);
    QVERIFY(!rows.wantsNames());
    ChangedRows turned;
    turned.add(u"1"_s, u"\u05d0\u05d1"_s);
    QCOMPARE(turned.sentence(), u"\u2068\u05d0\u05d1\u2069 was changed by others."_s);
    ChangedRows long_;
    long_.add(u"1"_s, QString(500, u'x'));
    QVERIFY(long_.sentence().size() < 100);
}

void TestSyncLog::oneThingThatChangesAgainIsOne()
{
    ChangedRows all;
    for (int i = 0; i < 5; ++i) {
        ChangedRows some;
        some.add(u"1"_s, u"Alpha"_s);
        all.add(some);
    }
    QCOMPARE(all.sentence(), u"Alpha was changed by others."_s);
}

void TestSyncLog::theNamesAreThoseOfTheRows()
{
    const QString draft = m_device->reader().query(u"SELECT uid FROM draft"_s)->first().first().toString();
    m_server.change(u"Cta"_s, m_cta.id.toString(), {{u"name"_s, u"Onboarding, again"_s}});
    m_server.change(u"Draft"_s, draft, {{u"body"_s, rows::body(u"Written there"_s)}});
    const auto pulled = m_device->pull(m_server);
    VERIFY_RESULT(pulled);
    QCOMPARE(pulled->written, 2);
    QVERIFY(pulled->changed.sentence().contains(u"Onboarding, again"_s));
    QVERIFY2(pulled->changed.sentence().contains(u"Monitoring GitLab 5"_s),
             qPrintable(pulled->changed.sentence()));
}

void TestSyncLog::aTrickleIsALineAMinute()
{
    SyncNotes notes(**m_device);
    ChangeTeller teller;
    QDateTime now = m_device->clock().now();
    teller.tell(notes, now);
    const auto tell = [&](const QString &name) {
        ChangedRows rows;
        rows.add(name, name);
        teller.add(rows);
        teller.tell(notes, now);
    };
    tell(u"Alpha"_s);
    now = now.addSecs(20);
    tell(u"Beta"_s);
    tell(u"Beta"_s);
    QCOMPARE(linesOf(SyncLogLine::Level::Info), QStringList{u"Alpha and Beta were changed by others.|"_s});
    now = now.addSecs(60);
    tell(u"Gamma"_s);
    QCOMPARE(linesOf(SyncLogLine::Level::Info),
             (QStringList{u"Gamma was changed by others.|"_s, u"Alpha and Beta were changed by others.|"_s}));
}

void TestSyncLog::aMeetingOfTwoSaysWhatWasJoined()
{
    m_cta.comments = u"Written here"_s;
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) { return CtaRepository::save(t, m_cta); }));
    m_server.change(u"Cta"_s, m_cta.id.toString(), {{u"name"_s, u"Named there"_s}});
    VERIFY_RESULT(m_device->sync(m_server));
    const QStringList merged = linesOf(SyncLogLine::Level::Merged);
    QCOMPARE(merged.size(), 1);
    QVERIFY2(merged.first().startsWith(u"Onboarding was changed here and elsewhere"_s),
             qPrintable(merged.first()));
    QVERIFY2(merged.first().endsWith(u"|comments, name"_s) || merged.first().endsWith(u"|name, comments"_s),
             qPrintable(merged.first()));
}

void TestSyncLog::whatOneSideAloneChangedIsNoMeeting()
{
    m_server.change(u"Cta"_s, m_cta.id.toString(), {{u"name"_s, u"Named there"_s}});
    VERIFY_RESULT(m_device->sync(m_server));
    m_cta.name = u"Named here"_s;
    VERIFY_RESULT(m_device->run([&](WriteTransaction &t) { return CtaRepository::save(t, m_cta); }));
    VERIFY_RESULT(m_device->sync(m_server));
    // Made on both sides with no beginning in common.
    SyncDevice other;
    VERIFY_RESULT(other.connectTo(m_server));
    VERIFY_RESULT(other.run([&](WriteTransaction &t) {
        Account mine = m_account;
        mine.name = u"Alpha, typed anew"_s;
        return AccountRepository::save(t, mine);
    }));
    VERIFY_RESULT(other.sync(m_server));
    QCOMPARE(linesOf(SyncLogLine::Level::Merged), QStringList());
    const auto lines = SyncLog::lines(other.reader());
    VERIFY_RESULT(lines);
    for (const SyncLogLine &line : *lines)
        QVERIFY2(line.level != SyncLogLine::Level::Merged, qPrintable(line.text));
}

} // namespace waymark

QTEST_GUILESS_MAIN(waymark::TestSyncLog)
#include "tst_sync_log.moc"
