// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/base/IsolatedText.h"

#include <QList>

#include <algorithm>

namespace waymark {

QString isolatedText(const QString &text, Qt::LayoutDirection around)
{
    constexpr QChar firstStrongIsolate(0x2068);
    constexpr QChar popDirectionalIsolate(0x2069);
    const auto against = [around](char32_t letter) {
        const QChar::Direction direction = QChar::direction(letter);
        const bool rightToLeft = direction == QChar::DirR || direction == QChar::DirAL;
        return around == Qt::RightToLeft ? direction == QChar::DirL : rightToLeft;
    };
    if (std::ranges::none_of(text.toUcs4(), against))
        return text;
    return firstStrongIsolate + text + popDirectionalIsolate;
}

} // namespace waymark
