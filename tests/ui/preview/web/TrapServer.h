// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QTcpServer>

namespace waymark::test {

/// A server on this computer that an email must never reach: counts who connects, and answers with emptiness.
class TrapServer : public QTcpServer
{
    Q_OBJECT

public:
    TrapServer();

    /// "http://127.0.0.1:PORT"
    QByteArray address() const;
    int connections() const { return m_connections; }

    /// An email with every kind of reference to the trap that HTML and CSS have, each marked by a name in its
    /// path, and with scripts that would write "ran" into the page's title.
    QByteArray baitedEmail() const;

private:
    int m_connections = 0;
};

} // namespace waymark::test
