// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/store/search/SearchQuery.h"
#include "core/store/search/SearchResult.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace waymark {

class Store;

/// Searches the workspace beside the screen's thread. Only the newest search is answered; an older one stops.
class PaletteSearch : public QObject
{
    Q_OBJECT
public:
    explicit PaletteSearch(Store &store, QObject *parent);
    /// Waits until what still runs has stopped, since it reads the store.
    ~PaletteSearch() override;

    void start(const SearchQuery &query);
    /// Forgets what runs.
    void stop();
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void found(const waymark::SearchResult &result);
    void failed(const waymark::Error &error);

private:
    void finish(const Result<SearchResult> &result);

    Store &m_store;
    /// One thread that stays, so that its connection and statements do.
    QThreadPool m_thread;
    std::shared_ptr<std::atomic_bool> m_stopped;
    bool m_running = false;
};

} // namespace waymark
