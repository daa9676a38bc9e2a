// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QString>

namespace waymark::bench {

class Report;

/// The folder of a workspace with so many invented accounts and contacts. It is made once, beside the bench,
/// and kept for its next run; how fast it was made is reported then.
Result<QString> largeWorkspace(Report &report, int accounts, int contacts);

} // namespace waymark::bench
