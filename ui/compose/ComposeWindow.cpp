// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/ComposeWindow.h"

#include "core/store/DraftRepository.h"
#include "core/work/DraftPeople.h"
#include "core/work/Drafts.h"
#include "core/work/PreparedEmail.h"
#include "ui/compose/ChecksPane.h"
#include "ui/compose/ComposeFooter.h"
#include "ui/compose/ComposeMenus.h"
#include "ui/compose/DraftKeeper.h"
#include "ui/compose/EditorSetup.h"
#include "ui/compose/FormatBar.h"
#include "ui/compose/GoToFinding.h"
#include "ui/compose/HeadFields.h"
#include "ui/compose/Inserting.h"
#include "ui/compose/LiveChecks.h"
#include "ui/compose/RecipientsPane.h"
#include "ui/compose/StepsHeader.h"
#include "ui/compose/UnsavedDialog.h"
#include "ui/compose/editor/EditorView.h"
#include "ui/shell/Follow.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/PreviewStep.h"
#include "ui/widgets/TokenLineEdit.h"

#include <QCloseEvent>
#include <QPointer>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace waymark {

ComposeWindow::ComposeWindow(const UiContext &context, const ComposeParts &parts, const Draft &draft)
    : m_context(context), m_parts(parts), m_steps(new StepsHeader), m_banner(new Banner),
      m_stack(new QStackedWidget), m_recipients(new RecipientsPane), m_head(new HeadFields),
      m_editor(new EditorView(nullptr)), m_formatBar(new FormatBar(m_editor)), m_checks(new ChecksPane),
      m_footer(new ComposeFooter), m_live(new LiveChecks(this)),
      m_keeper(new DraftKeeper(
          context.work, draft, [this] { return texts(); }, this)),
      m_menus(new ComposeMenus(this, m_editor, m_recipients)),
      m_inserting(new Inserting(m_editor, m_head, this)), m_refresh(new QTimer(this))
{
    setObjectName(QStringLiteral("composeWindow"));
    m_editor->setObjectName(QStringLiteral("composeBody"));
    auto *centre = new QWidget;
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_steps);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    setCentralWidget(centre);
    m_stack->addWidget(makeWriting());
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(0);
    resize(1440, 868);

    // Before the window is shown, which would be made anew for it.
    m_editor->start();
    setUpTokens(*m_editor);
    connectParts();
    connectActs();
    connectSaving();
    readFacts();
    readPeople();
    showDraft(draft);
    showTheme();
    showSaveState();
    m_recipients->focusSearch();
}

ComposeWindow::~ComposeWindow()
{
    // Only left to do where the program ends without asking: closing has saved already.
    if (!m_mayClose)
        m_keeper->saveNow();
}

QWidget *ComposeWindow::makeWriting()
{
    auto *middle = new QFrame;
    middle->setProperty("pane", QStringLiteral("surface"));
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_formatBar);
    column->addWidget(m_editor, 1);
    auto *panes = new QSplitter;
    panes->setChildrenCollapsible(false);
    panes->addWidget(m_recipients);
    panes->addWidget(middle);
    panes->addWidget(m_checks);
    panes->setStretchFactor(1, 1);
    panes->setSizes({288, 848, 304});
    auto *writing = new QWidget;
    auto *layout = new QVBoxLayout(writing);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(panes, 1);
    layout->addWidget(m_footer);
    return writing;
}

void ComposeWindow::connectParts()
{
    connect(m_recipients, &RecipientsPane::chosenChanged, this, [this] {
        m_keeper->setRecipients(m_recipients->chosen());
        check();
    });
    connect(m_head, &HeadFields::changed, this, &ComposeWindow::written);
    connect(m_editor, &EditorView::documentChanged, this, &ComposeWindow::written);
    connect(m_editor, &EditorView::linkRequested, m_inserting, &Inserting::askForLink);
    connect(m_editor, &EditorView::nodeActivated, this, [this](const QString &node) {
        if (node == QLatin1String("button"))
            m_inserting->askForButton();
    });
    connect(m_editor, &EditorView::pasteDropped, this,
            [this](const QString &what) { say(Tone::Accent, Icon::Info, what); });
    connect(&m_context.theme, &Theme::changed, this, &ComposeWindow::showTheme);
    connect(m_banner, &Banner::actionTriggered, this, [this] {
        m_banner->hide();
        if (const auto act = std::exchange(m_bannerAct, {}))
            act();
    });
}

