// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/base/IsolatedText.h"

#include "core/base/OneLine.h"

#include <QList>
#include <QLocale>

#include <algorithm>

namespace waymark {

QString isolatedText(const QString &text, Qt::LayoutDirection around)
{
    constexpr QChar firstStrongIsolate(0x2068);
    constexpr QChar popDirectionalIsolate(0x2069);
    const auto against = [around](char32_t letter) {
        switch (QChar::direction(letter)) {
        case QChar::DirR:
        case QChar::DirAL:
            return around == Qt::LeftToRight;
        case QChar::DirL:
            return around == Qt::RightToLeft;
        case QChar::DirLRE:
        case QChar::DirRLE:
        case QChar::DirLRO:
        case QChar::DirRLO:
        case QChar::DirLRI:
        case QChar::DirRLI:
        case QChar::DirFSI:
            return true;
        default:
            return false;
        }
    };
    const QString line = oneLine(text);
    if (std::ranges::none_of(line.toUcs4(), against))
        return line;
    return firstStrongIsolate + line + popDirectionalIsolate;
}

QString inSentence(const QString &name)
{
    return isolatedText(name, QLocale().textDirection());
}

} // namespace waymark
