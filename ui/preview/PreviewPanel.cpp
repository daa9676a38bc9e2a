// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/PreviewPanel.h"

#include "core/email/MessageHead.h"
#include "core/email/TokenRegistry.h"
#include "core/work/SuppressionWords.h"
#include "ui/preview/LinksDelegate.h"
#include "ui/preview/LinksModel.h"
#include "ui/preview/MessageFile.h"
#include "ui/preview/PreviewFooter.h"
#include "ui/preview/PreviewRecipientsDelegate.h"
#include "ui/preview/PreviewRecipientsModel.h"
#include "ui/preview/PreviewStage.h"
#include "ui/preview/SendEmail.h"
#include "ui/preview/SendingFacts.h"
#include "ui/preview/TestMailDialog.h"
#include "ui/shell/Notices.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/CountPill.h"
#include "ui/widgets/DialogFrame.h"
#include "ui/widgets/PaneHead.h"
#include "ui/widgets/RowView.h"
#include "ui/widgets/TextLabel.h"

#include <QEvent>
#include <QFileDialog>
#include <QMenu>
#include <QPointer>
#include <QSplitter>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

QString labelsOf(const QStringList &tokens)
{
    QStringList labels;
    for (const QString &token : tokens)
        labels.append(TokenRegistry::label(token));
    return labels.join(QStringLiteral(", "));
}

PreviewRow rowFor(const PreparedEmail &email, const ContactId &id)
{
    const Contact contact = email.facts().contacts().value(id);
    const RenderedEmail rendered = email.render(id);
    PreviewRow row;
    row.contact = id;
    row.name = displayName(contact);
    row.address = contact.email;
    row.blocked = suppressionWords(contact, email.facts().timeZone());
    if (row.blocked.isEmpty() && !rendered.missingTokens.isEmpty())
        row.blocked = PreviewPanel::tr("Nothing for %1").arg(labelsOf(rendered.missingTokens));
    if (!rendered.fallbackTokens.isEmpty())
        row.note = PreviewPanel::tr("%1 missing, stand-in used").arg(labelsOf(rendered.fallbackTokens));
    return row;
}

} // namespace

PreviewPanel::PreviewPanel(const UiContext &context, const PreviewParts &parts, QWidget *parent)
    : PreviewStep(parent), m_context(context), m_parts(parts), m_recipients(new PreviewRecipientsModel(this)),
      m_list(new RowView), m_count(new CountPill(0, Tone::Accent)),
      m_leftOut(new TextLabel({}, TextStyle::Small, Color::TextTertiary)), m_stage(new PreviewStage),
      m_banner(new Banner), m_links(new LinksModel(this)), m_linkList(new RowView),
      m_linkCount(new CountPill), m_facts(new SendingFacts),
      m_footer(new PreviewFooter(static_cast<bool>(parts.sendTest))), m_sender(new SendEmail(this))
{
    setObjectName(QStringLiteral("previewPanel"));
    auto *panes = new QSplitter;
    panes->setChildrenCollapsible(false);
    panes->addWidget(makeRecipients());
    panes->addWidget(m_stage);
    panes->addWidget(makeFacts());
    panes->setStretchFactor(1, 1);
    panes->setSizes({272, 852, 316});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(panes, 1);
    layout->addWidget(m_footer);
    makeMenus();
    connectParts();
}

QWidget *PreviewPanel::makeRecipients()
{
    auto *pane = new QFrame;
    pane->setProperty("pane", QStringLiteral("pane"));
    pane->setMinimumWidth(220);
    m_list->setObjectName(QStringLiteral("previewRecipients"));
    m_list->setAccessibleName(tr("Recipients"));
    m_list->setOnPane(true);
    m_list->setRootIsDecorated(false);
    m_list->setItemDelegate(new PreviewRecipientsDelegate(m_list));
    m_list->setModel(m_recipients);
    m_leftOut->setContentsMargins(16, 10, 16, 10);
    m_leftOut->setWordWrap(true);
    auto *head = new PaneHead(tr("Recipients"));
    head->addWidget(m_count);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_leftOut);
    return pane;
}

QWidget *PreviewPanel::makeFacts()
{
    auto *pane = new QFrame;
    pane->setProperty("pane", QStringLiteral("pane"));
    pane->setMinimumWidth(240);
    m_linkList->setObjectName(QStringLiteral("previewLinks"));
    m_linkList->setAccessibleName(tr("Links"));
    m_linkList->setOnPane(true);
    m_linkList->setRootIsDecorated(false);
    m_linkList->setItemDelegate(new LinksDelegate(m_linkList));
    m_linkList->setModel(m_links);
    auto *head = new PaneHead(tr("Links"));
    head->addWidget(m_linkCount);
    auto *facts = new QFrame;
    facts->setProperty("edge", QStringLiteral("top"));
    auto *factsLayout = new QVBoxLayout(facts);
    factsLayout->setContentsMargins(0, 0, 0, 0);
    factsLayout->addWidget(m_facts);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(m_linkList, 1);
    layout->addWidget(facts);
    return pane;
}

