// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/checks/Finding.h"
#include "core/work/DraftTexts.h"

#include <QList>
#include <QString>

#include <optional>

namespace waymark {

/// What a person can do about a finding with one press.
struct FindingMend
{
    QString id;         ///< Finding::mend, "set-fallback" or "keep".
    QString words;      ///< On the button; translated.
    bool quiet = false; ///< The lesser choice, without a frame.

    bool operator==(const FindingMend &) const = default;
};

/// The mends that are offered at a finding, the usual one first. None where going to the place is all.
QList<FindingMend> mendsOf(const Finding &finding);

/// The texts with the finding mended as Mends::apply() does; nothing where the texts fit no schema.
std::optional<DraftTexts> mendedTexts(const DraftTexts &texts, const Finding &finding);

} // namespace waymark
