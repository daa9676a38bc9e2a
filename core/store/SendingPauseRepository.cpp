// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/SendingPauseRepository.h"

#include "core/store/SettingRepository.h"

namespace waymark {

namespace {

// Present while paused.
const QString setting = QStringLiteral("outbox.paused");

} // namespace

Result<bool> SendingPauseRepository::isOn(Connection &connection)
{
    const auto value = SettingRepository::value(connection, setting);
    WAYMARK_TRY(value);
    return value->has_value();
}

Result<void> SendingPauseRepository::set(WriteTransaction &transaction, bool on)
{
    return SettingRepository::setValue(transaction, setting,
                                       on ? std::optional<QString>(QString()) : std::nullopt);
}

} // namespace waymark
