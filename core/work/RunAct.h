// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/WriteTransaction.h"
#include "core/work/Made.h"
#include "core/work/WorkContext.h"

#include <QFuture>

#include <functional>

namespace waymark {

/// The transaction's number, or 0 when it changed nothing.
inline ActNumber actNumber(const WriteTransaction &transaction)
{
    return transaction.changes().rows.isEmpty() ? 0 : transaction.number();
}

/// Runs `work` as one transaction and gives back its number.
inline QFuture<Result<ActNumber>> runAct(const WorkContext &context,
                                         std::function<Result<void>(WriteTransaction &)> work)
{
    return context.store.write<ActNumber>(
        [work = std::move(work)](WriteTransaction &transaction) -> Result<ActNumber> {
            WAYMARK_TRY(work(transaction));
            return actNumber(transaction);
        });
}

/// Runs `work` as one transaction and gives back what it made, with the transaction's number.
template <class T>
QFuture<Result<Made<T>>> runMaking(const WorkContext &context,
                                   std::function<Result<T>(WriteTransaction &)> work)
{
    return context.store.write<Made<T>>(
        [work = std::move(work)](WriteTransaction &transaction) -> Result<Made<T>> {
            Result<T> made = work(transaction);
            WAYMARK_TRY(made);
            return Made<T>{std::move(*made), actNumber(transaction)};
        });
}

} // namespace waymark
