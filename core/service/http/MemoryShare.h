// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>
#include <QtGlobal>

#include <map>

namespace waymark::transport {

/// Bytes that bodies or answers take together, and those of each user.
struct MemoryBudget
{
    qint64 total = 0;
    std::map<QString, qint64> byPerson;

    qint64 of(const QString &person) const
    {
        const auto found = byPerson.find(person);
        return found == byPerson.end() ? 0 : found->second;
    }
};

/// What one of them takes; given back at the end.
class MemoryShare
{
public:
    MemoryShare(MemoryBudget &budget, const QString &person, qint64 size)
        : m_budget(budget), m_person(person), m_size(size)
    {
        m_budget.byPerson[m_person] += m_size;
        m_budget.total += m_size;
    }
    ~MemoryShare()
    {
        m_budget.total -= m_size;
        const auto own = m_budget.byPerson.find(m_person);
        own->second -= m_size;
        if (own->second == 0)
            m_budget.byPerson.erase(own);
    }
    MemoryShare(const MemoryShare &) = delete;
    MemoryShare &operator=(const MemoryShare &) = delete;

private:
    MemoryBudget &m_budget;
    const QString m_person;
    const qint64 m_size;
};

} // namespace waymark::transport
