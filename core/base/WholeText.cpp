// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/base/WholeText.h"

#include <algorithm>

namespace waymark {

QString wholeText(const QString &text, qsizetype most)
{
    QString whole;
    whole.reserve(std::min(text.size(), most));
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (c.isNull() || (c.isSurrogate() && !isPair))
            continue;
        if (whole.size() + (isPair ? 2 : 1) > most)
            break;
        whole.append(c);
        if (isPair)
            whole.append(text.at(++i));
    }
    return whole;
}

} // namespace waymark
