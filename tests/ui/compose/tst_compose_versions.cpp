// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/Document.h"
#include "core/store/DraftRepository.h"
#include "core/store/DraftRevisions.h"
#include "core/store/WriteTransaction.h"
#include "core/work/Drafts.h"
#include "tests/support/Spin.h"
#include "tests/support/WebEngineTest.h"
#include "tests/ui/compose/ComposeDesk.h"
#include "ui/compose/ComposeActions.h"
#include "ui/compose/ComposeWindow.h"
#include "ui/compose/DamagedDraftDialog.h"
#include "ui/compose/NameVersionDialog.h"
#include "ui/compose/VersionsDialog.h"
#include "ui/compose/editor/EditorView.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/RowView.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/TokenLineEdit.h"
#include "ui/widgets/WordsLabel.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QWebEnginePage>
#include <QWebEngineView>

#include <csignal>

namespace waymark {

using namespace test;

/// The versions of an email as a person meets them in the composer.
class TestComposeVersions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(Theme::Choice::Light); }
    void init() { m_desk = std::make_unique<ComposeDesk>(*m_theme); }
    void cleanup() { m_desk.reset(); }

    void withoutEarlierVersionsItSaysHowTheyComeAbout();
    void aVersionIsShownBesideThePresentTextAndTheTemplate();
    void aRestoredVersionCanBeUndone();
    void restoringIsAnEditThatCtrlZTakesBack();
    void recipientsComeBackToo();
    void aVersionIsNamedWithTheKeyboard();
    void theTextIsNamedWithoutOpeningTheHistory();
    void anEmptiedBodyIsBroughtBack();
    void anEmailThatWasLeftEmptyOffersItsTextOnOpening();
    void aKilledPageNeitherEmptiesNorLosesTheEmail();
    void whatWasTypedOverAConflictIsKept();
    void whatWasWrittenElsewhereIsTakenOver();
    void twoTextsLeadToTheirConflict();
    void aDamagedDraftHasAWayOn();
    void aDamagedDraftIsLeftAloneOnRequest();

private:
    VersionsDialog *openHistory(ComposeWindow *window);
    /// What the screen reader is told of all texts in the dialog.
    static QString spoken(QWidget *dialog);
    QList<DraftRevision> kept() { return *DraftRevisions::list(m_desk->house.reader(), m_desk->draft().id); }
    void damage(const QString &body);
    /// Writes into the subject and waits until the store has it.
    void writeSubject(ComposeWindow *window, const QString &words);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ComposeDesk> m_desk;
};

VersionsDialog *TestComposeVersions::openHistory(ComposeWindow *window)
{
    child<QPushButton>(window, "composeVersions")->click();
    const auto dialog = [window] {
        return window->findChild<VersionsDialog *>(QStringLiteral("versionsDialog"));
    };
    spinUntil([&dialog] { return dialog() && dialog()->isVisible(); });
    if (!dialog())
        qFatal("no version history");
    return dialog();
}

QString TestComposeVersions::spoken(QWidget *dialog)
{
    QStringList texts;
    const auto labels = dialog->findChildren<WordsLabel *>();
    for (const WordsLabel *label : labels) {
        if (label->isVisibleTo(dialog))
            texts += label->accessibleName();
    }
    return texts.join(QLatin1Char('\n'));
}

void TestComposeVersions::damage(const QString &body)
{
    VERIFY_RESULT(m_desk->house.store.run([&](WriteTransaction &t) {
        return t.connection().execute(QStringLiteral("UPDATE draft SET body = ?"), {body});
    }));
}

void TestComposeVersions::writeSubject(ComposeWindow *window, const QString &words)
{
    auto *subject = child<TokenLineEdit>(window, "composeSubject");
    QTest::keyClicks(subject, words);
    SPIN_COMPARE(m_desk->draft().subject, subject->value());
}

