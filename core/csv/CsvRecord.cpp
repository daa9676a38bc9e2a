// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/csv/CsvRecord.h"

#include "core/csv/Utf8.h"

#include <algorithm>

namespace waymark {

namespace {

bool isBlank(QByteArrayView cell)
{
    return std::ranges::all_of(cell, [](char c) { return c == ' ' || c == '\t'; });
}

} // namespace

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
    return std::ranges::all_of(m_cells, isBlank);
}

void CsvRecord::replace(int column, const QByteArray &text)
{
    if (column >= size())
        m_cells.resize(size_t(column) + 1, QByteArrayView(""));
    m_replaced.append(text);
    m_cells[size_t(column)] = m_replaced.last();
}

void CsvRecord::acceptAs(int columns)
{
    if (columns < size() && !std::all_of(m_cells.begin() + columns, m_cells.end(), isBlank))
        return;
    m_cells.resize(size_t(columns), QByteArrayView(""));
    m_problem.reset();
    m_isAccepted = true;
}

} // namespace waymark
