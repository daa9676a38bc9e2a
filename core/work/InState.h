// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QList>
#include <QString>

namespace waymark {

/// `found`, if it is in one of `states`; else a Conflict with the sentence that `words` has for it: what a
/// screen showed has changed meanwhile.
template <class T, class State, class Words>
Result<T> inState(Result<T> found, const QList<State> &states, const Words &words)
{
    if (found && !states.contains(found->state))
        return failure(ErrorKind::Conflict, words(*found));
    return found;
}

} // namespace waymark
