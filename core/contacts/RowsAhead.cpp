// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/RowsAhead.h"

#include <QtConcurrent>

#include <utility>

namespace waymark {

RowsAhead::RowsAhead(Read read, bool isAhead) : m_read(std::move(read)), m_isAhead(isAhead)
{
    if (m_isAhead)
        m_piece = QtConcurrent::run(m_read);
}

RowsAhead::~RowsAhead()
{
    if (m_piece)
        m_piece->waitForFinished();
}

Result<CheckedRows> RowsAhead::next()
{
    if (!m_isAhead)
        return m_read();
    Result<CheckedRows> piece = std::exchange(m_piece, std::nullopt)->takeResult();
    if (piece && !piece->isLast)
        m_piece = QtConcurrent::run(m_read);
    return piece;
}

} // namespace waymark
