// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QWebEngineView>

namespace waymark {

/// The web view of the editor, with a context menu of our own: spelling, then the clipboard.
class EditorWebView : public QWebEngineView
{
    Q_OBJECT

public:
    using QWebEngineView::QWebEngineView;

Q_SIGNALS:
    void undoRequested();
    void redoRequested();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void addSpelling(QMenu *menu);
    void addEditing(QMenu *menu);
};

} // namespace waymark
