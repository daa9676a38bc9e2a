// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/protocol/TypeSchema.h"
#include "core/service/objects/StoredObject.h"

#include <QJsonObject>
#include <QList>

namespace waymark {

struct MethodContext;

/// What the caller may know of an object's content: a TAM sees no memberships at accounts of others.
Result<QJsonObject> visibleContent(MethodContext &context, const TypeSchema &type,
                                   const QJsonObject &content);

/// `content` with what the caller may not know put back from `stored`.
Result<QJsonObject> withHidden(MethodContext &context, const TypeSchema &type, const QJsonObject &content,
                               const QJsonObject &stored);

/// Looks up at once what viewOf() of these objects needs to know.
Result<void> prepareViews(MethodContext &context, const TypeSchema &type, const QList<StoredObject> &objects);

/// The object as a client gets it, with id and rev.
Result<QJsonObject> viewOf(MethodContext &context, const TypeSchema &type, const StoredObject &object);

} // namespace waymark
