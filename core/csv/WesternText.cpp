// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/csv/WesternText.h"

namespace waymark {

namespace {

using Code = unsigned char;

bool isAsciiLetter(Code code)
{
    return (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z');
}

bool isCapital(Code code)
{
    const bool isAccented = code >= 0xC0 && code <= 0xDE && code != 0xD7;
    return (code >= 'A' && code <= 'Z') || isAccented || code == 0x8A || code == 0x8C || code == 0x8E ||
           code == 0x9F;
}

/// Letters of windows-1252 beyond ASCII.
bool isAccented(Code code)
{
    return (code >= 0xC0 && code != 0xD7 && code != 0xF7) || code == 0x8A || code == 0x8C || code == 0x8E ||
           code == 0x9A || code == 0x9C || code == 0x9E || code == 0x9F;
}

/// Quotation marks that serve as apostrophes, and dashes.
bool joinsWords(Code code)
{
    return code == 0x91 || code == 0x92 || code == 0x96 || code == 0x97;
}

bool isWesternWord(QByteArrayView word)
{
    int plain = 0;
    int accented = 0;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const auto code = Code(word[i]);
        const Code before = i > 0 ? Code(word[i - 1]) : 0;
        if (isAsciiLetter(code)) {
            ++plain;
        } else if (isAccented(code)) {
            ++accented;
            // A capital stands at the beginning, or among others.
            if (isCapital(code) && before && !joinsWords(before) && !isCapital(before))
                return false;
        } else if (!joinsWords(code) || i == 0 || i + 1 == word.size()) {
            return false;
        }
    }
    return plain >= accented;
}

} // namespace

bool readsAsWesternWords(QByteArrayView text)
{
    bool found = false;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        bool isTelling = false;
        while (end < text.size() && (isAsciiLetter(Code(text[end])) || Code(text[end]) >= 0x80)) {
            isTelling = isTelling || Code(text[end]) >= 0x80;
            ++end;
        }
        if (isTelling && !isWesternWord(text.sliced(at, end - at)))
            return false;
        found = found || isTelling;
        at = end + 1;
    }
    return found;
}

bool readsAsShiftJisPairs(QByteArrayView text)
{
    int pairs = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto lead = Code(text[i]);
        if (lead < 0x80)
            continue;
        const bool leads = (lead >= 0x81 && lead <= 0x9F) || (lead >= 0xE0 && lead <= 0xEF);
        const Code trail = i + 1 < text.size() ? Code(text[i + 1]) : 0;
        if (!leads || trail < 0x40 || trail == 0x7F || trail > 0xFC)
            return false;
        ++pairs;
        ++i;
    }
    return pairs > 1;
}

} // namespace waymark
