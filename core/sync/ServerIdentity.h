// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark {

/// What a server says of itself and of who asks, for the person to look at before they connect.
struct ServerIdentity
{
    QString address;       ///< "https://sync.example", without a slash at its end.
    QString workspace;     ///< The JMAP account's id.
    QString workspaceName; ///< The organisation's.
    QString userName;      ///< The person's address there.
    QString user;          ///< Id of their identity there.
    QString device;        ///< What the token was made for.
    bool tam = false;
    bool admin = false;
    bool sends = false; ///< Whether it sends email.
    QString publicUrl;  ///< What its links in emails begin with; empty where it does not send.

    bool operator==(const ServerIdentity &) const = default;
};

} // namespace waymark
