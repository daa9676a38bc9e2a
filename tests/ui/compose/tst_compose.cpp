// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/SubmissionRepository.h"
#include "core/store/TaskRepository.h"
#include "core/work/Drafts.h"
#include "tests/support/Spin.h"
#include "tests/support/WebEngineTest.h"
#include "tests/ui/compose/ComposeDesk.h"
#include "ui/compose/ComposeActions.h"
#include "ui/compose/ComposeSaving.h"
#include "ui/compose/ComposeWindow.h"
#include "ui/compose/DraftKeeper.h"
#include "ui/compose/FindingRow.h"
#include "ui/compose/RecipientsModel.h"
#include "ui/compose/editor/EditorView.h"
#include "ui/preview/PreviewPanel.h"
#include "ui/shell/Notices.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/DialogFrame.h"
#include "ui/widgets/TokenLineEdit.h"

#include <QAbstractItemModelTester>
#include <QFrame>
#include <QJsonDocument>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>

namespace waymark {

using namespace test;

/// The main job's second half as a person does it: written, previewed and sent.
class TestCompose : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(Theme::Choice::Light); }
    void init() { m_desk = std::make_unique<ComposeDesk>(*m_theme); }
    void cleanup() { m_desk.reset(); }

    void withoutWebEngineASentenceSaysSo();
    void oneTaskHasOneComposer();
    void lookingMakesNoDraft();
    void previewingAloneLeavesNoDraft();
    void aDraftThatWasSavedOnPurposeStays();
    void whatIsTypedReachesTheStore();
    void whatWasTypedJustBeforeClosingIsKept();
    void aComposerThatGoesWhileItSavesDoesNothingMore();
    void recipientsAreChosenAndUnchosen();
    void aTokenWithoutValueIsAnError();
    void discardedChangesComeBack();
    void aConflictOffersTheStoredDraft();
    void aDeletedDraftIsSaidAndItsTextGoesOn();
    void aDeletionThatIsUndoneIsTakenUp();
    void eachRecipientIsShownWhatTheyGet();
    void theTestGoesToOneself();
    void sendingLeavesAndIsUndone();
    void anEditAfterThePreviewIsPreviewedAgain();
    void theFormattingBarIsReachedWithTab();
    void choosingAllOrNoneIsAboutWhoIsShown();
    void aPictureIsNotDroppedSilently();
    void offeredTokensSayWhatTheyStandFor();
    void composersDoNotCoverEachOther();

private:
    PreviewPanel *preview(ComposeWindow *window);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ComposeDesk> m_desk;
};

PreviewPanel *TestCompose::preview(ComposeWindow *window)
{
    child<QPushButton>(window, "composePreview")->click();
    spinUntil([window] {
        auto *send = window->findChild<QPushButton *>(QStringLiteral("previewSend"));
        return send && send->isVisible() && send->isEnabled();
    });
    spinUntil([window] { return window->isActiveWindow(); });
    return window->findChild<PreviewPanel *>();
}

void TestCompose::withoutWebEngineASentenceSaysSo()
{
    m_desk->health = {WebEngineHealth::State::Refused, QStringLiteral("Not as root.")};
    m_desk->compose->validate(m_desk->task);
    auto *dialog = m_desk->window.findChild<DialogFrame *>(QStringLiteral("validateRefused"));
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(!m_desk->compose->windowOf(m_desk->task));
    QVERIFY(!m_desk->hasDraft());
}

void TestCompose::oneTaskHasOneComposer()
{
    ComposeWindow *window = m_desk->open();
    QVERIFY(window);
    m_desk->compose->validate(m_desk->task);
    m_desk->house.store.store().drain();
    QCOMPARE(m_desk->compose->windowOf(m_desk->task), window);
    int composers = 0;
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget *one : all)
        composers += qobject_cast<ComposeWindow *>(one) ? 1 : 0;
    QCOMPARE(composers, 1);
}

void TestCompose::lookingMakesNoDraft()
{
    const QPointer<ComposeWindow> window(m_desk->open());
    QVERIFY(!m_desk->hasDraft());
    window->close();
    SPIN_VERIFY(!window);
    QVERIFY(!m_desk->hasDraft());
    QCOMPARE(TaskRepository::find(m_desk->house.reader(), m_desk->task)->status, TaskStatus::NotStarted);
}

void TestCompose::previewingAloneLeavesNoDraft()
{
    const QPointer<ComposeWindow> window(m_desk->open());
    QVERIFY(preview(window));
    QVERIFY(m_desk->hasDraft());
    QVERIFY(ComposeDesk::close(window));
    QVERIFY(!m_desk->hasDraft());
}

