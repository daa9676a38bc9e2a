// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

#include <optional>

namespace waymark {

/// "DEVICE.SEQUENCE": the device's own number of a mutating request. Sequences begin with 1 and have no gaps.
struct IdempotencyKey
{
    QString device;
    qint64 sequence = 0;

    /// Reads the header; it may stand in quotes.
    static std::optional<IdempotencyKey> read(const QString &header);
};

} // namespace waymark
