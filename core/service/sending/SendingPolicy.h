// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark {

/// What this server does about sending.
struct SendingPolicy
{
    bool enabled = false; ///< There is a relay. Without one nobody can create a Submission.
    QString publicUrl;    ///< What the links in emails begin with, without a slash at its end.

    /// Where the message with this token lets its recipient out.
    QString wayOut(const QString &token) const { return publicUrl + QStringLiteral("/u/") + token; }
};

} // namespace waymark
