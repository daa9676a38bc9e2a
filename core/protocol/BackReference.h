// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/protocol/MethodCall.h"
#include "core/protocol/MethodError.h"

#include <QJsonObject>
#include <QList>

namespace waymark {

/// `arguments` with each "#name": {resultOf, name, path} replaced by what an earlier response holds there
/// (RFC 8620, section 3.7). Only what was answered before can be meant, so that nothing goes in circles. Says
/// invalidArguments for a name that is given both ways, invalidResultReference where a reference leads
/// nowhere, is not of the form, or gives more than `maxItems` values.
MethodOutcome<QJsonObject> resolvedArguments(const QJsonObject &arguments, const QList<MethodCall> &responses,
                                             int maxItems);

} // namespace waymark
