// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/protocol/QuotedJson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace waymark {

QByteArray quotedJson(const QString &text)
{
    // Ids, states and names of methods have nothing in them that would be written in another way.
    const bool isPlain = std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return c >= u' ' && c <= u'~' && c != u'"' && c != u'\\';
    });
    if (isPlain)
        return '"' + text.toLatin1() + '"';
    return QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact).mid(1).chopped(1);
}

} // namespace waymark
