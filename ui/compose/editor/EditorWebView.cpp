// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/editor/EditorWebView.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QWebEngineContextMenuRequest>
#include <QWebEnginePage>

namespace waymark {

void EditorWebView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!lastContextMenuRequest())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("editorContextMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addSpelling(menu);
    addEditing(menu);
    menu->popup(event->globalPos());
}

void EditorWebView::leaveTabOrder()
{
    setFocusPolicy(Qt::NoFocus);
    if (focusProxy())
        focusProxy()->setFocusPolicy(Qt::ClickFocus);
}

bool EditorWebView::focusNextPrevChild(bool next)
{
    const QWidget *host = parentWidget();
    const auto step = [next](const QWidget *widget) {
        return next ? widget->nextInFocusChain() : widget->previousInFocusChain();
    };
    for (QWidget *widget = step(host); widget != host; widget = step(widget)) {
        const bool stop = (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !widget->focusProxy();
        if (stop && widget->isVisible() && widget->isEnabled() && !host->isAncestorOf(widget)) {
            widget->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return false;
}

void EditorWebView::addSpelling(QMenu *menu)
{
    const QWebEngineContextMenuRequest *request = lastContextMenuRequest();
    if (request->misspelledWord().isEmpty())
        return;
    const QStringList suggestions = request->spellCheckerSuggestions();
    for (const QString &suggestion : suggestions) {
        QAction *action = menu->addAction(suggestion);
        connect(action, &QAction::triggered, this,
                [this, suggestion] { page()->replaceMisspelledWord(suggestion); });
    }
    if (suggestions.isEmpty())
        menu->addAction(tr("No spelling suggestions"))->setEnabled(false);
    menu->addSeparator();
}

void EditorWebView::addEditing(QMenu *menu)
{
    const auto flags = lastContextMenuRequest()->editFlags();
    const auto add = [this, menu](const QString &text, QWebEnginePage::WebAction webAction, bool enabled) {
        QAction *action = menu->addAction(text);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, [this, webAction] { page()->triggerAction(webAction); });
    };
    connect(menu->addAction(tr("&Undo")), &QAction::triggered, this, &EditorWebView::undoRequested);
    connect(menu->addAction(tr("&Redo")), &QAction::triggered, this, &EditorWebView::redoRequested);
    menu->addSeparator();
    using Request = QWebEngineContextMenuRequest;
    add(tr("Cu&t"), QWebEnginePage::Cut, flags.testFlag(Request::CanCut));
    add(tr("&Copy"), QWebEnginePage::Copy, flags.testFlag(Request::CanCopy));
    add(tr("&Paste"), QWebEnginePage::Paste, flags.testFlag(Request::CanPaste));
    add(tr("Paste as plain te&xt"), QWebEnginePage::PasteAndMatchStyle, flags.testFlag(Request::CanPaste));
    menu->addSeparator();
    add(tr("Select &all"), QWebEnginePage::SelectAll, flags.testFlag(Request::CanSelectAll));
}

} // namespace waymark
