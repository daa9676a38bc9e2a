// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QFrame>

class QAction;
class QHBoxLayout;

namespace waymark {

class ActionButton;

/// The foot of a preview: back, save, send.
class PreviewFooter : public QFrame
{
    Q_OBJECT
public:
    /// Buttons of these actions; `send` gets the number of recipients into its words.
    PreviewFooter(QAction *back, QAction *file, QAction *send, QWidget *parent = nullptr);

    /// Puts a button of this action before those that end the preview.
    void addDraftButton(QAction *saveAndClose);
    void setRecipients(int count);

private:
    QHBoxLayout *m_line;
    QAction *m_send;
    ActionButton *m_button;
};

} // namespace waymark
