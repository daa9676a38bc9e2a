// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace waymark {

/// Why one object of a `/set` was not created, updated or destroyed (RFC 8620, section 5.3). Texts are
/// English: they are for whoever writes a client.
struct SetError
{
    QString type; ///< "invalidProperties", "forbidden", "conflict", …
    QString description;
    QStringList properties;
    QJsonObject more; ///< Further members: `existingId`; `rev` and `current` of a conflict.

    QJsonObject toJson() const;

    bool operator==(const SetError &) const = default;
};

/// A value, or why the object cannot be as it was asked for.
template <class T>
using SetOutcome = tl::expected<T, SetError>;

/// Makes the failing side.
tl::unexpected<SetError> refused(const char *type, const QString &description,
                                 const QStringList &properties = {});
tl::unexpected<SetError> invalidProperty(const QString &property, const QString &description);

} // namespace waymark
