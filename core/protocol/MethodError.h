// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QJsonObject>
#include <QString>

namespace waymark {

/// Why one method call of a request failed (RFC 8620, section 3.6.2). The others still run.
struct MethodError
{
    QString type; ///< "unknownMethod", "invalidArguments", "stateMismatch", …
    QString description;

    QJsonObject toJson() const;

    bool operator==(const MethodError &) const = default;
};

template <class T>
using MethodOutcome = tl::expected<T, MethodError>;

tl::unexpected<MethodError> methodError(const char *type, const QString &description = {});

} // namespace waymark
