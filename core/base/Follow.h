// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QCoreApplication>
#include <QFuture>
#include <QObject>
#include <QPointer>

#include <utility>

namespace waymark {

/// Runs `done` with the future's result on the main thread, `context`'s, unless `context` is gone by then.
template <class T, class Done>
void follow(QFuture<T> future, QObject *context, Done done)
{
    // Qt 6.4 asserts that the object given to then() is still there, so that is one that outlives all, and
    // the object is asked for here.
    future.then(QCoreApplication::instance(),
                [context = QPointer<QObject>(context), done = std::move(done)](T result) mutable {
                    if (context)
                        done(std::move(result));
                });
}

} // namespace waymark
