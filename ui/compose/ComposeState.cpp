// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/ComposeState.h"

#include "ui/compose/editor/EditorView.h"

#include <QMainWindow>
#include <QSettings>
#include <QSplitter>

#include <algorithm>

namespace waymark {

namespace {

/// Raised when what is kept changes its meaning; what an older version kept is left alone then.
constexpr int stateVersion = 1;
constexpr double smallest = 0.5;
constexpr double largest = 3;
constexpr double step = 0.1;

QString key(const char *name)
{
    return QStringLiteral("compose/") + QLatin1String(name);
}

} // namespace

ComposeState::ComposeState(QSettings &settings, QMainWindow *window, QSplitter *panes, EditorView *editor)
    : QObject(window), m_settings(settings), m_window(window), m_panes(panes), m_editor(editor)
{
}

void ComposeState::restore()
{
    if (m_settings.value(key("version")).toInt() != stateVersion)
        return;
    m_window->restoreGeometry(m_settings.value(key("geometry")).toByteArray());
    m_panes->restoreState(m_settings.value(key("panes")).toByteArray());
    setZoom(m_settings.value(key("zoom"), 1).toDouble());
}

void ComposeState::save() const
{
    m_settings.setValue(key("version"), stateVersion);
    m_settings.setValue(key("geometry"), m_window->saveGeometry());
    m_settings.setValue(key("panes"), m_panes->saveState());
    m_settings.setValue(key("zoom"), m_zoom);
}

void ComposeState::zoomBy(int steps)
{
    setZoom(steps == 0 ? 1 : m_zoom + steps * step);
}

void ComposeState::setZoom(double zoom)
{
    m_zoom = std::clamp(zoom, smallest, largest);
    m_editor->setZoom(m_zoom);
}

} // namespace waymark
