// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark {

/// What a person gives to connect to a server.
struct ServerAccess
{
    QString address;               ///< As typed: "sync.example", "https://sync.example:8443/".
    QString token;                 ///< "ID.SECRET"; made by `waymark-server token create` for one device.
    QString deviceName = {};       ///< As the person calls this computer, for SyncConnection; may be empty.
    bool allowUnencrypted = false; ///< Over http to another machine: only where the person said so.

    bool operator==(const ServerAccess &) const = default;
};

} // namespace waymark
