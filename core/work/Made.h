// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QtGlobal>

namespace waymark {

/// The journal's number of the transaction that an act made: Store::revert(number) undoes it as long as
/// nobody changed the same rows since. 0 when the act changed nothing, so that there is nothing to undo.
using ActNumber = qint64;

/// What an act made, and the number to undo it with.
template <class T>
struct Made
{
    T value;
    ActNumber act = 0;
};

} // namespace waymark
