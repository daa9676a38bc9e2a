// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark {

/// Whether a column with this name may tell who unsubscribed. One that is not imported is worth a word: who
/// unsubscribed would get email.
bool mayTellOptOut(const QString &column);

/// Whether it does, for all that its name says: every word of it belongs to that. Where anything else is
/// said ("Not opted out", "Unsubscribe link sent"), a wrong guess would opt everybody out for good.
bool tellsOptOut(const QString &column);

} // namespace waymark
