// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QObject>
#include <QString>

class QWidget;

namespace waymark {

class EditorView;
class HeadFields;

/// Puts tokens, links and buttons where the cursor is: tokens also into the subject and the preheader.
class Inserting : public QObject
{
    Q_OBJECT
public:
    /// Dialogs open over `window`.
    Inserting(EditorView *editor, HeadFields *head, QWidget *window);

    void insertToken(const QString &name);
    /// Opens the list of tokens.
    void offerTokens();
    /// Asks for the link's words and address.
    void askForLink();
    void askForButton();

private:
    EditorView *m_editor;
    HeadFields *m_head;
    QWidget *m_window;
};

} // namespace waymark
