// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark {

/// Whether `text` stays on one line and keeps to itself: it has no control character, no line or paragraph
/// separator, and whatever turns the reading direction in it (Unicode Standard Annex 9, embeddings, overrides
/// and isolates) ends in it, too.
bool isOneLine(QStringView text);

/// `text` as one line: a run of such characters and white space beside them is one space, none stands at the
/// ends because of it, and what turns the direction without an end, or ends what was not begun, is left out.
/// What is one line already is the same.
QString oneLine(const QString &text);

} // namespace waymark
