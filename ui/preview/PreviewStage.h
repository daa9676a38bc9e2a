// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/Mailbox.h"
#include "core/email/RenderedEmail.h"

#include <QFrame>
#include <QHash>

class QAction;
class QActionGroup;
class QCheckBox;
class QPlainTextEdit;
class QStackedWidget;
class QUrl;

namespace waymark {

class IconButton;
class PaperHead;
class PreviewView;
class SegmentedControl;
class TextLabel;
class WindowActions;

/// The middle of a preview: one recipient's email as different mail programs show it.
class PreviewStage : public QFrame
{
    Q_OBJECT
public:
    enum Mode { Desktop, Mobile, Dark, PlainText };

    /// Makes its own actions of `actions`. `offersMarks`: values can be marked; of an email that was sent
    /// they cannot be told from its text any more.
    PreviewStage(const WindowActions &actions, bool offersMarks, QWidget *parent = nullptr);

    /// Shows an email; `position` of `count` recipients, from 0. `inlineParts` as PreviewView takes them.
    void show(const Mailbox &from, const Mailbox &to, const RenderedEmail &email, int position, int count,
              const QHash<QString, QByteArray> &inlineParts = {});
    void setMode(Mode mode);
    bool marksValues() const;

    PreviewView &view() { return *m_view; }
    /// What is shown, byte for byte.
    const RenderedEmail &shown() const { return m_email; }
    QByteArray shownHtml() const;
    void showTheme();

Q_SIGNALS:
    void markingChanged(bool marked);
    void previousWanted();
    void nextWanted();
    void linkWanted(const QUrl &target);

private:
    void addModes(const WindowActions &actions);
    void addToggles(const WindowActions &actions, bool offersMarks);
    QWidget *makeBar();
    QWidget *makeTextPaper();
    void showPlace(int position, int count);
    void showMode();
    void showText();
    QString note() const;

    /// Pictures are shown, or only their alternative texts, as many mail programs do at first.
    bool showsImages() const;

    QActionGroup *m_modes;
    QAction *m_pictures;
    QAction *m_source; ///< Checked: the HTML part as it is written.
    SegmentedControl *m_mode;
    QCheckBox *m_mark;
    TextLabel *m_note;
    TextLabel *m_position;
    QAction *m_previousAction;
    QAction *m_nextAction;
    IconButton *m_previous;
    IconButton *m_next;
    QStackedWidget *m_stack;
    PreviewView *m_view;
    PaperHead *m_head;
    PaperHead *m_textHead;
    QPlainTextEdit *m_text;
    RenderedEmail m_email;
};

} // namespace waymark
