// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/ContentExpression.h"

#include <QRegularExpression>

namespace waymark {

namespace {

/// One item of an expression: a name or alternatives in parentheses, then how often.
const QRegularExpression &itemPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(\G\s*(?:([a-z_]+)|\(\s*([a-z_]+(?:\s*\|\s*[a-z_]+)*)\s*\))([?*+]?))"));
    return pattern;
}

constexpr qsizetype mostItems = 32;

} // namespace

Result<ContentExpression> ContentExpression::parse(const QString &text,
                                                   const std::function<NodeTypes(const QString &)> &resolve)
{
    ContentExpression expression;
    qsizetype at = 0;
    const QString trimmed = text.trimmed();
    while (at < trimmed.size()) {
        const auto match = itemPattern().match(trimmed, at);
        if (!match.hasMatch())
            return failure(ErrorKind::Internal, {}, QStringLiteral("content expression: ") + text);
        at = match.capturedEnd();

        Item item;
        const QString names = match.captured(1) + match.captured(2);
        for (const QString &name : names.split(u'|')) {
            const NodeTypes types = resolve(name.trimmed());
            if (types.isEmpty())
                return failure(ErrorKind::Internal, {}, QStringLiteral("unknown in content: ") + name);
            item.types.add(types);
        }
        const QString count = match.captured(3);
        if (count == QLatin1String("+"))
            expression.m_items.append(item);
        item.repeats = count == QLatin1String("*") || count == QLatin1String("+");
        item.optional = item.repeats || count == QLatin1String("?");
        expression.m_items.append(item);
    }
    if (expression.m_items.size() > mostItems)
        return failure(ErrorKind::Internal, {}, QStringLiteral("content expression too long: ") + text);
    return expression;
}

/// Runs all ways to read the children at once: bit n says that item n may come next.
qsizetype ContentExpression::firstMisfit(const QList<Node> &children) const
{
    quint64 positions = withSkipped(1);
    for (qsizetype i = 0; i < children.size(); ++i) {
        quint64 next = 0;
        for (qsizetype item = 0; item < m_items.size(); ++item) {
            if ((positions >> item & 1) == 0 || !m_items[item].types.contains(children[i].type))
                continue;
            next |= quint64(1) << (m_items[item].repeats ? item : item + 1);
        }
        if (next == 0)
            return i;
        positions = withSkipped(next);
    }
    return (positions >> m_items.size() & 1) ? -1 : children.size();
}

quint64 ContentExpression::withSkipped(quint64 positions) const
{
    for (qsizetype item = 0; item < m_items.size(); ++item) {
        if ((positions >> item & 1) && m_items[item].optional)
            positions |= quint64(1) << (item + 1);
    }
    return positions;
}

} // namespace waymark
