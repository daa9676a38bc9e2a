// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/EmailWindow.h"

#include "ui/preview/LinkQuestion.h"
#include "ui/preview/LinksPane.h"
#include "ui/preview/MessageFile.h"
#include "ui/preview/PreviewStage.h"
#include "ui/preview/StoredEmailsDelegate.h"
#include "ui/preview/StoredEmailsModel.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/CountPill.h"
#include "ui/widgets/PaneHead.h"
#include "ui/widgets/RowView.h"

#include <QEvent>
#include <QMenuBar>
#include <QSplitter>
#include <QVBoxLayout>

namespace waymark {

EmailWindow::EmailWindow(const UiContext &context, const PreviewParts &parts, const SubmissionId &submission)
    : m_context(context), m_parts(parts), m_id(submission), m_recipients(new StoredEmailsModel(this)),
      m_list(new RowView), m_count(new CountPill), m_banner(new Banner), m_stage(new PreviewStage),
      m_links(new LinksPane)
{
    setObjectName(QStringLiteral("emailWindow"));
    m_stage->setMarkingOffered(false);
    auto *panes = new QSplitter;
    panes->setChildrenCollapsible(false);
    panes->addWidget(makeRecipients());
    panes->addWidget(m_stage);
    m_links->setProperty("pane", QStringLiteral("pane"));
    m_links->setMinimumWidth(240);
    panes->addWidget(m_links);
    panes->setStretchFactor(1, 1);
    panes->setSizes({272, 852, 316});
    auto *centre = new QWidget;
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(panes, 1);
    setCentralWidget(centre);
    makeMenus();
    resize(1440, 868);
    connect(m_list, &RowView::currentKeyChanged, this, &EmailWindow::showCurrent);
    connect(m_stage, &PreviewStage::previousWanted, this, [this] { step(-1); });
    connect(m_stage, &PreviewStage::nextWanted, this, [this] { step(1); });
    const auto ask = [this](const QUrl &target) { LinkQuestion::ask(target, m_parts.openLink, this); };
    connect(m_stage, &PreviewStage::linkWanted, this, ask);
    connect(m_links, &LinksPane::openWanted, this, ask);
    // An address may be corrected, or a delivery end, while it is read.
    connect(&m_context.work.store, &Store::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(EntityType::Submission) || changes.touches(EntityType::Delivery))
            refresh();
    });
    refresh();
    m_list->setFocus(Qt::OtherFocusReason);
}

QWidget *EmailWindow::makeRecipients()
{
    auto *pane = new QFrame;
    pane->setProperty("pane", QStringLiteral("pane"));
    pane->setMinimumWidth(220);
    m_list->setObjectName(QStringLiteral("emailRecipients"));
    m_list->setAccessibleName(tr("Recipients"));
    m_list->setOnPane(true);
    m_list->setRootIsDecorated(false);
    m_list->setItemDelegate(new StoredEmailsDelegate(m_list));
    m_list->setModel(m_recipients);
    auto *head = new PaneHead(tr("Recipients"));
    head->addWidget(m_count);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(m_list, 1);
    return pane;
}

void EmailWindow::makeMenus()
{
    const auto add = [this](QMenu *menu, const QString &text, const QList<QKeySequence> &keys, auto run) {
        QAction *action = menu->addAction(text);
        action->setShortcuts(keys);
        connect(action, &QAction::triggered, this, run);
    };
    QMenu *file = menuBar()->addMenu(tr("&File"));
    add(file, tr("&Save as .eml…"), {QKeySequence(QKeySequence::Save)}, [this] {
        if (const StoredEmail *email = current(); email && !email->bytes.isEmpty())
            MessageFile::askForPath(email->message.subject, MessageFile::message(), this,
                                    [this](const QString &path) { writeFile(path); });
    });
    file->addSeparator();
    add(file, tr("&Close"), {QKeySequence(QKeySequence::Close), QKeySequence(Qt::Key_Escape)},
        [this] { close(); });
    QMenu *view = menuBar()->addMenu(tr("&View"));
    const QStringList modes{tr("&Desktop"), tr("&Mobile"), tr("Da&rk"), tr("&Plain text")};
    for (int mode = PreviewStage::Desktop; mode <= PreviewStage::PlainText; ++mode)
        add(view, modes.at(mode), {QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + mode))},
            [this, mode] { m_stage->setMode(static_cast<PreviewStage::Mode>(mode)); });
    QMenu *recipients = menuBar()->addMenu(tr("&Recipients"));
    add(recipients, tr("&Previous recipient"), {QKeySequence(QStringLiteral("Alt+Up"))},
        [this] { step(-1); });
    add(recipients, tr("&Next recipient"), {QKeySequence(QStringLiteral("Alt+Down"))}, [this] { step(1); });
}

void EmailWindow::refresh()
{
    const auto stored = readStoredEmails(m_context.work, m_id);
    if (!stored) {
        m_banner->Banner::show(Tone::Danger, Icon::CircleX, stored.error().sentence);
        return;
    }
    m_stored = *stored;
    setWindowTitle(tr("%1 — Waymark", "the title of a window").arg(m_stored.title));
    m_recipients->setRows(m_stored.emails);
    m_count->setCount(static_cast<int>(m_stored.emails.size()));
    if (!current() && !m_stored.emails.isEmpty())
        m_list->setCurrentIndex(m_recipients->index(0, 0));
    showCurrent();
}

const StoredEmail *EmailWindow::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? &m_recipients->row(index) : nullptr;
}

void EmailWindow::showCurrent()
{
    const StoredEmail *email = current();
    if (!email)
        return;
    m_banner->hide();
    if (!email->problem.isEmpty())
        m_banner->Banner::show(Tone::Warning, Icon::TriangleAlert, email->problem);
    RenderedEmail shown;
    shown.subject = email->message.subject;
    shown.html = email->message.html;
    shown.text = email->message.text;
    m_stage->show({m_stored.submission.senderName, m_stored.submission.senderEmail},
                  {email->delivery.name, email->delivery.address}, shown, m_list->currentIndex().row(),
                  m_recipients->rowCount(), email->message.inlineParts);
    m_links->show(shown.html);
}

void EmailWindow::step(int by)
{
    const QModelIndex next = m_recipients->index(m_list->currentIndex().row() + by, 0);
    if (next.isValid())
        m_list->setCurrentIndex(next);
}

void EmailWindow::writeFile(const QString &path)
{
    if (const StoredEmail *email = current())
        MessageFile::writeAndTell(path, email->bytes, *m_banner);
}

void EmailWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        m_stage->showTheme();
}

} // namespace waymark
