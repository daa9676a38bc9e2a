// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace waymark::test {

/// One message that came to an SmtpReceiver with its final dot, whatever was answered.
struct ReceivedMessage
{
    QByteArray bytes; ///< After dot-unstuffing.
    QString from;
    QStringList to;
    QString answer; ///< The reply line, or "drop" or "hang".
    bool tls = false;
    QString user;
    QString mechanism; ///< "PLAIN", "LOGIN"; empty without a sign-in.
    QString hello;     ///< What EHLO said.
    int connection = 0;
};

} // namespace waymark::test
