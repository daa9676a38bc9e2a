// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/protocol/TypeSchema.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace waymark {

class Change;
class SqlConnection;

/// Keeps contacts and the list of suppressed addresses saying the same, as a device does for itself
/// (core/store/suppressions/SuppressionKeeper.h): an opt-out is an address's, whoever has it. Nothing is ever
/// taken off by this.
class AddressKeeper
{
public:
    /// A contact's content with what the list says of its address; other types as they are.
    static Result<QJsonObject> marked(SqlConnection &connection, const TypeSchema &type,
                                      const QJsonObject &content);
    /// After an object was created (`before` is empty), changed or destroyed (`after` is empty): lists the
    /// address of a contact that opted out or bounced for good, marks the contact whose address was listed.
    static Result<void> follow(Change &change, const TypeSchema &type, const QJsonObject &before,
                               const QJsonObject &after);
    /// Puts an address on the list, where it is not there for such a reason.
    static Result<void> list(Change &change, const QString &address, const QString &reason,
                             const QString &source, const QJsonValue &at);
};

} // namespace waymark
