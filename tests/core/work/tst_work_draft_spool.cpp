// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/DraftRepository.h"
#include "core/store/DraftRevisions.h"
#include "core/store/DraftSpool.h"
#include "core/store/TaskRepository.h"
#include "core/work/ContactErasure.h"
#include "core/work/DraftReplay.h"
#include "core/work/Drafts.h"
#include "tests/core/work/DraftFixtures.h"
#include "tests/core/work/WorkHouse.h"
#include "tests/support/SmallDisk.h"
#include "tests/support/Wait.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

/// What was typed and not stored when Waymark was killed comes back, and overwrites nothing.
class TestWorkDraftSpool : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsPutIsOnTheDiskForItsOwnerAlone();
    void theLatestTextsCount();
    void whatIsTakenOutIsGone();
    void aFullDiskKeepsTheEarlierFileAndIsTriedAgain();
    void aDamagedFileStaysAndHoldsUpNothing_data();
    void aDamagedFileStaysAndHoldsUpNothing();
    void textsOverTheStoredRevisionGoOnFromIt();
    void textsOverASaveThatGotThroughGoOnFromIt();
    void textsOverAnotherRevisionAreAVersion();
    void textsThatAreStoredLeaveNoVersion();
    void anEmptyBodyReplacesNoFullOneWithoutAVersion();
    void anEmailOnItsWayKeepsItsTexts();
    void somebodyElsesTextsAreAVersion();
    void aDraftThatWasNeverStoredIsBegun();
    void textsOfAStepThatIsGoneStay();
    void whoIsErasedIsGoneFromItToo();

private:
    /// A draft, stored, of the first step of a series.
    struct Desk
    {
        WorkHouse house;
        Account account = house.addAccount();
        Contact priya = house.addContact(account, u"Priya"_s, u"priya@nb.example"_s);
        Task task = house.taskOf(house.addSeries(account), "quick-guide");

        DraftSpool &spool() { return house.store->drafts(); }
        Draft stored(const DraftId &id)
        {
            return DraftRepository::find(house.reader(), id).value_or(Draft());
        }
        Result<SavedDraft> save(const Draft &draft, const DraftTexts &texts)
        {
            return house.take(Drafts(house.context()).save(draft.id, draft.revision, texts));
        }
        SpooledDraft typed(const Draft &over, const DraftTexts &texts)
        {
            SpooledDraft typed{over, SpooledDraft::digestOf(over)};
            typed.draft.subject = texts.subject;
            typed.draft.preheader = texts.preheader;
            typed.draft.body = texts.body;
            typed.draft.savedBy = house.me;
            typed.draft.savedAt = house.store.clock().now();
            return typed;
        }
        /// Has them on the disk when it returns.
        bool put(const SpooledDraft &typed)
        {
            // Told on the spool's thread; heard on this one.
            QObject ear;
            quint64 last = 0;
            QObject::connect(&spool(), &DraftSpool::written, &ear,
                             [&last](const QString &, quint64 number) { last = number; });
            const quint64 number = spool().put(typed);
            return QTest::qWaitFor([&] { return last == number; });
        }
        QList<SpooledDraft> left() { return spool().left().value_or(QList<SpooledDraft>()); }
        Result<DraftReplay::Outcome> replay() { return DraftReplay::run(house.context()); }
        QList<DraftRevision> versions(const DraftId &id)
        {
            return DraftRevisions::list(house.reader(), id).value_or(QList<DraftRevision>());
        }
    };
};

using Outcome = DraftReplay::Outcome;

void TestWorkDraftSpool::whatIsPutIsOnTheDiskForItsOwnerAlone()
{
    Desk desk;
    const Draft draft = *desk.house.begin(desk.task.id);
    const SpooledDraft typed = desk.typed(draft, textsOf(draft, "Grüße \U0001F680", "line"));
    QVERIFY(desk.put(typed));
    QCOMPARE(desk.left(), QList<SpooledDraft>{typed});
    const QDir folder(desk.spool().folder());
    QCOMPARE(folder.entryList(QDir::Files | QDir::Hidden).size(), 1);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(folder.filePath(folder.entryList(QDir::Files).first())) & others));
    QVERIFY(!(QFile::permissions(folder.path()) & others));
    // It is still there for the next start.
    desk.house.store.reopen();
    QCOMPARE(desk.left(), QList<SpooledDraft>{typed});
}

