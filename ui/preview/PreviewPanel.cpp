// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/PreviewPanel.h"

#include "core/email/MessageHead.h"
#include "ui/preview/LinksPane.h"
#include "ui/preview/PreviewFooter.h"
#include "ui/preview/PreviewMenus.h"
#include "ui/preview/PreviewOutputs.h"
#include "ui/preview/PreviewPeoplePane.h"
#include "ui/preview/PreviewStage.h"
#include "ui/preview/SendEmail.h"
#include "ui/preview/SendingFacts.h"
#include "ui/preview/WarningsDialog.h"
#include "ui/widgets/Banner.h"

#include <QEvent>
#include <QSplitter>
#include <QVBoxLayout>

namespace waymark {

PreviewPanel::PreviewPanel(const UiContext &context, const PreviewParts &parts, QWidget *parent)
    : PreviewStep(parent), m_context(context), m_parts(parts), m_banner(new Banner),
      m_people(new PreviewPeoplePane(static_cast<bool>(parts.sendTest))), m_stage(new PreviewStage),
      m_links(new LinksPane), m_facts(new SendingFacts), m_footer(new PreviewFooter),
      m_outputs(new PreviewOutputs(context, parts, &m_stage->view(), m_banner, this)),
      m_menus(new PreviewMenus(m_stage, static_cast<bool>(parts.sendTest), this)),
      m_sender(new SendEmail(this))
{
    setObjectName(QStringLiteral("previewPanel"));
    auto *panes = new QSplitter;
    panes->setObjectName(QStringLiteral("previewPanes"));
    panes->setChildrenCollapsible(false);
    panes->addWidget(m_people);
    panes->addWidget(m_stage);
    panes->addWidget(makeRight());
    panes->setStretchFactor(1, 1);
    panes->setSizes({272, 852, 316});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(panes, 1);
    layout->addWidget(m_footer);
    connectPanes();
    connectMenus();
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
    layout->addWidget(facts);
    return pane;
}

QList<QMenu *> PreviewPanel::menus() const
{
    return m_menus->menus();
}

void PreviewPanel::connectPanes()
{
    connect(m_people, &PreviewPeoplePane::chosen, this, &PreviewPanel::showRecipient);
    connect(m_people, &PreviewPeoplePane::testWanted, m_outputs, &PreviewOutputs::askForTest);
    connect(m_people, &PreviewPeoplePane::copyWanted, m_outputs, &PreviewOutputs::copy);
    connect(m_stage, &PreviewStage::markingChanged, this, &PreviewPanel::showCurrent);
    connect(m_stage, &PreviewStage::previousWanted, this, [this] { step(-1); });
    connect(m_stage, &PreviewStage::nextWanted, this, [this] { step(1); });
    connect(m_stage, &PreviewStage::linkWanted, m_outputs, &PreviewOutputs::askToOpen);
    connect(m_links, &LinksPane::openWanted, m_outputs, &PreviewOutputs::askToOpen);
    connect(m_footer, &PreviewFooter::backWanted, this, &PreviewPanel::backWanted);
    connect(m_footer, &PreviewFooter::saveDraftWanted, this, &PreviewPanel::saveDraftWanted);
    connect(m_footer, &PreviewFooter::saveFileWanted, m_outputs, &PreviewOutputs::askForFile);
    connect(m_footer, &PreviewFooter::sendWanted, this, &PreviewPanel::send);
}

void PreviewPanel::connectMenus()
{
    connect(m_menus, &PreviewMenus::previousWanted, this, [this] { step(-1); });
    connect(m_menus, &PreviewMenus::nextWanted, this, [this] { step(1); });
    connect(m_menus, &PreviewMenus::sendWanted, this, &PreviewPanel::send);
    connect(m_menus, &PreviewMenus::testWanted, m_outputs, &PreviewOutputs::askForTest);
    connect(m_menus, &PreviewMenus::copyWanted, m_outputs, &PreviewOutputs::copy);
    connect(m_menus, &PreviewMenus::fileWanted, m_outputs, &PreviewOutputs::askForFile);
    connect(m_menus, &PreviewMenus::pdfWanted, m_outputs, &PreviewOutputs::askForPdf);
    connect(m_menus, &PreviewMenus::backWanted, this, &PreviewPanel::backWanted);
}

void PreviewPanel::show(const PreparedEmail &email)
{
    const bool sameRevision = m_email && m_email->facts().draft().id == email.facts().draft().id &&
                              m_email->facts().draft().revision == email.facts().draft().revision;
    m_email = email;
    if (!sameRevision)
        m_previewedRevision = 0;
    const QList<ContactId> &recipients = email.facts().draft().recipients;
    m_people->show(email, m_previewedRevision != 0);
    showFindings(email.check());
    m_footer->setRecipients(static_cast<int>(recipients.size()));
    const ContactId first = recipients.value(0);
    const auto message = email.message(first, newMessageId(QStringLiteral("preview"), email.from().address),
                                       m_context.work.clock.now());
    m_facts->show(email, m_parts.folder, message ? message->size() : email.render(first).html.size(),
                  m_context.work.clock.now().toTimeZone(email.facts().timeZone()).date());
    showRecipient(recipients.contains(m_people->current()) ? m_people->current() : first);
    updateMaySend();
    m_people->setFocus(Qt::OtherFocusReason);
}

void PreviewPanel::showFindings(const QList<Finding> &findings)
{
    QStringList errors;
    for (const Finding &finding : findings) {
        if (finding.severity == Severity::Error)
            errors.append(finding.sentence);
    }
    m_banner->hide();
    if (!errors.isEmpty())
        m_banner->Banner::show(Tone::Danger, Icon::CircleX,
                               tr("This email cannot be sent yet. %1").arg(errors.join(QLatin1Char(' '))));
}

void PreviewPanel::setPreviewed(int revision)
{
    m_previewedRevision = revision;
    updateMaySend();
}

void PreviewPanel::updateMaySend()
{
    const bool previewed = m_email && m_previewedRevision == m_email->facts().draft().revision;
    m_footer->setMaySend(previewed && !m_sending);
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
    m_links->show(email.html);
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
        const bool kept = finding.id == QLatin1String("token-fallback") && m_kept.contains(finding.token);
        return finding.severity != Severity::Warning || kept || m_decided.contains(finding);
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
