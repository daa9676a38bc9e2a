// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/checks/CheckInfo.h"

#include <QList>

namespace waymark {

/// Every check there is, as README.md has them in its table, for composer, preview and waymark-cli. The
/// composer alone adds what differs from the template, which is no fault.
class CheckList
{
public:
    /// By what they look at, in the order in which they run.
    static const QList<CheckInfo> &all();
    /// The check whose findings have this id; null when there is none. Lives as long as the program.
    static const CheckInfo *find(const QString &id);
};

} // namespace waymark
