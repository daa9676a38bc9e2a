// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/work/Undo.h"

#include "core/store/Revert.h"
#include "core/work/RunAct.h"

namespace waymark {

Undo::Undo(const WorkContext &context) : m_context(context) {}

QFuture<Result<ActNumber>> Undo::revert(ActNumber act)
{
    return runAct(m_context,
                  [act](WriteTransaction &transaction) { return revertTransaction(transaction, act); });
}

} // namespace waymark
