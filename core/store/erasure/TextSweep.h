// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

namespace waymark {

class ErasedPerson;
class WriteTransaction;

/// Takes a person out of every text of the workspace, whichever table and column it stands in, the journal
/// and what older versions of drafts say with it. So a column that is added later is swept without anybody
/// thinking of it.
class TextSweep
{
public:
    /// How many rows were rewritten.
    static Result<qint64> run(WriteTransaction &transaction, const ErasedPerson &person);
};

} // namespace waymark
