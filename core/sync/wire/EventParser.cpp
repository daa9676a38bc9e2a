// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/wire/EventParser.h"

#include <utility>

namespace waymark {

QList<ServerEvent> EventParser::feed(const QByteArray &bytes)
{
    QList<ServerEvent> events;
    for (const char c : bytes) {
        if (m_tooLong)
            return events;
        if (c == '\n' && std::exchange(m_afterReturn, false))
            continue;
        m_afterReturn = c == '\r';
        if (c == '\n' || c == '\r') {
            takeLine(std::exchange(m_line, {}), events);
        } else {
            m_line += c;
            m_tooLong = m_line.size() + m_data.size() > longest;
        }
    }
    return events;
}

void EventParser::takeLine(const QByteArray &given, QList<ServerEvent> &events)
{
    const QByteArray line =
        std::exchange(m_isFirst, false) && given.startsWith("\xEF\xBB\xBF") ? given.mid(3) : given;
    if (line.isEmpty()) {
        if (m_hasData)
            events.append({m_name.isEmpty() ? QByteArray("message") : m_name, m_data.chopped(1), m_lastId});
        m_name.clear();
        m_data.clear();
        m_hasData = false;
        return;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon == 0)
        return; // A comment: a sign of life.
    QByteArray value = colon < 0 ? QByteArray() : line.mid(colon + 1);
    if (value.startsWith(' '))
        value.remove(0, 1);
    takeField(colon < 0 ? line : line.left(colon), value);
}

void EventParser::takeField(const QByteArray &name, const QByteArray &value)
{
    if (name == "event") {
        m_name = value;
    } else if (name == "data") {
        m_data += value + '\n';
        m_hasData = true;
    } else if (name == "id" && !value.contains('\0')) {
        m_lastId = value;
    }
}

} // namespace waymark
