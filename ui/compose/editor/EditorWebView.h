// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QWebEngineView>

namespace waymark {

/// The web view of the editor, with a context menu of our own (spelling, then the clipboard) and its parent's
/// place in the tab order: WebEngine makes its inner widget late, so that one would come last in the window.
class EditorWebView : public QWebEngineView
{
    Q_OBJECT

public:
    using QWebEngineView::QWebEngineView;

    /// Takes the inner widget, which WebEngine makes anew for each page process, out of the tab order.
    void leaveTabOrder();

Q_SIGNALS:
    void undoRequested();
    void redoRequested();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    /// Called when Tab leaves the page.
    bool focusNextPrevChild(bool next) override;

private:
    void addSpelling(QMenu *menu);
    void addEditing(QMenu *menu);
};

} // namespace waymark