void TestCompose::aDraftThatWasSavedOnPurposeStays()
{
    QPointer<ComposeWindow> window(m_desk->open());
    QTest::keyClick(window, Qt::Key_S, Qt::ControlModifier);
    SPIN_VERIFY(m_desk->hasDraft());
    QVERIFY(window && window->isVisible());
    QVERIFY(ComposeDesk::close(window));
    const Draft saved = m_desk->draft();
    QVERIFY(m_desk->hasDraft());
    // Neither does looking at it once more take it away, nor the preview.
    window = m_desk->open();
    QVERIFY(preview(window));
    QVERIFY(ComposeDesk::close(window));
    QCOMPARE(m_desk->draft().id, saved.id);
    // The button in the footer saves and closes.
    VERIFY_RESULT(m_desk->house.take(Drafts(m_desk->context.work).remove(saved.id)));
    window = m_desk->open();
    child<QPushButton>(window, "composeSaveDraft")->click();
    SPIN_VERIFY(!window);
    QVERIFY(m_desk->hasDraft());
}

void TestCompose::whatIsTypedReachesTheStore()
{
    ComposeWindow *window = m_desk->open();
    auto *subject = child<TokenLineEdit>(window, "composeSubject");
    subject->moveCursor(QTextCursor::End);
    QTest::keyClicks(subject, QStringLiteral(" now"));
    SPIN_COMPARE(m_desk->draft().subject, subject->value());
    QVERIFY(subject->plainText().endsWith(QLatin1String(" now")));

    auto *editor = window->findChild<EditorView *>();
    const QJsonObject before = editor->document();
    editor->insertText(QStringLiteral("Written here. "));
    SPIN_VERIFY(editor->document() != before);
    SPIN_COMPARE(m_desk->draft().body, editor->document());
}

void TestCompose::whatWasTypedJustBeforeClosingIsKept()
{
    const QPointer<ComposeWindow> window(m_desk->open());
    auto *editor = window->findChild<EditorView *>();
    editor->insertText(QStringLiteral("The last words. "));
    window->close();
    SPIN_VERIFY(!window);
    const QByteArray body = QJsonDocument(m_desk->draft().body).toJson();
    QVERIFY(body.contains("The last words."));
}

void TestCompose::aComposerThatGoesWhileItSavesDoesNothingMore()
{
    ComposeWindow *window = m_desk->open();
    QVERIFY(window);
    const QSignalSpy told(&m_desk->notices, &Notices::told);
    window->saveDraft();
    delete window;
    m_desk->house.store.store().drain();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(told.size(), 0);
}

void TestCompose::recipientsAreChosenAndUnchosen()
{
    ComposeWindow *window = m_desk->open();
    toggle(window, m_desk->tomasz);
    SPIN_COMPARE(m_desk->draft().recipients, QList<ContactId>{m_desk->priya.id});
    toggle(window, m_desk->priya);
    SPIN_VERIFY(m_desk->draft().recipients.isEmpty());
    SPIN_VERIFY(!errorsOf(window).isEmpty());
    child<QPushButton>(window, "composePreview")->click();
    QVERIFY(window->findChild<Banner *>()->isVisible());
    QVERIFY(!window->findChild<PreviewPanel *>());
}

void TestCompose::aTokenWithoutValueIsAnError()
{
    ComposeWindow *window = m_desk->open();
    SPIN_VERIFY(!window->findChildren<FindingRow *>().isEmpty());
    QCOMPARE(errorsOf(window), QList<QString>());
    auto *subject = child<TokenLineEdit>(window, "composeSubject");
    subject->insertToken(QStringLiteral("owner.name"));
    SPIN_COMPARE(errorsOf(window), QList<QString>{QStringLiteral("finding-token-missing")});
    window->findChild<FindingRow *>(QStringLiteral("finding-token-missing"))->click();
}

void TestCompose::discardedChangesComeBack()
{
    ComposeWindow *window = m_desk->open();
    auto *subject = child<TokenLineEdit>(window, "composeSubject");
    const QJsonArray original = subject->value();
    // As long as nothing was written there is nothing to discard.
    QVERIFY(!child<QPushButton>(window, "composeDiscard")->isEnabled());
    QTest::keyClicks(subject, QStringLiteral("Other "));
    const QJsonArray changed = subject->value();
    child<QPushButton>(window, "composeDiscard")->click();
    SPIN_COMPARE(subject->value(), original);
    SPIN_COMPARE(m_desk->draft().subject, original);
    child<QPushButton>(window, "bannerAction")->click();
    QCOMPARE(subject->value(), changed);
    SPIN_COMPARE(m_desk->draft().subject, changed);
}

