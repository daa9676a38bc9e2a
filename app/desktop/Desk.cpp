// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "app/desktop/Desk.h"

#include "app/desktop/DailyBackup.h"
#include "app/desktop/HeldNotice.h"
#include "app/desktop/LibraryNotice.h"
#include "app/desktop/QuitQuestion.h"
#include "app/desktop/RoleBars.h"
#include "app/desktop/SyncWiring.h"
#include "core/base/SessionSecretStore.h"
#include "core/delivery/MailFolder.h"
#include "core/delivery/Outbox.h"
#include "core/delivery/TestMail.h"
#include "core/store/ContactRepository.h"
#include "core/store/Store.h"
#include "core/store/UserRepository.h"
#include "core/sync/Synchroniser.h"
#include "core/work/OutboxData.h"
#include "ui/accounts/AccountActions.h"
#include "ui/accounts/AccountsPage.h"
#include "ui/accounts/forms/ContactDialog.h"
#include "ui/compose/ComposeActions.h"
#include "ui/contacts/ContactsActions.h"
#include "ui/contacts/ContactsPage.h"
#include "ui/cta/ChecklistDock.h"
#include "ui/cta/CtaActions.h"
#include "ui/cta/TaskActions.h"
#include "ui/import/ImportActions.h"
#include "ui/outbox/OutboxActions.h"
#include "ui/outbox/OutboxPage.h"
#include "ui/palette/PaletteActions.h"
#include "ui/preview/EmailActions.h"
#include "ui/preview/PreviewPanel.h"
#include "ui/preview/TemplateViews.h"
#include "ui/reminders/DesktopNotifier.h"
#include "ui/reminders/ReminderPresenter.h"
#include "ui/settings/MarkdownExport.h"
#include "ui/settings/SettingsPage.h"
#include "ui/settings/WorkspaceActions.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/ShellContext.h"
#include "ui/shell/StatusLine.h"
#include "ui/suppressions/SuppressionActions.h"
#include "ui/suppressions/SuppressionsPage.h"
#include "ui/today/TodayPage.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QScopedValueRollback>
#include <QTimer>

