// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace waymark {

/// What an entry of an account's timeline is about; decides its icon.
enum class ActivityKind { Email, Call, Meeting, Note, Cta, Task, Field, Contact, Suppression };

/// One entry of an account's timeline.
struct Activity
{
    ActivityId id;
    AccountId account;
    QDateTime at; ///< UTC.
    ActivityKind kind = ActivityKind::Note;
    QString title;
    QString detail;
    UserId actor;
    CtaId cta;
    TaskId task;
    SubmissionId submission;
    QList<ContactId> contacts;
    bool sample = false;

    bool operator==(const Activity &) const = default;
};

} // namespace waymark
