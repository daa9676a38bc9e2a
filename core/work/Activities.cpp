// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/Activities.h"

#include "core/store/AccountRepository.h"
#include "core/store/ActivityRepository.h"
#include "core/work/RunAct.h"

namespace waymark {

namespace {

bool isLoggedByHand(ActivityKind kind)
{
    return kind == ActivityKind::Call || kind == ActivityKind::Meeting || kind == ActivityKind::Note;
}

Result<QList<FieldProblem>> allProblems(Connection &connection, const Activity &activity,
                                        const QDateTime &now)
{
    QList<FieldProblem> problems;
    if (activity.account.isEmpty())
        problems.append({QStringLiteral("account"), Activities::tr("Choose the account.")});
    else
        WAYMARK_TRY(AccountRepository::find(connection, activity.account));
    if (!isLoggedByHand(activity.kind))
        problems.append({QStringLiteral("kind"), Activities::tr("Choose a call, a meeting or a note.")});
    if (activity.title.trimmed().isEmpty())
        problems.append({QStringLiteral("title"), Activities::tr("Say in a few words what it was about.")});
    if (activity.at.isValid() && activity.at > now)
        problems.append({QStringLiteral("at"), Activities::tr("The time cannot be in the future.")});
    return problems;
}

Result<ActivityId> logActivity(WriteTransaction &transaction, Activity activity)
{
    const auto problems = allProblems(transaction.connection(), activity, transaction.now());
    WAYMARK_TRY(problems);
    if (!problems->isEmpty())
        return failure(invalidForm(*problems));
    const auto account = AccountRepository::find(transaction.connection(), activity.account);
    WAYMARK_TRY(account);
    activity.id = ActivityId::create();
    activity.at = activity.at.isValid() ? activity.at.toUTC() : transaction.now();
    activity.actor = transaction.actor();
    activity.title = activity.title.simplified();
    activity.sample = account->sample;
    WAYMARK_TRY(ActivityRepository::save(transaction, activity));
    return activity.id;
}

} // namespace

Activities::Activities(const WorkContext &context) : m_context(context) {}

Result<QList<FieldProblem>> Activities::problems(const Activity &activity) const
{
    return allProblems(m_context.store.reader(), activity, m_context.clock.now());
}

QFuture<Result<Made<ActivityId>>> Activities::log(const Activity &activity)
{
    return runMaking<ActivityId>(
        m_context, [activity](WriteTransaction &transaction) { return logActivity(transaction, activity); });
}

} // namespace waymark
