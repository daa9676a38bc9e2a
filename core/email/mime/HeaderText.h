// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/email/Mailbox.h"

#include <QByteArray>
#include <QString>

namespace waymark {

/// The line "Subject: …" of an unstructured header (RFC 5322, section 2.2.1) with its CRLF: as it is where it
/// is short ASCII, else in encoded words (RFC 2047), folded at 76 columns. Decoded it is `text` exactly, also
/// where `text` itself looks like an encoded word; GMime's own encoder would let that one through.
QByteArray textHeader(const QByteArray &name, const QString &text);

/// The line "To: Name <address>" with its CRLF. Fails with ErrorKind::Invalid when it is no address that a
/// message can be sent to; a domain with other letters is written in its ASCII form (RFC 5891).
Result<QByteArray> addressHeader(const QByteArray &name, const Mailbox &mailbox);

} // namespace waymark
