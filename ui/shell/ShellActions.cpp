// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/shell/ShellActions.h"

#include "ui/shell/AboutDialog.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/DockArea.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Page.h"
#include "ui/shell/PaneCycler.h"
#include "ui/shell/ShortcutDialog.h"
#include "ui/shell/ThemeSetting.h"
#include "ui/widgets/Mnemonic.h"

#include <QAction>
#include <QApplication>

namespace waymark {

namespace {

/// Pages that have Ctrl and their number.
constexpr int NumberedPages = 9;

/// The groups of the menus, in the order they stand.
enum Group { PlaceGroup, HistoryGroup, PaneGroup, ThemeGroup, LastGroup = 100 };

constexpr ActionPlaces AllPlaces = ActionPlaces(ActionPlace::MainWindow) | ActionPlace::Writing |
                                   ActionPlace::Previewing | ActionPlace::Reading;

QString themeId(Theme::Choice choice)
{
    switch (choice) {
    case Theme::Choice::Light:
        return QStringLiteral("view.themeLight");
    case Theme::Choice::Dark:
        return QStringLiteral("view.themeDark");
    case Theme::Choice::System:
        break;
    }
    return QStringLiteral("view.themeSystem");
}

} // namespace

ShellActions::ShellActions(const ShellContext &context, MainWindow *window)
    : QObject(window), m_context(context), m_window(window)
{
    addPlaces();
    addEditing();
    addViews();
    addThemes();
    addClosing();
    addHelp();
}

void ShellActions::addPage(Page *page)
{
    const QString id = page->id();
    ActionSpec spec{QStringLiteral("go.") + id, page->title(), page->icon(), {}, MenuId::Go, PlaceGroup};
    if (page->atBottom()) {
        spec.shortcuts = {QKeySequence(Qt::CTRL | Qt::Key_Comma)};
    } else {
        m_place = page->place() > 0 ? page->place() : m_place + 1;
        if (m_place <= NumberedPages)
            spec.shortcuts = {QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + m_place))};
    }
    m_context.actions.add(spec, [this, id](bool) { m_context.navigator.go({id, {}}); });
}

void ShellActions::addPlaces()
{
    Navigator &navigator = m_context.navigator;
    m_context.actions.add({QStringLiteral("go.back"),
                           tr("&Back"),
                           Icon::ArrowLeft,
                           {QKeySequence(Qt::ALT | Qt::Key_Left)},
                           MenuId::Go,
                           HistoryGroup},
                          [&navigator](bool) { navigator.back(); });
    m_context.actions.add({QStringLiteral("go.forward"),
                           tr("&Forward"),
                           Icon::ArrowRight,
                           {QKeySequence(Qt::ALT | Qt::Key_Right)},
                           MenuId::Go,
                           HistoryGroup},
                          [&navigator](bool) { navigator.forward(); });
    const auto refresh = [this] {
        m_context.actions.setEnabled(QStringLiteral("go.back"), m_context.navigator.canGoBack(),
                                     tr("This is where you started."));
        m_context.actions.setEnabled(QStringLiteral("go.forward"), m_context.navigator.canGoForward(),
                                     tr("There is nothing ahead; go back first."));
    };
    connect(&navigator, &Navigator::historyChanged, this, refresh);
    refresh();
}

void ShellActions::addEditing()
{
    m_context.actions.add({QStringLiteral("edit.undo"),
                           tr("&Undo"),
                           Icon::Undo2,
                           {QKeySequence(QKeySequence::Undo)},
                           MenuId::Edit,
                           0},
                          [this](bool) { m_context.notices.undo(); });
    m_context.actions.add({QStringLiteral("edit.redo"),
                           tr("&Redo"),
                           Icon::Redo2,
                           {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)},
                           MenuId::Edit,
                           0},
                          [this](bool) { m_context.notices.redo(); });
    m_context.actions.add({QStringLiteral("edit.find"),
                           tr("&Filter this list"),
                           Icon::Search,
                           {QKeySequence(Qt::CTRL | Qt::Key_F)},
                           MenuId::Edit,
                           1},
                          [this](bool) { m_window->focusFilter(); });
    connect(&m_context.notices, &Notices::undoChanged, this, &ShellActions::showUndo);
    showUndo();
}

