// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Error.h"
#include "core/email/checks/CheckInput.h"
#include "core/email/checks/Finding.h"

#include <QList>

namespace waymark {

/// The checks of an email: those of CheckList (README.md), with the thresholds beside the code of each.
/// Cheap enough to run after every key.
class Checks
{
public:
    /// All findings: errors, then warnings, notes and what passed.
    static QList<Finding> run(const CheckInput &input);

    /// What stands in the list in place of all others when an email's texts do not fit the schema: an unknown
    /// node, a link with a scheme outside https, http, mailto and tel. `error` is EmailFacts::source()'s.
    static Finding unreadable(const Error &error);

    /// Whether none of `findings` is an error.
    static bool maySend(const QList<Finding> &findings);
};

} // namespace waymark
