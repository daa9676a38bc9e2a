// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/PreviewPanel.h"

#include "core/email/MessageHead.h"
#include "core/email/checks/Checks.h"
#include "ui/preview/CoveragePane.h"
#include "ui/preview/LinksPane.h"
#include "ui/preview/PreviewFooter.h"
#include "ui/preview/PreviewOutputs.h"
#include "ui/preview/PreviewPeoplePane.h"
#include "ui/preview/PreviewStage.h"
#include "ui/preview/SendEmail.h"
#include "ui/preview/SendingFacts.h"
#include "ui/preview/WarningsDialog.h"
#include "ui/widgets/Banner.h"

#include <QEvent>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

namespace waymark {

PreviewPanel::PreviewPanel(const UiContext &context, const PreviewParts &parts, QWidget *parent)
    : PreviewStep(parent), m_context(context), m_parts(parts), m_actions(context.actions, this),
      m_banner(new Banner), m_news(new Banner), m_people(new PreviewPeoplePane),
      m_stage(new PreviewStage(m_actions, true)), m_links(new LinksPane), m_coverage(new CoveragePane),
      m_facts(new SendingFacts),
      m_outputs(new PreviewOutputs(context, parts, &m_stage->view(), m_news, this)),
      m_sender(new SendEmail(this))
{
    setObjectName(QStringLiteral("previewPanel"));
    makeActions();
    auto *panes = new QSplitter;
    panes->setObjectName(QStringLiteral("previewPanes"));
    panes->setChildrenCollapsible(false);
    panes->addWidget(m_people);
    panes->addWidget(m_stage);
    panes->addWidget(makeRight());
    panes->setStretchFactor(1, 1);
    panes->setSizes({272, 852, 316});
    keepPanes(panes);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_news);
    layout->addWidget(panes, 1);
    layout->addWidget(m_footer);
    connectPanes();
}

/// The panes' widths come back in the next preview and over restarts.
void PreviewPanel::keepPanes(QSplitter *panes)
{
    const auto key = QStringLiteral("preview/panes");
    panes->restoreState(m_context.settings.value(key).toByteArray());
    connect(panes, &QSplitter::splitterMoved, this,
            [this, panes, key] { m_context.settings.setValue(key, panes->saveState()); });
}

QWidget *PreviewPanel::makeRight()
{
    auto *pane = new QFrame;
    pane->setProperty("pane", QStringLiteral("pane"));
    pane->setMinimumWidth(240);
    auto *facts = new QFrame;
    facts->setProperty("edge", QStringLiteral("top"));
    auto *factsLayout = new QVBoxLayout(facts);
    factsLayout->setContentsMargins(0, 0, 0, 0);
    factsLayout->addWidget(m_facts);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_links, 1);
    layout->addWidget(m_coverage, 1);
    layout->addWidget(facts);
    return pane;
}

void PreviewPanel::setDraftAction(QAction *saveAndClose)
{
    m_footer->addDraftButton(saveAndClose);
}

void PreviewPanel::connectPanes()
{
    connect(m_people, &PreviewPeoplePane::chosen, this, &PreviewPanel::showRecipient);
    connect(m_stage, &PreviewStage::markingChanged, this, &PreviewPanel::showCurrent);
    connect(m_stage, &PreviewStage::previousWanted, this, [this] { step(-1); });
    connect(m_stage, &PreviewStage::nextWanted, this, [this] { step(1); });
    connect(m_stage, &PreviewStage::linkWanted, m_outputs, &PreviewOutputs::askToOpen);
    connect(m_coverage, &CoveragePane::recipientWanted, this, &PreviewPanel::showRecipient);
    connect(m_links, &LinksPane::tryWanted, this, &PreviewPanel::tryLinksWanted);
    connect(m_links, &LinksPane::openWanted, m_outputs, &PreviewOutputs::askToOpen);
    connect(m_banner, &Banner::actionTriggered, this, [this] {
        if (m_leadsBack)
            Q_EMIT backWanted();
        else
            lookAgain();
    });
}

void PreviewPanel::makeActions()
{
    QAction *send = m_actions.add("preview.send", [this] { this->send(); });
    QAction *test =
        m_parts.sendTest ? m_actions.add("preview.test", [this] { m_outputs->askForTest(); }) : nullptr;
    QAction *copy = m_actions.add("preview.copy", [this] { m_outputs->copy(); });
    QAction *file = m_actions.add("preview.saveFile", [this] { m_outputs->askForFile(); });
    m_actions.add("preview.savePdf", [this] { m_outputs->askForPdf(); });
    QAction *back = m_actions.add("preview.back", [this] { Q_EMIT backWanted(); });
    m_people->addButtons(test, copy);
    m_footer = new PreviewFooter(back, file, send);
    updateMaySend();
}

void PreviewPanel::show(const PreparedEmail &email)
{
    const QByteArray fingerprint = email.fingerprint();
    const bool same = m_email && m_email->facts().draft().id == email.facts().draft().id &&
                      m_email->facts().draft().revision == email.facts().draft().revision &&
                      m_fingerprint == fingerprint;
    m_email = email;
    m_fingerprint = fingerprint;
    m_changed = false;
    m_news->hide();
    if (!same)
        m_previewedRevision = 0;
    showFacts(same);
    const QList<ContactId> &recipients = email.facts().draft().recipients;
    showRecipient(recipients.contains(m_people->current()) ? m_people->current() : recipients.value(0));
    updateMaySend();
    m_people->setFocus(Qt::OtherFocusReason);
}

