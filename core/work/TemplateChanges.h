// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/EmailTemplate.h"
#include "core/email/BodyChange.h"
#include "core/work/DraftTexts.h"

namespace waymark {

/// What a draft's texts have other than the template that they were made from.
struct TemplateChanges
{
    bool subject = false;
    bool preheader = false;
    QList<BodyChange> body;

    int count() const { return int(body.size()) + int(subject) + int(preheader); }

    /// A text that cannot be read counts as unchanged: reading it tells what is wrong with it.
    static TemplateChanges between(const EmailTemplate &emailTemplate, const DraftTexts &texts);

    bool operator==(const TemplateChanges &) const = default;
};

} // namespace waymark
