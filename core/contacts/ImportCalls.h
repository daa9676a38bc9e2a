// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/contacts/PlannedRow.h"

#include <QList>

#include <functional>

namespace waymark {

/// Gets what becomes of rows as soon as that is known: each row once, not all in the file's order. What it
/// fails with ends the import.
using ImportRowsTaken = std::function<Result<void>(const QList<PlannedRow> &rows)>;
/// Told often, within 100 ms, how much is done of all there is to do: of a dry run the bytes read of twice
/// the file's size, of an import as many once more while the search indexes follow. False stops with
/// Cancelled.
using ImportGoOn = std::function<bool(qint64 done, qint64 total)>;

} // namespace waymark
