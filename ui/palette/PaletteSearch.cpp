// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/palette/PaletteSearch.h"

#include "core/store/search/Search.h"

#include <QPointer>

namespace waymark {

PaletteSearch::PaletteSearch(Store &store, QObject *parent) : QObject(parent), m_store(store)
{
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1);
}

PaletteSearch::~PaletteSearch()
{
    stop();
    m_thread.waitForDone();
}

void PaletteSearch::stop()
{
    if (m_stopped)
        *m_stopped = true;
    m_running = false;
}

void PaletteSearch::start(const SearchQuery &query)
{
    stop();
    auto stopped = std::make_shared<std::atomic_bool>(false);
    m_stopped = stopped;
    m_running = true;
    m_thread.start([this, query, stopped] {
        if (*stopped)
            return;
        const auto result = Search::find(m_store, query, [&] { return stopped->load(); });
        QMetaObject::invokeMethod(
            this,
            [this, result, stopped] {
                if (!*stopped)
                    finish(result);
            },
            Qt::QueuedConnection);
    });
}

void PaletteSearch::finish(const Result<SearchResult> &result)
{
    m_running = false;
    if (result)
        Q_EMIT found(*result);
    else
        Q_EMIT failed(result.error());
}

} // namespace waymark
