// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/JmapApi.h"

#include "core/protocol/BackReference.h"
#include "core/protocol/IdempotencyKey.h"
#include "core/protocol/QuotedJson.h"
#include "core/service/ReplayGuard.h"
#include "core/service/database/ServerDatabase.h"
#include "core/service/methods/GetText.h"
#include "core/service/methods/MethodContext.h"
#include "core/service/methods/Methods.h"
#include "core/service/objects/Change.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace waymark {

namespace {

using Ran = Result<RequestOutcome<JmapApi::Outcome>>;

/// So many objects and calls are few.
constexpr qsizetype few = 20;

tl::unexpected<ProblemDetails> problem(int status, const QString &title, const QJsonObject &more = {})
{
    return tl::unexpected<ProblemDetails>(
        ProblemDetails{status, QStringLiteral("about:blank"), title, {}, more});
}

Ran refuse(const tl::unexpected<ProblemDetails> &why)
{
    return Ran(RequestOutcome<JmapApi::Outcome>(why));
}

Ran answerTooLarge(const ProtocolLimits &limits)
{
    return refuse(requestProblem(
        "limit",
        QStringLiteral("The answer has more than %1 bytes. Nothing was done.").arg(limits.maxSizeResponse),
        {{QStringLiteral("limit"), QStringLiteral("maxSizeResponse")}}));
}

/// What is answered to a request that is not executed.
Ran answerOf(const ReplayGuard::Verdict &verdict)
{
    const QJsonObject last{{QStringLiteral("last"), verdict.last}};
    switch (verdict.kind) {
    case ReplayGuard::Verdict::Kind::Differs:
        return refuse(problem(422, QStringLiteral("Another request had this sequence."), last));
    case ReplayGuard::Verdict::Kind::Gap:
        return refuse(problem(409, QStringLiteral("This is not the next sequence."), last));
    default:
        return Ran(RequestOutcome<JmapApi::Outcome>(JmapApi::Outcome{verdict.response, {}}));
    }
}

/// One call and its response; a method that is not there is an answer too.
Answer answerTo(MethodContext &context, const MethodCall &call, const QList<MethodCall> &responses)
{
    const auto arguments = resolvedArguments(call.arguments, responses, 10 * context.limits.maxObjectsInGet);
    if (!arguments)
        return Answer(MethodOutcome<QJsonObject>(tl::unexpected<MethodError>(arguments.error())));
    const auto answered = callMethod(context, call.name, *arguments);
    if (!answered)
        return answerError("unknownMethod");
    // What only reads can fail by itself; a change that was half done must take the whole request back.
    const bool reads = !call.name.endsWith(QLatin1String("/set"));
    if (reads && !*answered && (*answered).error().kind == ErrorKind::Cancelled)
        return answerError("requestTooLarge", QStringLiteral("The answer would be too large."));
    return *answered;
}

QByteArray written(const MethodCall &response)
{
    return QJsonDocument(QJsonArray{response.name, response.arguments, response.id})
        .toJson(QJsonDocument::Compact);
}

/// Whether one of the calls behind this one takes something up from its response.
bool isReferredTo(const QList<MethodCall> &calls, qsizetype index)
{
    for (const MethodCall &later : calls.mid(index + 1)) {
        for (auto it = later.arguments.begin(); it != later.arguments.end(); ++it) {
            if (it.key().startsWith(u'#') &&
                it.value()[QStringLiteral("resultOf")].toString() == calls.at(index).id)
                return true;
        }
    }
    return false;
}

/// Appends the response to a call whose arguments nobody will ask for again, where it can be made as text
/// alone; false where it cannot.
Result<bool> addAsText(MethodContext &context, const MethodCall &call, const QList<MethodCall> &responses,
                       QByteArray &text)
{
    const auto arguments = resolvedArguments(call.arguments, responses, 10 * context.limits.maxObjectsInGet);
    if (!arguments)
        return false;
    const qsizetype before = text.size();
    text += '[' + quotedJson(call.name) + ',';
    const auto added = getAsText(context, call.name, *arguments, text);
    if (added && *added) {
        text += ',' + quotedJson(call.id) + ']';
        return true;
    }
    text.truncate(before);
    // What is too large is said by the way that says everything.
    return added || added.error().kind == ErrorKind::Cancelled ? Result<bool>(false) : added;
}

QByteArray endOf(const QString &state, const JmapRequest &request, const QHash<QString, QString> &createdIds)
{
    QByteArray end = "],\"sessionState\":" + quotedJson(state);
    if (request.hasCreatedIds) {
        QJsonObject ids;
        for (auto it = createdIds.begin(); it != createdIds.end(); ++it)
            ids.insert(it.key(), it.value());
        end += ",\"createdIds\":" + QJsonDocument(ids).toJson(QJsonDocument::Compact);
    }
    return end + '}';
}

} // namespace

