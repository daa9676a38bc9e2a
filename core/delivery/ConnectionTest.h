// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/delivery/SmtpTimeouts.h"
#include "core/domain/MailAccount.h"

#include <QString>

#include <stop_token>

namespace waymark {

/// Tries what sending would do, up to the server's answer to a recipient, and hangs up before any message:
/// name, connection, encryption, certificate, sign-in, and whether `sender` may send (to itself). For the
/// folder transport: whether `folder` can be written. Blocks; run it as a job. It ends soon, with a failure,
/// when `stop` asks for it.
///
/// Succeeds with a sentence for the person. Fails with a sentence and, as the detail, the server's words.
Result<QString> testConnection(const MailAccount &account, const QString &password, const QString &sender,
                               const SmtpTimeouts &timeouts = {}, const std::stop_token &stop = {});

} // namespace waymark
