// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

namespace waymark {

class Connection;
class WriteTransaction;

/// The sample workspace as a whole: the rows marked as `sample`.
class SampleData
{
public:
    /// Whether there is any.
    static Result<bool> exists(Connection &connection);
    /// Removes every sample row, with all that hangs on one, in this one transaction. Fails with Conflict
    /// while a sample email is being sent.
    static Result<void> remove(WriteTransaction &transaction);
};

} // namespace waymark
