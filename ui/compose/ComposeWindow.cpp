// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/ComposeWindow.h"

#include "core/work/DraftPeople.h"
#include "core/work/PreparedEmail.h"
#include "ui/compose/ComposeBanner.h"
#include "ui/compose/ComposeClosing.h"
#include "ui/compose/ComposeLinks.h"
#include "ui/compose/ComposeMenus.h"
#include "ui/compose/ComposeSaving.h"
#include "ui/compose/ComposeState.h"
#include "ui/compose/ComposeVersions.h"
#include "ui/compose/ConflictBar.h"
#include "ui/compose/DraftKeeper.h"
#include "ui/compose/EditorSetup.h"
#include "ui/compose/RecipientsPane.h"
#include "ui/compose/StepsHeader.h"
#include "ui/compose/WritingPane.h"
#include "ui/compose/editor/EditorView.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Announce.h"
#include "ui/widgets/PreviewStep.h"

#include <QCloseEvent>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace waymark {

namespace {

/// While a mailing goes out, whose every step is a change: what that is to this email can wait this long, in
/// milliseconds.
constexpr int betweenDeliveries = 2000;

} // namespace

ComposeWindow::ComposeWindow(const UiContext &context, const ComposeParts &parts, const Draft &draft)
    : m_context(context), m_parts(parts), m_steps(new StepsHeader), m_banner(new ComposeBanner),
      m_stack(new QStackedWidget), m_writing(new WritingPane(context.actions)),
      m_saving(new ComposeSaving(context.work, draft, m_writing, m_banner)),
      m_versions(new ComposeVersions(context.work, m_writing, m_saving, m_banner)),
      m_links(new ComposeLinks(context.work.clock, m_writing)),
      m_menus(new ComposeMenus(context.actions, this, m_writing)),
      m_state(new ComposeState(context.settings, this, &m_writing->panes(), &m_writing->editor())),
      m_closing(new ComposeClosing(context, m_saving, this,
                                   [this] { return m_facts ? m_facts->task().title : QString(); })),
      m_refresh(new QTimer(this))
{
    setObjectName(QStringLiteral("composeWindow"));
    makeCentre();
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(0);
    resize(1440, 868);
    m_state->restore();

    // Before the window is shown, which would be made anew for it.
    m_writing->editor().start();
    setUpTokens(m_writing->editor());
    connectActs();
    connectMends();
    connectVersions();
    connectLinks();
    connectStore();
    readFacts();
    readPeople();
    m_writing->showTheme();
    m_writing->recipients().focusSearch();
}

ComposeWindow::~ComposeWindow()
{
    // Only left to do where the program ends without asking: closing has saved already.
    if (!m_closing->mayClose())
        m_saving->keeper().saveNow();
}

void ComposeWindow::makeCentre()
{
    auto *centre = new QWidget;
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_steps);
    layout->addWidget(m_banner);
    auto *conflict = new ConflictBar(m_context.work.store, m_saving->draft().id);
    connect(conflict, &ConflictBar::settleWanted, this, [this] {
        m_saving->keeper().saveNow();
        if (m_parts.goTo)
            m_parts.goTo(
                {QStringLiteral("server"), QStringLiteral("conflicts/") + m_saving->draft().id.toString()});
    });
    // Two texts cannot be sent, which the checks tell.
    connect(conflict, &ConflictBar::changed, this, [this] { m_refresh->start(0); });
    layout->addWidget(conflict);
    layout->addWidget(m_stack, 1);
    setCentralWidget(centre);
    m_stack->addWidget(m_writing);
}

void ComposeWindow::connectActs()
{
    connect(m_closing, &ComposeClosing::stays, this, &ComposeWindow::stays);
    connect(m_menus, &ComposeMenus::previewWanted, this, &ComposeWindow::preview);
    connect(m_menus, &ComposeMenus::saveDraftWanted, this, &ComposeWindow::keepDraft);
    connect(m_menus, &ComposeMenus::saveAndCloseWanted, this, &ComposeWindow::saveDraft);
    connect(m_menus, &ComposeMenus::discardWanted, this, &ComposeWindow::discardChanges);
    m_menus->setMayDiscard(m_saving->draft().revision > 0);
    connect(m_saving, &ComposeSaving::mayDiscardChanged, m_menus, &ComposeMenus::setMayDiscard);
    connect(m_writing, &WritingPane::pasteDropped, this,
            [this](const QString &what) { m_banner->say(Tone::Accent, Icon::Info, what); });
    connect(m_writing, &WritingPane::bodyFailed, m_banner, &ComposeBanner::sayError);
    connect(m_writing, &WritingPane::checkAgainWanted, this, &ComposeWindow::readFacts);
    connect(&m_context.theme, &Theme::changed, m_writing, &WritingPane::showTheme);
}