void TestCompose::aConflictOffersTheStoredDraft()
{
    ComposeWindow *window = m_desk->open();
    const Draft draft = *m_desk->house.begin(m_desk->task);
    DraftTexts elsewhere{draft.subject, draft.preheader, draft.body};
    elsewhere.subject.append(QJsonObject{{QStringLiteral("type"), QStringLiteral("text")},
                                         {QStringLiteral("text"), QStringLiteral(" from elsewhere")}});
    VERIFY_RESULT(m_desk->house.take(Drafts(m_desk->context.work).save(draft.id, draft.revision, elsewhere)));
    auto *subject = child<TokenLineEdit>(window, "composeSubject");
    QTest::keyClicks(subject, QStringLiteral("Mine "));
    auto *action = child<QPushButton>(window, "bannerAction");
    SPIN_VERIFY(action->isVisible());
    action->click();
    SPIN_VERIFY(subject->plainText().endsWith(QLatin1String("first from elsewhere")));
}

void TestCompose::aDeletedDraftIsSaidAndItsTextGoesOn()
{
    ComposeWindow *window = m_desk->open();
    auto *subject = child<TokenLineEdit>(window, "composeSubject");
    QTest::keyClicks(subject, QStringLiteral("Mine "));
    SPIN_VERIFY(m_desk->hasDraft());
    const Draft before = m_desk->draft();
    VERIFY_RESULT(m_desk->house.take(Drafts(m_desk->context.work).remove(before.id)));
    auto *banner = window->findChild<Banner *>();
    SPIN_VERIFY(banner->isVisible());
    QVERIFY(subject->plainText().startsWith(QLatin1String("Mine ")));
    QVERIFY(!m_desk->hasDraft());
    // What is typed on is saved, as a draft of its own.
    QTest::keyClicks(subject, QStringLiteral("again "));
    SPIN_VERIFY(m_desk->hasDraft());
    SPIN_COMPARE(m_desk->draft().subject, subject->value());
    QVERIFY(m_desk->draft().id != before.id);
}

void TestCompose::aDeletionThatIsUndoneIsTakenUp()
{
    ComposeWindow *window = m_desk->open();
    auto *subject = child<TokenLineEdit>(window, "composeSubject");
    QTest::keyClicks(subject, QStringLiteral("Mine "));
    SPIN_VERIFY(m_desk->hasDraft());
    SPIN_VERIFY(window->findChild<ComposeSaving *>()->keeper().isSaved());
    const Draft before = m_desk->draft();
    const auto removed = m_desk->house.take(Drafts(m_desk->context.work).remove(before.id));
    VERIFY_RESULT(removed);
    SPIN_VERIFY(window->findChild<Banner *>()->isVisible());
    VERIFY_RESULT(m_desk->house.undo(*removed));
    SPIN_VERIFY(m_desk->hasDraft());
    SPIN_COMPARE(window->findChild<Banner *>()->text(), QStringLiteral("The draft is back."));
    QTest::keyClicks(subject, QStringLiteral("again "));
    SPIN_COMPARE(m_desk->draft().subject, subject->value());
    QCOMPARE(m_desk->draft().id, before.id);
    QVERIFY(subject->plainText().contains(QLatin1String("again")));
}

void TestCompose::eachRecipientIsShownWhatTheyGet()
{
    ComposeWindow *window = m_desk->open();
    PreviewPanel *panel = preview(window);
    QVERIFY(panel && panel->isVisible());
    QVERIFY(m_desk->draft().isPreviewed());
    QVERIFY(panel->shownHtml().contains("Priya"));
    const QString subject = panel->shownSubject();
    QTest::keyClick(window, Qt::Key_Down, Qt::AltModifier);
    QVERIFY(panel->shownHtml().contains("Tomasz"));
    QVERIFY(!panel->shownHtml().contains("Priya"));
    QVERIFY(panel->shownText().contains("Tomasz"));
    QCOMPARE(panel->shownSubject(), subject);
    child<QPushButton>(window, "previewBack")->click();
    QVERIFY(!panel->isVisible());
    QVERIFY(window->findChild<EditorView *>()->isVisible());
}

void TestCompose::theTestGoesToOneself()
{
    ComposeWindow *window = m_desk->open();
    PreviewPanel *panel = preview(window);
    child<QPushButton>(window, "previewTest")->click();
    auto *dialog = panel->findChild<DialogFrame *>(QStringLiteral("testMailDialog"));
    QVERIFY(dialog);
    child<QPushButton>(dialog, "primary")->click();
    QCOMPARE(m_desk->tests.size(), 1);
    QCOMPARE(m_desk->tests.first().first, QStringLiteral("mlindqvist@gitlab.example"));
    QVERIFY(m_desk->tests.first().second.contains("Subject: [Test]"));
}

