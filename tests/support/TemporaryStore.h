// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Clock.h"
#include "core/store/Store.h"
#include "core/store/WriteTransaction.h"

#include <QTemporaryDir>
#include <QTimeZone>

#include <type_traits>

namespace waymark {

/// A real store in a temporary folder, on Wednesday 18 November 2026, 08:00 UTC.
class TemporaryStore
{
public:
    TemporaryStore() { open(); }

    Store &store() { return *m_store; }
    Store *operator->() { return m_store.get(); }
    Store &operator*() { return *m_store; }
    FixedClock &clock() { return m_clock; }
    Connection &reader() { return m_store->reader(); }
    QString path() const { return m_folder.filePath(QStringLiteral("workspace.waymark")); }
    QString folder() const { return m_folder.path(); }

    /// Runs `work` in one transaction and waits for it: `run([&](WriteTransaction &t) { return …; })`.
    template <class Work>
    auto run(Work work) -> std::invoke_result_t<Work, WriteTransaction &>
    {
        using Value = typename std::invoke_result_t<Work, WriteTransaction &>::value_type;
        return m_store->writeAndWait<Value>(std::move(work));
    }

    /// Closes the store, and opens it again as a program's next start does.
    void reopen()
    {
        m_store.reset();
        open();
    }
    void close() { m_store.reset(); }

private:
    void open()
    {
        auto store = Store::open(path(), m_clock);
        if (!store)
            qFatal("no temporary store: %s", qPrintable(describe(store.error())));
        m_store = std::move(*store);
    }

    QTemporaryDir m_folder;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 18), QTime(8, 0), QTimeZone::utc())};
    std::unique_ptr<Store> m_store;
};

} // namespace waymark
