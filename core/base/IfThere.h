// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <optional>

namespace waymark {

/// The value, nothing when it does not exist any more, or the error.
template <class T>
Result<std::optional<T>> ifThere(Result<T> found)
{
    if (found)
        return std::optional<T>(std::move(*found));
    if (found.error().kind == ErrorKind::NotFound)
        return std::optional<T>();
    return failure(std::move(found.error()));
}

} // namespace waymark
