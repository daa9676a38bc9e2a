// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/methods/MethodContext.h"

#include "core/protocol/SyncState.h"
#include "core/service/objects/Change.h"

namespace waymark {

Result<QString> MethodContext::stateOf(const TypeSchema &type) const
{
    const auto modseq = change ? change->currentModseqOf(type.name) : lastModseqOf(connection, type.name);
    if (!modseq)
        return failure(modseq.error());
    return SyncState{epoch, *modseq, -1, 0}.toString();
}

} // namespace waymark
