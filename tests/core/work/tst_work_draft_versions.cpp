// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/store/DraftRepository.h"
#include "core/store/DraftRevisions.h"
#include "core/store/Housekeeping.h"
#include "core/work/Contacts.h"
#include "core/work/DraftHistory.h"
#include "core/work/DraftVersions.h"
#include "core/work/Drafts.h"
#include "tests/core/work/DraftFixtures.h"
#include "tests/core/work/WorkHouse.h"

using namespace waymark;
using namespace waymark::test;

namespace {

constexpr qint64 minutes = 60'000;

/// The begun draft of a series' email.
struct Email
{
    WorkHouse house;
    Account account = house.addAccount();
    Contact priya = house.addContact(account, QStringLiteral("Priya"), QStringLiteral("priya@nb.example"));
    Contact tom = house.addContact(account, QStringLiteral("Tom"), QStringLiteral("tom@nb.example"));
    Task task = house.taskOf(house.addSeries(account), "quick-guide");
    Draft draft = *house.begin(task.id);

    Drafts drafts() { return Drafts(house.context()); }
    DraftVersions versions() { return DraftVersions(house.context()); }

    /// Saves texts over the stored ones, some minutes after what was done last.
    void save(const DraftTexts &texts, qint64 minutesLater = 1)
    {
        house.store.clock().advance(minutesLater * minutes);
        const auto saved = house.take(drafts().save(draft.id, draft.revision, texts));
        VERIFY_RESULT(saved);
        draft = saved->draft;
    }
    void write(const char *body, qint64 minutesLater = 1)
    {
        save(textsOf(draft, "Subject", body), minutesLater);
    }

    QList<DraftRevision> kept() { return *DraftRevisions::list(house.reader(), draft.id); }
    QList<RevisionReason> reasons()
    {
        QList<RevisionReason> all;
        for (const DraftRevision &revision : kept())
            all.append(revision.reason);
        return all;
    }
    DraftTexts newest() { return DraftTexts::of(kept().first()); }
    void tidy()
    {
        VERIFY_RESULT(house.store.run([](WriteTransaction &t) { return Housekeeping::tidy(t); }));
    }
};

const char *const longText =
    "Monitoring tells you that a runner has stopped before your developers do, so set up "
    "Prometheus and the alerts for disk, memory and queue length this week.";

} // namespace

/// When the versions of an email are kept, for how long, and what can be done with them.
class TestWorkDraftVersions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstChangeKeepsWhatTheDraftWasBegunWith();
    void writingOnIsKeptEveryFiveMinutes();
    void theFirstChangeAfterAPauseKeepsTheTextBeforeIt();
    void aPauseCountsForRecipientsToo();
    void anEmptyBodyNeverReplacesAFullOneWithoutAVersion();
    void muchTakenOutIsKept();
    void otherWordsInThePlaceOfAllAreKept();
    void theTemplatesTextsReplaceNothingWithoutAVersion();
    void restoringKeepsWhatItReplaces();
    void restoringAVersionThatIsShownAlreadyChangesNothing();
    void restoredRecipientsAreThoseWhoCanStillBeChosen();
    void aVersionOfAnotherEmailIsNotRestored();
    void restoringOverAnotherRevisionIsRefused();
    void anEmailOnItsWayHasNothingRestored();
    void thePresentTextCanBeNamed();
    void aNameIsOneLineAndNotEndless();
    void aVersionIsRenamedAndUnnamed();
    void fiftyWithoutANameAreKept();
    void ninetyDaysAreCountedFromTheReplacement();
    void namedVersionsGoWithTheirDraft();
    void textsThatCouldNotBeSavedAreSetAside();
    void whoWroteAVersionIsNamed();
    void theHistorySaysWhatEachVersionChanged();
    void theBodyBeforeItWasEmptiedIsFound();
};

void TestWorkDraftVersions::theFirstChangeKeepsWhatTheDraftWasBegunWith()
{
    Email email;
    const DraftTexts begun = DraftTexts::of(email.draft);
    QCOMPARE(email.kept().size(), 0);
    email.save(textsOf(email.draft, "Mine"));
    QCOMPARE(email.reasons(), QList{RevisionReason::Begun});
    QCOMPARE(email.newest(), begun);
    QCOMPARE(email.kept().first().recipients, std::optional(email.draft.recipients));
}