void ComposeWindow::connectActs()
{
    connect(m_formatBar, &FormatBar::linkWanted, m_inserting, &Inserting::askForLink);
    connect(m_formatBar, &FormatBar::buttonWanted, m_inserting, &Inserting::askForButton);
    connect(m_formatBar, &FormatBar::tokenWanted, m_inserting, &Inserting::insertToken);
    connect(m_formatBar, &FormatBar::showValuesChanged, this, &ComposeWindow::showValues);
    connect(m_live, &LiveChecks::answered, this, &ComposeWindow::showAnswer);
    connect(m_checks, &ChecksPane::wanted, this,
            [this](const Finding &finding) { goToFinding(finding, *m_head, *m_editor, *m_recipients); });
    connect(m_checks, &ChecksPane::checkAgainWanted, this, [this] {
        readFacts();
        check();
    });
    connect(m_footer, &ComposeFooter::previewWanted, this, &ComposeWindow::preview);
    connect(m_footer, &ComposeFooter::saveDraftWanted, this, &ComposeWindow::saveDraft);
    connect(m_footer, &ComposeFooter::discardWanted, this, &ComposeWindow::discardChanges);
    connect(m_menus, &ComposeMenus::previewWanted, this, [this] {
        if (m_stack->currentIndex() == 0)
            preview();
    });
    connect(m_menus, &ComposeMenus::saveDraftWanted, this, &ComposeWindow::saveDraft);
    connect(m_menus, &ComposeMenus::discardWanted, this, &ComposeWindow::discardChanges);
    connect(m_menus, &ComposeMenus::linkWanted, m_inserting, &Inserting::askForLink);
    connect(m_menus, &ComposeMenus::buttonWanted, m_inserting, &Inserting::askForButton);
    connect(m_menus, &ComposeMenus::tokenWanted, m_inserting, &Inserting::offerTokens);
}

void ComposeWindow::connectSaving()
{
    connect(m_keeper, &DraftKeeper::stateChanged, this, &ComposeWindow::showSaveState);
    connect(m_keeper, &DraftKeeper::failed, this, &ComposeWindow::saySaveFailed);
    connect(m_keeper, &DraftKeeper::emptyBodyKept, this, [this] {
        say(Tone::Warning, Icon::TriangleAlert,
            tr("The body is empty now. The text that was there is kept as the draft."), tr("Bring it back"),
            [this] { m_editor->setDocument(m_keeper->draft().body); });
    });
    connect(m_keeper, &DraftKeeper::previewed, this, [this] {
        if (m_preview)
            m_preview->setPreviewed(m_keeper->draft().revision);
    });
    connect(m_head, &HeadFields::left, m_keeper, &DraftKeeper::saveNow);
    connect(m_editor, &EditorView::focusChanged, m_keeper, [this](bool focused) {
        if (!focused)
            m_keeper->saveNow();
    });
    connect(m_refresh, &QTimer::timeout, this, [this] {
        readFacts();
        readPeople();
        if (m_stack->currentIndex() == 1)
            showPreview();
    });
    connect(&m_context.work.store, &Store::changed, this, [this](const ChangeSet &changes) {
        for (const EntityType type :
             {EntityType::Contact, EntityType::Account, EntityType::Cta, EntityType::Task, EntityType::User,
              EntityType::Organisation, EntityType::MailAccount, EntityType::Delivery}) {
            if (changes.touches(type))
                m_refresh->start();
        }
    });
}

void ComposeWindow::showDraft(const Draft &draft)
{
    m_head->subject().setValue(draft.subject);
    m_head->preheader().setValue(draft.preheader);
    m_editor->setDocument(draft.body);
    check();
}

