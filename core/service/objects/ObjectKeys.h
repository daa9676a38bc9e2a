// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/protocol/TypeSchema.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QPair>
#include <QString>

namespace waymark {

/// A value as it is filtered and sorted by: texts without case, addresses as normalisedEmail() has them,
/// numbers and instants so that they sort as text. A null string for a value that cannot be one of
/// `property`, and for null.
QString keyOf(const PropertySchema &property, const QJsonValue &value);

/// What no two objects of a property that must be unique may have in common; empty where `content` has
/// nothing that could collide.
QString uniqueKeyOf(const PropertySchema &property, const QJsonObject &content);

/// The keys of an object: 'Type/property' and value. Sets and maps that refer to other objects have one for
/// each; the pictures that documents name have one each, of pictureKey() and with the id of their blob.
QList<QPair<QString, QString>> keysOf(const TypeSchema &type, const QJsonObject &content);

/// Stands for the property in the keys of pictures: they are the object's, whichever document names them.
QString pictureKey();

/// The ids of other objects that a property's value holds.
QStringList referencesIn(const PropertySchema &property, const QJsonValue &value);

/// Whether the property's value, or its keys, refer to objects.
bool refersToObjects(const PropertySchema &property);

} // namespace waymark
