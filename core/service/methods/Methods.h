// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/protocol/TypeSchema.h"
#include "core/service/methods/Answer.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace waymark {

struct MethodContext;

/// Runs "Type/verb" or "Core/echo" with arguments whose references are resolved. Nothing where there is no
/// such method.
std::optional<Answer> callMethod(MethodContext &context, const QString &name, const QJsonObject &arguments);

/// RFC 8620, sections 5.1 to 5.6.
Answer getMethod(MethodContext &context, const TypeSchema &type, const QJsonObject &arguments);
Answer changesMethod(MethodContext &context, const TypeSchema &type, const QJsonObject &arguments);
Answer queryMethod(MethodContext &context, const TypeSchema &type, const QJsonObject &arguments);
Answer queryChangesMethod(MethodContext &context, const TypeSchema &type, const QJsonObject &arguments);
Answer setMethod(MethodContext &context, const TypeSchema &type, const QJsonObject &arguments);

} // namespace waymark
