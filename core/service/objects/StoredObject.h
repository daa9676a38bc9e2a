// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QJsonObject>
#include <QString>

namespace waymark {

/// An object as the database has it.
struct StoredObject
{
    qint64 key = 0; ///< The database's own.
    QString uid;
    qint64 rev = 0;
    QString createHash; ///< Of what it was created from.
    bool destroyed = false;
    QJsonObject content; ///< All properties but id and rev; empty for a tombstone.
};

} // namespace waymark
