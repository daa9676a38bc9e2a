// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/base/Uid.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QtEndian>

#include <array>
#include <sys/random.h>
#include <sys/types.h>

namespace waymark {

namespace {

/// From the kernel's generator (getrandom(2)), many at once. Qt's asks the processor for each number, which
/// takes twenty times as long.
quint32 random()
{
    thread_local std::array<quint32, 256> numbers;
    thread_local std::size_t next = numbers.size();
    if (next == numbers.size()) {
        if (getrandom(numbers.data(), sizeof(numbers), 0) != ssize_t(sizeof(numbers)))
            QRandomGenerator::system()->fillRange(numbers.data(), qsizetype(numbers.size()));
        next = 0;
    }
    return numbers[next++];
}

} // namespace

QString newUid(const char *prefix)
{
    std::array<quint8, 16> bytes{};
    // The first four are those of the time.
    for (std::size_t i = 4; i < bytes.size(); i += 4)
        qToBigEndian<quint32>(random(), bytes.data() + i);

    const auto millis = static_cast<quint64>(QDateTime::currentMSecsSinceEpoch());
    for (int i = 0; i < 6; ++i)
        bytes[static_cast<std::size_t>(i)] = static_cast<quint8>(millis >> (40 - 8 * i));
    bytes[6] = static_cast<quint8>((bytes[6] & 0x0F) | 0x70);
    bytes[8] = static_cast<quint8>((bytes[8] & 0x3F) | 0x80);

    constexpr char digits[] = "0123456789abcdef";
    std::array<char, 32> hex{};
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        hex[2 * i] = digits[bytes[i] >> 4];
        hex[2 * i + 1] = digits[bytes[i] & 0x0F];
    }
    return QLatin1String(prefix) + QLatin1Char('_') + QLatin1String(hex.data(), qsizetype(hex.size()));
}

} // namespace waymark
