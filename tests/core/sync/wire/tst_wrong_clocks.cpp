// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/DraftRepository.h"
#include "core/store/DraftRevisions.h"
#include "core/store/TaskRepository.h"
#include "core/sync/SyncLog.h"
#include "core/work/Drafts.h"
#include "core/work/Sending.h"
#include "core/work/Tasks.h"
#include "tests/core/sync/wire/Desk.h"
#include "tests/core/sync/wire/Post.h"
#include "tests/support/ResultCheck.h"

#include <QTest>

#include <memory>

namespace waymark::test {

namespace {

constexpr int daysWrong = 3;

QJsonArray inlineText(const QString &text)
{
    return {QJsonObject{{u"type"_qs, u"text"_qs}, {u"text"_qs, text}}};
}

} // namespace

/// One computer's clock is three days behind the server's, and one is three days ahead of it.
class TestWrongClocks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void whatIsWrittenLastStands();
    void whatBothCompleteIsCompleted();
    void anEmailLeavesOnce_data();
    void anEmailLeavesOnce();
    void whatIsTakenBackInTimeNeverLeaves_data() { anEmailLeavesOnce_data(); }
    void whatIsTakenBackInTimeNeverLeaves();
    void whatTheOneBehindKeepsIsNotTheFirstToGo();
    void typingBehindTheOthersKeepsAVersionNowAndThen();
    void theLogIsInTheOrderOfWhatHappened();

private:
    Draft write(Desk &desk, const QString &text, std::optional<RevisionReason> reason = {});
    QString textOf(Desk &desk);
    void meet();
    /// Texts of the draft's versions.
    QStringList versions(Desk &desk);

    std::unique_ptr<Post> m_post;
    std::unique_ptr<Desk> m_behind;
    std::unique_ptr<Desk> m_ahead;
    Task m_task;
    DraftId m_draft;
};

#define NO_PROBLEM(expression)                                                                               \
    do {                                                                                                     \
        const QString problem = expression;                                                                  \
        QVERIFY2(problem.isEmpty(), qPrintable(problem));                                                    \
    } while (false)

void TestWrongClocks::init()
{
    m_post = std::make_unique<Post>();
    m_behind = std::make_unique<Desk>();
    m_ahead = std::make_unique<Desk>();
    m_behind->house.store.clock().set(m_post->clock.now().addDays(-daysWrong));
    m_ahead->house.store.clock().set(m_post->clock.now().addDays(daysWrong));
    const Account account = m_behind->house.addAccount();
    m_behind->house.addContact(account, u"Priya"_qs, u"priya@nb.example"_qs);
    m_task = m_behind->house.taskOf(m_behind->house.addSeries(account), "quick-guide");
    NO_PROBLEM(m_behind->connectTo(*m_post, m_post->maren));
    const auto draft = m_behind->house.begin(m_task.id);
    VERIFY_RESULT(draft);
    m_draft = draft->id;
    NO_PROBLEM(m_behind->sync());
    NO_PROBLEM(m_ahead->connectTo(*m_post, m_post->maren));
}

void TestWrongClocks::cleanup()
{
    m_ahead.reset();
    m_behind.reset();
    m_post.reset();
}

Draft TestWrongClocks::write(Desk &desk, const QString &text, std::optional<RevisionReason> reason)
{
    const auto draft = DraftRepository::find(desk.house.reader(), m_draft);
    if (!draft)
        qFatal("no draft: %s", qPrintable(describe(draft.error())));
    DraftTexts texts = DraftTexts::of(*draft);
    texts.subject = inlineText(text);
    const auto saved =
        desk.house.take(Drafts(desk.house.context()).save(m_draft, draft->revision, texts, reason));
    if (!saved)
        qFatal("not saved: %s", qPrintable(describe(saved.error())));
    return saved->draft;
}

QString TestWrongClocks::textOf(Desk &desk)
{
    const auto draft = DraftRepository::find(desk.house.reader(), m_draft);
    return draft ? draft->subject[0][u"text"_qs].toString() : describe(draft.error());
}

void TestWrongClocks::meet()
{
    for (Desk *desk : {m_behind.get(), m_ahead.get(), m_behind.get()}) {
        NO_PROBLEM(desk->sync());
        const SyncStatus &status = desk->synchroniser->status();
        QCOMPARE(status.conflicts, 0);
        QCOMPARE(status.refused, 0);
        QCOMPARE(status.waiting, 0);
        // The moment is the computer's own, as whoever looks at it reads the time there.
        QCOMPARE(status.syncedAt, desk->house.store.clock().now());
    }
}

QStringList TestWrongClocks::versions(Desk &desk)
{
    QStringList texts;
    const auto revisions = DraftRevisions::list(desk.house.reader(), m_draft);
    if (!revisions)
        return {describe(revisions.error())};
    for (const DraftRevision &revision : *revisions)
        texts.append(revision.subject[0][u"text"_qs].toString());
    return texts;
}

void TestWrongClocks::whatIsWrittenLastStands()
{
    (void)write(*m_ahead, u"First, three days ahead"_qs);
    meet();
    QCOMPARE(textOf(*m_behind), u"First, three days ahead"_qs);
    (void)write(*m_behind, u"Then, three days behind"_qs);
    meet();
    QCOMPARE(textOf(*m_ahead), u"Then, three days behind"_qs);
    (void)write(*m_ahead, u"Last"_qs);
    meet();
    for (Desk *desk : {m_behind.get(), m_ahead.get()})
        QCOMPARE(textOf(*desk), u"Last"_qs);
}

