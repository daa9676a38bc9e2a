// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/EmailWindow.h"

#include "core/base/Follow.h"
#include "ui/preview/LinkQuestion.h"
#include "ui/preview/LinksPane.h"
#include "ui/preview/MessageFile.h"
#include "ui/preview/PeopleFrame.h"
#include "ui/preview/PreviewStage.h"
#include "ui/preview/ReadingCentre.h"
#include "ui/preview/StoredEmailsDelegate.h"
#include "ui/preview/StoredEmailsModel.h"
#include "ui/shell/MenuBuilder.h"
#include "ui/shell/WindowActions.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/RowView.h"

#include <QEvent>

#include <algorithm>
#include <optional>

namespace waymark {

EmailWindow::EmailWindow(const UiContext &context, const PreviewParts &parts, const SubmissionId &submission)
    : m_context(context), m_parts(parts), m_id(submission), m_recipients(new StoredEmailsModel(this)),
      m_people(new PeopleFrame(m_recipients)), m_list(m_people->list()), m_banner(new Banner),
      m_stage(new PreviewStage({context.actions, this}, false)), m_links(new LinksPane)
{
    setObjectName(QStringLiteral("emailWindow"));
    m_list->setObjectName(QStringLiteral("emailRecipients"));
    m_list->setItemDelegate(new StoredEmailsDelegate(m_list));
    m_links->setProperty("pane", QStringLiteral("pane"));
    m_links->setMinimumWidth(240);
    setCentralWidget(readingCentre(m_banner, {{m_people, 272}, {m_stage, 852}, {m_links, 316}}, 1));
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
        if (isOurs(changes))
            refresh();
    });
    connect(m_banner, &Banner::actionTriggered, this, &EmailWindow::fetch);
    refresh();
    fetch();
    m_list->setFocus(Qt::OtherFocusReason);
}

void EmailWindow::makeMenus()
{
    const WindowActions actions(m_context.actions, this);
    actions.add("email.saveFile", [this] { askForFile(); });
    actions.add("email.close", [this] { close(); });
    actions.borrow("help.shortcuts");
    actions.borrow("file.quit");
    new MenuBuilder(m_context.actions, this);
}

void EmailWindow::askForFile()
{
    if (const StoredEmail *email = current(); email && !email->bytes.isEmpty())
        MessageFile::askForPath(email->message.subject, MessageFile::message(), this,
                                [this](const QString &path) { writeFile(path); });
}

bool EmailWindow::isOurs(const ChangeSet &changes) const
{
    return changes.touches(EntityType::Submission, m_id.toString()) ||
           std::ranges::any_of(m_stored.emails, [&changes](const StoredEmail &email) {
               return changes.touches(EntityType::Delivery, email.delivery.id.toString());
           });
}

void EmailWindow::refresh()
{
    const auto stored = readStoredEmails(m_context.work, m_id, m_stored.emails);
    if (!stored) {
        m_banner->Banner::show(Tone::Danger, Icon::CircleX, stored.error().sentence);
        return;
    }
    const std::optional<StoredEmail> before = current() ? std::optional(*current()) : std::nullopt;
    m_stored = *stored;
    setWindowTitle(tr("%1 — Waymark", "the title of a window").arg(m_stored.title));
    m_recipients->setRows(m_stored.emails);
    m_people->setCount(static_cast<int>(m_stored.emails.size()));
    if (!current() && !m_stored.emails.isEmpty())
        m_list->setCurrentIndex(m_recipients->index(0, 0));
    // Who reads it keeps the place and what was told, unless it is another one.
    if (!before || !current() || *current() != *before)
        showCurrent();
}

void EmailWindow::fetch()
{
    const bool isElsewhere = std::ranges::any_of(m_stored.emails, &StoredEmail::isElsewhere);
    if (!isElsewhere || m_fetching || !m_parts.fetchEmail)
        return;
    m_fetching = true;
    m_notFetched.clear();
    showCurrent();
    follow(m_parts.fetchEmail(m_id), this, [this](const Result<void> &fetched) {
        m_fetching = false;
        if (!fetched)
            m_notFetched = fetched.error().sentence;
        refresh();
        showCurrent();
    });
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
        showProblem(*email);
    RenderedEmail shown;
    shown.subject = email->message.subject;
    shown.html = email->message.html;
    shown.text = email->message.text;
    m_stage->show({m_stored.submission.senderName, m_stored.submission.senderEmail},
                  {email->delivery.name, email->delivery.address}, shown, m_list->currentIndex().row(),
                  m_recipients->rowCount(), email->message.inlineParts);
    m_links->show(shown.html);
}

void EmailWindow::showProblem(const StoredEmail &email)
{
    if (email.isElsewhere && m_fetching)
        m_banner->Banner::show(Tone::Neutral, Icon::Loader, tr("Getting this email from the team’s server"));
    else if (email.isElsewhere && m_parts.fetchEmail)
        m_banner->Banner::show(Tone::Warning, Icon::CloudOff,
                               m_notFetched.isEmpty() ? email.problem : m_notFetched, tr("Try again"));
    else
        m_banner->Banner::show(Tone::Warning, Icon::TriangleAlert, email.problem);
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
