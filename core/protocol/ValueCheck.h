// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/protocol/PropertySchema.h"

#include <QJsonValue>
#include <QString>

namespace waymark {

/// Whether `text` is an Id of RFC 8620, section 1.2: 1 to 255 letters, digits, "-" and "_", here not
/// beginning with "-"; and, beyond the RFC, ".", which the words of the library have.
bool isId(const QString &text);

/// Whether `text` can be stored: no NUL, no half of a surrogate pair.
bool isStorable(const QString &text);

/// `value` as it is stored: parts of records that were left out are there with their defaults. Or what is
/// wrong with it, in English.
tl::expected<QJsonValue, QString> checkedValue(const PropertySchema &property, const QJsonValue &value);

/// `value` with every text in it that must be one line made one (oneLine()): what was stored before that was
/// asked for is none.
QJsonValue foldedValue(const PropertySchema &property, const QJsonValue &value);

} // namespace waymark