void TestWorkDraftVersions::writingOnIsKeptEveryFiveMinutes()
{
    Email email;
    email.save(textsOf(email.draft, "One"));
    for (int i = 0; i < 4; ++i)
        email.save(textsOf(email.draft, "Two"), 0);
    email.save(textsOf(email.draft, "Three"), 4);
    QCOMPARE(email.reasons(), QList{RevisionReason::Begun});
    email.save(textsOf(email.draft, "Four"), 1);
    QCOMPARE(email.reasons(), (QList{RevisionReason::Writing, RevisionReason::Begun}));
    QCOMPARE(email.newest().subject, textsOf(email.draft, "Three").subject);
}

void TestWorkDraftVersions::theFirstChangeAfterAPauseKeepsTheTextBeforeIt()
{
    Email email;
    email.save(textsOf(email.draft, "In the morning"));
    email.save(textsOf(email.draft, "In the morning, once more"), 29);
    const auto before = email.kept().size();
    email.save(textsOf(email.draft, "In the afternoon"), 30);
    QCOMPARE(email.kept().size(), before + 1);
    QCOMPARE(email.kept().first().reason, RevisionReason::Resumed);
    QCOMPARE(email.newest().subject, textsOf(email.draft, "In the morning, once more").subject);
}

void TestWorkDraftVersions::aPauseCountsForRecipientsToo()
{
    Email email;
    const auto choose = [&email](const QList<ContactId> &recipients) {
        const auto chosen = email.house.take(email.drafts().setRecipients(email.draft.id, recipients));
        VERIFY_RESULT(chosen);
        email.draft = *chosen;
    };
    choose({email.tom.id});
    QCOMPARE(email.kept().size(), 0);
    email.house.store.clock().advance(30 * minutes);
    choose({email.priya.id});
    QCOMPARE(email.reasons(), QList{RevisionReason::Resumed});
    QCOMPARE(email.kept().first().recipients, std::optional(QList{email.tom.id}));
}

void TestWorkDraftVersions::anEmptyBodyNeverReplacesAFullOneWithoutAVersion()
{
    Email email;
    email.write("A few words");
    const DraftTexts full = DraftTexts::of(email.draft);
    email.house.store.clock().advance(1000);
    const auto saved = email.house.take(
        email.drafts().save(email.draft.id, email.draft.revision, textsOf(email.draft, "Subject", "")));
    VERIFY_RESULT(saved);
    QVERIFY(saved->emptied);
    QCOMPARE(email.kept().first().reason, RevisionReason::Emptied);
    QCOMPARE(email.newest(), full);

    // An empty one replaces an empty one: nothing more to keep.
    email.draft = saved->draft;
    const auto count = email.kept().size();
    email.save(textsOf(email.draft, "Another subject", ""));
    QCOMPARE(email.kept().size(), count);
}

void TestWorkDraftVersions::muchTakenOutIsKept()
{
    Email email;
    email.write(longText);
    const DraftTexts full = DraftTexts::of(email.draft);
    email.write("Monitoring tells you that a runner has stopped.", 0);
    QCOMPARE(email.kept().first().reason, RevisionReason::Rewritten);
    QCOMPARE(email.newest(), full);
}

void TestWorkDraftVersions::otherWordsInThePlaceOfAllAreKept()
{
    Email email;
    email.write(longText);
    const DraftTexts full = DraftTexts::of(email.draft);
    const auto count = email.kept().size();
    // A word corrected is not worth a version of its own.
    email.write(QByteArray(longText).replace("week", "month").constData(), 0);
    QCOMPARE(email.kept().size(), count);
    email.write(longText, 0);
    // Something pasted over everything is, although it is as long.
    email.write(
        "Pasted from elsewhere: minutes of our last meeting, in which Jonas asked for another date and "
        "nobody objected; agenda, room and call numbers follow later, as always, by separate mail.",
        0);
    QCOMPARE(email.kept().size(), count + 1);
    QCOMPARE(email.kept().first().reason, RevisionReason::Rewritten);
    QCOMPARE(email.newest(), full);
}

void TestWorkDraftVersions::theTemplatesTextsReplaceNothingWithoutAVersion()
{
    Email email;
    email.save(textsOf(email.draft, "Mine"));
    const DraftTexts mine = DraftTexts::of(email.draft);
    const auto reset = email.house.take(email.drafts().discardChanges(email.draft.id));
    VERIFY_RESULT(reset);
    QCOMPARE(email.kept().first().reason, RevisionReason::Reset);
    QCOMPARE(email.newest(), mine);
}

