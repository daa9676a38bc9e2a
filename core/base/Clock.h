// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QDate>
#include <QDateTime>
#include <QMutex>
#include <QTimeZone>

namespace waymark {

/// Where "now" comes from. Everything that depends on the time asks a Clock, so that a test or the tour can
/// stand on any day.
class Clock
{
public:
    virtual ~Clock() = default;

    /// The present instant, in UTC.
    virtual QDateTime now() const = 0;

    /// The present day in `zone`.
    QDate today(const QTimeZone &zone) const { return now().toTimeZone(zone).date(); }
};

/// The machine's clock.
class SystemClock : public Clock
{
public:
    QDateTime now() const override;
};

/// A clock that stands where it is put, for tests and the tour. All threads may ask it while one sets it.
class FixedClock : public Clock
{
public:
    explicit FixedClock(const QDateTime &at) : m_now(at.toUTC()) {}

    QDateTime now() const override
    {
        const QMutexLocker lock(&m_mutex);
        return m_now;
    }
    void set(const QDateTime &at)
    {
        const QMutexLocker lock(&m_mutex);
        m_now = at.toUTC();
    }
    void advance(qint64 milliseconds)
    {
        const QMutexLocker lock(&m_mutex);
        m_now = m_now.addMSecs(milliseconds);
    }

private:
    mutable QMutex m_mutex;
    QDateTime m_now;
};

} // namespace waymark
