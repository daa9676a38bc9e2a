// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace waymark {

struct MethodContext;

/// What `name` ("Contact/get") gives for whole objects by their ids, as text: the objects are in it as the
/// database has them, so that a page of 500 costs no trees. Nothing for every other method and for arguments
/// that ask for anything else or are wrong: callMethod() answers those.
Result<std::optional<QByteArray>> getAsText(MethodContext &context, const QString &name,
                                            const QJsonObject &arguments);

} // namespace waymark