void TestWorkDraftVersions::restoringKeepsWhatItReplaces()
{
    Email email;
    const DraftTexts begun = DraftTexts::of(email.draft);
    email.save(textsOf(email.draft, "Mine"));
    const DraftTexts mine = DraftTexts::of(email.draft);
    const auto restored = email.house.take(
        email.versions().restore(email.draft.id, email.draft.revision, email.kept().last().id));
    VERIFY_RESULT(restored);
    QCOMPARE(DraftTexts::of(*restored), begun);
    QCOMPARE(restored->revision, email.draft.revision + 1);
    QCOMPARE(*DraftRepository::find(email.house.reader(), email.draft.id), *restored);
    QCOMPARE(email.kept().first().reason, RevisionReason::Restored);
    QCOMPARE(email.newest(), mine);
    // And back again.
    const auto back = email.house.take(
        email.versions().restore(email.draft.id, restored->revision, email.kept().first().id));
    VERIFY_RESULT(back);
    QCOMPARE(DraftTexts::of(*back), mine);
}

void TestWorkDraftVersions::restoringAVersionThatIsShownAlreadyChangesNothing()
{
    Email email;
    VERIFY_RESULT(email.house.take(
        email.versions().namePresent(email.draft.id, email.draft.revision, QStringLiteral("As it is"))));
    const auto restored = email.house.take(
        email.versions().restore(email.draft.id, email.draft.revision, email.kept().first().id));
    VERIFY_RESULT(restored);
    QCOMPARE(*restored, email.draft);
    QCOMPARE(email.kept().size(), 1);
}

void TestWorkDraftVersions::restoredRecipientsAreThoseWhoCanStillBeChosen()
{
    Email email;
    QCOMPARE(email.draft.recipients.size(), 2);
    email.save(textsOf(email.draft, "Mine"));
    const auto chosen = email.house.take(email.drafts().setRecipients(email.draft.id, {}));
    VERIFY_RESULT(chosen);
    VERIFY_RESULT(email.house.take(
        Contacts(email.house.context()).recordUnsubscribe(email.priya.id, QDate(2026, 11, 18), QString())));
    const auto restored =
        email.house.take(email.versions().restore(email.draft.id, chosen->revision, email.kept().last().id));
    VERIFY_RESULT(restored);
    QCOMPARE(restored->recipients, QList{email.tom.id});
}

void TestWorkDraftVersions::aVersionOfAnotherEmailIsNotRestored()
{
    Email email;
    email.save(textsOf(email.draft, "Mine"));
    const qint64 version = email.kept().first().id;
    const Draft other = *email.house.begin(email.house.taskOf(email.draft.cta, "monitoring").id);
    VERIFY_FAILS(email.house.take(email.versions().restore(other.id, other.revision, version)),
                 ErrorKind::NotFound);
    VERIFY_FAILS(email.house.take(email.versions().restore(other.id, other.revision, version + 100)),
                 ErrorKind::NotFound);
    QCOMPARE(*DraftRepository::find(email.house.reader(), other.id), other);
}

void TestWorkDraftVersions::restoringOverAnotherRevisionIsRefused()
{
    Email email;
    const int opened = email.draft.revision;
    email.save(textsOf(email.draft, "Elsewhere"));
    VERIFY_FAILS(email.house.take(email.versions().restore(email.draft.id, opened, email.kept().first().id)),
                 ErrorKind::Conflict);
    VERIFY_FAILS(
        email.house.take(email.versions().namePresent(email.draft.id, opened, QStringLiteral("Mine"))),
        ErrorKind::Conflict);
    QCOMPARE(*DraftRepository::find(email.house.reader(), email.draft.id), email.draft);
}

void TestWorkDraftVersions::anEmailOnItsWayHasNothingRestored()
{
    Email email;
    email.save(textsOf(email.draft, "Mine"));
    VERIFY_RESULT(sendDraft(email.house, email.draft.id));
    const Draft sent = *DraftRepository::find(email.house.reader(), email.draft.id);
    VERIFY_FAILS(email.house.take(email.versions().restore(sent.id, sent.revision, email.kept().first().id)),
                 ErrorKind::Conflict);
    QCOMPARE(*DraftRepository::find(email.house.reader(), sent.id), sent);
}

