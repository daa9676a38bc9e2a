// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/shell/WindowActions.h"

#include <QObject>

namespace waymark {

class EditorView;
struct EditorState;

/// What a composer's menus and its formatting bar do to the body. Which marks and blocks are at the caret is
/// checked, and what cannot be done there is disabled.
class EditorActions : public QObject
{
    Q_OBJECT
public:
    EditorActions(const WindowActions &actions, EditorView *editor);

Q_SIGNALS:
    void linkWanted();

private:
    template <class Act>
    QAction *add(const char *id, Act act);
    void addEditing();
    void addMarks();
    void addBlocks();
    void show(const EditorState &state);

    WindowActions m_actions;
    EditorView *m_editor;
};

} // namespace waymark
