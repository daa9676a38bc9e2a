// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/protocol/PropertySchema.h"

#include <QDateTime>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

namespace waymark {

/// Three versions of one set or map merged entry by entry: what was added on either side is there, what was
/// removed on either side is not, unless the other side changed it. In records that both sides changed sets
/// are merged likewise; of other parts theirs stand.
QJsonObject mergedMap(const PropertySchema &property, const QJsonObject &base, const QJsonObject &mine,
                      const QJsonObject &theirs);

/// The properties that tell whether and how something was completed, merged as one: equal intents give one
/// result whichever side is called mine, the further one stands, and done against undone the later one, where
/// the times tell it. `conflicts` gets the choices of mine that do not stand though they went as far.
QJsonObject mergedCompletion(const QList<PropertySchema> &properties, const QJsonObject &base,
                             const QJsonObject &mine, const QJsonObject &theirs, const QDateTime &mineAt,
                             QStringList *conflicts);

} // namespace waymark