void TestWorkDraftVersions::thePresentTextCanBeNamed()
{
    Email email;
    email.save(textsOf(email.draft, "Mine"));
    const auto name = [&email](const QString &words) {
        return email.house.take(email.versions().namePresent(email.draft.id, email.draft.revision, words));
    };
    VERIFY_RESULT(name(QStringLiteral("Agreed with Jonas")));
    QCOMPARE(email.kept().size(), 2);
    QCOMPARE(email.kept().first().name, QStringLiteral("Agreed with Jonas"));
    QCOMPARE(email.kept().first().reason, RevisionReason::Named);
    QCOMPARE(email.newest(), DraftTexts::of(email.draft));
    // The same text again: the name is another one, there are not two of it.
    VERIFY_RESULT(name(QStringLiteral("Agreed with all")));
    QCOMPARE(email.kept().size(), 2);
    QCOMPARE(email.kept().first().name, QStringLiteral("Agreed with all"));
    VERIFY_FAILS(name(QStringLiteral("  \n ")), ErrorKind::Invalid);
    QCOMPARE(email.kept().first().name, QStringLiteral("Agreed with all"));
    // What comes after it leaves it alone.
    email.write("", 0);
    QCOMPARE(email.kept().first().name, QStringLiteral("Agreed with all"));
}

void TestWorkDraftVersions::aNameIsOneLineAndNotEndless()
{
    Email email;
    VERIFY_RESULT(email.house.take(
        email.versions().namePresent(email.draft.id, email.draft.revision,
                                     QStringLiteral("  Two\r\nlines ") + QString(500, QLatin1Char('x')))));
    const QString name = email.kept().first().name;
    QVERIFY(name.startsWith(QLatin1String("Two lines xxx")));
    QCOMPARE(name.size(), DraftVersions::longestName);
}

void TestWorkDraftVersions::aVersionIsRenamedAndUnnamed()
{
    Email email;
    email.save(textsOf(email.draft, "Mine"));
    const qint64 version = email.kept().first().id;
    VERIFY_RESULT(email.house.take(email.versions().rename(version, QStringLiteral("The template's"))));
    QCOMPARE(email.kept().first().name, QStringLiteral("The template's"));
    QCOMPARE(email.kept().first().reason, RevisionReason::Begun);
    VERIFY_RESULT(email.house.take(email.versions().rename(version, QString())));
    QCOMPARE(email.kept().first().name, QString());
    VERIFY_FAILS(email.house.take(email.versions().rename(version + 100, QStringLiteral("None"))),
                 ErrorKind::NotFound);
}

void TestWorkDraftVersions::fiftyWithoutANameAreKept()
{
    Email email;
    email.save(textsOf(email.draft, "First"));
    VERIFY_RESULT(
        email.house.take(email.versions().rename(email.kept().first().id, QStringLiteral("The start"))));
    for (int i = 0; i < 60; ++i)
        email.save(textsOf(email.draft, qPrintable(QString::number(i))), 6);
    const auto kept = email.kept();
    QCOMPARE(kept.size(), DraftRevisions::kept + 1);
    QCOMPARE(kept.last().name, QStringLiteral("The start"));
    // Those that went are the oldest.
    QCOMPARE(kept.first().revision, email.draft.revision - 1);
    QCOMPARE(kept.at(kept.size() - 2).revision, email.draft.revision - DraftRevisions::kept);
}

void TestWorkDraftVersions::ninetyDaysAreCountedFromTheReplacement()
{
    Email email;
    email.save(textsOf(email.draft, "Mine"));
    email.save(textsOf(email.draft, "Mine, named"), 6);
    VERIFY_RESULT(
        email.house.take(email.versions().rename(email.kept().first().id, QStringLiteral("Approved"))));
    email.house.nextDays(100);
    // The text of a hundred days ago is replaced now: it must be there tomorrow.
    email.save(textsOf(email.draft, "Taken up again"));
    email.tidy();
    QCOMPARE(email.reasons(), (QList{RevisionReason::Resumed, RevisionReason::Writing}));
    QCOMPARE(email.kept().last().name, QStringLiteral("Approved"));
    email.house.nextDays(90);
    email.tidy();
    QCOMPARE(email.kept().size(), 2);
    email.house.nextDays(1);
    email.tidy();
    QCOMPARE(email.kept().size(), 1);
    QCOMPARE(email.kept().first().name, QStringLiteral("Approved"));
}

void TestWorkDraftVersions::namedVersionsGoWithTheirDraft()
{
    Email email;
    VERIFY_RESULT(email.house.take(
        email.versions().namePresent(email.draft.id, email.draft.revision, QStringLiteral("Approved"))));
    const auto removed = email.house.take(email.drafts().remove(email.draft.id));
    VERIFY_RESULT(removed);
    email.tidy();
    QCOMPARE(email.kept().size(), 1); // For undo.
    email.house.nextDays(91);
    email.tidy();
    QCOMPARE(email.kept().size(), 0);
}

