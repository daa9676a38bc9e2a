// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Ids.h"

namespace waymark {

class DraftSpool;
class ErasedPerson;

/// Takes a person out of what is kept beside the workspace of drafts that are typed into, or were when the
/// program was ended.
class SpoolSweep
{
public:
    /// How many texts were rewritten, or removed because they are no whole draft any more. Fails with Io.
    static Result<int> run(DraftSpool &spool, const ErasedPerson &person, const ContactId &contact);
};

} // namespace waymark
