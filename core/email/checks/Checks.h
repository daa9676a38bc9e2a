// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/checks/CheckInput.h"
#include "core/email/checks/Finding.h"

#include <QList>

namespace waymark {

/// The checks of an email (README.md of core/domain, "Checks before sending"; the thresholds stand here).
/// Cheap enough to run after every pause in typing.
class Checks
{
public:
    /// All findings: errors, then warnings, notes and what passed.
    static QList<Finding> run(const CheckInput &input);

    /// Whether none of `findings` is an error.
    static bool maySend(const QList<Finding> &findings);
};

} // namespace waymark
