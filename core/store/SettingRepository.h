// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QString>

#include <optional>

namespace waymark {

class Connection;
class WriteTransaction;

/// Small facts about this workspace on this device ("outbox.paused"): not in the journal, never synced.
class SettingRepository
{
public:
    static Result<std::optional<QString>> value(Connection &connection, const QString &key);
    /// An absent value removes the setting.
    static Result<void> setValue(WriteTransaction &transaction, const QString &key,
                                 const std::optional<QString> &value);
};

} // namespace waymark
