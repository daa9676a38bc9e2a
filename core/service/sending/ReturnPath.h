// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

namespace waymark {

class SqlConnection;

/// The addresses that bounces come back to: one a delivery, "bounces+DIGITS-CODE@mail.example". The code is
/// made with a key of the server, so that nobody who has not got a bounce can say that one was.
class ReturnPath
{
public:
    /// Without an address bounces come back to whoever sent the email.
    ReturnPath() = default;
    ReturnPath(const QString &address, const QByteArray &key) : m_address(address), m_key(key) {}

    /// With the server's key, which is made the first time. `address` may be empty.
    static Result<ReturnPath> open(SqlConnection &connection, const QString &address);

    bool isSet() const { return !m_address.isEmpty(); }
    QString addressOf(const QString &delivery) const;
    /// The delivery that the address is of; empty for one that this server has not made.
    QString deliveryOf(const QString &address) const;

private:
    QString codeOf(const QString &digits) const;

    QString m_address;
    QByteArray m_key;
};

} // namespace waymark
