// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QUrl>

#include <chrono>

namespace waymark {

/// One HTTP request, and how much of an answer and patience it may take.
struct HttpQuestion
{
    QByteArray method = "GET";
    QUrl url;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    qint64 answerLimit = 33'554'432;           ///< Bytes; a longer answer is cut off.
    std::chrono::milliseconds silence{15'000}; ///< Without a byte in either direction.
    std::chrono::milliseconds whole{120'000};  ///< From the first byte to the last, on a line that is fast;
                                               ///< a slow one gets more as long as it brings something.
};

} // namespace waymark