RequestOutcome<JmapRequest> JmapApi::requestIn(const QByteArray &body) const
{
    return JmapRequest::read(body, m_limits);
}

bool JmapApi::asksForFew(const JmapRequest &request)
{
    qsizetype count = 0;
    for (const MethodCall &call : request.calls) {
        const QJsonValue ids = call.arguments.value(QStringLiteral("ids"));
        if (!call.name.endsWith(QLatin1String("/get")) || !ids.isArray())
            return false;
        count += 1 + ids.toArray().size();
    }
    return count <= few;
}

Ran JmapApi::read(SqlConnection &connection, const Caller &caller, const JmapRequest &request,
                  const QString &sessionState) const
{
    return runCalls(connection, caller, request, sessionState, nullptr);
}

Ran JmapApi::write(const Caller &caller, const JmapRequest &request, const QByteArray &body,
                   const QByteArray &header, const QString &sessionState) const
{
    std::optional<IdempotencyKey> key;
    if (!header.isEmpty()) {
        key = IdempotencyKey::read(QString::fromLatin1(header));
        if (!key)
            return refuse(problem(400, QStringLiteral("Idempotency-Key is DEVICE.SEQUENCE.")));
        if (key->device != caller.device)
            return refuse(
                problem(403, QStringLiteral("The Idempotency-Key is of another device than the token.")));
    }
    const auto connection = m_database.connection();
    if (!connection)
        return failure(connection.error());
    return runMutating(**connection, caller, request, body, key, sessionState);
}

Ran JmapApi::runMutating(SqlConnection &connection, const Caller &caller, const JmapRequest &request,
                         const QByteArray &body, const std::optional<IdempotencyKey> &key,
                         const QString &sessionState) const
{
    std::optional<Ran> ran;
    bool isRefused = false;
    const auto work = [&]() -> Result<void> {
        auto change = Change::begin(connection);
        if (!change)
            return failure(change.error());
        if (key) {
            const auto verdict = ReplayGuard::judge(connection, caller, *key, body);
            if (!verdict)
                return failure(verdict.error());
            if (verdict->kind != ReplayGuard::Verdict::Kind::Execute) {
                ran = answerOf(*verdict);
                return {};
            }
        }
        ran = runCalls(connection, caller, request, sessionState, &*change);
        if (!*ran && ran->error().kind == ErrorKind::Cancelled)
            ran = answerTooLarge(m_limits);
        if (!*ran)
            return failure(ran->error());
        isRefused = !**ran;
        if (isRefused) // Too large an answer: what was done is undone.
            return failure(ErrorKind::Cancelled, QString());
        const auto types = change->finish();
        if (!types)
            return failure(types.error());
        (**ran)->changedTypes = *types;
        return key ? ReplayGuard::note(connection, caller, *key, body, (**ran)->body) : Result<void>();
    };
    const Result<void> done = connection.write(work);
    return done || isRefused ? *ran : Ran(failure(done.error()));
}

Ran JmapApi::runCalls(SqlConnection &connection, const Caller &caller, const JmapRequest &request,
                      const QString &sessionState, Change *change) const
{
    QHash<QString, QString> createdIds = request.createdIds;
    MethodContext context{
        connection, caller,     m_limits, m_sending, m_clock, m_database.epoch(), m_database.workspace(),
        change,     &createdIds};
    const bool knowsOurs = request.using_.contains(programsCapability());
    QList<MethodCall> responses;
    QByteArray text = "{\"methodResponses\":[";
    for (qsizetype i = 0; i < request.calls.size(); ++i) {
        const MethodCall &call = request.calls.at(i);
        if (change)
            change->nextCall();
        if (i > 0)
            text += ',';
        // A method of a capability that the request does not name is not there.
        const bool isThere = knowsOurs || call.name == QLatin1String("Core/echo");
        const auto isAdded = isThere && !isReferredTo(request.calls, i)
                                 ? addAsText(context, call, responses, text)
                                 : Result<bool>(false);
        if (!isAdded)
            return failure(isAdded.error());
        if (!*isAdded) {
            const Answer answered =
                isThere ? answerTo(context, call, responses) : answerError("unknownMethod");
            if (!answered)
                return failure(answered.error());
            responses.append(*answered
                                 ? MethodCall{call.name, **answered, call.id}
                                 : MethodCall{QStringLiteral("error"), answered->error().toJson(), call.id});
            text += written(responses.last());
        }
        if (text.size() > m_limits.maxSizeResponse)
            return answerTooLarge(m_limits);
    }
    text += endOf(sessionState, request, createdIds);
    return Ran(RequestOutcome<Outcome>(Outcome{text, {}}));
}

} // namespace waymark
