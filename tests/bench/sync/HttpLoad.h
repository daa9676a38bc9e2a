// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QByteArray>
#include <QList>

namespace waymark::bench {

/// Sends these requests again and again over so many connections, each waiting for its answer, for about
/// `milliseconds`; how many were answered a second. Ends the program where one is not answered with 200.
double requestsPerSecond(quint16 port, const QList<QByteArray> &requests, int milliseconds,
                         int connections = 4);

/// A request and the body of its answer.
QByteArray answerTo(quint16 port, const QByteArray &request);

} // namespace waymark::bench
