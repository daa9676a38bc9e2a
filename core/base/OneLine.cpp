// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/base/OneLine.h"

#include <QList>

#include <algorithm>

namespace waymark {

namespace {

constexpr char16_t popDirectionalFormatting = 0x202C;
constexpr char16_t popDirectionalIsolate = 0x2069;

bool breaksLine(QChar c)
{
    return c.category() == QChar::Other_Control || c.unicode() == 0x2028 || c.unicode() == 0x2029;
}

bool turnsDirection(QChar c)
{
    return (c.unicode() >= 0x202A && c.unicode() <= 0x202E) ||
           (c.unicode() >= 0x2066 && c.unicode() <= 0x2069);
}

/// Places of what begins and never ends, or ends what was not begun, in their order.
QList<qsizetype> unmatched(QStringView text)
{
    const auto isIsolate = [text](qsizetype at) { return text.at(at).unicode() >= 0x2066; };
    QList<qsizetype> open;
    QList<qsizetype> places;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (!turnsDirection(c))
            continue;
        if (c == popDirectionalFormatting) {
            if (open.isEmpty() || isIsolate(open.last()))
                places.append(i);
            else
                open.removeLast();
        } else if (c == popDirectionalIsolate) {
            // It ends the embeddings within the isolate, too; with nothing of their own they are unmatched.
            const bool ends = std::ranges::any_of(open, isIsolate);
            if (!ends)
                places.append(i);
            while (ends && !isIsolate(open.last()))
                places.append(open.takeLast());
            if (ends)
                open.removeLast();
        } else {
            open.append(i);
        }
    }
    places += open;
    std::ranges::sort(places);
    return places;
}

} // namespace

bool isOneLine(QStringView text)
{
    bool turns = false;
    for (const QChar c : text) {
        // Nearly all there is: neither is below U+00A0 anything but a control, nor between these.
        if (c.unicode() >= 0x20 && c.unicode() < 0x7F)
            continue;
        if (breaksLine(c))
            return false;
        turns = turns || turnsDirection(c);
    }
    return !turns || unmatched(text).isEmpty();
}

QString oneLine(const QString &text)
{
    if (isOneLine(text))
        return text;
    const QList<qsizetype> left = unmatched(text);
    QString line;
    line.reserve(text.size());
    bool broken = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (std::ranges::binary_search(left, i))
            continue;
        if (breaksLine(c)) {
            broken = true;
            continue;
        }
        if (broken && c == u' ')
            continue;
        if (broken) {
            while (line.endsWith(u' '))
                line.chop(1);
            if (!line.isEmpty())
                line.append(u' ');
        }
        broken = false;
        line.append(c);
    }
    while (broken && line.endsWith(u' '))
        line.chop(1);
    return line;
}

} // namespace waymark
