// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark {

/// How one attempt to hand over one message ended.
struct TransportOutcome
{
    enum class Kind {
        Accepted,   ///< Taken by the mail server or the folder.
        Deferred,   ///< Refused for now; the same message may be tried again.
        Failed,     ///< Refused for good.
        Unknown,    ///< The connection ended between the last byte and the answer: it may have arrived.
        NotReached, ///< The message was not put to the server at all; says nothing about this recipient.
    };

    /// What stood in the way of NotReached; decides who can remove it.
    enum class Obstacle {
        None,
        Connection, ///< The network, the server's name, or a server that is busy: waiting helps.
        Password,   ///< The server did not accept the name or the password, or there is no password.
        Setup,      ///< TLS, certificate, sender address, folder: somebody has to change something.
        Sender,     ///< The server takes nothing from this sender; others may send.
        Recording,  ///< The step before the last byte could not be recorded, so the last byte stayed here.
        Stopped,    ///< Told to stop.
    };

    Kind kind = Kind::NotReached;
    Obstacle obstacle = Obstacle::None;
    QString sentence;    ///< For the person; empty when accepted.
    QString serverReply; ///< The server's own words, with the queue id of an accepted message.

    bool operator==(const TransportOutcome &) const = default;
};

} // namespace waymark
