// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"

#include <QDateTime>
#include <QString>

namespace waymark {

struct SuppressionTag
{
    static constexpr const char *prefix = "spr";
};
using SuppressionId = Id<SuppressionTag>;

/// Why nothing is sent to an address.
enum class SuppressionReason {
    OptedOut,    ///< The person asked for it.
    HardBounced, ///< A mail server said that the address does not exist.
    Complaint,   ///< The person called an email spam. Counts as an opt-out.
};

/// An address to which nothing is sent, whether or not it is a contact's (README.md, "Contact"). It stays in
/// the list when it is lifted, with who did that, when and why.
struct SuppressedAddress
{
    SuppressionId id;
    QString address; ///< Compared as normalisedEmail() does.
    SuppressionReason reason = SuppressionReason::OptedOut;
    QString source; ///< Where it came from, in words.
    QDateTime at;   ///< UTC; null where nobody knows any more.
    UserId addedBy;

    QDateTime liftedAt; ///< Null as long as it holds.
    UserId liftedBy;
    QString liftReason;
    bool sample = false;

    bool operator==(const SuppressedAddress &) const = default;
};

/// Whether this reason is the person's own wish, which no file and no sync ever takes back.
constexpr bool isOptOut(SuppressionReason reason)
{
    return reason != SuppressionReason::HardBounced;
}

} // namespace waymark