void PreviewPanel::makeMenus()
{
    const auto add = [this](QMenu *menu, const QString &text, const QList<QKeySequence> &keys, auto run) {
        QAction *action = menu->addAction(text);
        action->setShortcuts(keys);
        connect(action, &QAction::triggered, this, run);
    };
    const auto keys = [](const char *text) { return QList<QKeySequence>{QKeySequence(QLatin1String(text))}; };
    auto *view = new QMenu(tr("&View"), this);
    add(view, tr("&Desktop"), keys("Alt+1"), [this] { m_stage->setMode(PreviewStage::Desktop); });
    add(view, tr("&Mobile"), keys("Alt+2"), [this] { m_stage->setMode(PreviewStage::Mobile); });
    add(view, tr("Da&rk"), keys("Alt+3"), [this] { m_stage->setMode(PreviewStage::Dark); });
    add(view, tr("&Plain text"), keys("Alt+4"), [this] { m_stage->setMode(PreviewStage::PlainText); });
    view->addSeparator();
    add(view, tr("Mark &filled-in values"), {}, [this] { m_stage->setMarksValues(!m_stage->marksValues()); });
    auto *recipients = new QMenu(tr("&Recipients"), this);
    add(recipients, tr("&Previous recipient"), keys("Alt+Up"), [this] { step(-1); });
    add(recipients, tr("&Next recipient"), keys("Alt+Down"), [this] { step(1); });
    auto *sending = new QMenu(tr("&Send"), this);
    add(sending, tr("&Send"),
        {QKeySequence(QStringLiteral("Ctrl+Shift+Return")), QKeySequence(QStringLiteral("Ctrl+Shift+Enter"))},
        [this] { send(); });
    if (m_parts.sendTest)
        add(sending, tr("Send me a &test…"), {}, [this] { askForTest(); });
    add(sending, tr("Save as .&eml…"), {}, [this] { askForFile(); });
    sending->addSeparator();
    add(sending, tr("&Back to editing"), keys("Escape"), [this] { Q_EMIT backWanted(); });
    m_menus = {view, recipients, sending};
}

void PreviewPanel::connectParts()
{
    connect(m_list, &RowView::currentKeyChanged, this, [this](const QString &key) {
        if (!key.isEmpty() && key != m_current.toString())
            showRecipient(ContactId(key));
    });
    connect(m_stage, &PreviewStage::markingChanged, this, &PreviewPanel::showCurrent);
    connect(m_stage, &PreviewStage::previousWanted, this, [this] { step(-1); });
    connect(m_stage, &PreviewStage::nextWanted, this, [this] { step(1); });
    connect(m_stage, &PreviewStage::linkWanted, this, &PreviewPanel::askToOpen);
    connect(m_linkList, &RowView::opened, this,
            [this](const QModelIndex &index) { askToOpen(QUrl(m_links->row(index).target)); });
    connect(m_footer, &PreviewFooter::backWanted, this, &PreviewPanel::backWanted);
    connect(m_footer, &PreviewFooter::saveDraftWanted, this, &PreviewPanel::saveDraftWanted);
    connect(m_footer, &PreviewFooter::saveFileWanted, this, &PreviewPanel::askForFile);
    connect(m_footer, &PreviewFooter::testWanted, this, &PreviewPanel::askForTest);
    connect(m_footer, &PreviewFooter::sendWanted, this, &PreviewPanel::send);
}

void PreviewPanel::show(const PreparedEmail &email)
{
    const bool sameRevision = m_email && m_email->facts().draft().id == email.facts().draft().id &&
                              m_email->facts().draft().revision == email.facts().draft().revision;
    m_email = email;
    if (!sameRevision)
        m_previewedRevision = 0;
    const QList<ContactId> &recipients = email.facts().draft().recipients;
    showRows();
    showFindings(email.check());
    m_count->setCount(static_cast<int>(recipients.size()));
    m_footer->setRecipients(static_cast<int>(recipients.size()));
    const ContactId first = recipients.value(0);
    const auto message = email.message(first, newMessageId(QStringLiteral("preview"), email.from().address),
                                       m_context.work.clock.now());
    m_facts->show(email, m_parts.folder, message ? message->size() : email.render(first).html.size());
    showRecipient(recipients.contains(m_current) ? m_current : first);
    updateMaySend();
    m_list->setFocus(Qt::OtherFocusReason);
}

