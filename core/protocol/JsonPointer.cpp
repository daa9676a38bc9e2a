// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/protocol/JsonPointer.h"

namespace waymark {

namespace {

std::optional<QString> unescaped(const QString &token)
{
    QString text;
    for (qsizetype i = 0; i < token.size(); ++i) {
        if (token.at(i) != u'~') {
            text += token.at(i);
            continue;
        }
        ++i;
        if (i == token.size() || (token.at(i) != u'0' && token.at(i) != u'1'))
            return {};
        text += token.at(i) == u'0' ? u'~' : u'/';
    }
    return text;
}

} // namespace

std::optional<QStringList> pointerParts(const QString &pointer)
{
    if (pointer.isEmpty())
        return {};
    QStringList parts;
    const QStringList tokens = pointer.split(u'/');
    for (const QString &token : tokens) {
        const auto part = unescaped(token);
        if (!part)
            return {};
        parts.append(*part);
    }
    return parts;
}

} // namespace waymark
