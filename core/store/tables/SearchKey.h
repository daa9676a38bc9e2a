// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark {

/// A text as it is searched and sorted: without case and accents, spaces joined. SQLite by itself compares
/// only ASCII letters without case.
QString searchKey(const QString &text);

/// A LIKE pattern (with ESCAPE '\') that finds `text` anywhere in a column of search keys.
QString searchPattern(const QString &text);

} // namespace waymark
