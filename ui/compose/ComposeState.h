// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QObject>

class QMainWindow;
class QSettings;
class QSplitter;

namespace waymark {

class EditorView;

/// Keeps how composers look from one to the next and over restarts: the window's place and size, its panes
/// and how large the paper is shown.
class ComposeState : public QObject
{
    Q_OBJECT
public:
    ComposeState(QSettings &settings, QMainWindow *window, QSplitter *panes, EditorView *editor);

    void restore();
    void save() const;

    double zoom() const { return m_zoom; }
    /// Shows the paper by so many steps larger; 0 at its own size.
    void zoomBy(int steps);

private:
    void setZoom(double zoom);

    QSettings &m_settings;
    QMainWindow *m_window;
    QSplitter *m_panes;
    EditorView *m_editor;
    double m_zoom = 1;
};

} // namespace waymark
