// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Error.h"

#include <QString>

class QSqlError;

namespace waymark {

/// An error of SQLite in a person's words. `what` (the statement, or the file) goes into the detail.
Error sqlError(const QSqlError &error, const QString &what);

/// Whether the statement failed because another row has the same unique value.
bool isUniqueViolation(const Error &error);
/// Whether the statement failed because a row that it needs, or that needs it, is in the way (a foreign key,
/// or a reference that must not be empty).
bool isReferenceViolation(const Error &error);

} // namespace waymark
