// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/render/MergeState.h"

#include "core/email/UrlRules.h"

namespace waymark {

MergeState::MergeState(const MergeTable &table, const ValueFormat &format, const MergeValues &values)
    : m_table(table), m_format(format), m_values(values), m_resolved(table.tokens.size()),
      m_conditions(table.conditions.size(), -1)
{
}

const QString &MergeState::value(int token)
{
    Resolved &resolved = m_resolved[token];
    if (!resolved.done) {
        const MergeToken &info = m_table.tokens.at(token);
        resolved.text = m_format.format(m_values.value(info.name), m_values.timeZone(), info.multiLine);
        if (resolved.text.isEmpty())
            resolved.text = info.standard;
        resolved.done = true;
    }
    return resolved.text;
}

void MergeState::note(QStringList &list, int token)
{
    const QString &name = m_table.tokens.at(token).name;
    if (!list.contains(name))
        list.append(name);
}

MergeState::Filled MergeState::fill(int place)
{
    const MergePlace &where = m_table.places.at(place);
    const QString &text = value(where.token);
    if (!text.isEmpty())
        return {text, Origin::Value};
    if (!where.fallback.isEmpty()) {
        note(m_fallbacks, where.token);
        return {where.fallback, Origin::Fallback};
    }
    note(m_missing, where.token);
    return {QLatin1String("{{") + m_table.tokens.at(where.token).name + QLatin1String("}}"), Origin::Missing};
}

QString MergeState::url(int place)
{
    const int token = m_table.places.at(place).token;
    const QString &text = value(token);
    if (isLinkTarget(text))
        return text;
    note(m_missing, token);
    return {};
}

bool MergeState::has(int token)
{
    return !value(token).isEmpty();
}

bool MergeState::holds(int condition)
{
    signed char &decided = m_conditions[condition];
    if (decided < 0)
        decided = matches(m_table.conditions.at(condition), m_values.account()) ? 1 : 0;
    return decided == 1;
}

} // namespace waymark
