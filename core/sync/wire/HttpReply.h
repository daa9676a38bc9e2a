// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace waymark {

/// What came of an HttpQuestion.
struct HttpReply
{
    enum class Trouble {
        None,        ///< There is a whole answer with a status.
        NoWay,       ///< No such name, no route, refused.
        Broken,      ///< The connection ended before the answer did.
        Silent,      ///< Nothing came for too long.
        Certificate, ///< The other side is not proven to be whom it was asked for.
        TooLong,     ///< The answer is longer than was allowed.
        TooSlow,     ///< It came, but the line is too slow for all of it.
        Stopped,     ///< By us.
    };

    Trouble trouble = Trouble::None;
    int status = 0;
    QByteArray contentType; ///< Lower case, without parameters.
    QByteArray retryAfter;
    QUrl redirect; ///< Resolved; empty where there is none.
    QByteArray body;
    bool isOutOfDate = false; ///< The certificate is not valid on this day, as this computer has it.
    QString words;            ///< The network's own, for the log.
};

} // namespace waymark
