// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QWidget>

class QAction;

namespace waymark {

class PreparedEmail;

/// The second step of an email, as the window that hosts it knows it: what was written is shown for every
/// recipient, and leaves from here. Writing and previewing are features of their own and meet only here.
/// What can be done in it are its actions, for the window's menu bar.
class PreviewStep : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Shows a draft as it is stored, to be looked at from the start. May be called again.
    virtual void show(const PreparedEmail &email) = 0;
    /// What the email is filled with may have changed while it is looked at. Where every recipient still gets
    /// the same, nothing moves; else it has to be looked at anew before it is sent, see lookedAgain().
    virtual void refresh(const PreparedEmail &email) = 0;
    /// The store has noted that this revision was previewed: it may be sent from now on.
    virtual void setPreviewed(int revision) = 0;
    /// Offers the host's own action that keeps the draft and closes. Called once.
    virtual void setDraftAction(QAction *saveAndClose) = 0;

    using QWidget::show;

Q_SIGNALS:
    void backWanted();
    /// The person looks at an email that has changed under their eyes: it is shown as it is now.
    void lookedAgain();
    /// The email's links are to be tried on the network; what is found comes with refresh().
    void tryLinksWanted();
    /// The email is on its way; the window has nothing more to do.
    void sent();
};

} // namespace waymark
