// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/suppressions/SuppressionFinder.h"

#include "core/store/Store.h"
#include "core/store/suppressions/ErasedAddresses.h"
#include "core/store/suppressions/SuppressionNumbers.h"

#include <utility>

namespace waymark {

SuppressionFinder::SuppressionFinder(Store &store, QObject *parent) : QObject(parent), m_store(store)
{
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1);
}

SuppressionFinder::~SuppressionFinder()
{
    if (m_stopped)
        *m_stopped = true;
    m_thread.waitForDone();
}

void SuppressionFinder::start(const SuppressionQuery &query)
{
    if (m_stopped)
        *m_stopped = true;
    auto stopped = std::make_shared<std::atomic_bool>(false);
    m_stopped = stopped;
    m_thread.start([this, query, stopped] {
        if (*stopped)
            return;
        const auto result = find(query, stopped);
        QMetaObject::invokeMethod(
            this,
            [this, result, stopped] {
                if (*stopped)
                    return;
                if (result)
                    Q_EMIT found(*result);
                else
                    Q_EMIT failed(result.error());
            },
            Qt::QueuedConnection);
    });
}

Result<SuppressionsFound> SuppressionFinder::find(const SuppressionQuery &query, const Flag &stopped)
{
    Connection &reader = m_store.reader();
    auto numbers = SuppressionNumbers::list(reader, query, [&] { return stopped->load(); });
    WAYMARK_TRY(numbers);
    const auto total = SuppressionNumbers::count(reader, query.lifted);
    WAYMARK_TRY(total);
    const auto erased = ErasedAddresses::count(reader);
    WAYMARK_TRY(erased);
    return SuppressionsFound{std::make_shared<const std::vector<qint64>>(std::move(*numbers)), *total,
                             *erased};
}

} // namespace waymark
