// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace waymark {

/// The reference tokens of a JSON pointer (RFC 6901) written without its first "/"; nothing where "~" is
/// followed by something else than 0 or 1, and for an empty pointer.
std::optional<QStringList> pointerParts(const QString &pointer);

} // namespace waymark
