// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/theme/Icon.h"
#include "ui/widgets/Tone.h"

#include <QFrame>

namespace waymark {

class Button;
class IconLabel;
class TextLabel;

/// A notice at the top of the pane concerned: one or two sentences and at most one action. No more than one a
/// pane. Warning: offline, decisions. Danger: broken, the person must act. Accent: news.
class Banner : public QFrame
{
    Q_OBJECT
public:
    explicit Banner(QWidget *parent = nullptr);

    void show(Tone tone, Icon icon, const QString &text, const QString &action = {});
    /// As a framed box inside a page instead of a strip from edge to edge.
    void setBoxed(bool boxed);
    /// The action as a link in the text's line instead of a button.
    void setActionAsLink(bool link);
    QString text() const;

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showText();

    IconLabel *m_icon;
    TextLabel *m_text;
    Button *m_action;
    Tone m_tone = Tone::Accent;
    bool m_boxed = false;
    bool m_asLink = false;
    QString m_words;
    QString m_actionWords;
};

} // namespace waymark
