// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/csv/CsvProblem.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>
#include <QStringList>

#include <optional>
#include <vector>

namespace waymark {

/// One row as it was read. Its cells are views into the reader's memory: valid until the next row is read.
class CsvRecord
{
public:
    int size() const { return int(m_cells.size()); }
    /// The cell's text in UTF-8, without the quotation marks around it. Valid UTF-8 always.
    QByteArrayView bytes(int column) const { return m_cells[size_t(column)]; }
    QString text(int column) const;
    /// All cells.
    QStringList texts() const;

    /// Where the row begins; `column` is 0.
    const CsvPosition &position() const { return m_position; }
    /// The first thing wrong with it, if any.
    const std::optional<CsvProblem> &problem() const { return m_problem; }
    /// Whether all cells are empty or blank: a line of delimiters, as spreadsheets leave below a table.
    bool isEmpty() const;

    /// Puts another text (UTF-8) in a cell's place, or behind the last one; cells between are empty then.
    void replace(int column, const QByteArray &text);
    /// Takes the cells as they stand, whatever was wrong: `columns` of them, missing ones empty. Not where
    /// that would cut off a cell with a text.
    void acceptAs(int columns);
    bool isAccepted() const { return m_isAccepted; }

private:
    friend class CsvParser;
    friend class CsvReader;

    std::vector<QByteArrayView> m_cells;
    QByteArrayList m_replaced; ///< What cells that were replaced look at.
    CsvPosition m_position;
    std::optional<CsvProblem> m_problem;
    bool m_isAccepted = false;
};

} // namespace waymark