void TestWorkDraftSpool::theLatestTextsCount()
{
    Desk desk;
    const Draft draft = *desk.house.begin(desk.task.id);
    for (const char *subject : {"one", "two"})
        desk.spool().put(desk.typed(draft, textsOf(draft, subject)));
    const SpooledDraft last = desk.typed(draft, textsOf(draft, "three"));
    QVERIFY(desk.put(last));
    QCOMPARE(desk.left(), QList<SpooledDraft>{last});
    const SpooledDraft later = desk.typed(draft, textsOf(draft, "four"));
    QVERIFY(desk.put(later));
    QCOMPARE(desk.left(), QList<SpooledDraft>{later});
}

void TestWorkDraftSpool::whatIsTakenOutIsGone()
{
    Desk desk;
    const Draft draft = *desk.house.begin(desk.task.id);
    QVERIFY(desk.put(desk.typed(draft, textsOf(draft, "one"))));
    desk.spool().takeOut(draft.id);
    WAIT_VERIFY(desk.left().isEmpty());
    // Before it was written, too.
    desk.spool().put(desk.typed(draft, textsOf(draft, "two")));
    desk.spool().takeOut(draft.id);
    desk.house.store.reopen();
    QVERIFY(desk.left().isEmpty());
}

void TestWorkDraftSpool::aFullDiskKeepsTheEarlierFileAndIsTriedAgain()
{
    Desk desk;
    const Draft draft = *desk.house.begin(desk.task.id);
    const SpooledDraft first = desk.typed(draft, textsOf(draft, "one"));
    QVERIFY(desk.put(first));
    const SpooledDraft second = desk.typed(draft, textsOf(draft, "two"));
    {
        const SmallDisk disk(50);
        QObject ear;
        QString sentence;
        QObject::connect(&desk.spool(), &DraftSpool::failed, &ear,
                         [&sentence](const QString &, const Error &error) { sentence = error.sentence; });
        desk.spool().put(second);
        WAIT_VERIFY(!sentence.isEmpty());
        QCOMPARE(desk.left(), QList<SpooledDraft>{first});
    }
    WAIT_VERIFY(desk.left() == QList<SpooledDraft>{second});
}

void TestWorkDraftSpool::aDamagedFileStaysAndHoldsUpNothing_data()
{
    QTest::addColumn<int>("kept"); // Bytes of the file; below 0 a byte in its middle is another one.
    QTest::newRow("empty") << 0;
    QTest::newRow("the mark alone") << 16;
    QTest::newRow("cut off") << 400;
    QTest::newRow("a byte changed") << -1;
}

