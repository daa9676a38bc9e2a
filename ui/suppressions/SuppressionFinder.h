// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Error.h"
#include "core/base/Result.h"
#include "core/store/suppressions/SuppressionQuery.h"
#include "ui/suppressions/SuppressionsFound.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>

namespace waymark {

class Store;

/// Finds the rows of the list of suppressed addresses beside the screen's thread. Only the newest question
/// is answered; an older one stops.
class SuppressionFinder : public QObject
{
    Q_OBJECT
public:
    SuppressionFinder(Store &store, QObject *parent);
    /// Waits until what still runs has stopped, since it reads the store.
    ~SuppressionFinder() override;

    void start(const SuppressionQuery &query);

Q_SIGNALS:
    void found(const waymark::SuppressionsFound &suppressions);
    void failed(const waymark::Error &error);

private:
    using Flag = std::shared_ptr<std::atomic_bool>;

    Result<SuppressionsFound> find(const SuppressionQuery &query, const Flag &stopped);

    Store &m_store;
    Flag m_stopped;
    QThreadPool m_thread; ///< One thread that stays, so that its connection does.
};

} // namespace waymark
