// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/tables/SearchKey.h"

#include <algorithm>

namespace waymark {

QString searchKey(const QString &text)
{
    // Most texts are ASCII, which has neither accents nor anything to fold but its capitals.
    const bool isAscii =
        std::all_of(text.cbegin(), text.cend(), [](QChar letter) { return letter.unicode() < 0x80; });
    if (isAscii)
        return text.toLower().simplified();
    QString key;
    const QString decomposed = text.normalized(QString::NormalizationForm_KD);
    key.reserve(decomposed.size());
    for (const QChar letter : decomposed) {
        if (letter.category() != QChar::Mark_NonSpacing)
            key += letter;
    }
    return key.toCaseFolded().simplified();
}

QString searchPattern(const QString &text)
{
    QString pattern(QLatin1Char('%'));
    for (const QChar letter : searchKey(text)) {
        if (letter == QLatin1Char('%') || letter == QLatin1Char('_') || letter == QLatin1Char('\\'))
            pattern += QLatin1Char('\\');
        pattern += letter;
    }
    return pattern + QLatin1Char('%');
}

} // namespace waymark
