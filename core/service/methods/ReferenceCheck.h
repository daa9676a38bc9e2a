// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/protocol/SetError.h"
#include "core/protocol/TypeSchema.h"

#include <QJsonObject>

namespace waymark {

struct MethodContext;

/// Whether the references that `content` has and `before` had not lead to objects that the caller sees, of
/// the same account where the schema says so.
Result<SetOutcome<void>> checkReferences(MethodContext &context, const TypeSchema &type,
                                         const QJsonObject &before, const QJsonObject &content);

/// Whether what must be unique is; `key` is the object's own.
Result<SetOutcome<void>> checkUnique(MethodContext &context, const TypeSchema &type,
                                     const QJsonObject &content, qint64 key);

/// Whether no other object needs `uid`, by a property that it must have.
Result<SetOutcome<void>> checkUnneeded(MethodContext &context, const TypeSchema &type, const QString &uid,
                                       qint64 key);

} // namespace waymark
