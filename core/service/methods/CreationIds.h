// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/protocol/TypeSchema.h"

#include <QHash>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace waymark {

/// `object` (a create or a patch) with "#creation id" replaced by ids wherever the schema has references (RFC
/// 8620, section 5.3). Nothing where it names a creation that has no id.
std::optional<QJsonObject> withoutCreationIds(const TypeSchema &type, const QJsonObject &object,
                                              const QHash<QString, QString> &createdIds);

} // namespace waymark
