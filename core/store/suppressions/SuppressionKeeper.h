// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

namespace waymark {

class WriteTransaction;

/// Keeps contacts and the list of suppressed addresses saying the same, whoever wrote either: a form, an
/// import, undo, a restored backup. This is what makes suppressionOf() right for every contact, and with it
/// all who ask there: the recipients, the checks, and the check at the moment of leaving.
class SuppressionKeeper
{
public:
    /// The last but one thing in a transaction, before the search indexes follow. A contact that was touched
    /// and has opted out, or whose address bounced hard, has its address put on the list; one whose address
    /// is on it, or was erased, is marked. Nothing is ever taken off by this.
    static Result<void> follow(WriteTransaction &transaction);
};

} // namespace waymark
