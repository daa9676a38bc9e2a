// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/AccountRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/DraftRevisions.h"
#include "core/store/Housekeeping.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/TaskRepository.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"
#include "tests/support/TemporaryStore.h"

using namespace waymark;
using namespace Qt::StringLiterals;

class TestDrafts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aNewDraftIsStampedAndKeepsItsRevision();
    void eachSaveRaisesTheRevisionAndClearsThePreview();
    void savingWithoutAChangeRaisesNothing();
    void anOlderRevisionIsAConflictAndNothingIsOverwritten();
    void onlyTheStoredRevisionCanBePreviewed();
    void anEmptyBodyKeepsTheFullOne_data();
    void anEmptyBodyKeepsTheFullOne();
    void aMuchShorterBodyKeepsTheLongOne();
    void writingKeepsATextEveryFiveMinutes();
    void onlyFiftyTextsAreKept();
    void recipientsAloneKeepNoText();
    void textsSurviveTheirDraft();
    void theListShowsDraftsOfOpenTasks();
    void aDraftOnItsWayIsNotListed_data();
    void aDraftOnItsWayIsNotListed();

private:
    Result<Draft> save(const Draft &draft)
    {
        return m_store->run([&](WriteTransaction &t) { return DraftRepository::save(t, draft); });
    }
    QList<DraftRevision> revisions()
    {
        return DraftRevisions::list(m_store->reader(), m_draft.id).value_or(QList<DraftRevision>());
    }

    std::unique_ptr<TemporaryStore> m_store;
    UserId m_me = UserId::create();
    Account m_account;
    Cta m_cta;
    Task m_task;
    Draft m_draft; ///< As stored.
};

void TestDrafts::init()
{
    m_store = std::make_unique<TemporaryStore>();
    m_account = rows::account(u"Northbeam"_s);
    m_account.health = 60;
    m_cta = rows::cta(m_account, u"Onboarding"_s);
    m_task = rows::task(m_cta, u"Monitoring"_s, {}, m_me);
    VERIFY_RESULT(m_store->run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(AccountRepository::save(t, m_account));
        WAYMARK_TRY(CtaRepository::save(t, m_cta));
        return TaskRepository::save(t, m_task);
    }));
    const auto saved = save(rows::draft(m_task, u"A rather long text about monitoring"_s));
    VERIFY_RESULT(saved);
    m_draft = *saved;
}

void TestDrafts::aNewDraftIsStampedAndKeepsItsRevision()
{
    QCOMPARE(m_draft.revision, 1);
    QCOMPARE(m_draft.savedAt, m_store->clock().now());
    QCOMPARE(m_draft.createdAt, m_store->clock().now());
    const auto stored = DraftRepository::forTask(m_store->reader(), m_task.id);
    VERIFY_RESULT(stored);
    QVERIFY(stored->has_value());
    QVERIFY(**stored == m_draft);
    QCOMPARE(revisions().size(), 0);
    const auto none = DraftRepository::forTask(m_store->reader(), TaskId::create());
    VERIFY_RESULT(none);
    QVERIFY(!none->has_value());
}

