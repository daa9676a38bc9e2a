// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Follow.h"
#include "core/base/Result.h"
#include "core/store/Store.h"

#include <QObject>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <functional>
#include <utility>

namespace waymark {

/// Reads what a screen shows, beside the screen's thread. Asked again while it reads, it reads once more, and
/// only what was asked for last is shown. A member of the screen, and its last one.
template <class T>
class LatestReading
{
public:
    using Read = std::function<Result<T>(Connection &)>;
    using Show = std::function<void(const Result<T> &)>;

    /// `store` outlives it; `screen` is whose member it is.
    LatestReading(Store &store, QObject *screen, Show show)
        : m_store(store), m_screen(screen), m_show(std::move(show))
    {
        m_thread.setMaxThreadCount(1);
    }
    /// Waits for what is being read, which needs the store.
    ~LatestReading() { m_thread.waitForDone(); }
    Q_DISABLE_COPY_MOVE(LatestReading)

    void start(Read read)
    {
        m_wanted = std::move(read);
        next();
    }
    /// What was asked for is not shown any more.
    void forget()
    {
        m_wanted = {};
        m_isForgotten = true;
    }
    bool isReading() const { return m_isRunning || m_wanted; }

private:
    void next()
    {
        if (m_isRunning || !m_wanted)
            return;
        m_isRunning = true;
        m_isForgotten = false;
        follow(QtConcurrent::run(
                   &m_thread,
                   [&store = m_store, read = std::exchange(m_wanted, {})] { return read(store.reader()); }),
               m_screen, [this](const Result<T> &result) {
                   m_isRunning = false;
                   if (m_wanted)
                       next();
                   else if (!m_isForgotten)
                       m_show(result);
               });
    }

    Store &m_store;
    QObject *m_screen;
    Show m_show;
    Read m_wanted;
    bool m_isRunning = false;
    bool m_isForgotten = false;
    QThreadPool m_thread;
};

} // namespace waymark
