// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/tables/SearchKey.h"

#include <algorithm>
#include <utility>

namespace waymark {

namespace {

/// The key of letters that have neither accents nor anything to fold but capitals: most texts, and one pass.
QString keyOfAscii(const QString &text)
{
    QString key(text.size(), Qt::Uninitialized);
    QChar *to = key.data();
    bool hasBlank = false;
    for (const QChar letter : text) {
        if (letter.isSpace()) {
            hasBlank = to != key.constData();
            continue;
        }
        if (std::exchange(hasBlank, false))
            *to++ = u' ';
        const bool isCapital = letter >= u'A' && letter <= u'Z';
        *to++ = isCapital ? QChar(char16_t(letter.unicode() + (u'a' - u'A'))) : letter;
    }
    key.truncate(to - key.constData());
    return key;
}

} // namespace

QString searchKey(const QString &text)
{
    const bool isAscii =
        std::all_of(text.cbegin(), text.cend(), [](QChar letter) { return letter.unicode() < 0x80; });
    if (isAscii)
        return keyOfAscii(text);
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