void PreviewPanel::refresh(const PreparedEmail &email)
{
    if (m_sending)
        return;
    const QByteArray fingerprint = email.fingerprint();
    const bool same = m_fingerprint == fingerprint;
    m_email = email;
    if (!same) {
        m_fingerprint = fingerprint;
        m_changed = true;
        m_previewedRevision = 0;
    }
    showFacts(same);
    if (!same)
        showCurrent();
    else
        m_links->showTrial(m_email->facts().links());
    updateMaySend();
}

/// What stands around the email.
void PreviewPanel::showFacts(bool keepSeen)
{
    const QList<ContactId> &recipients = m_email->facts().draft().recipients;
    m_people->show(*m_email, keepSeen);
    const CheckInput input = m_email->checkInput();
    showFindings(Checks::run(input));
    m_coverage->show(tokenCoverage(input));
    m_footer->setRecipients(static_cast<int>(recipients.size()));
    const ContactId first = recipients.value(0);
    const auto message = m_email->message(
        first, newMessageId(QStringLiteral("preview"), m_email->from().address), m_context.work.clock.now());
    m_facts->show(*m_email, m_parts.folder, message ? message->size() : m_email->render(first).html.size(),
                  m_context.work.clock.now().toTimeZone(m_email->facts().timeZone()).date());
}

void PreviewPanel::lookAgain()
{
    m_changed = false;
    showFindings(m_email->check());
    showRecipient(m_people->current());
    Q_EMIT lookedAgain();
}

void PreviewPanel::showFindings(const QList<Finding> &findings)
{
    QStringList errors;
    for (const Finding &finding : findings) {
        if (finding.severity == Severity::Error)
            errors.append(tr("%1.", "a sentence").arg(finding.sentence));
    }
    m_leadsBack = !errors.isEmpty();
    m_banner->hide();
    if (!errors.isEmpty())
        m_banner->Banner::show(Tone::Danger, Icon::CircleX,
                               tr("This email cannot be sent yet. %1").arg(errors.join(QLatin1Char(' '))),
                               tr("Back to editing"));
    else if (m_changed)
        m_banner->Banner::show(Tone::Warning, Icon::TriangleAlert,
                               tr("This email has changed since you looked at it: something that it is "
                                  "filled with is different now."),
                               tr("Look at it again"));
}

void PreviewPanel::setPreviewed(int revision)
{
    if (m_changed)
        return;
    m_previewedRevision = revision;
    updateMaySend();
}

void PreviewPanel::updateMaySend()
{
    const bool previewed = m_email && m_previewedRevision == m_email->facts().draft().revision;
    m_actions.action("preview.send")->setEnabled(previewed && !m_sending);
}

void PreviewPanel::step(int by)
{
    if (const ContactId next = m_people->neighbour(by))
        showRecipient(next);
}

void PreviewPanel::showRecipient(const ContactId &contact)
{
    m_people->choose(contact);
    showCurrent();
}

void PreviewPanel::showCurrent()
{
    if (!m_email)
        return;
    const ContactId contact = m_people->current();
    const RenderedEmail email = m_email->render(contact);
    m_outputs->setEmail(*m_email, contact);
    m_stage->show(m_email->from(), m_email->to(contact),
                  m_stage->marksValues() ? m_email->renderMarked(contact) : email, m_people->currentPlace(),
                  m_people->count());
    m_links->show(email.html, m_email->facts().links(), linksToTry(m_email->source().body));
}

QByteArray PreviewPanel::shownHtml() const
{
    return m_stage->shownHtml();
}

QByteArray PreviewPanel::shownText() const
{
    return m_stage->shown().text;
}

QString PreviewPanel::shownSubject() const
{
    return m_stage->shown().subject;
}

QList<Finding> PreviewPanel::undecidedWarnings() const
{
    QList<Finding> warnings = m_email->check();
    warnings.removeIf([this](const Finding &finding) {
        return finding.severity != Severity::Warning || m_decided.contains(finding);
    });
    return warnings;
}

void PreviewPanel::send()
{
    if (!m_email || m_sending || m_previewedRevision != m_email->facts().draft().revision)
        return;
    const QList<Finding> warnings = undecidedWarnings();
    if (warnings.isEmpty()) {
        leave();
        return;
    }
    auto *question =
        new WarningsDialog(warnings, static_cast<int>(m_email->facts().draft().recipients.size()), this);
    connect(question, &WarningsDialog::sendWanted, this, [this, warnings] {
        m_decided += warnings;
        send();
    });
    question->open();
}

void PreviewPanel::leave()
{
    m_sending = true;
    updateMaySend();
    m_sender->send(m_context, *m_email, [this](const Result<SendOutcome> &outcome) {
        m_sending = false;
        updateMaySend();
        if (!outcome)
            m_banner->Banner::show(Tone::Danger, Icon::CircleX, outcome.error().sentence);
        else if (!outcome->submission)
            showFindings(outcome->findings);
        else
            Q_EMIT sent();
    });
}

void PreviewPanel::changeEvent(QEvent *event)
{
    PreviewStep::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        m_stage->showTheme();
}

} // namespace waymark