void ComposeWindow::connectStore()
{
    connect(m_saving, &ComposeSaving::loaded, this, &ComposeWindow::readPeople);
    connect(&m_saving->keeper(), &DraftKeeper::previewed, this, [this] {
        if (m_preview)
            m_preview->setPreviewed(m_saving->draft().revision);
    });
    connect(m_refresh, &QTimer::timeout, this, [this] {
        const bool read = readFacts();
        readPeople();
        if (read && isPreviewing())
            refreshPreview();
    });
    connect(&m_context.work.store, &Store::changed, this, [this](const ChangeSet &changes) {
        // Also what a template says: it may come anew with a library.
        bool isSoon = false;
        for (const EntityType type :
             {EntityType::Contact, EntityType::Account, EntityType::Cta, EntityType::Task, EntityType::User,
              EntityType::Organisation, EntityType::MailAccount, EntityType::Template})
            isSoon = isSoon || changes.touches(type);
        if (isSoon)
            m_refresh->start(0);
        else if (changes.touches(EntityType::Delivery) && !m_refresh->isActive())
            m_refresh->start(betweenDeliveries);
        if (changes.touches(EntityType::Draft) && !m_closing->mayClose())
            m_saving->noticeDeleted();
    });
}

void ComposeWindow::connectMends()
{
    connect(m_writing, &WritingPane::mendWanted, this, &ComposeWindow::mendElsewhere);
    connect(m_writing, &WritingPane::changesCounted, m_steps, &StepsHeader::setChanges);
    connect(m_writing, &WritingPane::pageWanted, this, [this](const QUrl &page) {
        if (m_parts.openLink)
            m_parts.openLink(page);
    });
    connect(m_steps, &StepsHeader::changesWanted, m_writing, &WritingPane::showChanges);
    connect(m_steps, &StepsHeader::templateTextsWanted, this, &ComposeWindow::discardChanges);
    connect(&m_writing->recipients(), &RecipientsPane::contactWanted, this, &ComposeWindow::editContact);
    connect(&m_writing->recipients(), &RecipientsPane::addContactWanted, this, [this] { editContact({}); });
    connect(m_menus, &ComposeMenus::zoomWanted, m_state, &ComposeState::zoomBy);
}

void ComposeWindow::connectVersions()
{
    const auto showHistory = [this] {
        if (isPreviewing())
            backToEditing();
        m_versions->showHistory();
    };
    connect(m_menus, &ComposeMenus::versionsWanted, this, showHistory);
    connect(m_steps, &StepsHeader::versionsWanted, this, showHistory);
    connect(m_menus, &ComposeMenus::nameVersionWanted, m_versions, &ComposeVersions::nameThis);
}

void ComposeWindow::connectLinks()
{
    connect(m_menus, &ComposeMenus::tryLinksWanted, m_links, &ComposeLinks::tryAll);
    connect(m_links, &ComposeLinks::changed, this, [this] {
        if (!m_facts)
            return;
        m_facts->setLinks(m_links->trial());
        m_writing->setFacts(*m_facts);
        if (isPreviewing())
            refreshPreview();
    });
}

void ComposeWindow::mendElsewhere(const Finding &finding, const QString &mend)
{
    if (mend == QLatin1String("edit-contact"))
        editContact(ContactId(finding.recipients.value(0)));
    else if (mend == QLatin1String("try-links"))
        m_links->tryAll();
    else if (!m_parts.goTo)
        return;
    else if (mend == QLatin1String("edit-account"))
        m_parts.goTo({QStringLiteral("accounts"), m_saving->draft().account.toString()});
    else if (mend == QLatin1String("open-mail-settings"))
        m_parts.goTo({QStringLiteral("settings"), QStringLiteral("sending")});
    else if (mend == QLatin1String("open-organisation-settings"))
        m_parts.goTo({QStringLiteral("settings"), QStringLiteral("organisation")});
}

void ComposeWindow::editContact(const ContactId &contact)
{
    if (m_parts.editContact)
        m_parts.editContact(contact, m_saving->draft().account, this);
}

