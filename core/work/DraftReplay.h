// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/work/WorkContext.h"

namespace waymark {

/// Brings into the store what was typed before Waymark was killed and had not reached it (DraftSpool): as the
/// draft's texts where nothing else was stored since, else as a version beside them. Nothing is lost, and
/// nothing is overwritten.
class DraftReplay
{
public:
    /// What became of them.
    struct Outcome
    {
        int continued = 0; ///< Drafts that have the texts now.
        int setAside = 0;  ///< Texts that are in a draft's version history.

        bool operator==(const Outcome &) const = default;
    };

    /// Before anybody opens a draft. One that cannot be brought in stays where it is, for the next start, and
    /// is in the log: its draft and task are gone, or the disk is full. Fails with Io when the files cannot
    /// be read.
    static Result<Outcome> run(const WorkContext &context);
};

} // namespace waymark
