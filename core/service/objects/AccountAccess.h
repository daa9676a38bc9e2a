// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/protocol/TypeSchema.h"

#include <QJsonObject>
#include <QString>

namespace waymark {

class Change;

/// Who has which scope. A TAM has those of the accounts whose technical account manager they are; that
/// follows the accounts by itself.
class AccountAccess
{
public:
    /// After an object was created (`before` is empty), changed or destroyed (`after` is empty).
    static Result<void> objectChanged(Change &change, const TypeSchema &type, const QString &uid,
                                      const QJsonObject &before, const QJsonObject &after, qint64 modseq);
    static Result<void> give(Change &change, const QString &person, const QString &scope);
    static Result<void> take(Change &change, const QString &person, const QString &scope);
};

} // namespace waymark