void TestComposeVersions::withoutEarlierVersionsItSaysHowTheyComeAbout()
{
    ComposeWindow *window = m_desk->open();
    VersionsDialog *dialog = openHistory(window);
    QVERIFY(child<QPushButton>(dialog, "versionsNameFirst")->isVisible());
    QVERIFY(!dialog->primaryButton()->isVisible());
    QVERIFY(!m_desk->hasDraft()); // Looking makes none.
    // Naming the text as it is keeps the draft.
    child<QPushButton>(dialog, "versionsNameFirst")->click();
    auto *name = child<NameVersionDialog>(dialog, "nameVersionDialog");
    child<QPushButton>(name, "primary")->click();
    QVERIFY(name->isVisible()); // Without a name there is nothing to do.
    child<QLineEdit>(name, "versionName")->setText(QStringLiteral("As it came"));
    child<QPushButton>(name, "primary")->click();
    SPIN_VERIFY(child<RowView>(dialog, "versionsList")->isVisible());
    QCOMPARE(kept().size(), 1);
    QCOMPARE(kept().first().name, QStringLiteral("As it came"));
}

void TestComposeVersions::aVersionIsShownBesideThePresentTextAndTheTemplate()
{
    ComposeWindow *window = m_desk->open();
    writeSubject(window, QStringLiteral("Mine "));
    bodyOf(window)->insertText(QStringLiteral("Newly written. "));
    VersionsDialog *dialog = openHistory(window);
    auto *list = child<RowView>(dialog, "versionsList");
    const QAbstractItemModelTester tester(list->model());
    QCOMPARE(list->model()->rowCount(), 2);
    QVERIFY(list->hasFocus());
    // The newest that was kept is chosen; the present one stands above it.
    QCOMPARE(list->currentIndex().row(), 1);
    SPIN_VERIFY(spoken(dialog).contains(QLatin1String("[added: Mine ]")));
    QVERIFY(spoken(dialog).contains(QLatin1String("[added: Newly written. ]")));
    QVERIFY(!spoken(dialog).contains(QLatin1String("{{")));
    QVERIFY(spoken(dialog).contains(QLatin1String("First name")));
    // Beside the template it is the same: it is what the email was begun with.
    auto *against = child<SegmentedControl>(dialog, "versionAgainst");
    QCOMPARE(against->count(), 2);
    against->setCurrentIndex(1);
    SPIN_VERIFY(spoken(dialog).contains(QLatin1String("There is no difference.")));
    QVERIFY(!spoken(dialog).contains(QLatin1String("[added")));
    // The present one is not, with the arrow keys.
    QTest::keyClick(list, Qt::Key_Up);
    SPIN_VERIFY(spoken(dialog).contains(QLatin1String("[added: Mine ]")));
    QVERIFY(!dialog->primaryButton()->isEnabled());
    const QString row = list->currentIndex().data(Qt::AccessibleTextRole).toString();
    QVERIFY2(row.startsWith(QLatin1String("Present text, ")) &&
                 row.contains(QLatin1String("Maren Lindqvist, Subject, ")),
             qPrintable(row));
}

void TestComposeVersions::aRestoredVersionCanBeUndone()
{
    ComposeWindow *window = m_desk->open();
    auto *subject = child<TokenLineEdit>(window, "composeSubject");
    const QJsonArray original = subject->value();
    writeSubject(window, QStringLiteral("Mine "));
    const QJsonArray mine = subject->value();
    const QPointer<VersionsDialog> dialog(openHistory(window));
    child<QPushButton>(dialog, "primary")->click();
    SPIN_VERIFY(!dialog || !dialog->isVisible());
    SPIN_COMPARE(subject->value(), original);
    SPIN_COMPARE(m_desk->draft().subject, original);
    QCOMPARE(kept().first().reason, RevisionReason::Restored);
    QCOMPARE(kept().first().subject, mine);
    SPIN_VERIFY(child<QPushButton>(window, "bannerAction")->isVisible());
    child<QPushButton>(window, "bannerAction")->click();
    QCOMPARE(subject->value(), mine);
    SPIN_COMPARE(m_desk->draft().subject, mine);
}

