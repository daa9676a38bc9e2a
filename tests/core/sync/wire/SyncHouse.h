// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "tests/core/service/HttpHouse.h"

namespace waymark::test {

/// A server behind a port, whose people have several devices.
class SyncHouse : public HttpHouse
{
public:
    using HttpHouse::HttpHouse;

    QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(port()); }
    /// A token for one more device of this person.
    QByteArray tokenFor(const Member &member, const QString &device);
    /// From now on none of their devices' tokens is taken.
    void revokeAll(const Member &member);

    int count(const QString &type);
    /// The object as an admin sees it.
    QJsonObject object(const QString &type, const QString &id) { return ServiceHouse::get(admin, type, id); }
};

} // namespace waymark::test
