// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QFrame>

class QAction;
class QDateTime;
class QHBoxLayout;

namespace waymark {

class ElidedLabel;
class Formats;
class IconLabel;

/// The foot of a composer: whether the draft is saved, and the ways on.
class ComposeFooter : public QFrame
{
    Q_OBJECT
public:
    explicit ComposeFooter(QWidget *parent = nullptr);

    /// The ways on, as buttons of these actions.
    void addButtons(QAction *discard, QAction *save, QAction *preview);

    void showSaved(const QDateTime &at, const QDateTime &now, const Formats &formats);
    /// There is no draft: nothing was changed since the email was opened.
    void showUnchanged();
    void showSaving();
    void showFailed(const QString &sentence);

private:
    QHBoxLayout *m_line;
    IconLabel *m_icon;
    ElidedLabel *m_state;
};

} // namespace waymark
