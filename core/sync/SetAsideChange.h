// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/ChangeSet.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace waymark {

/// Unsent work on something that is no longer on this device: it left the person's book, or was removed with
/// what it belonged to.
struct SetAsideChange
{
    qint64 id = 0;
    EntityType type = EntityType::Draft;
    QString uid;
    QString name;       ///< What a person knows it by.
    QJsonObject object; ///< As it was here, in the form of the wire.
    QDateTime at;       ///< UTC.

    bool operator==(const SetAsideChange &) const = default;
};

} // namespace waymark
