// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/compose/editor/EditorState.h"
#include "ui/theme/Icon.h"

#include <QFrame>
#include <QList>

class QComboBox;
class QHBoxLayout;

namespace waymark {

class Button;
class EditorView;
class IconButton;

/// The formatting toolbar over the body. One stop of the Tab key; the arrow keys move inside.
class FormatBar : public QFrame
{
    Q_OBJECT
public:
    explicit FormatBar(EditorView *editor, QWidget *parent = nullptr);

    bool showsValues() const;
    void setShowsValues(bool shown);
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void linkWanted();
    void buttonWanted();
    void tokenWanted(const QString &name);
    void showValuesChanged(bool shown);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    template <class Act>
    IconButton *addButton(Icon icon, const QString &name, const char *id, Act act);
    void addDivider();
    QComboBox *makeBlocks();
    void addHistory();
    void addMarks();
    void addBlocks();
    void addTargets();
    void addTokens();
    void addValues();
    void show(const EditorState &state);
    void keepStop();
    void makeStop(QWidget *stop);
    void moveFocus(QWidget *from, int step);

    EditorView *m_editor;
    QHBoxLayout *m_line;
    QList<QWidget *> m_stops;
    QWidget *m_stop = nullptr; ///< The one that the Tab key reaches.
    int m_wide = 0;            ///< What the bar takes with all its words.
    IconButton *m_undo;
    IconButton *m_redo;
    QComboBox *m_blocks;
    IconButton *m_bold;
    IconButton *m_italic;
    IconButton *m_underline;
    IconButton *m_bullets;
    IconButton *m_numbers;
    IconButton *m_quote;
    IconButton *m_link;
    Button *m_tokens;
    Button *m_values;
};

} // namespace waymark
