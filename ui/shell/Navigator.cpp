// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/shell/Navigator.h"

namespace waymark {

namespace {

constexpr qsizetype longestWay = 100;

} // namespace

void Navigator::go(const Place &place)
{
    if (place == m_current)
        return;
    if (!m_current.page.isEmpty()) {
        m_back.append(m_current);
        if (m_back.size() > longestWay)
            m_back.removeFirst();
    }
    m_forward.clear();
    arriveAt(place);
}

QList<Place> Navigator::visited() const
{
    return QList<Place>(m_back.crbegin(), m_back.crend()) +
           QList<Place>(m_forward.crbegin(), m_forward.crend());
}

void Navigator::refine(const QString &page, const QString &argument)
{
    if (page != m_current.page)
        return;
    m_current.argument = argument;
    // What was gone to is part of the place before: "back" would stay where it is.
    if (!m_back.isEmpty() && m_back.last() == m_current) {
        m_back.removeLast();
        Q_EMIT historyChanged();
    }
}

void Navigator::back()
{
    if (m_back.isEmpty())
        return;
    m_forward.append(m_current);
    arriveAt(m_back.takeLast());
}

void Navigator::forward()
{
    if (m_forward.isEmpty())
        return;
    m_back.append(m_current);
    arriveAt(m_forward.takeLast());
}

void Navigator::arriveAt(const Place &place)
{
    // Who arrives may refine the place, and still reads where it was to go.
    const Place there = place;
    m_current = there;
    Q_EMIT arrived(there);
    Q_EMIT historyChanged();
}

} // namespace waymark
