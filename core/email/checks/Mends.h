// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/EmailSource.h"
#include "core/email/checks/Finding.h"

#include <QString>

namespace waymark {

/// The mends that change an email's texts by themselves: nothing has to be asked.
class Mends
{
public:
    /// Whether `mend` is one of them; all others need a person's word or another record.
    static bool isAutomatic(const QString &mend);

    /// `source` with what `finding` tells of mended as its `mend` says. Unchanged when that is none of them,
    /// or when its place is not there any more.
    static EmailSource apply(const Finding &finding, const EmailSource &source);
};

} // namespace waymark
