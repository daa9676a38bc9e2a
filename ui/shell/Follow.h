// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "ui/shell/Notices.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <utility>

namespace waymark {

/// Runs `done` with the future's result on `context`'s thread, unless `context` is gone by then.
template <class T, class Done>
void follow(QFuture<Result<T>> future, QObject *context, Done done)
{
    future.then(context, [done = std::move(done)](Result<T> result) mutable { done(std::move(result)); });
}

/// The same where a failure is only to be told: `done` runs with the value of a success.
template <class T, class Done>
void follow(QFuture<Result<T>> future, QObject *context, Notices &notices, Done done)
{
    future.then(context, [&notices, done = std::move(done)](Result<T> result) mutable {
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
