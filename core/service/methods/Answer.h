// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/protocol/MethodError.h"

#include <QJsonObject>

namespace waymark {

/// What a method gives: its arguments or a method error; or an error of the database, which ends the request.
using Answer = Result<MethodOutcome<QJsonObject>>;

/// A method error as an Answer.
inline Answer answerError(const char *type, const QString &description = {})
{
    return Answer(MethodOutcome<QJsonObject>(methodError(type, description)));
}

inline Answer answer(const QJsonObject &arguments)
{
    return Answer(MethodOutcome<QJsonObject>(arguments));
}

} // namespace waymark
