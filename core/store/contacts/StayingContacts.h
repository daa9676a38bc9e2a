// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QDateTime>
#include <QSet>
#include <QString>
#include <QStringList>

namespace waymark {

class Connection;

/// The contacts that taking back what made them leaves there.
class StayingContacts
{
public:
    /// Those of these who opted out, which no undoing takes back, or who got an email after `since`, or are
    /// about to.
    static Result<QSet<QString>> among(Connection &connection, const QStringList &uids,
                                       const QDateTime &since);
};

} // namespace waymark
