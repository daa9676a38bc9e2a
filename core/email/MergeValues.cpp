// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/MergeValues.h"

#include "core/email/UrlRules.h"

namespace waymark {

MergeValues MergeValues::over(const MergeValues &shared)
{
    MergeValues values;
    values.m_shared = shared.m_values;
    values.m_account = shared.m_account;
    values.m_timeZone = shared.m_timeZone;
    return values;
}

void MergeValues::set(QLatin1String token, MergeValue value)
{
    m_values.insert(token, std::move(value));
}

void MergeValues::setText(QLatin1String token, const QString &value)
{
    set(token, value.trimmed().isEmpty() ? MergeValue() : MergeValue(value));
}

void MergeValues::setMoney(QLatin1String token, const Money &value)
{
    set(token, value);
}

void MergeValues::setDate(QLatin1String token, QDate value)
{
    set(token, value.isValid() ? MergeValue(value) : MergeValue());
}

void MergeValues::setInstant(QLatin1String token, const QDateTime &value)
{
    set(token, value.isValid() ? MergeValue(value) : MergeValue());
}

void MergeValues::setList(QLatin1String token, const QStringList &value)
{
    QStringList filled;
    for (const QString &item : value) {
        if (!item.trimmed().isEmpty())
            filled.append(item.trimmed());
    }
    set(token, filled.isEmpty() ? MergeValue() : MergeValue(filled));
}

void MergeValues::setNumber(QLatin1String token, qint64 value)
{
    set(token, value);
}

void MergeValues::setFlag(QLatin1String token, TriState value)
{
    set(token, value == TriState::Unknown ? MergeValue() : MergeValue(value == TriState::True));
}

void MergeValues::setUrl(QLatin1String token, const QString &value)
{
    set(token, isLinkTarget(value) ? MergeValue(value) : MergeValue());
}

const MergeValue &MergeValues::value(const QString &name) const
{
    static const MergeValue none;
    if (const auto own = m_values.constFind(name); own != m_values.cend())
        return *own;
    const auto found = m_shared.constFind(name);
    return found == m_shared.cend() ? none : *found;
}

} // namespace waymark
