// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/base/Uid.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QtEndian>

#include <array>

namespace waymark {

QString newUid(const char *prefix)
{
    std::array<quint8, 16> bytes{};
    auto *random = QRandomGenerator::system();
    for (std::size_t i = 0; i < bytes.size(); i += 4)
        qToBigEndian<quint32>(random->generate(), bytes.data() + i);

    const auto millis = static_cast<quint64>(QDateTime::currentMSecsSinceEpoch());
    for (int i = 0; i < 6; ++i)
        bytes[static_cast<std::size_t>(i)] = static_cast<quint8>(millis >> (40 - 8 * i));
    bytes[6] = static_cast<quint8>((bytes[6] & 0x0F) | 0x70);
    bytes[8] = static_cast<quint8>((bytes[8] & 0x3F) | 0x80);

    const auto raw = QByteArray::fromRawData(reinterpret_cast<const char *>(bytes.data()), 16);
    return QLatin1String(prefix) + QLatin1Char('_') + QLatin1String(raw.toHex());
}

} // namespace waymark
