// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/service/sending/SendingPolicy.h"

#include <QByteArray>
#include <QString>

namespace waymark {

/// What a message that is to leave must say of itself.
struct MessageExpectation
{
    QString senderName;
    QString senderEmail;
    QString replyTo; ///< Empty for none.
    QString recipient;
    QString messageId;
    QString tokenHash; ///< Of the token in its unsubscribe link; empty for none.
    SendingPolicy policy;
};

/// The subject of a message that is as expected: From is the sender, To the one recipient, nobody else gets
/// it, the Message-ID is the one given, and List-Unsubscribe with its Post line is there exactly where there
/// is a token. Says what is wrong otherwise.
tl::expected<QString, QString> checkedMessage(const QByteArray &bytes, const MessageExpectation &expected);

/// SHA-256, hexadecimal.
QString hashOfToken(const QString &token);
/// Whether it has the form of a token: 128 random bits or more in the letters of base64url.
bool isToken(const QString &text);

} // namespace waymark