void TestDrafts::eachSaveRaisesTheRevisionAndClearsThePreview()
{
    VERIFY_RESULT(
        m_store->run([&](WriteTransaction &t) { return DraftRepository::markPreviewed(t, m_draft.id, 1); }));
    QVERIFY(DraftRepository::find(m_store->reader(), m_draft.id).value_or(Draft()).isPreviewed());

    m_store->clock().advance(60'000);
    m_draft.recipients = {ContactId::create()};
    const auto saved = save(m_draft);
    VERIFY_RESULT(saved);
    QCOMPARE(saved->revision, 2);
    QCOMPARE(saved->savedAt, m_store->clock().now());
    QVERIFY(saved->createdAt < saved->savedAt);
    QVERIFY(!saved->isPreviewed());
    QVERIFY(DraftRepository::find(m_store->reader(), m_draft.id).value_or(Draft()) == *saved);
}

void TestDrafts::savingWithoutAChangeRaisesNothing()
{
    VERIFY_RESULT(
        m_store->run([&](WriteTransaction &t) { return DraftRepository::markPreviewed(t, m_draft.id, 1); }));
    m_store->clock().advance(60'000);
    const auto saved = save(m_draft);
    VERIFY_RESULT(saved);
    QCOMPARE(saved->revision, 1);
    QVERIFY(saved->isPreviewed());
}

void TestDrafts::anOlderRevisionIsAConflictAndNothingIsOverwritten()
{
    Draft mine = m_draft;
    Draft other = m_draft;
    other.body = rows::body(u"the other window's longer text"_s);
    VERIFY_RESULT(save(other));
    mine.body = rows::body(u"mine"_s);
    VERIFY_FAILS(save(mine), ErrorKind::Conflict);
    mine.revision = 7;
    VERIFY_FAILS(save(mine), ErrorKind::Conflict);
    QCOMPARE(DraftRepository::find(m_store->reader(), m_draft.id).value_or(Draft()).body, other.body);
}

void TestDrafts::onlyTheStoredRevisionCanBePreviewed()
{
    VERIFY_FAILS(
        m_store->run([&](WriteTransaction &t) { return DraftRepository::markPreviewed(t, m_draft.id, 2); }),
        ErrorKind::Conflict);
    VERIFY_FAILS(m_store->run([&](WriteTransaction &t) {
        return DraftRepository::markPreviewed(t, DraftId::create(), 1);
    }),
                 ErrorKind::NotFound);
}

void TestDrafts::anEmptyBodyKeepsTheFullOne_data()
{
    QTest::addColumn<QJsonObject>("before");
    const QJsonObject image{
        {u"type"_s, u"doc"_s},
        {u"content"_s, QJsonArray{QJsonObject{{u"type"_s, u"image"_s}, {u"attrs"_s, QJsonObject()}}}}};
    QTest::newRow("a text") << rows::body(u"long"_s);
    QTest::newRow("one letter") << rows::body(u"x"_s);
    QTest::newRow("an image alone") << image;
}

void TestDrafts::anEmptyBodyKeepsTheFullOne()
{
    QFETCH(QJsonObject, before);
    m_draft.body = before;
    auto saved = save(m_draft);
    VERIFY_RESULT(saved);
    // Whatever was kept a moment ago does not matter.
    const int full = saved->revision;
    saved->body = rows::emptyBody();
    saved = save(*saved);
    VERIFY_RESULT(saved);
    QCOMPARE(revisions().first().revision, full);
    QCOMPARE(revisions().first().body, before);

    // And nothing is kept for an empty one.
    const auto count = revisions().size();
    saved->body = QJsonObject{{u"type"_s, u"doc"_s}};
    VERIFY_RESULT(save(*saved));
    QCOMPARE(revisions().size(), count);
}

void TestDrafts::aMuchShorterBodyKeepsTheLongOne()
{
    m_draft.body = rows::body(QString(1000, u'a'));
    auto saved = save(m_draft);
    VERIFY_RESULT(saved);
    const auto before = revisions().size();
    saved->body = rows::body(QString(900, u'a'));
    saved = save(*saved);
    VERIFY_RESULT(saved);
    QCOMPARE(revisions().size(), before);
    saved->body = rows::body(QString(100, u'a'));
    VERIFY_RESULT(save(*saved));
    QCOMPARE(revisions().size(), before + 1);
    QCOMPARE(revisions().first().body, rows::body(QString(900, u'a')));
}

void TestDrafts::writingKeepsATextEveryFiveMinutes()
{
    Draft draft = m_draft;
    for (int second = 0; second < 16 * 60; second += 20) {
        m_store->clock().advance(20'000);
        draft.subject = {QJsonObject{{u"text"_s, QString::number(second)}}};
        const auto saved = save(draft);
        VERIFY_RESULT(saved);
        draft = *saved;
    }
    const auto kept = revisions();
    QVERIFY2(kept.size() >= 3 && kept.size() <= 5, qPrintable(QString::number(kept.size())));
    for (qsizetype i = 1; i < kept.size(); ++i)
        QVERIFY(kept.at(i).savedAt.secsTo(kept.at(i - 1).savedAt) >= 4 * 60);
}

void TestDrafts::onlyFiftyTextsAreKept()
{
    Draft draft = m_draft;
    for (int i = 0; i < 60; ++i) {
        m_store->clock().advance(6 * 60'000);
        draft.subject = {QJsonObject{{u"text"_s, QString::number(i)}}};
        const auto saved = save(draft);
        VERIFY_RESULT(saved);
        draft = *saved;
    }
    const auto kept = revisions();
    QCOMPARE(kept.size(), 50);
    QCOMPARE(kept.first().revision, draft.revision - 1);
    QCOMPARE(kept.last().revision, draft.revision - 50);
}

void TestDrafts::recipientsAloneKeepNoText()
{
    m_store->clock().advance(6 * 60'000);
    m_draft.recipients = {ContactId::create()};
    VERIFY_RESULT(save(m_draft));
    QCOMPARE(revisions().size(), 0);
}

void TestDrafts::textsSurviveTheirDraft()
{
    m_draft.body = rows::emptyBody();
    VERIFY_RESULT(save(m_draft));
    QCOMPARE(revisions().size(), 1);
    VERIFY_RESULT(m_store->run([&](WriteTransaction &t) { return DraftRepository::remove(t, m_draft.id); }));
    VERIFY_FAILS(DraftRepository::find(m_store->reader(), m_draft.id), ErrorKind::NotFound);
    QCOMPARE(revisions().size(), 1);
}

void TestDrafts::theListShowsDraftsOfOpenTasks()
{
    Task done = rows::task(m_cta, u"Done"_s, {}, m_me);
    done.status = TaskStatus::Completed;
    const Task other = rows::task(m_cta, u"Other's"_s, {}, UserId::create());
    m_draft.recipients = {ContactId::create(), ContactId::create()};
    m_draft.subject = {QJsonObject{{u"text"_s, u"Monitoring GitLab"_s}}};
    VERIFY_RESULT(save(m_draft));
    VERIFY_RESULT(m_store->run([&](WriteTransaction &t) -> Result<void> {
        for (const Task &task : {done, other}) {
            WAYMARK_TRY(TaskRepository::save(t, task));
            WAYMARK_TRY(DraftRepository::save(t, rows::draft(task)));
        }
        return DraftRepository::markPreviewed(t, m_draft.id, 2);
    }));
    const auto mine = DraftRepository::list(m_store->reader(), m_me);
    VERIFY_RESULT(mine);
    QCOMPARE(mine->size(), 1);
    QVERIFY(mine->first() ==
            (DraftRow{m_draft.id, m_task.id, m_cta.id, m_account.id, m_me, u"Monitoring"_s, u"Onboarding"_s,
                      u"Northbeam"_s, 60, m_draft.subject, 2, true, m_store->clock().now()}));
    QCOMPARE(DraftRepository::list(m_store->reader(), {}).value_or(QList<DraftRow>()).size(), 2);
}

void TestDrafts::aDraftOnItsWayIsNotListed_data()
{
    QTest::addColumn<SubmissionState>("state");
    QTest::addColumn<int>("listed");
    QTest::newRow("leaving") << SubmissionState::Leaving << 0;
    QTest::newRow("queued") << SubmissionState::Queued << 0;
    QTest::newRow("held") << SubmissionState::Held << 0;
    QTest::newRow("sending") << SubmissionState::Sending << 0;
    QTest::newRow("to be reviewed") << SubmissionState::NeedsReview << 0;
    QTest::newRow("done, and its task is open all the same") << SubmissionState::Done << 1;
    QTest::newRow("recalled") << SubmissionState::Recalled << 1;
}

void TestDrafts::aDraftOnItsWayIsNotListed()
{
    QFETCH(SubmissionState, state);
    QFETCH(int, listed);
    VERIFY_RESULT(m_store->run([&](WriteTransaction &t) {
        return SubmissionRepository::save(t, rows::submission(m_draft, state));
    }));
    QCOMPARE(DraftRepository::list(m_store->reader(), m_me).value_or(QList<DraftRow>()).size(), listed);
}

QTEST_GUILESS_MAIN(TestDrafts)
#include "tst_drafts.moc"
