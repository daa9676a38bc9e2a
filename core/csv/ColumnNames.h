// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QStringList>

namespace waymark {

/// Names for the columns of a file from its header row: blanks around them go, an empty one becomes "Column
/// 3", one that was there before (compared without case) "Email (2)". All names differ.
QStringList columnNames(const QStringList &header);

/// "Column 1" and on, for a file without a header row.
QStringList numberedColumns(int count);

/// Whether a first row seems to be a header: it holds texts, and none of them is an email address or a
/// number.
bool looksLikeHeader(const QStringList &row);

} // namespace waymark
