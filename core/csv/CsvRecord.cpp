// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/csv/CsvRecord.h"

#include "core/csv/Utf8.h"

#include <algorithm>

namespace waymark {

QString CsvRecord::text(int column) const
{
    return textFromUtf8(bytes(column));
}

QStringList CsvRecord::texts() const
{
    QStringList texts;
    texts.reserve(size());
    for (const QByteArrayView cell : m_cells)
        texts.append(textFromUtf8(cell));
    return texts;
}

bool CsvRecord::isEmpty() const
{
    return std::ranges::all_of(m_cells, [](QByteArrayView cell) {
        return std::ranges::all_of(cell, [](char c) { return c == ' ' || c == '\t'; });
    });
}

} // namespace waymark
