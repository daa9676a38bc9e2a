// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"
#include "core/work/WorkContext.h"

#include <QList>
#include <QObject>
#include <QPointer>

class QPushButton;

namespace waymark {

class DialogFrame;
class Notices;
class Outbox;
class TextLabel;

/// Asks before the program ends while emails are in their undo window: send them now, or keep them on hold.
/// They would be held without a word otherwise, since a restart never sends out of a window that it did not
/// see beginning.
class QuitQuestion : public QObject
{
    Q_OBJECT
public:
    QuitQuestion(const WorkContext &context, Notices &notices, Outbox &outbox, QWidget *window);

    /// True when nothing counts down; else it asks, and settled() follows unless the person goes back.
    bool mayQuit();

Q_SIGNALS:
    /// What was asked about has left, is held, or waits for something that may take long.
    void settled();

private:
    void ask(const QList<SubmissionId> &leaving);
    void sendNow();
    void keepOnHold();
    /// Says that it has to wait, and offers not to.
    void showSending();
    void look();
    bool isUnderWay(const SubmissionId &submission) const;
    void settle();

    WorkContext m_context;
    Notices &m_notices;
    Outbox &m_outbox;
    QWidget *m_window;
    QPointer<DialogFrame> m_dialog;
    QPointer<TextLabel> m_text;
    QPointer<QPushButton> m_hold;
    QList<SubmissionId> m_asked;
};

} // namespace waymark
