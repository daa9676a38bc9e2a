// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/checks/Finding.h"
#include "core/work/DraftTexts.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

namespace waymark {

/// What the checks say about texts as they are being written, and what tokens stand for meanwhile.
struct LiveAnswer
{
    DraftTexts texts; ///< Those that were checked.
    QList<Finding> findings;
    QSet<QString> withoutValue;     ///< Tokens that some chosen recipient has nothing for.
    int changes = 0;                ///< From the template; 0 without one.
    QHash<QString, QString> values; ///< The tokens' values for the first recipient.

    bool operator==(const LiveAnswer &) const = default;
};

} // namespace waymark
