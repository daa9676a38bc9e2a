// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/protocol/SyncState.h"
#include "core/service/Housekeeping.h"
#include "core/service/methods/MethodContext.h"
#include "core/service/methods/Methods.h"
#include "core/service/objects/Change.h"
#include "core/service/objects/ChangeLog.h"

#include <QJsonArray>

#include <algorithm>

namespace waymark {

namespace {

std::optional<SyncState> stateFrom(const QString &text, const QString &epoch)
{
    return text == QLatin1String("0") ? SyncState{epoch, 0, -1, 0} : SyncState::read(text);
}

} // namespace

Answer changesMethod(MethodContext &context, const TypeSchema &type, const QJsonObject &arguments)
{
    const QJsonValue since = arguments.value(QStringLiteral("sinceState"));
    const QJsonValue most = arguments.value(QStringLiteral("maxChanges"));
    const bool hasMost = !most.isUndefined() && !most.isNull();
    if (!since.isString() || (hasMost && (!most.isDouble() || most.toDouble() < 1)))
        return answerError("invalidArguments",
                           QStringLiteral("sinceState must be a state, maxChanges above 0."));
    const auto state = stateFrom(since.toString(), context.epoch);
    const auto current = context.change ? context.change->currentModseqOf(type.name)
                                        : lastModseqOf(context.connection, type.name);
    if (!current)
        return failure(current.error());
    const auto oldest = Housekeeping::oldestState(context.connection);
    if (!oldest)
        return failure(oldest.error());
    // A state of another epoch, one that this server has not come to yet (it was restored from a backup), or
    // one so old that what was destroyed since is forgotten.
    if (!state || state->epoch != context.epoch || std::max(state->modseq, state->upTo) > *current ||
        (state->modseq > 0 && state->modseq < *oldest))
        return answerError("cannotCalculateChanges",
                           QStringLiteral("Forget this state and begin with \"0\"."));

    const int limit = context.limits.maxObjectsInGet;
    const auto page =
        readChanges(context.connection, type, context.caller.person, state->modseq, state->position,
                    hasMost ? int(std::min(most.toDouble(), double(limit))) : limit);
    if (!page)
        return failure(page.error());
    const qint64 upTo = state->isBetweenPages() ? state->upTo : *current;
    const SyncState next = page->isLast ? SyncState{context.epoch, upTo, -1, 0}
                                        : SyncState{context.epoch, state->modseq, upTo, page->position};
    return answer({{QStringLiteral("accountId"), context.workspace},
                   {QStringLiteral("oldState"), since},
                   {QStringLiteral("newState"), next.toString()},
                   {QStringLiteral("hasMoreChanges"), !page->isLast || upTo < *current},
                   {QStringLiteral("created"), QJsonArray::fromStringList(page->created)},
                   {QStringLiteral("updated"), QJsonArray::fromStringList(page->updated)},
                   {QStringLiteral("destroyed"), QJsonArray::fromStringList(page->destroyed)}});
}

} // namespace waymark