bool ComposeWindow::isPreviewing() const
{
    return m_stack->currentIndex() == 1;
}

bool ComposeWindow::readFacts()
{
    auto facts = EmailFacts::read(m_context.work, m_saving->draftAsChosen());
    if (!facts) {
        m_banner->sayError(facts.error().sentence);
        return false;
    }
    m_facts.emplace(std::move(*facts));
    m_facts->setLinks(m_links->trial());
    m_writing->setFacts(*m_facts);
    showPlace();
    return true;
}

void ComposeWindow::showPlace()
{
    const QString series = m_facts->cta().name;
    m_steps->setPlace(m_facts->step() > 0
                          ? tr("Step %1 of %2, %3").arg(m_facts->step()).arg(m_facts->stepCount()).arg(series)
                          : series);
    m_steps->setTemplate(m_facts->emailTemplate() ? m_facts->emailTemplate()->version : QString());
    const QString step = isPreviewing() ? tr("Preview and Proceed") : tr("Validate Email");
    setWindowTitle(tr("%1: %2, %3 — Waymark").arg(step, m_facts->task().title, m_facts->account().name));
}

void ComposeWindow::readPeople()
{
    const auto people = readDraftPeople(m_context.work, m_saving->draftAsChosen());
    if (people)
        m_writing->setPeople(*people);
    else
        m_banner->sayError(people.error().sentence);
}

void ComposeWindow::preview()
{
    RecipientsPane &recipients = m_writing->recipients();
    if (recipients.chosen().isEmpty()) {
        m_banner->sayError(tr("Choose at least one recipient."));
        recipients.focusPerson({});
        return;
    }
    m_saving->keep([this](const Result<void> &saved) {
        if (saved)
            showPreview();
    });
}

void ComposeWindow::makePreview()
{
    m_preview = m_parts.makePreview();
    m_stack->addWidget(m_preview);
    m_preview->setDraftAction(m_menus->saveAndClose());
    connect(m_preview, &PreviewStep::tryLinksWanted, m_links, &ComposeLinks::tryAll);
    connect(m_preview, &PreviewStep::backWanted, this, &ComposeWindow::backToEditing);
    connect(m_preview, &PreviewStep::lookedAgain, &m_saving->keeper(), &DraftKeeper::markPreviewed);
    connect(m_preview, &PreviewStep::sent, m_closing, &ComposeClosing::closeNow);
}

void ComposeWindow::showPreview()
{
    if (!readFacts())
        return;
    const auto email = PreparedEmail::of(*m_facts);
    if (!email) {
        m_banner->sayError(email.error().sentence);
        return;
    }
    if (!m_preview)
        makePreview();
    m_banner->hideNews();
    m_preview->show(*email);
    const bool active = isActiveWindow();
    m_stack->setCurrentWidget(m_preview);
    // The first web page of a step can have the native window made anew, which is not active then.
    if (active)
        activateWindow();
    m_steps->setStep(1);
    m_menus->showStep(m_preview);
    m_saving->keeper().markPreviewed();
    showPlace();
}

void ComposeWindow::refreshPreview()
{
    if (!m_facts)
        return;
    if (const auto email = PreparedEmail::of(*m_facts))
        m_preview->refresh(*email);
    else
        m_banner->sayError(email.error().sentence);
}

void ComposeWindow::backToEditing()
{
    m_stack->setCurrentIndex(0);
    m_steps->setStep(0);
    m_menus->showStep(m_writing);
    readFacts();
    m_writing->editor().setFocus(Qt::OtherFocusReason);
}

void ComposeWindow::keepDraft()
{
    m_saving->keep([this](const Result<void> &saved) {
        if (!saved)
            return;
        m_closing->keepDraft();
        announce(this, tr("Draft saved"));
        if (isPreviewing())
            m_banner->say(Tone::Success, Icon::CircleCheck, tr("The draft is saved."));
    });
}

void ComposeWindow::saveDraft()
{
    m_closing->beginKept();
}

void ComposeWindow::discardChanges()
{
    if (isPreviewing())
        backToEditing();
    m_saving->discardChanges();
}

void ComposeWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && !isActiveWindow() && !m_closing->mayClose())
        m_saving->keeper().saveNow();
}

void ComposeWindow::closeEvent(QCloseEvent *event)
{
    if (m_closing->mayClose()) {
        m_state->save();
        event->accept();
        return;
    }
    event->ignore();
    m_closing->begin();
}

} // namespace waymark
