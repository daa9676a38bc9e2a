// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/theme/Icon.h"
#include "ui/theme/Tokens.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace waymark {

class Button;
class IconLabel;
class TextLabel;

/// What stands where a list would be: an icon, one sentence what is (not) here, one line what to do, and one
/// or two ways on. Also for an error with a way out.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    EmptyState(Icon icon, const QString &title, const QString &text, QWidget *parent = nullptr);

    void setIcon(Icon icon, Color strokes = Color::IconDefault);
    void setTitle(const QString &title);
    void setText(const QString &text);
    /// A last line in fixed-width letters: an error's own words.
    void setDetail(const QString &detail);

    /// Adds a button below the text; the caller connects it.
    Button *addButton(Button *button);
    void clearButtons();

private:
    IconLabel *m_icon;
    TextLabel *m_title;
    TextLabel *m_text;
    TextLabel *m_detail = nullptr; ///< Made when there is one to say.
    QVBoxLayout *m_layout;
    QHBoxLayout *m_buttons;
};

} // namespace waymark
