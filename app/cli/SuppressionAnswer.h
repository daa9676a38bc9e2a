// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/SuppressedAddress.h"

#include <QJsonObject>
#include <QString>

namespace waymark {

/// How the commands on suppressions are understood and answer.
class SuppressionAnswer
{
public:
    /// "opted-out", "hard-bounce", "complaint".
    static QString name(SuppressionReason reason);
    /// Fails with Invalid for another word.
    static Result<SuppressionReason> reasonFrom(const QString &name);
    static QJsonObject json(const SuppressedAddress &suppression);
};

} // namespace waymark
