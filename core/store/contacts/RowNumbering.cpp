// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/contacts/RowNumbering.h"

#include <algorithm>

namespace waymark {

namespace {

/// A table with up to this many numbers for each row is looked up by number.
constexpr qint64 densest = 4;

} // namespace

RowNumbering::RowNumbering(std::vector<qint64> numbers) : m_numbers(std::move(numbers))
{
    std::ranges::sort(m_numbers);
    if (m_numbers.empty() || m_numbers.front() < 0 ||
        m_numbers.back() / densest > qint64(m_numbers.size()) + 1024)
        return;
    m_places.assign(m_numbers.back() + 1, -1);
    for (int place = 0; place < size(); ++place)
        m_places[m_numbers[place]] = place;
}

int RowNumbering::placeOf(qint64 number) const
{
    if (!m_places.empty())
        return number >= 0 && number < qint64(m_places.size()) ? m_places[number] : -1;
    const auto found = std::ranges::lower_bound(m_numbers, number);
    return found != m_numbers.end() && *found == number ? int(found - m_numbers.begin()) : -1;
}

} // namespace waymark
