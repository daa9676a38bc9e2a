// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/compose/editor/EditorState.h"
#include "ui/shell/WindowActions.h"

#include <QFrame>
#include <QList>

class QComboBox;
class QHBoxLayout;

namespace waymark {

class ActionButton;
class Button;
class EditorView;

/// The formatting toolbar over the body. One stop of the Tab key; the arrow keys move inside.
class FormatBar : public QFrame
{
    Q_OBJECT
public:
    /// Its buttons are views of `actions`, which has all that a composer does to a body.
    FormatBar(const WindowActions &actions, EditorView *editor, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void tokenWanted(const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addButton(const char *action, const char *name);
    void addDivider();
    void addBlocks();
    void addTokens();
    void addValues();
    void showTokens();
    void show(const EditorState &state);
    void keepStop();
    void makeStop(QWidget *stop);
    void moveFocus(QWidget *from, int step);

    WindowActions m_actions;
    QHBoxLayout *m_line;
    QList<QWidget *> m_stops;
    QWidget *m_stop = nullptr; ///< The one that the Tab key reaches.
    int m_wide = 0;            ///< What the bar takes with all its words.
    QComboBox *m_blocks;
    Button *m_tokens;
    ActionButton *m_values;
};

} // namespace waymark