void PreviewPanel::showRows()
{
    QList<PreviewRow> rows;
    for (const ContactId &id : m_email->facts().draft().recipients) {
        PreviewRow row = rowFor(*m_email, id);
        for (const PreviewRow &before : m_recipients->rows())
            row.seen = row.seen || (m_previewedRevision != 0 && before.contact == id && before.seen);
        rows.append(row);
    }
    m_recipients->setRows(rows);
    const auto &contacts = m_email->facts().contacts();
    const int leftOut = static_cast<int>(std::ranges::count_if(
        contacts, [](const Contact &contact) { return suppressionOf(contact) != Suppression::None; }));
    m_leftOut->setText(tr("%n suppressed contact(s) left out", nullptr, leftOut));
    m_leftOut->setVisible(leftOut > 0);
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

int PreviewPanel::currentRow() const
{
    const QList<PreviewRow> &rows = m_recipients->rows();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows.at(i).contact == m_current)
            return static_cast<int>(i);
    }
    return -1;
}

void PreviewPanel::step(int by)
{
    const int row = currentRow() + by;
    if (row >= 0 && row < m_recipients->rows().size())
        showRecipient(m_recipients->rows().at(row).contact);
}

void PreviewPanel::showRecipient(const ContactId &contact)
{
    m_current = contact;
    m_recipients->markSeen(contact);
    m_list->chooseKey(contact.toString());
    showCurrent();
}

void PreviewPanel::showCurrent()
{
    if (!m_email)
        return;
    const RenderedEmail email =
        m_stage->marksValues() ? m_email->renderMarked(m_current) : m_email->render(m_current);
    m_stage->show(m_email->from(), m_email->to(m_current), email, currentRow(),
                  static_cast<int>(m_recipients->rows().size()));
    m_links->setRows(linksOf(m_email->render(m_current).html));
    m_linkCount->setCount(static_cast<int>(m_links->rows().size()));
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

void PreviewPanel::send()
{
    if (!m_email || m_sending || m_previewedRevision != m_email->facts().draft().revision)
        return;
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

void PreviewPanel::askToOpen(const QUrl &target)
{
    if (!m_parts.openLink)
        return;
    auto *question = new DialogFrame(tr("Open this link?"), this);
    question->setObjectName(QStringLiteral("openLinkQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    auto *text = new TextLabel(target.toDisplayString());
    text->setWordWrap(true);
    text->setMinimumWidth(380);
    question->contentLayout()->addWidget(text);
    connect(question->setPrimary(tr("Open link")), &QPushButton::clicked, this, [this, question, target] {
        question->accept();
        m_parts.openLink(target);
    });
    question->open();
}

void PreviewPanel::askForTest()
{
    if (!m_email || !m_parts.sendTest)
        return;
    const Contact contact = m_email->facts().contacts().value(m_current);
    auto *dialog = new TestMailDialog(m_email->from().address, displayName(contact), this);
    connect(dialog, &TestMailDialog::wanted, this, &PreviewPanel::sendTest);
    dialog->open();
}

void PreviewPanel::sendTest(const QString &address)
{
    const auto message = m_email->testMessage(m_current, address, m_context.work.clock.now());
    if (!message) {
        m_banner->Banner::show(Tone::Danger, Icon::CircleX, message.error().sentence);
        return;
    }
    const QPointer<PreviewPanel> guard(this);
    m_parts.sendTest(
        address, *message, [guard, &notices = m_context.notices, address](const Result<void> &sent) {
            if (!sent)
                notices.tell(sent.error());
            if (!guard)
                return;
            if (sent)
                guard->m_banner->Banner::show(Tone::Success, Icon::CircleCheck,
                                              tr("The test for %1 has left.").arg(address));
            else
                guard->m_banner->Banner::show(Tone::Danger, Icon::CircleX, sent.error().sentence);
        });
}

void PreviewPanel::askForFile()
{
    if (!m_email)
        return;
    auto *dialog = new QFileDialog(this, tr("Save as .eml"), {}, tr("Emails (*.eml)"));
    dialog->setObjectName(QStringLiteral("previewFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("eml"));
    dialog->selectFile(MessageFile::nameFor(m_email->render(m_current).subject));
    connect(dialog, &QFileDialog::fileSelected, this, &PreviewPanel::writeFile);
    dialog->open();
}

void PreviewPanel::writeFile(const QString &path)
{
    const QString id = newMessageId(newUid("eml"), m_email->from().address);
    const auto message = m_email->message(m_current, id, m_context.work.clock.now());
    if (!message) {
        m_banner->Banner::show(Tone::Danger, Icon::CircleX, message.error().sentence);
        return;
    }
    const Result<void> written = MessageFile::write(path, *message);
    if (written)
        m_banner->Banner::show(Tone::Success, Icon::CircleCheck, tr("Saved as %1").arg(path));
    else
        m_banner->Banner::show(Tone::Danger, Icon::CircleX, written.error().sentence);
}

void PreviewPanel::changeEvent(QEvent *event)
{
    PreviewStep::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        m_stage->showTheme();
}

} // namespace waymark
