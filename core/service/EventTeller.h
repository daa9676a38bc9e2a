// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/service/ChangeNotice.h"
#include "core/service/Response.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMutex>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>

namespace waymark {

class ServerDatabase;

/// Tells whoever listens that objects have changed, and makes the events of it. Every thread may call it.
class EventTeller
{
public:
    explicit EventTeller(ServerDatabase &database) : m_database(database) {}

    /// Called with what changed, from the thread that tells it.
    void setListener(std::function<void(const ChangeNotice &)> listener);
    /// Called after something changed that the delivery worker goes by.
    void setWorkerBell(std::function<void()> bell);

    /// Tells that objects of these types have changed, and whatever else has changed since it told last.
    /// Notices are in the order of the states that they tell.
    void announce(const QSet<QString> &types);
    /// Tells what has changed since it told last, if anything: by a command beside the server, or another
    /// server on the same database.
    void announceOthers();

    /// The event that tells `subscription` of a change, in the form of server-sent events; empty where it
    /// does not care.
    QByteArray eventFor(const EventSubscription &subscription, const ChangeNotice &notice) const;
    /// What a stream begins with: what it missed, if it says what it heard last.
    QByteArray firstEventFor(const EventSubscription &subscription);

private:
    Result<QJsonObject> allStates();
    Result<QSet<QString>> peopleTouched(const QStringList &types);
    void tellNow();
    void tell(const QJsonObject &states);
    QByteArray eventText(const QJsonObject &states) const;

    ServerDatabase &m_database;
    QMutex m_mutex;
    std::function<void(const ChangeNotice &)> m_listener;
    std::function<void()> m_bell;
    qint64 m_announced = -1; ///< The newest modseq that was told; negative before there is a listener.
};

} // namespace waymark
