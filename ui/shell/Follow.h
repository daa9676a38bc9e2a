// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Follow.h"
#include "core/base/Result.h"
#include "ui/shell/Notices.h"

#include <type_traits>
#include <utility>

namespace waymark {

/// As the other (core/base/Follow.h), where a failure is only to be told: `done` runs with the value of a
/// success.
template <class T, class Done>
void follow(QFuture<Result<T>> future, QObject *context, Notices &notices, Done done)
{
    follow(std::move(future), context, [&notices, done = std::move(done)](Result<T> result) mutable {
        if (!result) {
            notices.tell(result.error());
            return;
        }
        if constexpr (std::is_void_v<T>)
            done();
        else
            done(std::move(*result));
    });
}

} // namespace waymark
