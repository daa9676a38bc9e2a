// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"

#include <QObject>
#include <QString>

namespace waymark {

/// What the person is looking at: the account, CTA, task, submission that actions of the menus and shortcuts
/// are about. Screens set it as rows are chosen; actions read it. So screens need not know one another.
class Selection : public QObject
{
    Q_OBJECT
public:
    struct Subject
    {
        AccountId account;
        CtaId cta;
        TaskId task;
        QString step; ///< The playbook step of a checklist row; all there is for one that was left out.
        ContactId contact;
        DraftId draft;
        SubmissionId submission;

        bool operator==(const Subject &) const = default;
    };

    using QObject::QObject;

    const Subject &subject() const { return m_subject; }
    void set(const Subject &subject);

Q_SIGNALS:
    void changed(const waymark::Selection::Subject &subject);

private:
    Subject m_subject;
};

} // namespace waymark
