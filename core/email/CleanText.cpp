// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/CleanText.h"

#include <algorithm>

namespace waymark {

namespace {

bool turnsDirection(QChar c)
{
    return (c.unicode() >= 0x202A && c.unicode() <= 0x202E) ||
           (c.unicode() >= 0x2066 && c.unicode() <= 0x2069);
}

} // namespace

QString cleanText(QString text)
{
    const auto isPlain = [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7F; };
    if (std::all_of(text.cbegin(), text.cend(), isPlain))
        return text;
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    if (text.isValidUtf16())
        return text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair =
            text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (pair)
            ++i;
        else if (text.at(i).isSurrogate())
            text[i] = QChar(QChar::ReplacementCharacter);
    }
    return text;
}

QString cleanLine(const QString &text)
{
    QString line;
    line.reserve(text.size());
    bool space = false;
    for (const QChar c : cleanText(text)) {
        if (turnsDirection(c))
            continue;
        // A no-break space is white space too, but there is a reason for it.
        const bool breaks = c.isSpace() && c != QChar::Nbsp && c.unicode() != 0x202F;
        if (breaks) {
            space = !line.isEmpty();
            continue;
        }
        if (space)
            line.append(u' ');
        space = false;
        line.append(c);
    }
    return line;
}

} // namespace waymark
