// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QObject>
#include <QString>

class QWidget;

namespace waymark {

class EditorView;
class HeadFields;
class TokenLineEdit;

/// Puts tokens, links and buttons where the cursor is, and changes them: tokens also in the subject and the
/// preheader.
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
    /// Asks for the address of the button or link at the caret, once the editor has told what is there.
    void askForTargetHere();
    /// Asks for the words and the width of the image that is selected, once the editor has told what is
    /// there.
    void askForImageHere();
    /// Asks for a fallback, and gives it to every use of the token that has none, in the body and the lines.
    void askForFallback(const QString &token);
    /// Asks for the fallback of the one token that is selected in the body.
    void askForSelectedFallback();
    /// Asks for the fallback of the token at a position of a line.
    void askForLineFallback(TokenLineEdit *line, int position, const QString &token);

private:
    EditorView *m_editor;
    HeadFields *m_head;
    QWidget *m_window;
};

} // namespace waymark
