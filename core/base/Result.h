// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Error.h"

#include <tl/expected.hpp>
#include <utility>

namespace waymark {

/// A value or an Error. Ignoring one is a compiler warning; a class, because the attribute does not take
/// on an alias.
template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error>
{
public:
    using tl::expected<T, Error>::expected;
    Result(tl::expected<T, Error> other) : tl::expected<T, Error>(std::move(other)) {}
};

/// Makes the failing side of any Result.
inline tl::unexpected<Error> failure(ErrorKind kind, QString sentence, QString detail = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(sentence), std::move(detail)});
}

/// Passes an error on to a caller whose Result has another value type.
inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace waymark

/// Returns from the enclosing function with the error of `expression`, if it has one. For Result<void> and
/// for results whose value is not needed.
#define WAYMARK_TRY(expression)                                                                              \
    do {                                                                                                     \
        if (auto waymarkTried = (expression); !waymarkTried)                                                 \
            return ::waymark::failure(std::move(waymarkTried.error()));                                      \
    } while (false)
