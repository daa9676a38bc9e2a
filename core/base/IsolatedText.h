// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark {

/// A name or an address as it stands in a sentence that is written in the direction `around`: where a letter
/// of it is written the other way, it stands between U+2068 and U+2069 (Unicode Standard Annex 9, isolates),
/// so that the words and signs around it keep their places. It is one line (core/base/OneLine.h), so that
/// nothing in it ends that, or reaches beyond it.
QString isolatedText(const QString &text, Qt::LayoutDirection around);

/// The same in a sentence of the person's language: for every name that a sentence takes with arg().
QString inSentence(const QString &name);

} // namespace waymark
