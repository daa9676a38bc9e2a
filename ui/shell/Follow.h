// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "ui/shell/Notices.h"

#include <QCoreApplication>
#include <QFuture>
#include <QObject>
#include <QPointer>

#include <functional>
#include <utility>

namespace waymark {

/// Runs `done` with the future's result on `context`'s thread, unless `context` is gone by then.
template <class T, class Done>
void follow(QFuture<Result<T>> future, QObject *context, Done done)
{
    // Qt 6.4 asserts that the object given to then() is still there, so that is one that outlives all, and
    // the screen is asked for here.
    future.then(QCoreApplication::instance(),
                [context = QPointer<QObject>(context), done = std::move(done)](Result<T> result) mutable {
                    if (context)
                        done(std::move(result));
                });
}

/// The same where a failure is only to be told: `done` runs with the value of a success.
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