void ComposeWindow::showTheme()
{
    m_editor->setTheme(editorColours(*this));
}

DraftTexts ComposeWindow::texts() const
{
    return {m_head->subject().value(), m_head->preheader().value(), m_editor->document()};
}

void ComposeWindow::written()
{
    m_keeper->touch();
    check();
}

void ComposeWindow::check()
{
    m_live->check(texts(), m_recipients->chosen());
}

void ComposeWindow::readFacts()
{
    auto facts = EmailFacts::read(m_context.work, m_keeper->draft().id);
    if (!facts) {
        say(Tone::Danger, Icon::CircleAlert, facts.error().sentence);
        return;
    }
    m_facts.emplace(std::move(*facts));
    m_live->setFacts(*m_facts);
    m_head->setSender(m_facts->sender());
    const QString step =
        m_facts->step() > 0
            ? tr("Step %1 of %2, %3").arg(m_facts->step()).arg(m_facts->stepCount()).arg(m_facts->cta().name)
            : m_facts->cta().name;
    m_steps->setPlace(step);
    const QString step1 = m_stack->currentIndex() == 0 ? tr("Validate Email") : tr("Preview and Proceed");
    setWindowTitle(tr("%1: %2, %3").arg(step1, m_facts->task().title, m_facts->account().name));
    m_editor->setFooterNote(
        m_facts->draft().kind == EmailKind::Program
            ? tr("Footer with the unsubscribe link and the postal address is added when sending.")
            : tr("Footer with the postal address is added when sending."));
}

void ComposeWindow::readPeople()
{
    const auto people = readDraftPeople(m_context.work, m_keeper->draft().id);
    if (people)
        m_recipients->show(*people);
    else
        say(Tone::Danger, Icon::CircleAlert, people.error().sentence);
    check();
}

void ComposeWindow::showSaveState()
{
    if (m_keeper->error())
        m_footer->showFailed(m_keeper->error()->sentence);
    else if (!m_keeper->isSaved())
        m_footer->showSaving();
    else
        m_footer->showSaved(m_keeper->draft().savedAt, m_context.work.clock.now(), Formats());
}

void ComposeWindow::showAnswer(const LiveAnswer &answer)
{
    m_checks->show(answer.findings);
    m_head->show(answer);
    showValues(m_formatBar->showsValues());
}

void ComposeWindow::showValues(bool shown)
{
    if (shown)
        m_editor->setValues(m_live->answer().values);
    else
        m_editor->clearValues();
}

void ComposeWindow::settle(std::function<void(const Result<void> &)> done)
{
    const QPointer<ComposeWindow> guard(this);
    m_editor->flush([guard, done = std::move(done)](const QJsonObject &) {
        if (guard)
            guard->m_keeper->whenSaved(done);
    });
}

void ComposeWindow::preview()
{
    if (m_recipients->chosen().isEmpty()) {
        say(Tone::Danger, Icon::CircleAlert, tr("Choose at least one recipient."));
        m_recipients->focusPerson({});
        return;
    }
    settle([this](const Result<void> &saved) {
        if (saved)
            showPreview();
    });
}

void ComposeWindow::showPreview()
{
    readFacts();
    if (!m_facts)
        return;
    const auto email = PreparedEmail::of(*m_facts);
    if (!email) {
        say(Tone::Danger, Icon::CircleAlert, email.error().sentence);
        return;
    }
    if (!m_preview) {
        m_preview = m_parts.makePreview();
        m_stack->addWidget(m_preview);
        m_menus->addPreview(*m_preview);
        connect(m_preview, &PreviewStep::backWanted, this, &ComposeWindow::backToEditing);
        connect(m_preview, &PreviewStep::saveDraftWanted, this, &ComposeWindow::saveDraft);
        connect(m_preview, &PreviewStep::sent, this, &ComposeWindow::closeNow);
    }
    m_banner->hide();
    m_preview->show(*email);
    const bool active = isActiveWindow();
    m_stack->setCurrentWidget(m_preview);
    // The first web page of a step can have the native window made anew, which is not active then.
    if (active)
        activateWindow();
    m_steps->setStep(1);
    m_menus->showPreview(true);
    m_keeper->markPreviewed();
    setWindowTitle(
        tr("%1: %2, %3").arg(tr("Preview and Proceed"), m_facts->task().title, m_facts->account().name));
}