void TestComposeVersions::restoringIsAnEditThatCtrlZTakesBack()
{
    ComposeWindow *window = m_desk->open();
    const auto shown = [window] {
        return Document::fromJson(bodyOf(window)->document()).value_or(Document());
    };
    const auto stored = [this] { return Document::fromJson(m_desk->draft().body).value_or(Document()); };
    const Document original = shown();
    bodyOf(window)->insertText(QStringLiteral("Newly written. "));
    SPIN_VERIFY(shown() != original);
    const Document written = shown();
    VersionsDialog *dialog = openHistory(window);
    child<QPushButton>(dialog, "primary")->click();
    SPIN_COMPARE(shown(), original);
    SPIN_COMPARE(stored(), original);
    bodyOf(window)->undo();
    SPIN_COMPARE(shown(), written);
    SPIN_COMPARE(stored(), written);
}

void TestComposeVersions::recipientsComeBackToo()
{
    ComposeWindow *window = m_desk->open();
    writeSubject(window, QStringLiteral("Mine "));
    const QList<ContactId> both = m_desk->draft().recipients;
    toggle(window, m_desk->tomasz);
    SPIN_COMPARE(m_desk->draft().recipients, QList<ContactId>{m_desk->priya.id});
    VersionsDialog *dialog = openHistory(window);
    SPIN_VERIFY(spoken(dialog).contains(QLatin1String("[removed: Tomasz")));
    child<QPushButton>(dialog, "primary")->click();
    SPIN_COMPARE(m_desk->draft().recipients.size(), both.size());
    SPIN_VERIFY(child<QPushButton>(window, "bannerAction")->isVisible());
    child<QPushButton>(window, "bannerAction")->click();
    SPIN_COMPARE(m_desk->draft().recipients, QList<ContactId>{m_desk->priya.id});
}

