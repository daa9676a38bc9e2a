// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/csv/Utf8.h"

#include <array>
#include <cstring>

namespace waymark {

namespace {

/// What may follow a first byte: how many bytes there are, and the range of the second one. A table of RFC
/// 3629, section 4.
struct Sequence
{
    int length = 0; ///< 0 for a byte that begins no letter.
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
};

Sequence sequenceOf(unsigned char first)
{
    if (first >= 0xC2 && first <= 0xDF)
        return {2};
    if (first == 0xE0)
        return {3, 0xA0, 0xBF};
    if (first == 0xED)
        return {3, 0x80, 0x9F};
    if (first >= 0xE1 && first <= 0xEF)
        return {3};
    if (first == 0xF0)
        return {4, 0x90, 0xBF};
    if (first == 0xF4)
        return {4, 0x80, 0x8F};
    if (first >= 0xF1 && first <= 0xF3)
        return {4};
    return {0};
}

} // namespace

qsizetype findNonAscii(QByteArrayView bytes, qsizetype from)
{
    qsizetype at = from;
    constexpr quint64 highBits = 0x8080'8080'8080'8080;
    for (quint64 eight = 0; at + 8 <= bytes.size(); at += 8) {
        std::memcpy(&eight, bytes.data() + at, 8);
        if (eight & highBits)
            break;
    }
    while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80)
        ++at;
    return at;
}

Utf8Check checkUtf8(QByteArrayView bytes)
{
    qsizetype at = 0;
    for (;;) {
        at = findNonAscii(bytes, at);
        if (at == bytes.size())
            return {at, 0};
        const Sequence sequence = sequenceOf(static_cast<unsigned char>(bytes[at]));
        if (sequence.length == 0)
            return {at, 1};
        for (int i = 1; i < sequence.length; ++i) {
            if (at + i == bytes.size())
                return {at, 0};
            const auto next = static_cast<unsigned char>(bytes[at + i]);
            const unsigned char low = i == 1 ? sequence.low : 0x80;
            const unsigned char high = i == 1 ? sequence.high : 0xBF;
            if (next < low || next > high)
                return {at, i};
        }
        at += sequence.length;
    }
}

QString textFromUtf8(QByteArrayView bytes)
{
    qsizetype marks = 0;
    while (bytes.startsWith(QByteArrayView("\xEF\xBB\xBF"))) {
        bytes = bytes.sliced(3);
        ++marks;
    }
    const QString text = QString::fromUtf8(bytes);
    return marks == 0 ? text : QString(marks, QChar::ByteOrderMark) + text;
}

} // namespace waymark
