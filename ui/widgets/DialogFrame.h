// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Follow.h"
#include "core/base/Result.h"

#include <QDialog>
#include <QPointer>

#include <type_traits>
#include <utility>

class QHBoxLayout;
class QVBoxLayout;

namespace waymark {

class Button;
class TextLabel;

/// A dialog as the design wants it: window modal, content above, a footer with side actions at its start and
/// the buttons at its end. Escape cancels. Shown with open(), never exec(); made with new, for it goes once
/// it is closed.
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

    /// A sentence in the footer: what did not work; empty shows the quiet remark again, where there is one.
    void setFooterError(const QString &sentence);
    void setFooterNote(const QString &note);

    /// Waits for the work that a button has begun: closes when it is done, and then calls `done` with what
    /// came of it; where it failed says why and stays. Until then no button can be pressed and nothing
    /// closes, so that nothing is begun twice, nor left without its end being told.
    template <class T, class Done>
    void finishWith(QFuture<Result<T>> work, Done done);

    /// Cancels, unless work is waited for.
    void reject() override;

private:
    void setWaiting(bool waiting);

    QVBoxLayout *m_content;
    QHBoxLayout *m_side;
    QWidget *m_buttonRow;
    QHBoxLayout *m_buttons;
    TextLabel *m_note;
    QString m_remark;
    Button *m_cancel;
    Button *m_primary = nullptr;
    bool m_waiting = false;
    QPointer<QWidget> m_focusBefore; ///< What had the focus when the waiting began.
};

template <class T, class Done>
void DialogFrame::finishWith(QFuture<Result<T>> work, Done done)
{
    setFooterError({});
    setWaiting(true);
    follow(std::move(work), this, [this, done = std::move(done)](const Result<T> &result) mutable {
        setWaiting(false);
        if (!result) {
            setFooterError(result.error().sentence);
            return;
        }
        accept();
        if constexpr (std::is_void_v<T>)
            done();
        else
            done(*result);
    });
}

} // namespace waymark
