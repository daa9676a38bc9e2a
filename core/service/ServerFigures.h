// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"

#include <QByteArray>
#include <QMutex>

#include <atomic>
#include <map>

namespace waymark {

class ServerDatabase;

/// Figures about the running server for whoever watches it, in the text form that Prometheus reads
/// (exposition format, version 0.0.4). No name, address or id of anybody is in them. Every thread may call
/// it.
class ServerFigures
{
public:
    /// One answer more, by its HTTP status.
    void countAnswer(int status);

    std::atomic<int> connections = 0;  ///< Open now.
    std::atomic<int> eventStreams = 0; ///< Of them.
    std::atomic<int> waiting = 0;      ///< Requests that are being answered, or wait for that.

    /// All of them, with what the database knows. Blocks as long as a reader does.
    Result<QByteArray> text(ServerDatabase &database, const Clock &clock) const;

private:
    mutable QMutex m_mutex;
    std::map<int, qint64> m_answers;
};

} // namespace waymark
