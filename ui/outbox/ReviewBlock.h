// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"
#include "core/work/OutboxData.h"

#include <QFrame>
#include <QList>
#include <QSet>

class QCheckBox;

namespace waymark {

class Button;

/// Why an email was stopped as it was about to leave, and the ways on. There is no way to send it as it is:
/// whatever goes on is checked again.
class ReviewBlock : public QFrame
{
    Q_OBJECT
public:
    explicit ReviewBlock(const SubmissionDetail &detail, QWidget *parent = nullptr);

    /// The recipients that are ticked to be left out; those whom a reason is about are from the start.
    QSet<ContactId> leftOut() const;

Q_SIGNALS:
    void leaveOut();
    /// Nobody is left out; it is checked again.
    void goOn();
    void backToDraft();

private:
    struct Choice
    {
        ContactId contact;
        QCheckBox *box;
    };

    void showChoice();

    QList<Choice> m_choices;
    Button *m_goOn;
};

} // namespace waymark
