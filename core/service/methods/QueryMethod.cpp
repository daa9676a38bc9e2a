// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/database/SqlConnection.h"
#include "core/service/methods/MethodContext.h"
#include "core/service/methods/Methods.h"
#include "core/service/methods/QueryFilter.h"
#include "core/service/objects/Scopes.h"

#include <QJsonArray>

#include <algorithm>

namespace waymark {

namespace {

/// Which part of the result is asked for.
struct Window
{
    qint64 position = 0;
    qint64 limit = 0;
    QString anchor;
    qint64 anchorOffset = 0;
    bool wantsTotal = false;
};

/// No result is as long as this.
constexpr qint64 farthest = 9007199254740991;

bool isWholeNumber(const QJsonValue &value)
{
    return value.isDouble() && value.toDouble() == double(value.toInteger());
}

MethodOutcome<Window> windowOf(const MethodContext &context, const QJsonObject &arguments)
{
    Window window;
    const auto number = [&](const char *name, qint64 byDefault) -> std::optional<qint64> {
        const QJsonValue value = arguments.value(QLatin1String(name));
        if (value.isUndefined() || value.isNull())
            return byDefault;
        return isWholeNumber(value) ? std::optional(value.toInteger()) : std::nullopt;
    };
    const auto position = number("position", 0);
    const auto limit = number("limit", context.limits.maxObjectsInGet);
    const auto offset = number("anchorOffset", 0);
    if (!position || !limit || *limit < 0 || !offset)
        return methodError("invalidArguments",
                           QStringLiteral("position, limit and anchorOffset are whole numbers."));
    window.position = *position;
    window.limit = std::min<qint64>(*limit, context.limits.maxObjectsInGet);
    window.anchor = arguments.value(QStringLiteral("anchor")).toString();
    window.anchorOffset = *offset;
    window.wantsTotal = arguments.value(QStringLiteral("calculateTotal")).toBool();
    return window;
}

/// Runs the query and finds the window in it.
class QueryRun
{
public:
    QueryRun(MethodContext &context, const TypeSchema &type, const QueryFilter &filter,
             const QueryFilter &order)
        : m_connection(context.connection), m_order(order)
    {
        m_from = QStringLiteral(" FROM object o WHERE o.type = ? AND o.destroyed = 0 AND %1 AND %2")
                     .arg(seenNow(QStringLiteral("o.id")), filter.sql);
        m_binds = QVariantList{type.name, context.caller.person} + filter.binds;
    }

    Result<qint64> total()
    {
        const auto rows = m_connection.query(QStringLiteral("SELECT count(*)") + m_from, m_binds);
        if (!rows)
            return failure(rows.error());
        return rows->first().first().toLongLong();
    }

    Result<QStringList> ids(qint64 position, qint64 limit)
    {
        const auto rows =
            m_connection.query(QStringLiteral("SELECT o.uid") + m_from + QStringLiteral(" ORDER BY ") +
                                   m_order.sql + QStringLiteral(" LIMIT ? OFFSET ?"),
                               m_binds + m_order.binds + QVariantList{limit, position});
        if (!rows)
            return failure(rows.error());
        QStringList ids;
        for (const QVariantList &row : *rows)
            ids.append(row.first().toString());
        return ids;
    }

    /// Where `anchor` is, or -1; looked for in portions.
    Result<qint64> indexOf(const QString &anchor)
    {
        constexpr qint64 portion = 5000;
        for (qint64 start = 0;; start += portion) {
            const auto some = ids(start, portion);
            if (!some)
                return failure(some.error());
            const qsizetype index = some->indexOf(anchor);
            if (index >= 0)
                return start + index;
            if (some->size() < portion)
                return -1;
        }
    }

private:
    SqlConnection &m_connection;
    const QueryFilter &m_order;
    QString m_from;
    QVariantList m_binds;
};

/// The first index of the window; -1 where the anchor is not there.
Result<qint64> startOf(QueryRun &run, const Window &window)
{
    if (!window.anchor.isEmpty()) {
        const auto index = run.indexOf(window.anchor);
        if (!index || *index < 0)
            return index;
        return std::max<qint64>(0, *index + std::clamp<qint64>(window.anchorOffset, -farthest, farthest));
    }
    if (window.position >= 0)
        return std::min(window.position, farthest);
    const auto total = run.total();
    return total ? std::max<qint64>(0, *total + std::max(window.position, -farthest)) : total;
}

} // namespace

Answer queryMethod(MethodContext &context, const TypeSchema &type, const QJsonObject &arguments)
{
    const auto filter = QueryFilter::read(context, type, arguments.value(QStringLiteral("filter")));
    if (!filter)
        return Answer(MethodOutcome<QJsonObject>(tl::unexpected<MethodError>(filter.error())));
    const auto order =
        readSort(type, arguments.value(QStringLiteral("sort")), context.connection.dialect().byBytes);
    if (!order)
        return Answer(MethodOutcome<QJsonObject>(tl::unexpected<MethodError>(order.error())));
    const auto window = windowOf(context, arguments);
    if (!window)
        return Answer(MethodOutcome<QJsonObject>(tl::unexpected<MethodError>(window.error())));

    QueryRun run(context, type, *filter, *order);
    const auto start = startOf(run, *window);
    const auto state = context.stateOf(type);
    if (!start || !state)
        return failure(!start ? start.error() : state.error());
    if (*start < 0)
        return answerError("anchorNotFound");
    const auto ids = run.ids(*start, window->limit);
    if (!ids)
        return failure(ids.error());
    QJsonObject result{{QStringLiteral("accountId"), context.workspace},
                       {QStringLiteral("queryState"), *state},
                       {QStringLiteral("canCalculateChanges"), false},
                       {QStringLiteral("position"), *start},
                       {QStringLiteral("ids"), QJsonArray::fromStringList(*ids)}};
    if (window->wantsTotal) {
        const auto total = run.total();
        if (!total)
            return failure(total.error());
        result.insert(QStringLiteral("total"), *total);
    }
    if (window->limit < arguments.value(QStringLiteral("limit")).toDouble(double(window->limit)))
        result.insert(QStringLiteral("limit"), window->limit);
    return answer(result);
}

} // namespace waymark
