// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/protocol/SetError.h"
#include "core/protocol/TypeSchema.h"

#include <QJsonObject>

namespace waymark {

struct MethodContext;
struct StoredObject;

/// What the schema table cannot say of what is in an object. The outcome is for the client; an error is one
/// of the database.

/// Addresses without the blanks that were typed around them.
QJsonObject withTrimmedAddresses(const TypeSchema &type, QJsonObject object);

/// Texts of emails that were given anew look like texts on the outside (what is in them is the clients', also
/// of later versions), and an earlier text is of the account of its draft, as long as that is there.
Result<SetOutcome<void>> checkTexts(MethodContext &context, const TypeSchema &type, const QJsonObject &before,
                                    const QJsonObject &content);

/// Where several have places for a contact, whoever had one first says where its email goes: nobody turns a
/// colleague's emails elsewhere by adding their own account to its contact.
Result<SetOutcome<void>> checkAddressOwner(MethodContext &context, const TypeSchema &type,
                                           const StoredObject &object, const QJsonObject &changed);

} // namespace waymark
