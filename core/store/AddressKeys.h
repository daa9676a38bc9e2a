// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

namespace waymark {

class WriteTransaction;

/// The columns by which addresses are compared (normalisedEmail). A workspace that was written under an older
/// rule, which left domains as they were typed, gets the present keys when it is first opened.
class AddressKeys
{
public:
    /// The list of suppressed addresses follows, and the contacts with what is on it. Of two contacts who
    /// turn out to have one address, the one whose key is the old one is not found by it any more; who of
    /// them opted out, or whose address bounced hard, tells it of both.
    static Result<void> renew(WriteTransaction &transaction);
};

} // namespace waymark
