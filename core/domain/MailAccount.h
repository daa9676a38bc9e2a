// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark {

/// How the person's emails leave this computer. The password is in the key store, never here.
struct MailAccount
{
    enum class Transport { Folder, Smtp };
    enum class Security { StartTls, Tls, None };
    enum class Authentication { None, Plain, Login };

    Transport transport = Transport::Folder;
    QString folder; ///< For Folder; empty for the one beside the store.
    QString host;
    int port = 587;
    Security security = Security::StartTls;
    Authentication authentication = Authentication::Plain;
    QString userName;
    QString caFile; ///< Further certificates to trust; empty for the system's own.

    bool operator==(const MailAccount &) const = default;
};

} // namespace waymark