void TestWorkDraftVersions::textsThatCouldNotBeSavedAreSetAside()
{
    Email email;
    const Draft opened = email.draft;
    email.save(textsOf(email.draft, "Elsewhere"));
    const DraftTexts typed = textsOf(opened, "Typed here", "In a window that did not know");
    VERIFY_RESULT(email.house.take(email.versions().setAside(opened, typed)));
    QCOMPARE(email.kept().first().reason, RevisionReason::SetAside);
    QCOMPARE(email.newest(), typed);
    QCOMPARE(*DraftRepository::find(email.house.reader(), opened.id), email.draft);
    // A window that had begun a draft of its own sets its text aside with the one that is stored.
    Draft unstored = opened;
    unstored.id = DraftId::create();
    const DraftTexts other = textsOf(opened, "Typed in the other window");
    VERIFY_RESULT(email.house.take(email.versions().setAside(unstored, other)));
    QCOMPARE(email.newest(), other);
    DraftTexts broken = typed;
    broken.body = {};
    VERIFY_FAILS(email.house.take(email.versions().setAside(opened, broken)), ErrorKind::Invalid);
}

void TestWorkDraftVersions::whoWroteAVersionIsNamed()
{
    Email email;
    email.save(textsOf(email.draft, "Maren's"));
    // The email becomes somebody else's, who writes on.
    const UserId colleague = addColleague(email.house);
    email.draft.owner = colleague;
    const auto handedOver =
        email.house.store.run([&](WriteTransaction &t) { return DraftRepository::save(t, email.draft); });
    VERIFY_RESULT(handedOver);
    email.house.store->setActor(colleague);
    email.draft = *handedOver;
    email.save(textsOf(email.draft, "The colleague's"), 40);
    const auto history = DraftHistory::read(email.house.context(), email.draft);
    VERIFY_RESULT(history);
    QVERIFY(history->versions.at(0).isPresent());
    QCOMPARE(history->versions.at(0).text.author, colleague);
    QVERIFY(!history->versions.at(0).author.isEmpty());
    QCOMPARE(history->versions.at(1).author, QStringLiteral("Maren Lindqvist"));
}

void TestWorkDraftVersions::theHistorySaysWhatEachVersionChanged()
{
    Email email;
    email.save(textsOf(email.draft, "Mine"));
    DraftTexts texts = textsOf(email.draft, "Mine", "One paragraph");
    email.save(texts, 6);
    const auto chosen = email.house.take(email.drafts().setRecipients(email.draft.id, {email.tom.id}));
    VERIFY_RESULT(chosen);
    const auto history = DraftHistory::read(email.house.context(), *chosen);
    VERIFY_RESULT(history);
    QCOMPARE(history->versions.size(), 3);
    const DraftVersion &present = history->versions.at(0);
    QVERIFY(present.isPresent() && present.isReadable() && !present.first);
    QVERIFY(!present.changes.subject);
    QVERIFY(!present.changes.body.isEmpty());
    QCOMPARE(present.recipientsAdded, 0);
    QCOMPARE(present.recipientsRemoved, 1);
    const DraftVersion &mine = history->versions.at(1);
    QVERIFY(mine.changes.subject && mine.changes.body.isEmpty());
    QVERIFY(history->versions.at(2).first);
    QCOMPARE(history->people.value(email.priya.id), QStringLiteral("Priya Example"));
}

void TestWorkDraftVersions::theBodyBeforeItWasEmptiedIsFound()
{
    Email email;
    email.write("A few words");
    const QJsonObject full = email.draft.body;
    auto before = DraftHistory::bodyBeforeEmptied(email.house.context(), email.draft);
    VERIFY_RESULT(before);
    QVERIFY(!before->has_value());
    email.write("");
    // Named while it is empty: still the full one is what is wanted back.
    VERIFY_RESULT(email.house.take(
        email.versions().namePresent(email.draft.id, email.draft.revision, QStringLiteral("Empty"))));
    before = DraftHistory::bodyBeforeEmptied(email.house.context(), email.draft);
    VERIFY_RESULT(before);
    QCOMPARE(*before, std::optional(full));
}

QTEST_GUILESS_MAIN(TestWorkDraftVersions)

#include "tst_work_draft_versions.moc"
