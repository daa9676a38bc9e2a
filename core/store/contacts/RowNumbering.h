// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QtGlobal>

#include <vector>

namespace waymark {

/// The rows of a table counted from 0 in the order of their numbers in the file, so that what is known about
/// each can stand in a plain vector.
class RowNumbering
{
public:
    RowNumbering() = default;
    explicit RowNumbering(std::vector<qint64> numbers);

    int size() const { return int(m_numbers.size()); }
    qint64 number(int place) const { return m_numbers[place]; }
    /// -1 for a row that is not among them.
    int placeOf(qint64 number) const;

private:
    std::vector<qint64> m_numbers;
    std::vector<int> m_places; ///< By number, where they lie close enough together for that.
};

} // namespace waymark