void ComposeWindow::backToEditing()
{
    m_stack->setCurrentIndex(0);
    m_steps->setStep(0);
    m_menus->showPreview(false);
    readFacts();
    m_editor->setFocus(Qt::OtherFocusReason);
}

void ComposeWindow::saveDraft()
{
    m_keep = true;
    close();
}

void ComposeWindow::discardChanges()
{
    if (m_stack->currentIndex() == 1)
        backToEditing();
    settle([this](const Result<void> &saved) {
        if (!saved)
            return;
        const DraftTexts before = texts();
        follow(Drafts(m_context.work).discardChanges(m_keeper->draft().id), this,
               [this, before](const Result<Draft> &draft) {
                   if (!draft) {
                       say(Tone::Danger, Icon::CircleAlert, draft.error().sentence);
                       return;
                   }
                   m_keeper->reset(*draft);
                   showDraft(*draft);
                   if (before.body != draft->body || before.subject != draft->subject ||
                       before.preheader != draft->preheader)
                       say(Tone::Accent, Icon::Info, tr("Your changes are discarded."), tr("Bring them back"),
                           [this, before] { restore(before); });
               });
    });
}

void ComposeWindow::restore(const DraftTexts &texts)
{
    m_head->subject().setValue(texts.subject);
    m_head->preheader().setValue(texts.preheader);
    m_editor->setDocument(texts.body);
    written();
}

void ComposeWindow::loadStored()
{
    const auto draft = DraftRepository::find(m_context.work.store.reader(), m_keeper->draft().id);
    if (!draft) {
        say(Tone::Danger, Icon::CircleAlert, draft.error().sentence);
        return;
    }
    m_keeper->reset(*draft);
    showDraft(*draft);
    readPeople();
}

void ComposeWindow::say(Tone tone, Icon icon, const QString &text, const QString &action,
                        std::function<void()> act)
{
    m_bannerAct = std::move(act);
    m_banner->show(tone, icon, text, action);
}

void ComposeWindow::saySaveFailed(const Error &error)
{
    if (error.kind == ErrorKind::Conflict)
        say(Tone::Danger, Icon::CircleAlert, error.sentence, tr("Load the saved draft"),
            [this] { loadStored(); });
    else
        say(Tone::Danger, Icon::CircleAlert, error.sentence, tr("Try again"),
            [this] { m_keeper->saveNow(); });
}

void ComposeWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && !isActiveWindow() && !m_mayClose)
        m_keeper->saveNow();
}

void ComposeWindow::closeEvent(QCloseEvent *event)
{
    if (m_mayClose) {
        event->accept();
        return;
    }
    event->ignore();
    if (std::exchange(m_closing, true))
        return;
    settle([this](const Result<void> &saved) {
        m_closing = false;
        const bool keep = std::exchange(m_keep, false);
        if (!saved) {
            askToCloseUnsaved(saved.error());
            return;
        }
        if (keep) {
            m_context.notices.tell(
                {.text = tr("Draft of “%1” saved").arg(m_facts ? m_facts->task().title : QString())});
            closeNow();
            return;
        }
        follow(Drafts(m_context.work).removeIfUntouched(m_keeper->draft().id), this,
               [this](const Result<bool> &) { closeNow(); });
    });
}

void ComposeWindow::askToCloseUnsaved(const Error &error)
{
    auto *question = new UnsavedDialog(error, this);
    connect(question, &UnsavedDialog::closeWanted, this, &ComposeWindow::closeNow);
    connect(question, &UnsavedDialog::againWanted, this, [this] { close(); });
    question->open();
}

void ComposeWindow::closeNow()
{
    m_mayClose = true;
    close();
}

} // namespace waymark
