// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/work/generator/SeededRandom.h"

#include <QtEndian>

#include <array>

namespace waymark {

quint64 SeededRandom::next()
{
    m_state += 0x9e3779b97f4a7c15U;
    quint64 mixed = m_state;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebU;
    return mixed ^ (mixed >> 31);
}

QString SeededRandom::uid(const char *prefix, qint64 milliseconds)
{
    std::array<quint8, 16> bytes{};
    const quint64 head = (quint64(milliseconds) << 16) | 0x7000U | (next() & 0x0fffU);
    const quint64 tail = (next() & 0x3fffffffffffffffU) | 0x8000000000000000U;
    qToBigEndian(head, bytes.data());
    qToBigEndian(tail, bytes.data() + 8);
    const auto raw = QByteArray::fromRawData(reinterpret_cast<const char *>(bytes.data()), 16);
    return QLatin1String(prefix) + QLatin1Char('_') + QLatin1String(raw.toHex());
}

} // namespace waymark
