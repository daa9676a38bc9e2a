// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Error.h"
#include "core/delivery/SmtpReply.h"

#include <QString>

#include <optional>

namespace waymark {

/// What happened on the wire during one mail transaction, without a judgement.
struct SmtpExchange
{
    /// Why it ended, when it was not a reply that ended it.
    enum class Break {
        None,
        NameNotFound,
        Refused,     ///< Nobody listens at that port.
        Unreachable, ///< No route, no network.
        TimedOut,
        NoStartTls,
        Certificate,
        TlsHandshake, ///< No common version, or the port does not speak TLS.
        SignIn,
        Lost, ///< The connection ended.
        NotRecorded,
        Stopped,
        Enough, ///< A rehearsal got as far as it wanted.
        Setup,  ///< libcurl refused what it was given.
    };

    Break brokenBy = Break::None;
    SmtpStage stage = SmtpStage::Connecting; ///< The last command that was sent.
    SmtpReply reply;                         ///< To that command; empty or incomplete when none came.
    bool dataSent = false;                   ///< The last byte was recorded as leaving.
    bool reusedConnection = false;
    QString detail;                   ///< libcurl's own words.
    std::optional<Error> recordError; ///< With NotRecorded.
};

} // namespace waymark
