// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark {

/// A name or an address as it stands in a sentence that is written in the direction `around`: where a letter
/// of it is written the other way, it stands between U+2068 and U+2069 (Unicode Standard Annex 9, isolates),
/// so that the words and signs around it keep their places.
QString isolatedText(const QString &text, Qt::LayoutDirection around);

} // namespace waymark