void ShellActions::showUndo()
{
    const QString what = m_context.notices.undoDescription();
    m_context.actions.setEnabled(QStringLiteral("edit.undo"), m_context.notices.canUndo(),
                                 tr("Nothing has been done that can be undone."));
    if (QAction *action = m_context.actions.action(QStringLiteral("edit.undo")))
        action->setText(what.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(Mnemonic::escaped(what)));
    const QString again = m_context.notices.redoDescription();
    m_context.actions.setEnabled(QStringLiteral("edit.redo"), m_context.notices.canRedo(),
                                 tr("Nothing has been undone that can be done again."));
    if (QAction *action = m_context.actions.action(QStringLiteral("edit.redo")))
        action->setText(again.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(Mnemonic::escaped(again)));
}

void ShellActions::addViews()
{
    m_context.actions.add({QStringLiteral("view.dock"),
                           tr("Show or hide the &right pane"),
                           Icon::PanelRight,
                           {QKeySequence(Qt::Key_F9)},
                           MenuId::View,
                           PaneGroup},
                          [this](bool) { m_window->dockArea()->toggle(); });
    m_context.actions.add({QStringLiteral("view.nextPane"),
                           tr("&Next pane"),
                           std::nullopt,
                           {QKeySequence(Qt::Key_F6)},
                           MenuId::View,
                           PaneGroup},
                          [this](bool) { m_window->panes()->next(); });
    m_context.actions.add({QStringLiteral("view.previousPane"),
                           tr("&Previous pane"),
                           std::nullopt,
                           {QKeySequence(Qt::SHIFT | Qt::Key_F6)},
                           MenuId::View,
                           PaneGroup},
                          [this](bool) { m_window->panes()->previous(); });
    QAction *bar = m_context.actions.add({QStringLiteral("view.menuBar"),
                                          tr("Show the &menu bar"),
                                          std::nullopt,
                                          {QKeySequence(Qt::CTRL | Qt::Key_M)},
                                          MenuId::View,
                                          LastGroup,
                                          true},
                                         [this](bool shown) { m_window->setMenuBarShown(shown); });
    bar->setChecked(true);
    connect(m_window, &MainWindow::menuBarShown, bar, &QAction::setChecked);
}

void ShellActions::addThemes()
{
    for (const auto &[choice, text] : {std::pair(Theme::Choice::System, tr("Theme of the &system")),
                                       std::pair(Theme::Choice::Light, tr("&Light theme")),
                                       std::pair(Theme::Choice::Dark, tr("&Dark theme"))}) {
        const auto wanted = choice;
        m_context.actions.add({themeId(choice), text, std::nullopt, {}, MenuId::View, ThemeGroup, true},
                              [this, wanted](bool) {
                                  m_context.theme.setChoice(wanted);
                                  showTheme();
                              });
    }
    connect(&m_context.theme, &Theme::choiceChanged, this, [this](Theme::Choice choice) {
        ThemeSetting::write(m_context.settings, choice);
        showTheme();
    });
    showTheme();
}

void ShellActions::showTheme()
{
    for (const auto choice : {Theme::Choice::System, Theme::Choice::Light, Theme::Choice::Dark})
        m_context.actions.action(themeId(choice))->setChecked(choice == m_context.theme.choice());
}

void ShellActions::addClosing()
{
    m_context.actions.add({QStringLiteral("file.close"),
                           tr("Close &window"),
                           std::nullopt,
                           {QKeySequence(Qt::CTRL | Qt::Key_W)},
                           MenuId::File,
                           LastGroup},
                          [this](bool) { m_window->close(); });
    m_context.actions.add({QStringLiteral("file.quit"),
                           tr("&Quit"),
                           Icon::LogOut,
                           {QKeySequence(Qt::CTRL | Qt::Key_Q)},
                           MenuId::File,
                           LastGroup,
                           false,
                           AllPlaces},
                          [this](bool) { Q_EMIT m_window->quitWanted(); });
}

void ShellActions::addHelp()
{
    m_context.actions.add({QStringLiteral("help.shortcuts"),
                           tr("&Keyboard shortcuts"),
                           Icon::Keyboard,
                           {QKeySequence(Qt::CTRL | Qt::Key_F1)},
                           MenuId::Help,
                           0,
                           false,
                           AllPlaces},
                          [this](bool) {
                              QWidget *asked = QApplication::activeWindow();
                              (new ShortcutDialog(m_context.actions, asked ? asked : m_window))->open();
                          });
    m_context.actions.add(
        {QStringLiteral("help.about"), tr("&About Waymark"), Icon::Info, {}, MenuId::Help, LastGroup},
        [this](bool) { (new AboutDialog(m_window))->open(); });
}

} // namespace waymark
