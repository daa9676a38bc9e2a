// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/SyncActions.h"

#include "core/store/DraftRepository.h"
#include "core/sync/Synchroniser.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Follow.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Selection.h"
#include "ui/sync/ConnectDialog.h"
#include "ui/sync/SignInDialog.h"
#include "ui/sync/SignOutDialog.h"
#include "ui/sync/SyncPage.h"

#include <QAction>
#include <QWidget>

namespace waymark {

namespace {

using State = SyncStatus::State;
using Choice = SyncConflict::Choice;

constexpr int exchangeGroup = 1;
constexpr int serverGroup = 2;
constexpr int draftGroup = 1;

} // namespace

SyncActions::SyncActions(const UiContext &context, Synchroniser &synchroniser, SessionSecretStore &secrets,
                         SyncPage *page, QWidget *window)
    : QObject(window), m_context(context), m_synchroniser(synchroniser), m_secrets(secrets), m_page(page),
      m_window(window)
{
    addExchange();
    addConnection();
    addConflict();
    connect(&synchroniser, &Synchroniser::statusChanged, this, &SyncActions::showStatus);
    connect(page, &SyncPage::conflictShown, this, &SyncActions::showConflict);
    // What F5 sends goes with what F5 exchanges.
    if (QAction *send = context.actions.action(QStringLiteral("outbox.sendNow")))
        connect(send, &QAction::triggered, &synchroniser, &Synchroniser::syncNow);
    connect(&context.selection, &Selection::changed, this, &SyncActions::showSelection);
    connect(&context.work.store, &Store::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(EntityType::Draft))
            showSelection();
    });
    showStatus(synchroniser.status());
    showConflict();
    showSelection();
}

void SyncActions::addExchange()
{
    ActionRegistry &actions = m_context.actions;
    actions.add(
        {QStringLiteral("sync.now"), tr("S&ync now"), Icon::RefreshCw, {}, MenuId::Tools, exchangeGroup},
        [this](bool) { m_synchroniser.syncNow(); });
    actions.add({QStringLiteral("sync.pause"),
                 tr("Pause sy&nc"),
                 Icon::Pause,
                 {},
                 MenuId::Tools,
                 exchangeGroup,
                 true},
                [this](bool) { switchPause(); });
    const auto place = [this, &actions](const char *id, const QString &text, Icon icon, const char *tab) {
        actions.add({QLatin1String(id), text, icon, {}, MenuId::Tools, exchangeGroup}, [this, tab](bool) {
            m_context.navigator.go({m_page->id(), QLatin1String(tab)});
        });
    };
    place("sync.conflicts", tr("Resolve c&onflicts"), Icon::GitCompare, "conflicts");
    place("sync.refused", tr("Re&fused changes"), Icon::CircleAlert, "refused");
    place("sync.aside", tr("What was set &aside"), Icon::Archive, "aside");
    place("sync.log", tr("Sync &log"), Icon::History, "log");
}

void SyncActions::addConnection()
{
    ActionRegistry &actions = m_context.actions;
    actions.add(
        {QStringLiteral("sync.connect"),
         tr("Connect to a ser&ver…"),
         Icon::Server,
         {},
         MenuId::File,
         serverGroup},
        [this](bool) { (new ConnectDialog(m_context, m_synchroniser, m_secrets, m_window))->open(); });
    actions.add(
        {QStringLiteral("sync.signIn"), tr("Sign in a&gain…"), Icon::KeyRound, {}, MenuId::File, serverGroup},
        [this](bool) { (new SignInDialog(m_context, m_synchroniser, m_secrets, m_window))->open(); });
    actions.add({QStringLiteral("sync.signOut"),
                 tr("Sign &out of the server…"),
                 Icon::LogOut,
                 {},
                 MenuId::File,
                 serverGroup},
                [this](bool) { (new SignOutDialog(m_context, m_synchroniser, m_window))->open(); });
}

void SyncActions::addConflict()
{
    ActionRegistry &actions = m_context.actions;
    actions.add({QStringLiteral("conflict.settle"),
                 tr("Se&ttle the two texts…"),
                 Icon::GitCompare,
                 {},
                 MenuId::Cta,
                 draftGroup},
                [this](bool) {
                    m_context.navigator.go(
                        {m_page->id(),
                         QStringLiteral("conflicts/") + m_context.selection.subject().draft.toString()});
                });
    const auto choose = [this, &actions](const char *id, const QString &text, Qt::Key key, Choice choice) {
        actions.add({QLatin1String(id), text, {}, {QKeySequence(Qt::ALT | key)}, {}, 0},
                    [this, choice](bool) { m_page->choose(choice); });
    };
    choose("conflict.left", tr("Use the left side"), Qt::Key_1, Choice::Mine);
    choose("conflict.both", tr("Use both sides"), Qt::Key_2, Choice::Both);
    choose("conflict.right", tr("Use the right side"), Qt::Key_3, Choice::Theirs);
    actions.add(
        {QStringLiteral("conflict.next"), tr("Next open choice"), {}, {QKeySequence(Qt::Key_F8)}, {}, 0},
        [this](bool) { m_page->goToOpen(true); });
    actions.add({QStringLiteral("conflict.previous"),
                 tr("Previous open choice"),
                 {},
                 {QKeySequence(Qt::SHIFT | Qt::Key_F8)},
                 {},
                 0},
                [this](bool) { m_page->goToOpen(false); });
}

void SyncActions::showStatus(const SyncStatus &status)
{
    ActionRegistry &actions = m_context.actions;
    const bool connected = status.state != State::NotConnected;
    const bool paused = status.state == State::Paused;
    const QString first = tr("Connect to a server first");
    actions.setEnabled(QStringLiteral("sync.now"), connected && !paused,
                       connected ? tr("Sync is paused; resume it first") : first);
    for (const char *id : {"sync.pause", "sync.signIn", "sync.signOut"})
        actions.setEnabled(QLatin1String(id), connected, first);
    actions.action(QStringLiteral("sync.pause"))->setChecked(paused);
    actions.action(QStringLiteral("sync.connect"))
        ->setText(connected ? tr("Connect to another ser&ver…") : tr("Connect to a ser&ver…"));
    if (QAction *send = actions.action(QStringLiteral("outbox.sendNow")))
        send->setText(connected ? tr("&Sync and send") : tr("Send what &waits"));
}

void SyncActions::showConflict()
{
    for (const char *id :
         {"conflict.left", "conflict.both", "conflict.right", "conflict.next", "conflict.previous"})
        m_context.actions.setEnabled(QLatin1String(id), m_page->showsConflict(),
                                     tr("Look at a conflict first"));
}

void SyncActions::showSelection()
{
    const DraftId &draft = m_context.selection.subject().draft;
    const auto twoTexts =
        draft ? DraftRepository::isInConflict(m_context.work.store.reader(), draft) : Result<bool>(false);
    m_context.actions.setEnabled(QStringLiteral("conflict.settle"), twoTexts.value_or(false),
                                 tr("Choose an email that two devices wrote at once first"));
}

void SyncActions::switchPause()
{
    const bool paused = m_synchroniser.status().state == State::Paused;
    follow(paused ? m_synchroniser.resume() : m_synchroniser.pause(), this, [this](const Result<void> &done) {
        if (!done)
            m_context.notices.tell(done.error());
        showStatus(m_synchroniser.status());
    });
}

} // namespace waymark
