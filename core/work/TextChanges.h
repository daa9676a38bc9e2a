// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/BodyChange.h"
#include "core/work/DraftTexts.h"

namespace waymark {

/// What one set of texts has other than another: a draft than its template, or than it had before.
struct TextChanges
{
    bool subject = false;
    bool preheader = false;
    QList<BodyChange> body;

    int count() const { return int(body.size()) + int(subject) + int(preheader); }

    /// A text that cannot be read counts as unchanged: reading it tells what is wrong with it.
    static TextChanges between(const DraftTexts &before, const DraftTexts &now);

    bool operator==(const TextChanges &) const = default;
};

} // namespace waymark
