// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark {

/// `text` with a space in place of every control character and U+FFFD in place of every half of a surrogate
/// pair, so that it can be written as UTF-8 and as XML. A vertical tab from a word processor must not cost a
/// person the whole document, and no mail program has a use for it.
QString cleanText(QString text);

/// A value from outside made fit for one line: control characters and runs of white space become one space,
/// spaces at the ends go, and so do the characters that turn the reading direction of what follows them
/// (Unicode Standard Annex 9, explicit embeddings, overrides and isolates).
QString cleanLine(const QString &text);

} // namespace waymark
