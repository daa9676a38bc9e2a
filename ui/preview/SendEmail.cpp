// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/SendEmail.h"

#include "core/work/PreparedEmail.h"
#include "ui/shell/Follow.h"
#include "ui/shell/Notices.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>

namespace waymark {

namespace {

void recall(const UiContext &context, const SubmissionId &submission, const QString &title)
{
    follow(Sending(context.work).recall(submission), &context.notices, context.notices,
           [&notices = context.notices, title] {
               notices.tell({.text = SendEmail::tr("“%1” is a draft again").arg(title)});
           });
}

void tellLeaving(const UiContext &context, const Submission &submission, const QString &title, int recipients)
{
    const auto words = [title, recipients](int seconds) {
        return SendEmail::tr("“%1” leaves in %2 for %3")
            .arg(title, SendEmail::tr("%n second(s)", nullptr, seconds),
                 SendEmail::tr("%n recipient(s)", nullptr, recipients));
    };
    Notice notice;
    notice.text = words(Sending::undoWindow / 1000);
    notice.countdownText = words;
    notice.undoText = SendEmail::tr("Undo send");
    notice.undo = [context, id = submission.id, title] { recall(context, id, title); };
    notice.countdownEnds = submission.leavesAt;
    const int number = context.notices.tell(notice);
    const qint64 left = std::max<qint64>(0, context.work.clock.now().msecsTo(submission.leavesAt));
    QTimer::singleShot(static_cast<int>(left), &context.notices,
                       [&notices = context.notices, number] { notices.withdraw(number); });
}

} // namespace

void SendEmail::send(const UiContext &context, const PreparedEmail &email,
                     const std::function<void(const Result<SendOutcome> &)> &done)
{
    const Draft &draft = email.facts().draft();
    const int recipients = static_cast<int>(draft.recipients.size());
    const QPointer<SendEmail> guard(this);
    follow(Sending(context.work).send(draft.id, draft.revision, email.fingerprint()), &context.notices,
           [guard, done, context, recipients,
            title = email.facts().task().title](const Result<SendOutcome> &outcome) {
               if (outcome && outcome->submission)
                   tellLeaving(context, *outcome->submission, title, recipients);
               if (guard)
                   done(outcome);
               else if (!outcome)
                   context.notices.tell(outcome.error());
           });
}

} // namespace waymark
