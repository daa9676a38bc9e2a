// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QString>

namespace waymark {

/// What a workspace's file may hold of what was erased from its tables: the log of earlier states, and bytes
/// in pages that are used no more.
class ErasedRemains
{
public:
    /// Takes the log into the file and empties it, looks through the whole file for the address, and writes
    /// the file anew (VACUUM) where it is still found and no row has it as a part of another address. True
    /// when it is nowhere any more, but in such an address; false where a reader kept the log from being
    /// emptied. For a worker thread; what is written meanwhile waits.
    static Result<bool> clear(const QString &workspace, const QString &address);

    /// Whether the bytes of a file, or of the log beside it, hold the address, in any case.
    static Result<bool> areIn(const QString &workspace, const QString &address);
};

} // namespace waymark
