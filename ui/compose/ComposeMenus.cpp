// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/ComposeMenus.h"

#include "ui/compose/RecipientsModel.h"
#include "ui/compose/RecipientsPane.h"
#include "ui/compose/editor/EditorView.h"
#include "ui/widgets/PreviewStep.h"

#include <QMainWindow>
#include <QMenuBar>

namespace waymark {

ComposeMenus::ComposeMenus(QMainWindow *window, EditorView *editor, RecipientsPane *recipients,
                           QAction *shortcuts)
    : QObject(window), m_window(window), m_editor(editor), m_recipients(recipients), m_shortcuts(shortcuts)
{
    addFile();
    addEdit();
    addView();
    addInsert();
    addFormat();
    addRecipients();
    addTools();
    addHelp();
}

void ComposeMenus::addPreview(const PreviewStep &step)
{
    m_preview = step.menus();
    for (QMenu *menu : std::as_const(m_preview))
        m_window->menuBar()->insertMenu(m_help ? m_help->menuAction() : nullptr, menu);
}

void ComposeMenus::showPreview(bool preview)
{
    setUsable(m_writing, !preview);
    setUsable(m_preview, preview);
}

void ComposeMenus::setUsable(const QList<QMenu *> &menus, bool usable)
{
    for (QMenu *menu : menus) {
        menu->menuAction()->setVisible(usable);
        // A hidden menu's shortcuts would still work.
        menu->setEnabled(usable);
        const QList<QAction *> actions = menu->actions();
        for (QAction *action : actions)
            action->setShortcutContext(usable ? Qt::WindowShortcut : Qt::WidgetShortcut);
    }
}

QMenu *ComposeMenus::addMenu(const QString &title)
{
    QMenu *menu = m_window->menuBar()->addMenu(title);
    m_writing.append(menu);
    return menu;
}

void ComposeMenus::add(QMenu *menu, const QString &text, const QKeySequence &keys, Run run)
{
    QAction *action = menu->addAction(text);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
}

void ComposeMenus::addFile()
{
    QMenu *menu = m_window->menuBar()->addMenu(tr("&File"));
    add(menu, tr("&Save as draft"), QKeySequence(QStringLiteral("Ctrl+S")),
        [this] { Q_EMIT saveDraftWanted(); });
    add(menu, tr("&Discard changes"), {}, [this] { Q_EMIT discardWanted(); });
    menu->addSeparator();
    add(menu, tr("&Name this version…"), {}, [this] { Q_EMIT nameVersionWanted(); });
    add(menu, tr("Version &history…"), QKeySequence(QStringLiteral("Ctrl+Shift+H")),
        [this] { Q_EMIT versionsWanted(); });
    menu->addSeparator();
    QAction *preview = menu->addAction(tr("&Preview and Proceed"));
    preview->setShortcuts(
        {QKeySequence(QStringLiteral("Ctrl+Return")), QKeySequence(QStringLiteral("Ctrl+Enter"))});
    connect(preview, &QAction::triggered, this, &ComposeMenus::previewWanted);
    menu->addSeparator();
    add(menu, tr("&Close"), QKeySequence(QStringLiteral("Ctrl+W")), [this] { m_window->close(); });
}

void ComposeMenus::addEdit()
{
    // Keys after a tab are only shown: the body handles them itself.
    QMenu *menu = addMenu(tr("&Edit"));
    add(menu, tr("&Undo") + QStringLiteral("\tCtrl+Z"), {}, [this] { m_editor->undo(); });
    add(menu, tr("&Redo") + QStringLiteral("\tCtrl+Shift+Z"), {}, [this] { m_editor->redo(); });
    menu->addSeparator();
    add(menu, tr("Cu&t") + QStringLiteral("\tCtrl+X"), {}, [this] { m_editor->cut(); });
    add(menu, tr("&Copy") + QStringLiteral("\tCtrl+C"), {}, [this] { m_editor->copy(); });
    add(menu, tr("&Paste") + QStringLiteral("\tCtrl+V"), {}, [this] { m_editor->paste(); });
    add(menu, tr("Paste &without formatting"), {}, [this] { m_editor->pastePlainText(); });
    menu->addSeparator();
    add(menu, tr("Select &all of the body"), {}, [this] { m_editor->selectAll(); });
}

void ComposeMenus::addView()
{
    QMenu *menu = addMenu(tr("&View"));
    add(menu, tr("Show &values"), {}, [this] { Q_EMIT showValuesWanted(); });
    add(menu, tr("&Changes from the template…"), {}, [this] { Q_EMIT changesWanted(); });
    menu->addSeparator();
    QAction *larger = menu->addAction(tr("&Larger"));
    // Where a plus needs Shift, the key that bears it does without.
    larger->setShortcuts({QKeySequence(QStringLiteral("Ctrl++")), QKeySequence(QStringLiteral("Ctrl+="))});
    connect(larger, &QAction::triggered, this, [this] { Q_EMIT zoomWanted(1); });
    add(menu, tr("&Smaller"), QKeySequence(QStringLiteral("Ctrl+-")), [this] { Q_EMIT zoomWanted(-1); });
    add(menu, tr("&Original size"), QKeySequence(QStringLiteral("Ctrl+0")), [this] { Q_EMIT zoomWanted(0); });
}

void ComposeMenus::addInsert()
{
    QMenu *menu = addMenu(tr("&Insert"));
    add(menu, tr("&Token"), QKeySequence(QStringLiteral("Ctrl+Shift+T")), [this] { Q_EMIT tokenWanted(); });
    add(menu, tr("&Link…"), QKeySequence(QStringLiteral("Ctrl+Shift+K")), [this] { Q_EMIT linkWanted(); });
    add(menu, tr("&Button…"), {}, [this] { Q_EMIT buttonWanted(); });
    add(menu, tr("&Divider"), {}, [this] { m_editor->insertDivider(); });
}

void ComposeMenus::addFormat()
{
    QMenu *menu = addMenu(tr("F&ormat"));
    add(menu, tr("&Bold") + QStringLiteral("\tCtrl+B"), {}, [this] { m_editor->toggleBold(); });
    add(menu, tr("&Italic") + QStringLiteral("\tCtrl+I"), {}, [this] { m_editor->toggleItalic(); });
    add(menu, tr("&Underline") + QStringLiteral("\tCtrl+U"), {}, [this] { m_editor->toggleUnderline(); });
    add(menu, tr("&Code"), {}, [this] { m_editor->toggleCode(); });
    menu->addSeparator();
    add(menu, tr("&Paragraph"), {}, [this] { m_editor->setBlock(EditorBlock::Paragraph); });
    add(menu, tr("Heading &1"), {}, [this] { m_editor->setBlock(EditorBlock::Heading1); });
    add(menu, tr("Heading &2"), {}, [this] { m_editor->setBlock(EditorBlock::Heading2); });
    add(menu, tr("Heading &3"), {}, [this] { m_editor->setBlock(EditorBlock::Heading3); });
    add(menu, tr("&Quote"), {}, [this] { m_editor->toggleQuote(); });
    menu->addSeparator();
    add(menu, tr("Bu&lleted list"), QKeySequence(QStringLiteral("Ctrl+Shift+L")),
        [this] { m_editor->toggleBulletList(); });
    add(menu, tr("&Numbered list"), QKeySequence(QStringLiteral("Ctrl+Shift+O")),
        [this] { m_editor->toggleOrderedList(); });
    add(menu, tr("In&dent"), {}, [this] { m_editor->indent(); });
    add(menu, tr("Ou&tdent"), {}, [this] { m_editor->outdent(); });
    menu->addSeparator();
    add(menu, tr("Clear &formatting"), {}, [this] { m_editor->clearFormatting(); });
}

void ComposeMenus::addRecipients()
{
    QMenu *menu = addMenu(tr("&Recipients"));
    add(menu, tr("&Search contacts"), QKeySequence(QStringLiteral("Ctrl+F")),
        [this] { m_recipients->focusSearch(); });
    add(menu, tr("&New contact…"), {}, [this] { Q_EMIT addContactWanted(); });
    menu->addSeparator();
    add(menu, tr("Choose &all"), {}, [this] { m_recipients->model().chooseAll(); });
    add(menu, tr("Choose &none"), {}, [this] { m_recipients->model().chooseNone(); });
}

void ComposeMenus::addTools()
{
    QMenu *menu = addMenu(tr("&Tools"));
    add(menu, tr("&Check again"), {}, [this] { Q_EMIT checkAgainWanted(); });
}

void ComposeMenus::addHelp()
{
    if (!m_shortcuts)
        return;
    m_help = m_window->menuBar()->addMenu(tr("&Help"));
    m_help->addAction(m_shortcuts);
}

} // namespace waymark
