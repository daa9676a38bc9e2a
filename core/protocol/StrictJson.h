// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QString>

namespace waymark {

/// Reads I-JSON (RFC 7493): what Qt reads, and no name twice in an object, nor deeper than `maxDepth`. The
/// depth is looked at before anything is built, and whether the tree would take more than `mostTreeBytes` of
/// memory. Says what is wrong otherwise.
inline constexpr qint64 mostTreeBytes = 50'331'648;
tl::expected<QJsonDocument, QString> readStrictJson(const QByteArray &bytes, int maxDepth);

} // namespace waymark