void TestWorkDraftSpool::aDamagedFileStaysAndHoldsUpNothing()
{
    QFETCH(const int, kept);
    Desk desk;
    const Draft draft = *desk.house.begin(desk.task.id);
    QVERIFY(desk.put(desk.typed(draft, textsOf(draft, "typed"))));
    const QString damaged = desk.spool().folder() + u"/damaged.draft"_s;
    QFile file(desk.spool().folder() + u'/' + draft.id.toString() + u".draft"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    if (kept >= 0)
        bytes.truncate(kept);
    else
        bytes[bytes.size() / 2] = char(bytes.at(bytes.size() / 2) ^ 1);
    QFile other(damaged);
    QVERIFY(other.open(QIODevice::WriteOnly) && other.write(bytes) == bytes.size());
    other.close();
    QCOMPARE(*desk.replay(), (Outcome{1, 0}));
    QCOMPARE(desk.stored(draft.id).subject, textsOf(draft, "typed").subject);
    WAIT_VERIFY(QDir(desk.spool().folder()).entryList(QDir::Files) == QStringList{u"damaged.draft"_s});
}

void TestWorkDraftSpool::textsOverTheStoredRevisionGoOnFromIt()
{
    Desk desk;
    const Draft draft = *desk.house.begin(desk.task.id);
    QVERIFY(desk.put(desk.typed(draft, textsOf(draft, "typed", "words"))));
    desk.house.store.reopen();
    desk.house.store->setActor(desk.house.me);
    QCOMPARE(*desk.replay(), (Outcome{1, 0}));
    const Draft now = desk.stored(draft.id);
    QCOMPARE(DraftTexts::of(now), textsOf(draft, "typed", "words"));
    QCOMPARE(now.revision, draft.revision + 1);
    QCOMPARE(now.savedBy, desk.house.me);
    WAIT_VERIFY(desk.left().isEmpty());
    QCOMPARE(*desk.replay(), (Outcome{0, 0}));
}

void TestWorkDraftSpool::textsOverASaveThatGotThroughGoOnFromIt()
{
    Desk desk;
    const Draft draft = *desk.house.begin(desk.task.id);
    const auto saved = desk.save(draft, textsOf(draft, "on its way"));
    VERIFY_RESULT(saved);
    // The composer had not heard of that when this was typed.
    SpooledDraft typed = desk.typed(draft, textsOf(draft, "typed"));
    typed.basis = SpooledDraft::digestOf(saved->draft);
    QVERIFY(desk.put(typed));
    QCOMPARE(*desk.replay(), (Outcome{1, 0}));
    QCOMPARE(desk.stored(draft.id).subject, textsOf(draft, "typed").subject);
}

void TestWorkDraftSpool::textsOverAnotherRevisionAreAVersion()
{
    Desk desk;
    const Draft draft = *desk.house.begin(desk.task.id);
    VERIFY_RESULT(desk.save(draft, textsOf(draft, "stored since")));
    QVERIFY(desk.put(desk.typed(draft, textsOf(draft, "typed"))));
    const Draft before = desk.stored(draft.id);
    QCOMPARE(*desk.replay(), (Outcome{0, 1}));
    QCOMPARE(desk.stored(draft.id), before);
    const auto versions = desk.versions(draft.id);
    QCOMPARE(versions.first().reason, RevisionReason::SetAside);
    QCOMPARE(versions.first().subject, textsOf(draft, "typed").subject);
    WAIT_VERIFY(desk.left().isEmpty());
}

void TestWorkDraftSpool::textsThatAreStoredLeaveNoVersion()
{
    Desk desk;
    const Draft draft = *desk.house.begin(desk.task.id);
    const auto saved = desk.save(draft, textsOf(draft, "typed"));
    VERIFY_RESULT(saved);
    const qsizetype versions = desk.versions(draft.id).size();
    QVERIFY(desk.put(desk.typed(draft, textsOf(draft, "typed"))));
    QCOMPARE(*desk.replay(), (Outcome{0, 0}));
    QCOMPARE(desk.stored(draft.id), saved->draft);
    QCOMPARE(desk.versions(draft.id).size(), versions);
    WAIT_VERIFY(desk.left().isEmpty());
}

void TestWorkDraftSpool::anEmptyBodyReplacesNoFullOneWithoutAVersion()
{
    Desk desk;
    const Draft draft = *desk.house.begin(desk.task.id);
    const auto saved = desk.save(draft, textsOf(draft, "full", "all of it"));
    VERIFY_RESULT(saved);
    QVERIFY(desk.put(desk.typed(saved->draft, textsOf(saved->draft, "full", ""))));
    QCOMPARE(*desk.replay(), (Outcome{1, 0}));
    QCOMPARE(desk.versions(draft.id).first().reason, RevisionReason::Emptied);
    QCOMPARE(desk.versions(draft.id).first().body, saved->draft.body);
}

void TestWorkDraftSpool::anEmailOnItsWayKeepsItsTexts()
{
    Desk desk;
    const Draft draft = *desk.house.begin(desk.task.id);
    const SpooledDraft typed = desk.typed(draft, textsOf(draft, "typed"));
    VERIFY_RESULT(sendDraft(desk.house, draft.id));
    const Draft sent = desk.stored(draft.id);
    QVERIFY(desk.put(typed));
    QCOMPARE(*desk.replay(), (Outcome{0, 1}));
    QCOMPARE(desk.stored(draft.id), sent);
    QCOMPARE(desk.versions(draft.id).first().subject, typed.draft.subject);
}

void TestWorkDraftSpool::somebodyElsesTextsAreAVersion()
{
    Desk desk;
    const Draft draft = *desk.house.begin(desk.task.id);
    SpooledDraft typed = desk.typed(draft, textsOf(draft, "typed"));
    typed.draft.savedBy = addColleague(desk.house);
    QVERIFY(desk.put(typed));
    QCOMPARE(*desk.replay(), (Outcome{0, 1}));
    QCOMPARE(desk.stored(draft.id), draft);
}

void TestWorkDraftSpool::aDraftThatWasNeverStoredIsBegun()
{
    Desk desk;
    const Draft looked = *Drafts(desk.house.context()).open(desk.task.id);
    QCOMPARE(looked.revision, 0);
    QVERIFY(desk.put(desk.typed(looked, textsOf(looked, "typed"))));
    QCOMPARE(*desk.replay(), (Outcome{1, 0}));
    const Draft begun = desk.stored(looked.id);
    QCOMPARE(begun.subject, textsOf(looked, "typed").subject);
    QCOMPARE(begun.revision, 1);
    QCOMPARE(begun.recipients, looked.recipients);
    QCOMPARE(TaskRepository::find(desk.house.reader(), desk.task.id)->status, TaskStatus::InProgress);

    // A second one of the same step goes beside it.
    Draft other = looked;
    other.id = DraftId::create();
    QVERIFY(desk.put(desk.typed(other, textsOf(other, "also typed"))));
    QCOMPARE(*desk.replay(), (Outcome{0, 1}));
    QCOMPARE(desk.versions(begun.id).first().subject, textsOf(other, "also typed").subject);
}

void TestWorkDraftSpool::textsOfAStepThatIsGoneStay()
{
    Desk desk;
    Draft looked = *Drafts(desk.house.context()).open(desk.task.id);
    looked.task = TaskId::create();
    QVERIFY(desk.put(desk.typed(looked, textsOf(looked, "typed"))));
    QCOMPARE(*desk.replay(), (Outcome{0, 0}));
    QCOMPARE(desk.left().size(), 1);
}

void TestWorkDraftSpool::whoIsErasedIsGoneFromItToo()
{
    Desk desk;
    Draft draft = *desk.house.begin(desk.task.id);
    draft.recipients = {desk.priya.id};
    QVERIFY(
        desk.put(desk.typed(draft, textsOf(draft, "For PRIYA@nb.example", "Ask priya@nb.example about it"))));
    const QDir folder(desk.spool().folder());
    const auto write = [&folder](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(write(u"damaged.draft"_s, "waymark draft 1 half a file, priya@nb.example"));
    QVERIFY(write(u"dft_begun.draft.new"_s, "half a file of Priya@NB.example"));
    QVERIFY(write(u"other.draft"_s, "half a file of somebody else"));
    // What waits to be written is no different.
    DraftTexts later = textsOf(draft, "later");
    later.subject = {u"To priya@nb.example"_s};
    Draft second = draft;
    second.id = DraftId::create();
    desk.spool().put(desk.typed(second, later));

    const auto erased = ContactErasure(desk.house.context()).erase(desk.priya.id);
    desk.house.store->drain();
    WAIT_VERIFY(erased.isFinished());
    VERIFY_RESULT(erased.result());
    WAIT_VERIFY(desk.left().size() == 2);
    for (const QString &name : folder.entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll().toLower();
        QVERIFY2(!bytes.contains("priya@nb"), qPrintable(name));
        QVERIFY2(!bytes.contains(desk.priya.id.toString().toUtf8()), qPrintable(name));
    }
    QVERIFY(!folder.exists(u"damaged.draft"_s));
    QVERIFY(folder.exists(u"other.draft"_s));
    // The rest of what was typed is there.
    QCOMPARE(desk.left().first().draft.recipients, QList<ContactId>());
    const auto texts = QJsonDocument(desk.left().first().draft.body).toJson();
    QVERIFY2(texts.contains("Ask [erased] about it") || texts.contains("[erased]"), texts.constData());
}

QTEST_GUILESS_MAIN(TestWorkDraftSpool)
#include "tst_work_draft_spool.moc"
