// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/checks/CheckInput.h"

#include <QList>
#include <QString>

namespace waymark {

/// A recipient who has no value for a token.
struct Uncovered
{
    QString uid;
    QString name;
    bool blocked = false; ///< There is no fallback either.

    bool operator==(const Uncovered &) const = default;
};

/// How many of an email's recipients have a value for one of its tokens. Where a condition leaves the token
/// out of somebody's email, they need none and count among those who have one.
struct TokenCoverage
{
    QString token;
    int recipients = 0;
    QList<Uncovered> without; ///< Blocked ones first; each group in the order of the recipients.

    int filled() const { return recipients - static_cast<int>(without.size()); }
    int blocked() const;
    int fallbacks() const { return static_cast<int>(without.size()) - blocked(); }

    /// "First name: missing for 14 of 312; fallback for 9; 5 blocked". Translated.
    QString sentence() const;

    bool operator==(const TokenCoverage &) const = default;
};

/// Of every token in the email, in reading order; none without recipients. Takes time in proportion to the
/// recipients, whose emails were rendered for `input`.
QList<TokenCoverage> tokenCoverage(const CheckInput &input);

} // namespace waymark
