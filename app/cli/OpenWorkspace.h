// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/cli/CommandContext.h"
#include "core/base/Result.h"
#include "core/work/WorkContext.h"

#include <QFuture>

#include <memory>

namespace waymark {

/// A workspace that is open to work in as the person whose it is.
class OpenWorkspace
{
public:
    static Result<OpenWorkspace> open(const CommandContext &context);

    WorkContext work() const { return {*m_store, m_clock, m_me}; }
    Store &store() { return *m_store; }
    /// Waits for an act.
    template <class T>
    Result<T> take(const QFuture<Result<T>> &future)
    {
        m_store->drain();
        return future.result();
    }

private:
    OpenWorkspace(std::unique_ptr<Store> store, const Clock &clock, const UserId &me);

    std::unique_ptr<Store> m_store;
    const Clock &m_clock;
    UserId m_me;
};

} // namespace waymark
