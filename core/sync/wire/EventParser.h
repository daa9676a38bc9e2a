// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QByteArray>
#include <QList>

namespace waymark {

/// One message of an event stream.
struct ServerEvent
{
    QByteArray name; ///< "message" where none was given.
    QByteArray data;
    QByteArray lastId; ///< The stream's last event id up to here.

    bool operator==(const ServerEvent &) const = default;
};

/// Reads server-sent events (WHATWG HTML, section 9.2.6) as bytes arrive, however they are cut.
class EventParser
{
public:
    /// The events that are whole by now.
    QList<ServerEvent> feed(const QByteArray &bytes);

    /// Whether a line or an event has become longer than any of a waymark-server's; then nothing more is
    /// read.
    bool isTooLong() const { return m_tooLong; }

    static constexpr qsizetype longest = 262'144;

private:
    void takeLine(const QByteArray &line, QList<ServerEvent> &events);
    void takeField(const QByteArray &name, const QByteArray &value);

    QByteArray m_line;
    bool m_afterReturn = false; ///< A line feed that follows belongs to the line end before.
    bool m_isFirst = true;      ///< A byte order mark may stand there.
    bool m_tooLong = false;
    QByteArray m_name;
    QByteArray m_data;
    bool m_hasData = false;
    QByteArray m_lastId;
};

} // namespace waymark
