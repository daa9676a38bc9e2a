// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QDialog>

class QHBoxLayout;
class QVBoxLayout;

namespace waymark {

class Button;
class TextLabel;

/// A dialog as the design wants it: window modal, content above, a footer with side actions at its start and
/// the buttons at its end. Escape cancels. Shown with open(), never exec().
class DialogFrame : public QDialog
{
    Q_OBJECT
public:
    explicit DialogFrame(const QString &title, QWidget *parent = nullptr);

    /// Where the content goes; with the design's insets unless setEdgeToEdge() took them away.
    QVBoxLayout *contentLayout() const { return m_content; }
    void setEdgeToEdge(bool edgeToEdge);

    /// The confirming button, at the end; Enter presses it. accept() is the caller's to call.
    Button *setPrimary(const QString &text);
    /// A button between Cancel and the primary one.
    Button *addSecondary(const QString &text);
    /// A flat button or other widget at the footer's start.
    void addSideAction(QWidget *widget);
    /// The word on the button that leaves without doing anything; "Cancel" unless set.
    void setCancelText(const QString &text);
    Button *cancelButton() const { return m_cancel; }
    Button *primaryButton() const { return m_primary; }

    /// A sentence in the footer: what did not work, or a quiet remark.
    void setFooterError(const QString &sentence);
    void setFooterNote(const QString &note);

private:
    QVBoxLayout *m_content;
    QHBoxLayout *m_side;
    QHBoxLayout *m_buttons;
    TextLabel *m_note;
    Button *m_cancel;
    Button *m_primary = nullptr;
};

} // namespace waymark