void TestWrongClocks::whatBothCompleteIsCompleted()
{
    QList<TaskStatus> statuses;
    QList<QDateTime> moments;
    for (Desk *desk : {m_behind.get(), m_ahead.get()})
        VERIFY_RESULT(desk->house.take(Tasks(desk->house.context()).markDone(m_task.id)));
    meet();
    for (Desk *desk : {m_behind.get(), m_ahead.get()}) {
        const auto task = TaskRepository::find(desk->house.reader(), m_task.id);
        VERIFY_RESULT(task);
        statuses.append(task->status);
        moments.append(task->completedAt);
    }
    QCOMPARE(statuses, QList<TaskStatus>(2, TaskStatus::Completed));
    QCOMPARE(moments.first(), moments.last());
    // Opened again on the one whose clock is behind: it is the later act, whatever the clocks say.
    VERIFY_RESULT(m_behind->house.take(Tasks(m_behind->house.context()).reopen(m_task.id)));
    meet();
    for (Desk *desk : {m_behind.get(), m_ahead.get()})
        QVERIFY(TaskRepository::find(desk->house.reader(), m_task.id)->status != TaskStatus::Completed);
}

void TestWrongClocks::anEmailLeavesOnce_data()
{
    QTest::addColumn<bool>("fromAhead");
    QTest::newRow("sent three days behind") << false;
    QTest::newRow("sent three days ahead") << true;
}

void TestWrongClocks::anEmailLeavesOnce()
{
    QFETCH(bool, fromAhead);
    Desk &sender = fromAhead ? *m_ahead : *m_behind;
    Desk &other = fromAhead ? *m_behind : *m_ahead;
    const Submission sent = sender.send(sender.preview(m_draft));
    NO_PROBLEM(sender.sync());
    QCOMPARE(m_post->stateOf(sent), u"leaving"_qs);
    NO_PROBLEM(other.sync());
    QCOMPARE(other.submission(sent.id).state, SubmissionState::Leaving);
    QCOMPARE(m_post->deliver(), 1);
    meet();
    QCOMPARE(m_post->deliver(), 0);
    for (Desk *desk : {&sender, &other}) {
        QCOMPARE(desk->submission(sent.id).state, SubmissionState::Done);
        QCOMPARE(TaskRepository::find(desk->house.reader(), m_task.id)->status, TaskStatus::Completed);
    }
}

/// The window is counted where it is kept: from when the server heard of it.
void TestWrongClocks::whatIsTakenBackInTimeNeverLeaves()
{
    QFETCH(bool, fromAhead);
    Desk &sender = fromAhead ? *m_ahead : *m_behind;
    Desk &other = fromAhead ? *m_behind : *m_ahead;
    const Submission sent = sender.send(sender.preview(m_draft));
    NO_PROBLEM(sender.sync());
    NO_PROBLEM(other.sync());
    m_post->clock.advance(undoWindow / 2);
    VERIFY_RESULT(other.house.take(Sending(other.house.context()).recall(sent.id)));
    meet();
    QCOMPARE(m_post->stateOf(sent), u"recalled"_qs);
    QCOMPARE(m_post->deliver(), 0);
    for (Desk *desk : {&sender, &other})
        QCOMPARE(desk->submission(sent.id).state, SubmissionState::Recalled);
}

void TestWrongClocks::whatTheOneBehindKeepsIsNotTheFirstToGo()
{
    for (int i = 0; i < DraftRevisions::kept + 1; ++i)
        (void)write(*m_ahead, u"Ahead %1"_qs.arg(i), RevisionReason::Writing);
    meet();
    QCOMPARE(versions(*m_behind).size(), DraftRevisions::kept);
    for (int i = 0; i < 3; ++i)
        (void)write(*m_behind, u"Behind %1"_qs.arg(i), RevisionReason::Writing);
    meet();
    // The last text is the draft's own.
    for (Desk *desk : {m_behind.get(), m_ahead.get()}) {
        const QStringList texts = versions(*desk);
        QVERIFY2(texts.contains(u"Behind 0"_qs) && texts.contains(u"Behind 1"_qs),
                 qPrintable(texts.join(u", ")));
    }
}

void TestWrongClocks::typingBehindTheOthersKeepsAVersionNowAndThen()
{
    (void)write(*m_ahead, u"Ahead"_qs, RevisionReason::Writing);
    (void)write(*m_ahead, u"Ahead, too"_qs, RevisionReason::Writing);
    meet();
    const qsizetype before = versions(*m_behind).size();
    for (int i = 0; i < 20; ++i) {
        m_behind->house.store.clock().advance(2000);
        (void)write(*m_behind, u"Behind %1"_qs.arg(i));
    }
    const qsizetype more = versions(*m_behind).size() - before;
    QVERIFY2(more >= 1 && more <= 2, qPrintable(QString::number(more)));
}

void TestWrongClocks::theLogIsInTheOrderOfWhatHappened()
{
    (void)write(*m_ahead, u"Ahead"_qs);
    meet();
    for (Desk *desk : {m_behind.get(), m_ahead.get()}) {
        const auto lines = SyncLog::lines(desk->house.reader());
        VERIFY_RESULT(lines);
        QVERIFY(!lines->isEmpty());
        const QDateTime now = desk->house.store.clock().now();
        for (const SyncLogLine &line : *lines)
            QVERIFY2(std::abs(line.at.secsTo(now)) < 3600, qPrintable(line.text));
    }
}

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestWrongClocks)
#include "tst_wrong_clocks.moc"
