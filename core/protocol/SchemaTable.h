// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/protocol/TypeSchema.h"

#include <QList>
#include <QString>

namespace waymark {

/// Every type that the protocol knows, in the order of the documentation. Validation, authorisation, storage,
/// the page docs/protocol.md and the generated tests are all made from this.
const QList<TypeSchema> &schemaTable();

/// The type of this name; null when there is none.
const TypeSchema *typeSchema(const QString &name);

/// The properties that every type has beside its own: id, uid, rev.
const QList<PropertySchema> &commonProperties();

} // namespace waymark