void TestCompose::sendingLeavesAndIsUndone()
{
    const QPointer<ComposeWindow> window(m_desk->open());
    QVERIFY(preview(window));
    QSignalSpy told(&m_desk->notices, &Notices::told);
    QTest::keyClick(window, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    SPIN_VERIFY(!window);
    QCOMPARE(told.count(), 1);
    const auto notice = told.first().at(1).value<Notice>();
    QVERIFY(notice.countdownEnds.isValid());
    QVERIFY(notice.undo);
    const auto sent = SubmissionRepository::inState(m_desk->house.reader(), SubmissionState::Leaving);
    VERIFY_RESULT(sent);
    QCOMPARE(sent->size(), 1);
    m_desk->notices.undo();
    SPIN_VERIFY(SubmissionRepository::inState(m_desk->house.reader(), SubmissionState::Leaving)->isEmpty());
    QVERIFY(m_desk->hasDraft());
}

void TestCompose::anEditAfterThePreviewIsPreviewedAgain()
{
    ComposeWindow *window = m_desk->open();
    PreviewPanel *panel = preview(window);
    QTest::keyClick(window, Qt::Key_Escape);
    QVERIFY(!panel->isVisible());
    auto *subject = child<TokenLineEdit>(window, "composeSubject");
    QTest::keyClicks(subject, QStringLiteral("Second "));
    SPIN_VERIFY(!m_desk->draft().isPreviewed());
    QCOMPARE(preview(window), panel);
    QVERIFY(panel->shownSubject().startsWith(QLatin1String("Second ")));
    QVERIFY(m_desk->draft().isPreviewed());
}

void TestCompose::theFormattingBarIsReachedWithTab()
{
    ComposeWindow *window = m_desk->open();
    auto *preheader = child<TokenLineEdit>(window, "composePreheader");
    preheader->setFocus();
    QTest::keyClick(preheader, Qt::Key_Tab);
    const auto *stop = QApplication::focusWidget();
    QVERIFY(stop && child<QFrame>(window, "composeFormatBar")->isAncestorOf(stop));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("formatBold"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QCOMPARE(QApplication::focusWidget(), stop);
}

void TestCompose::choosingAllOrNoneIsAboutWhoIsShown()
{
    ComposeWindow *window = m_desk->open();
    auto *model = qobject_cast<RecipientsModel *>(child<QTreeView>(window, "composeRecipients")->model());
    const QAbstractItemModelTester tester(model);
    model->chooseNone();
    model->setFilter(QStringLiteral("tomasz"));
    model->chooseAll();
    QCOMPARE(model->chosen(), QList<ContactId>{m_desk->tomasz.id});
    model->setFilter({});
    model->chooseAll();
    model->setFilter(QStringLiteral("priya"));
    model->chooseNone();
    QCOMPARE(model->chosen(), QList<ContactId>{m_desk->tomasz.id});
}

void TestCompose::aPictureIsNotDroppedSilently()
{
    ComposeWindow *window = m_desk->open();
    Q_EMIT bodyOf(window)->imageOffered("GIF89a", QStringLiteral("chart.gif"));
    const auto *banner = window->findChild<Banner *>();
    QVERIFY(banner->isVisible());
    QVERIFY(banner->text().startsWith(QLatin1String("Pictures cannot be put")));
    QVERIFY(!m_desk->hasDraft());
}

void TestCompose::offeredTokensSayWhatTheyStandFor()
{
    ComposeWindow *window = m_desk->open();
    auto *subject = child<TokenLineEdit>(window, "composeSubject");
    subject->setFocus();
    const auto firstName = [subject] {
        subject->offerTokens();
        const auto *offers = subject->findChild<QListWidget *>(QStringLiteral("tokenOffers"));
        for (int row = 0; offers && row < offers->count(); ++row) {
            if (offers->item(row)->data(Qt::UserRole) == QLatin1String("contact.first_name"))
                return offers->item(row)->toolTip();
        }
        return QStringLiteral("not offered");
    };
    SPIN_COMPARE(firstName(), QStringLiteral("Priya"));
    qobject_cast<RecipientsModel *>(child<QTreeView>(window, "composeRecipients")->model())->chooseNone();
    SPIN_COMPARE(firstName(), QString());
}

void TestCompose::composersDoNotCoverEachOther()
{
    const ComposeWindow *first = m_desk->open();
    const TaskId before = m_desk->task;
    const CtaId cta = TaskRepository::find(m_desk->house.reader(), before)->cta;
    m_desk->task = m_desk->house.taskOf(cta, "quick-guide").id;
    const ComposeWindow *second = m_desk->open();
    QVERIFY(second && second != first);
    QVERIFY(second->pos() != first->pos());
}

} // namespace waymark

WAYMARK_WEBENGINE_TEST_MAIN(waymark::TestCompose)
#include "tst_compose.moc"