void TestComposeVersions::aVersionIsNamedWithTheKeyboard()
{
    ComposeWindow *window = m_desk->open();
    writeSubject(window, QStringLiteral("Mine "));
    QTest::keyClick(window, Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    SPIN_VERIFY(window->findChild<VersionsDialog *>());
    auto *dialog = window->findChild<VersionsDialog *>();
    SPIN_VERIFY(dialog->isActiveWindow());
    QTest::keyClick(dialog, Qt::Key_F2);
    auto *name = child<NameVersionDialog>(dialog, "nameVersionDialog");
    SPIN_VERIFY(name->isActiveWindow());
    QTest::keyClicks(child<QLineEdit>(name, "versionName"), QStringLiteral("Agreed"));
    QTest::keyClick(child<QLineEdit>(name, "versionName"), Qt::Key_Return);
    SPIN_COMPARE(kept().first().name, QStringLiteral("Agreed"));
    SPIN_COMPARE(child<RowView>(dialog, "versionsList")->currentIndex().data().toString(),
                 QStringLiteral("Agreed"));
    QTest::keyClick(dialog, Qt::Key_Escape);
    SPIN_VERIFY(!window->findChild<VersionsDialog *>());
}

void TestComposeVersions::theTextIsNamedWithoutOpeningTheHistory()
{
    ComposeWindow *window = m_desk->open();
    writeSubject(window, QStringLiteral("Mine "));
    const auto actions = window->findChildren<QAction *>();
    for (QAction *action : actions) {
        if (action->text() == QStringLiteral("&Name this version…"))
            action->trigger();
    }
    auto *name = child<NameVersionDialog>(window, "nameVersionDialog");
    child<QLineEdit>(name, "versionName")->setText(QStringLiteral("For Jonas"));
    child<QPushButton>(name, "primary")->click();
    SPIN_COMPARE(kept().first().name, QStringLiteral("For Jonas"));
    SPIN_VERIFY(window->findChild<Banner *>()->isVisible());
    QCOMPARE(kept().first().subject, m_desk->draft().subject);
}

void TestComposeVersions::anEmptiedBodyIsBroughtBack()
{
    ComposeWindow *window = m_desk->open();
    bodyOf(window)->insertText(QStringLiteral("Newly written. "));
    SPIN_VERIFY(QJsonDocument(m_desk->draft().body).toJson().contains("Newly written."));
    const QJsonObject full = m_desk->draft().body;
    bodyOf(window)->selectAll();
    // The page is told by one way and the clipboard by another.
    SPIN_VERIFY(bodyOf(window)->state().hasSelection);
    bodyOf(window)->cut();
    SPIN_VERIFY(m_desk->draft().body != full);
    QCOMPARE(kept().first().reason, RevisionReason::Emptied);
    QCOMPARE(kept().first().body, full);
    auto *back = child<QPushButton>(window, "bannerAction");
    SPIN_VERIFY(back->isVisible());
    back->click();
    SPIN_COMPARE(bodyOf(window)->document(), full);
    SPIN_COMPARE(m_desk->draft().body, full);
}

void TestComposeVersions::anEmailThatWasLeftEmptyOffersItsTextOnOpening()
{
    const Draft begun = *m_desk->house.begin(m_desk->task);
    const QJsonObject empty{{QStringLiteral("type"), QStringLiteral("doc")},
                            {QStringLiteral("content"),
                             QJsonArray{QJsonObject{{QStringLiteral("type"), QStringLiteral("paragraph")}}}}};
    VERIFY_RESULT(
        m_desk->house.take(Drafts(m_desk->context.work)
                               .save(begun.id, begun.revision, {begun.subject, begun.preheader, empty})));
    ComposeWindow *window = m_desk->open();
    auto *back = child<QPushButton>(window, "bannerAction");
    QVERIFY(back->isVisible());
    back->click();
    SPIN_COMPARE(Document::fromJson(m_desk->draft().body).value_or(Document()),
                 Document::fromJson(begun.body).value_or(Document()));
}

void TestComposeVersions::aKilledPageNeitherEmptiesNorLosesTheEmail()
{
    ComposeWindow *window = m_desk->open();
    bodyOf(window)->insertText(QStringLiteral("Just before it died. "));
    SPIN_VERIFY(QJsonDocument(bodyOf(window)->document()).toJson().contains("Just before it died."));
    const QJsonObject written = bodyOf(window)->document();
    const auto *page = bodyOf(window)->findChild<QWebEngineView *>()->page();
    ::kill(pid_t(page->renderProcessPid()), SIGKILL);
    SPIN_VERIFY(!bodyOf(window)->isReady());
    SPIN_VERIFY(bodyOf(window)->isReady());
    QCOMPARE(bodyOf(window)->document(), written);
    SPIN_COMPARE(m_desk->draft().body, written);
    // Neither was there ever an empty one in the store.
    for (const DraftRevision &revision : kept())
        QVERIFY(revision.reason != RevisionReason::Emptied);
}

void TestComposeVersions::whatWasTypedOverAConflictIsKept()
{
    ComposeWindow *window = m_desk->open();
    const Draft draft = *m_desk->house.begin(m_desk->task);
    DraftTexts elsewhere = DraftTexts::of(draft);
    elsewhere.subject.append(QJsonObject{{QStringLiteral("type"), QStringLiteral("text")},
                                         {QStringLiteral("text"), QStringLiteral(" from elsewhere")}});
    VERIFY_RESULT(m_desk->house.take(Drafts(m_desk->context.work).save(draft.id, draft.revision, elsewhere)));
    auto *subject = child<TokenLineEdit>(window, "composeSubject");
    QTest::keyClicks(subject, QStringLiteral("Mine "));
    const QJsonArray mine = subject->value();
    auto *action = child<QPushButton>(window, "bannerAction");
    SPIN_VERIFY(action->isVisible());
    action->click();
    SPIN_VERIFY(subject->plainText().endsWith(QLatin1String("first from elsewhere")));
    QCOMPARE(kept().first().reason, RevisionReason::SetAside);
    QCOMPARE(kept().first().subject, mine);
    SPIN_VERIFY(action->isVisible());
    action->click();
    SPIN_COMPARE(m_desk->draft().subject, mine);
}

void TestComposeVersions::whatWasWrittenElsewhereIsTakenOver()
{
    const Draft draft = *m_desk->house.begin(m_desk->task);
    ComposeWindow *window = m_desk->open();
    DraftTexts elsewhere = DraftTexts::of(draft);
    elsewhere.subject.append(QJsonObject{{QStringLiteral("type"), QStringLiteral("text")},
                                         {QStringLiteral("text"), QStringLiteral(" from elsewhere")}});
    VERIFY_RESULT(m_desk->house.take(Drafts(m_desk->context.work).save(draft.id, draft.revision, elsewhere)));
    auto *subject = child<TokenLineEdit>(window, "composeSubject");
    SPIN_VERIFY(subject->plainText().endsWith(QLatin1String(" from elsewhere")));
    // What is written then goes on from it.
    writeSubject(window, QStringLiteral("Mine "));
    QVERIFY(!child<QPushButton>(window, "bannerAction")->isVisible());
    QCOMPARE(m_desk->draft().revision, draft.revision + 2);
}

void TestComposeVersions::twoTextsLeadToTheirConflict()
{
    const Draft draft = *m_desk->house.begin(m_desk->task);
    ComposeWindow *window = m_desk->open();
    auto *bar = child<Banner>(window, "composeConflict");
    QVERIFY(!bar->isVisible());
    Draft other = draft;
    other.id = DraftId::create();
    other.conflictOf = draft.id;
    VERIFY_RESULT(
        m_desk->house.store.run([&other](WriteTransaction &t) { return DraftRepository::save(t, other); }));
    SPIN_VERIFY(bar->isVisible());
    child<QPushButton>(bar, "bannerAction")->click();
    const QList<Place> conflict{
        {QStringLiteral("server"), QStringLiteral("conflicts/") + draft.id.toString()}};
    QCOMPARE(m_desk->places, conflict);
    VERIFY_RESULT(m_desk->house.store.run(
        [&other](WriteTransaction &t) { return DraftRepository::remove(t, other.id); }));
    SPIN_VERIFY(!bar->isVisible());
}

void TestComposeVersions::aDamagedDraftHasAWayOn()
{
    const Draft begun = *m_desk->house.begin(m_desk->task);
    DraftTexts mine = DraftTexts::of(begun);
    mine.subject = {QJsonObject{{QStringLiteral("type"), QStringLiteral("text")},
                                {QStringLiteral("text"), QStringLiteral("Mine")}}};
    VERIFY_RESULT(m_desk->house.take(Drafts(m_desk->context.work).save(begun.id, begun.revision, mine)));
    damage(QStringLiteral("{\"type\":\"doc\",\"con"));
    m_desk->compose->validate(m_desk->task);
    auto *dialog = child<DamagedDraftDialog>(&m_desk->window, "damagedDraft");
    QVERIFY(dialog->isVisible());
    QVERIFY(child<QPushButton>(dialog, "damagedFromTemplate")->isVisible());
    child<QPushButton>(dialog, "primary")->click();
    SPIN_VERIFY(m_desk->compose->windowOf(m_desk->task));
    ComposeWindow *window = m_desk->compose->windowOf(m_desk->task);
    SPIN_VERIFY(bodyOf(window)->isReady());
    QCOMPARE(DraftTexts::of(m_desk->draft()), DraftTexts::of(begun));
    // What was stored is in the history, to be copied.
    VersionsDialog *history = openHistory(window);
    QVERIFY(child<EmptyState>(history, "versionTrouble")->isVisible());
    QVERIFY(!history->primaryButton()->isEnabled());
    child<QPushButton>(history, "versionCopyStored")->click();
    QVERIFY(QApplication::clipboard()->text().contains(QLatin1String("{\"type\":\"doc\",\"con")));
}

void TestComposeVersions::aDamagedDraftIsLeftAloneOnRequest()
{
    VERIFY_RESULT(m_desk->house.begin(m_desk->task));
    damage(QStringLiteral("gone"));
    m_desk->compose->validate(m_desk->task);
    auto *dialog = child<DamagedDraftDialog>(&m_desk->window, "damagedDraft");
    // Nothing was ever kept of it: the template is the only way on.
    QCOMPARE(child<QPushButton>(dialog, "damagedFromTemplate"), dialog->primaryButton());
    child<QPushButton>(dialog, "cancel")->click();
    m_desk->house.store->drain();
    QVERIFY(!m_desk->compose->windowOf(m_desk->task));
    const auto stored = m_desk->house.reader().query(QStringLiteral("SELECT body FROM draft"));
    QCOMPARE(stored->first().first().toString(), QStringLiteral("gone"));
}

} // namespace waymark

WAYMARK_WEBENGINE_TEST_MAIN(waymark::TestComposeVersions)
#include "tst_compose_versions.moc"
