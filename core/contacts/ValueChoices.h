// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/contacts/ImportTarget.h"

#include <QStringList>

namespace waymark {

class Connection;

/// The values that a field can have, as a cell says them: for saying what another text means.
class ValueChoices
{
public:
    /// Whether a field has choices, and does not take every text.
    static bool has(ImportTarget target);
    /// In the order of their list; empty for a field without.
    static Result<QStringList> of(Connection &connection, ImportTarget target);
};

} // namespace waymark
