// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/Mailbox.h"
#include "core/email/RenderedEmail.h"

#include <QFrame>
#include <QHash>

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

/// The middle of a preview: one recipient's email as different mail programs show it.
class PreviewStage : public QFrame
{
    Q_OBJECT
public:
    enum Mode { Desktop, Mobile, Dark, PlainText };

    explicit PreviewStage(QWidget *parent = nullptr);

    /// Shows an email; `position` of `count` recipients, from 0. `inlineParts` as PreviewView takes them.
    void show(const Mailbox &from, const Mailbox &to, const RenderedEmail &email, int position, int count,
              const QHash<QString, QByteArray> &inlineParts = {});
    void setMode(Mode mode);
    /// Off for an email whose values cannot be told from its text any more.
    void setMarkingOffered(bool offered);
    bool marksValues() const;
    void setMarksValues(bool marked);
    /// Pictures are shown, or only their alternative texts, as many mail programs do at first.
    bool showsImages() const;
    void setShowsImages(bool shown);
    /// Shows the HTML part as it is written, or the email again.
    bool showsSource() const { return m_showsSource; }
    void setShowsSource(bool shown);

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
    QWidget *makeBar();
    QWidget *makeTextPaper();
    void showMode();
    void showText();
    QString note() const;

    SegmentedControl *m_mode;
    QCheckBox *m_mark;
    TextLabel *m_note;
    TextLabel *m_position;
    IconButton *m_previous;
    IconButton *m_next;
    QStackedWidget *m_stack;
    PreviewView *m_view;
    PaperHead *m_head;
    PaperHead *m_textHead;
    QPlainTextEdit *m_text;
    RenderedEmail m_email;
    bool m_showsSource = false;
};

} // namespace waymark
