// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/service/people/Caller.h"

#include <QJsonObject>
#include <QTemporaryDir>

#include <memory>

namespace waymark {

class LocalCalls;
class Store;

/// A workspace for the length of a command, with what accounts are imported against: the server's accounts,
/// people and pick lists, as a device that has just synchronised has them.
class ScratchWorkspace
{
public:
    static Result<std::unique_ptr<ScratchWorkspace>> make(const LocalCalls &server, const Caller &caller,
                                                          const Clock &clock);
    ~ScratchWorkspace();

    Store &store() { return *m_store; }

    /// What was done to accounts in it, as the arguments of Account/set.
    Result<QJsonObject> changes();

private:
    ScratchWorkspace() = default;

    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
};

} // namespace waymark
