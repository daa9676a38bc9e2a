// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <cstddef>
#include <utility>

namespace waymark {

/// Stands for a value of any type, to ask how many of them an aggregate takes.
struct AnyField
{
    std::size_t index;
    template <class T>
    operator T() const;
};

template <class T, std::size_t... Index>
constexpr bool takesFields(std::index_sequence<Index...>)
{
    return requires
    {
        T{AnyField{Index}...};
    };
}

/// How many members a plain struct has: a test that names them all notices when one is added.
template <class T, std::size_t Count = 64>
constexpr std::size_t fieldCount()
{
    if constexpr (takesFields<T>(std::make_index_sequence<Count>()))
        return Count;
    else
        return fieldCount<T, Count - 1>();
}

} // namespace waymark
