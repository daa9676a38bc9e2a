// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Account.h"
#include "core/domain/Activity.h"
#include "core/domain/Contact.h"
#include "core/domain/Cta.h"
#include "core/domain/Delivery.h"
#include "core/domain/Draft.h"
#include "core/domain/Submission.h"
#include "core/domain/Task.h"
#include "core/domain/User.h"

#include <QJsonArray>
#include <QJsonObject>

namespace waymark::rows {

/// Rows for tests, with as little in them as makes sense; a test sets what it is about.

inline User user(const QString &name)
{
    User user;
    user.id = UserId::create();
    user.name = name;
    return user;
}

inline Account account(const QString &name, const UserId &tam = {})
{
    Account account;
    account.id = AccountId::create();
    account.name = name;
    account.technicalAccountManager = tam;
    return account;
}

inline Contact contact(const QString &firstName, const QString &email, const QList<AccountId> &accounts)
{
    Contact contact;
    contact.id = ContactId::create();
    contact.firstName = firstName;
    contact.email = email;
    for (const AccountId &account : accounts)
        contact.memberships.append({account, {}});
    return contact;
}

inline Cta cta(const Account &account, const QString &name = QStringLiteral("Onboarding"))
{
    Cta cta;
    cta.id = CtaId::create();
    cta.account = account.id;
    cta.name = name;
    cta.type = QStringLiteral("digital_journey");
    return cta;
}

inline Task task(const Cta &cta, const QString &title, QDate due = {}, const UserId &owner = {})
{
    Task task;
    task.id = TaskId::create();
    task.cta = cta.id;
    task.account = cta.account;
    task.title = title;
    task.dueDate = due;
    task.owner = owner;
    return task;
}

/// An email's body with one paragraph.
inline QJsonObject body(const QString &text)
{
    return {{QStringLiteral("type"), QStringLiteral("doc")},
            {QStringLiteral("content"),
             QJsonArray{QJsonObject{{QStringLiteral("type"), QStringLiteral("paragraph")},
                                    {QStringLiteral("content"),
                                     QJsonArray{QJsonObject{{QStringLiteral("type"), QStringLiteral("text")},
                                                            {QStringLiteral("text"), text}}}}}}}};
}

/// A body into which nobody has written.
inline QJsonObject emptyBody()
{
    return {{QStringLiteral("type"), QStringLiteral("doc")},
            {QStringLiteral("content"),
             QJsonArray{QJsonObject{{QStringLiteral("type"), QStringLiteral("paragraph")}}}}};
}

inline Draft draft(const Task &task, const QString &text = QStringLiteral("Hello"))
{
    Draft draft;
    draft.id = DraftId::create();
    draft.task = task.id;
    draft.cta = task.cta;
    draft.account = task.account;
    draft.owner = task.owner;
    draft.body = body(text);
    return draft;
}

inline Submission submission(const Draft &draft, SubmissionState state = SubmissionState::Leaving)
{
    Submission submission;
    submission.id = SubmissionId::create();
    submission.draft = draft.id;
    submission.draftRevision = draft.revision;
    submission.task = draft.task;
    submission.cta = draft.cta;
    submission.account = draft.account;
    submission.emailTemplate = draft.emailTemplate;
    submission.state = state;
    return submission;
}

inline Delivery delivery(const Submission &submission, const QString &address,
                         DeliveryState state = DeliveryState::Queued)
{
    Delivery delivery;
    delivery.id = DeliveryId::create();
    delivery.submission = submission.id;
    delivery.address = address;
    delivery.state = state;
    return delivery;
}

inline Activity activity(const Account &account, const QDateTime &at, const QString &title)
{
    Activity activity;
    activity.id = ActivityId::create();
    activity.account = account.id;
    activity.at = at;
    activity.title = title;
    return activity;
}

} // namespace waymark::rows
