// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/run/SyncPull.h"

#include "core/store/Store.h"
#include "core/store/WriteTransaction.h"
#include "core/sync/EarlierTexts.h"
#include "core/sync/RemotePages.h"
#include "core/sync/SyncStateRepository.h"
#include "core/sync/SyncType.h"
#include "core/sync/run/JmapBody.h"

#include <algorithm>
#include <utility>

namespace waymark {

namespace {

constexpr int callsOfOne = 3;

QString methodOf(const QString &type, const char *method)
{
    return type + u'/' + QLatin1String(method);
}

bool isBeginning(const QString &state)
{
    return state.isEmpty() || state == QLatin1String("0");
}

QStringList stringsOf(const QJsonValue &value)
{
    QStringList strings;
    const QJsonArray array = value.toArray();
    for (const auto &item : array)
        strings.append(item.toString());
    return strings;
}

/// Not in braces: those of one array are that array.
QJsonArray onlyCall(const QJsonArray &call)
{
    QJsonArray calls;
    calls.append(call);
    return calls;
}

void takeObjects(const QJsonObject &got, RemotePage &page)
{
    const QJsonArray list = got.value(QStringLiteral("list")).toArray();
    for (const auto &object : list)
        page.objects.append(object.toObject());
    page.gone += stringsOf(got.value(QStringLiteral("notFound")));
}

} // namespace

void SyncPull::begin(const JmapSession &session)
{
    m_account = session.identity.workspace;
    m_callsAtOnce = std::max(callsOfOne, session.limits.maxCallsInRequest);
    m_most = session.limits.maxObjectsInGet;
    m_types.clear();
    for (const SyncType &type : syncTypes()) {
        if (session.types.contains(type.name))
            m_types.append(type.name);
        if (type.entity == EntityType::Draft && session.types.contains(EarlierTexts::type().name))
            m_types.append(EarlierTexts::type().name);
    }
    beginAnew();
}

void SyncPull::beginAnew()
{
    m_oneAtATime = false;
    m_isCounted = false;
    m_total = 0;
    m_inPages.clear();
    wantAll();
}

void SyncPull::wantAll()
{
    m_due = QSet<QString>(m_types.begin(), m_types.end());
    m_checksWanted = true;
    m_lastWanted.clear();
}

Result<void> SyncPull::want(const QHash<QString, QString> &states)
{
    for (const QString &type : std::as_const(m_types)) {
        if (!states.contains(type))
            continue;
        const auto known = SyncStateRepository::state(m_store.reader(), type);
        WAYMARK_TRY(known);
        if (*known != states.value(type))
            m_due.insert(type);
    }
    return {};
}

QJsonObject SyncPull::withAccount(QJsonObject arguments) const
{
    arguments.insert(QStringLiteral("accountId"), m_account);
    return arguments;
}

Result<QByteArray> SyncPull::countRequest()
{
    if (std::exchange(m_isCounted, true))
        return QByteArray();
    QJsonArray calls;
    for (const QString &type : std::as_const(m_types)) {
        const auto state = SyncStateRepository::state(m_store.reader(), type);
        WAYMARK_TRY(state);
        if (isBeginning(*state) && calls.size() < m_callsAtOnce)
            calls.append(jmapCall(
                methodOf(type, "query"),
                withAccount({{QStringLiteral("limit"), 0}, {QStringLiteral("calculateTotal"), true}}), type));
    }
    return calls.isEmpty() ? QByteArray() : jmapBody(calls);
}

void SyncPull::takeCount(const JmapAnswer &answer)
{
    m_total = 0;
    for (const MethodCall &response : answer.responses)
        m_total += response.arguments.value(QStringLiteral("total")).toInt();
}

Result<QByteArray> SyncPull::probeRequest() const
{
    for (const QString &type : m_types) {
        const auto state = SyncStateRepository::state(m_store.reader(), type);
        WAYMARK_TRY(state);
        if (isBeginning(*state))
            continue;
        const QJsonObject arguments{{QStringLiteral("sinceState"), *state},
                                    {QStringLiteral("maxChanges"), 1}};
        return jmapBody(
            onlyCall(jmapCall(methodOf(type, "changes"), withAccount(arguments), QStringLiteral("probe"))));
    }
    return QByteArray();
}

bool SyncPull::isKnown(const JmapAnswer &probe)
{
    return probe.errorOf(QStringLiteral("probe")) != QLatin1String("cannotCalculateChanges");
}

Result<QByteArray> SyncPull::nextRequest()
{
    m_asked.clear();
    auto calls = askChanges();
    WAYMARK_TRY(calls);
    if (calls->isEmpty() && m_checksWanted) {
        calls = askWanted();
        WAYMARK_TRY(calls);
        m_checksWanted = !calls->isEmpty();
    }
    return calls->isEmpty() ? QByteArray() : jmapBody(*calls);
}

/// A type of which there are many has a request of its own; the others share one.
Result<QJsonArray> SyncPull::askChanges()
{
    QJsonArray calls;
    for (const QString &type : std::as_const(m_types)) {
        if (!m_due.contains(type))
            continue;
        const auto state = SyncStateRepository::state(m_store.reader(), type);
        WAYMARK_TRY(state);
        const bool isMany = m_oneAtATime || m_inPages.contains(type) || isBeginning(*state);
        if (!calls.isEmpty() && (isMany || calls.size() + callsOfOne > m_callsAtOnce))
            break;
        m_asked.append({type, {}, type});
        const QJsonArray some = callsFor(m_asked.last(), *state);
        for (const auto &call : some)
            calls.append(call);
        if (isMany)
            break;
    }
    for (const Asked &asked : std::as_const(m_asked))
        m_due.remove(asked.type);
    return calls;
}

QJsonArray SyncPull::callsFor(const Asked &asked, const QString &state) const
{
    const QString changes = methodOf(asked.type, "changes");
    const QString get = methodOf(asked.type, "get");
    const auto gotten = [&](const char *which) {
        return withAccount(
            {{QStringLiteral("#ids"), backReference(asked.id, changes, QLatin1String(which))}});
    };
    return {jmapCall(
                changes,
                withAccount({{QStringLiteral("sinceState"), isBeginning(state) ? QStringLiteral("0") : state},
                             {QStringLiteral("maxChanges"), m_most}}),
                asked.id),
            jmapCall(get, gotten("/created"), QString(asked.id + QStringLiteral(".created"))),
            jmapCall(get, gotten("/updated"), QString(asked.id + QStringLiteral(".updated")))};
}

/// The same ids are not asked for twice in a row: what still wants them then waits for the next round.
Result<QJsonArray> SyncPull::askWanted()
{
    for (const QString &type : std::as_const(m_types)) {
        const auto ids = SyncStateRepository::wanted(m_store.reader(), type, m_most);
        WAYMARK_TRY(ids);
        if (ids->isEmpty() || m_lastWanted.value(type) == *ids)
            continue;
        m_lastWanted.insert(type, *ids);
        m_asked.append({type, *ids, type});
        const QJsonObject arguments{{QStringLiteral("ids"), QJsonArray::fromStringList(*ids)}};
        return onlyCall(jmapCall(methodOf(type, "get"), withAccount(arguments), type));
    }
    return QJsonArray();
}

void SyncPull::giveBack()
{
    for (const Asked &asked : std::as_const(m_asked)) {
        if (asked.ids.isEmpty())
            m_due.insert(asked.type);
        else
            m_lastWanted.remove(asked.type);
    }
    m_asked.clear();
}

bool SyncPull::shrink()
{
    giveBack();
    if (!std::exchange(m_oneAtATime, true))
        return true;
    if (m_most <= 1)
        return false;
    m_most = std::max(1, m_most / 4);
    return true;
}

Result<SyncPull::Arrived> SyncPull::take(const JmapAnswer &answer)
{
    Arrived arrived;
    const QList<Asked> all = std::exchange(m_asked, {});
    for (const Asked &asked : all) {
        if (arrived.mustRestart || arrived.failure) {
            m_due.insert(asked.type);
            continue;
        }
        const Result<void> taken = takeOne(asked, answer, arrived);
        if (!taken) {
            for (const Asked &one : all)
                m_due.insert(one.type);
            return failure(taken.error());
        }
    }
    m_checksWanted = m_checksWanted || arrived.objects > 0;
    return arrived;
}

Result<void> SyncPull::takeOne(const Asked &asked, const JmapAnswer &answer, Arrived &arrived)
{
    RemotePage page;
    page.type = asked.type;
    const QString get = methodOf(asked.type, "get");
    QStringList calls{asked.id};
    if (asked.ids.isEmpty())
        calls += {asked.id + QStringLiteral(".created"), asked.id + QStringLiteral(".updated")};
    for (const QString &call : std::as_const(calls)) {
        const QString error = answer.errorOf(call);
        const QJsonObject *got = answer.find(call, get);
        const QJsonObject *changes = answer.find(call, methodOf(asked.type, "changes"));
        if (error == QLatin1String("cannotCalculateChanges")) {
            arrived.mustRestart = true;
        } else if (!error.isEmpty() || (!got && !changes)) {
            arrived.failure = refusalOf(asked, error);
        } else if (got) {
            takeObjects(*got, page);
            continue;
        } else {
            page.gone = stringsOf(changes->value(QStringLiteral("destroyed")));
            page.newState = changes->value(QStringLiteral("newState")).toString();
            if (changes->value(QStringLiteral("hasMoreChanges")).toBool())
                m_inPages.insert(asked.type);
            else
                m_inPages.remove(asked.type);
            continue;
        }
        m_due.insert(asked.type);
        return {};
    }
    if (m_inPages.contains(asked.type))
        m_due.insert(asked.type);
    return apply(page, arrived);
}

Result<void> SyncPull::apply(const RemotePage &page, Arrived &arrived)
{
    const int count = int(page.objects.size() + page.gone.size());
    if (count == 0 && page.newState) {
        const auto known = SyncStateRepository::state(m_store.reader(), page.type);
        WAYMARK_TRY(known);
        if (*known == *page.newState)
            return {};
    }
    const auto applied =
        m_store.writeAndWait<AppliedCounts>([&](WriteTransaction &transaction) -> Result<AppliedCounts> {
            // A person may have signed out since it was asked for.
            const auto connection = SyncStateRepository::connection(transaction.connection());
            WAYMARK_TRY(connection);
            if (!*connection || (*connection)->apiAccount != m_account)
                return failure(ErrorKind::Cancelled, {});
            return RemotePages::apply(transaction, page);
        });
    WAYMARK_TRY(applied);
    arrived.objects += count;
    arrived.changed.add(applied->changed);
    return {};
}

std::optional<WireFailure> SyncPull::refusalOf(const Asked &asked, const QString &error)
{
    const QString detail = QStringLiteral("%1: %2").arg(asked.type, error);
    const QString later = JmapAnswer::tr("The server cannot answer at the moment.");
    if (error == QLatin1String("requestTooLarge"))
        return WireFailure{Remedy::Shrink, {ErrorKind::Busy, later, detail}, {}, -1};
    if (error == QLatin1String("serverUnavailable") || error == QLatin1String("serverFail"))
        return WireFailure{Remedy::Retry, {ErrorKind::Busy, later, detail}, {}, -1};
    return WireFailure{Remedy::Person,
                       {ErrorKind::Unsupported,
                        JmapAnswer::tr("The server refuses what Waymark asks of it. Its version may not fit "
                                       "this one."),
                        detail},
                       {},
                       -1};
}

} // namespace waymark