namespace waymark {

Desk::Desk(const DeskParts &parts, const UserId &person, QObject *parent)
    : QObject(parent), m_parts(parts),
      m_actions(&parts.settings), m_context{{parts.store, parts.clock, person},
                                            m_actions,
                                            m_navigator,
                                            m_notices,
                                            m_selection,
                                            parts.theme,
                                            parts.settings},
      m_outbox(std::make_unique<Outbox>(OutboxParts{parts.store, parts.secrets})),
      m_window(std::make_unique<MainWindow>(
          ShellContext{m_actions, m_navigator, m_notices, parts.theme, parts.settings, parts.clock}))
{
    addActions();
    addPages();
    new RoleBars(m_context, this);
    addPalette();
    addReminders();
    connect(&parts.store, &Store::changed, this, [this](const ChangeSet &changes) {
        // Not for every pause in typing, after which a draft is saved.
        if (changes.touches(EntityType::Submission) || changes.touches(EntityType::Delivery) ||
            changes.touches(EntityType::User))
            showStatus();
        if (changes.touches(EntityType::User))
            followPerson();
    });
    connect(m_outbox.get(), &Outbox::statusChanged, this, &Desk::showStatus);
    connect(m_window.get(), &MainWindow::quitWanted, this, &Desk::quit, Qt::QueuedConnection);
    connect(m_composers, &ComposeActions::allClosed, this, &Desk::leave);
    m_question = new QuitQuestion(m_context.work, m_notices, *m_outbox, m_window.get());
    connect(m_question, &QuitQuestion::settled, this, &Desk::leave, Qt::QueuedConnection);
    connect(m_settings, &SettingsPage::settled, this, &Desk::leave, Qt::QueuedConnection);
    m_window->setCloseGuard([this] { return mayClose(); });
    connect(m_window.get(), &MainWindow::closing, this, [this] {
        if (m_replacement)
            Q_EMIT replaceWanted(*m_replacement);
        else if (m_reopenFor)
            Q_EMIT reopenWanted(m_reopenFor);
    });
    new HeldNotice(m_context, *m_outbox, this);
    m_outbox->start();
    m_sync->start();
    showStatus();
    new LibraryNotice(m_context, this);
    new DailyBackup(parts.store, m_notices, this);
}

// Sending ends before the screens go, and the screens before what they are built on.
Desk::~Desk()
{
    m_sync->stop();
    m_outbox->stop();
    m_window.reset();
}

void Desk::show()
{
    m_window->start();
    m_window->show();
    QTimer::singleShot(0, m_imports, &ImportActions::askAboutUnfinished);
}

void Desk::addActions()
{
    MainWindow *window = m_window.get();
    new CtaActions(m_context, window);
    new TaskActions(m_context, window);
    new AccountActions(m_context, window);
    new OutboxActions(m_context, *m_outbox, window);
    m_imports = new ImportActions(m_context, window);
    new WorkspaceActions(m_context,
                         {[this](const Replacement &replacement) { replaceWorkspace(replacement); },
                          [](const QString &folder) {
                              QProcess::startDetached(QCoreApplication::applicationFilePath(),
                                                      {QStringLiteral("--profile"), folder});
                          }},
                         window);

    m_actions.add({QStringLiteral("help.folder"),
                   tr("Open the workspace &folder"),
                   Icon::FolderOpen,
                   {},
                   MenuId::Help,
                   1},
                  [this](bool) { openFolder(); });

    auto *test = new TestMail(m_parts.store, m_parts.secrets, m_context.work.me, this);
    PreviewParts preview;
    preview.sendTest = [test](const QString &address, const QByteArray &message, const TestMail::Done &done) {
        test->send(address, message, done);
    };
    preview.openLink = [](const QUrl &url) { QDesktopServices::openUrl(url); };
    preview.fetchEmail = [this](const SubmissionId &email) {
        return m_sync->synchroniser().fetchMessages(email);
    };
    preview.folder = withFolder({}, m_parts.store.path()).folder;
    new EmailActions(m_context, preview, window);
    m_templates = new TemplateViews(m_context, preview, window);
    connect(m_templates, &TemplateViews::markdownWanted, this, [this](const TemplateId &id, QWidget *over) {
        exportAsMarkdown(m_context, id.toString(), over);
    });
    ComposeParts compose;
    compose.makePreview = [this, preview] { return new PreviewPanel(m_context, preview); };
    compose.editContact = [this](const ContactId &contact, const AccountId &account, QWidget *over) {
        editContact(contact, account, over);
    };
    compose.openLink = preview.openLink;
    compose.goTo = [this](const Place &place) {
        m_navigator.go(place);
        m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
        m_window->raise();
        m_window->activateWindow();
    };
    m_composers = new ComposeActions(m_context, compose, window);
}

void Desk::editContact(const ContactId &id, const AccountId &account, QWidget *over)
{
    Contact contact;
    if (id) {
        const auto found = ContactRepository::find(m_context.work.store.reader(), id);
        if (!found) {
            m_notices.tell(found.error());
            return;
        }
        contact = *found;
    }
    (new ContactDialog(m_context, contact, account, over))->open();
}

void Desk::addPages()
{
    m_checklist = new ChecklistDock(m_context, m_window->dockHost());
    m_today = new TodayPage(m_context, m_checklist);
    m_window->addPage(m_today);
    m_window->addPage(new AccountsPage(m_context, m_checklist));
    m_window->addPage(new OutboxPage(m_context, *m_outbox));
    auto *contacts = new ContactsPage(m_context);
    new ContactsActions(m_context, contacts, m_window.get());
    connect(contacts, &ContactsPage::importWanted, m_imports, &ImportActions::importContacts);
    m_window->addPage(contacts);
    auto *suppressions = new SuppressionsPage(m_context);
    new SuppressionActions(m_context, suppressions, m_window.get());
    m_window->addPage(suppressions);
    m_sync = new SyncWiring(m_context, m_parts.secrets, m_window.get());
    m_settings = new SettingsPage(m_context, m_parts.secrets, *m_outbox,
                                  [this](const Replacement &replacement) { replaceWorkspace(replacement); });
    connect(m_settings, &SettingsPage::templateWanted, m_templates, &TemplateViews::open);
    m_settings->setSynchroniser(m_sync->synchroniser());
    m_window->addPage(m_settings);
}

void Desk::addPalette()
{
    MainWindow *window = m_window.get();
    PaletteParts parts;
    parts.window = window;
    parts.pageActions = [window] {
        return window->currentPage() ? window->currentPage()->toolBarActions() : QStringList();
    };
    parts.openContact = [this, window](const ContactId &contact) { editContact(contact, {}, window); };
    parts.openTemplate = [this](const TemplateId &id) { m_templates->open(id); };
    new PaletteActions(m_context, parts, window);
}

void Desk::addReminders()
{
    auto *notifier = new DesktopNotifier(this);
    auto *presenter = new ReminderPresenter(m_context, *notifier, this);
    connect(presenter, &ReminderPresenter::windowWanted, this, [this] {
        m_window->raise();
        m_window->activateWindow();
    });
    // The first reminders wait until the window stands.
    QTimer::singleShot(0, presenter, &ReminderPresenter::start);
}

void Desk::openFolder()
{
    const QString folder = QFileInfo(m_parts.store.path()).absolutePath();
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
        m_notices.tell({.text = tr("The workspace is in %1").arg(QDir::toNativeSeparators(folder))});
}

bool Desk::mayClose()
{
    // Closed for another reason than what was asked about before.
    if (!m_leaving) {
        m_replacement.reset();
        m_reopenFor = {};
    }
    return m_settings->mayClose() && m_composers->closeAll() && m_question->mayQuit();
}

void Desk::replaceWorkspace(const Replacement &replacement)
{
    m_replacement = replacement;
    leave();
}

void Desk::quit()
{
    m_replacement.reset();
    m_reopenFor = {};
    leave();
}

void Desk::leave()
{
    const QScopedValueRollback<bool> leaving(m_leaving, true);
    if (m_window->close() && !m_replacement && !m_reopenFor)
        QCoreApplication::quit();
}

void Desk::followPerson()
{
    const auto self = UserRepository::self(m_parts.store.reader());
    if (!self || !*self || (*self)->id == m_context.work.me || m_reopenFor)
        return;
    m_reopenFor = (*self)->id;
    m_showedFirstSync = m_sync->showsFirstSync();
    // Not while the store tells its changes; and a closed window asks nobody twice.
    QMetaObject::invokeMethod(this, &Desk::leave, Qt::QueuedConnection);
}

void Desk::showFirstSync()
{
    m_sync->showFirstSync();
}

void Desk::showStatus()
{
    StatusLine *line = m_window->statusLine();
    const auto me = UserRepository::find(m_parts.store.reader(), m_context.work.me);
    if (me)
        line->setPerson(me->name);
    const auto counts = countOutbox(m_context.work);
    if (!counts) {
        line->setSegment(QStringLiteral("outbox"), Icon::CircleAlert, tr("Outbox cannot be read"),
                         counts.error().sentence);
        return;
    }
    const OutboxStatus &status = m_outbox->status();
    const bool stopped = needsPerson(status.state) && counts->onTheirWay > 0;
    m_today->showTrouble(stopped ? status.sentence : QString());
    const int leaving = counts->onTheirWay + counts->needYou;
    QString words;
    if (stopped)
        words = tr("%Ln email(s) cannot be sent", nullptr, counts->onTheirWay);
    else if (counts->needYou > 0)
        words =
            tr("%Ln in outbox, %1", nullptr, leaving).arg(tr("%Ln need(s) you", "emails", counts->needYou));
    else if (leaving > 0)
        words = tr("%Ln in outbox", nullptr, leaving);
    line->setSegment(QStringLiteral("outbox"),
                     stopped || counts->needYou > 0 ? Icon::CircleAlert : Icon::Send, words, status.sentence);
}

} // namespace waymark
