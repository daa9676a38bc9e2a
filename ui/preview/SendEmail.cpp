// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/SendEmail.h"

#include "core/store/SubmissionRepository.h"
#include "core/work/PreparedEmail.h"
#include "ui/shell/Follow.h"
#include "ui/shell/Notices.h"
#include "ui/widgets/Formats.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>

namespace waymark {

namespace {

void recall(const UiContext &context, const SubmissionId &submission, const QString &title)
{
    follow(Sending(context.work).recall(submission), &context.notices, context.notices,
           [&notices = context.notices, title] {
               notices.tell({.text = SendEmail::tr("“%1” is a draft again").arg(Formats::name(title))});
           });
}

/// Takes the notice back when the undo window is over: its time has passed, or the email went before.
void withdrawInTime(const UiContext &context, const Submission &submission, int number)
{
    auto *window = new QTimer(&context.notices);
    const auto end = [window, &notices = context.notices, number] {
        window->stop();
        window->deleteLater();
        notices.withdraw(number);
    };
    QObject::connect(window, &QTimer::timeout, window, end);
    QObject::connect(&context.work.store, &Store::changed, window,
                     [&store = context.work.store, id = submission.id, end](const ChangeSet &changes) {
                         if (!changes.touches(EntityType::Submission))
                             return;
                         const auto now = SubmissionRepository::find(store.reader(), id);
                         if (!now || now->state != SubmissionState::Leaving)
                             end();
                     });
    window->setSingleShot(true);
    window->start(
        static_cast<int>(std::max<qint64>(0, context.work.clock.now().msecsTo(submission.leavesAt))));
}

void tellLeaving(const UiContext &context, const Submission &submission, const QString &title, int recipients)
{
    const auto words = [title, recipients](int seconds) {
        return SendEmail::tr("“%1” leaves in %2 for %3")
            .arg(Formats::name(title), SendEmail::tr("%Ln second(s)", nullptr, seconds),
                 SendEmail::tr("%Ln recipient(s)", nullptr, recipients));
    };
    Notice notice;
    notice.text = words(undoWindow / 1000);
    notice.countdownText = words;
    notice.undoText = SendEmail::tr("Undo send");
    notice.undo = [context, id = submission.id, title] { recall(context, id, title); };
    notice.countdownEnds = submission.leavesAt;
    withdrawInTime(context, submission, context.notices.tell(notice));
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
