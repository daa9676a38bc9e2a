// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/PlannedRow.h"
#include "core/contacts/RowPolicy.h"

#include <QList>

namespace waymark {

/// One row of a file as the review shows it.
struct ReviewedRow
{
    PlannedRow planned;     ///< With its cells, those that were mended in their new text.
    qint64 sameAs = 0;      ///< Of a duplicate: the row that counts in its place; 0 where that is not told.
    QList<int> repaired;    ///< The columns that were mended for this row alone, from 0.
    bool isLeftOut = false; ///< By hand.
    RowPolicy policy;       ///< What was decided for it alone.
    bool isTakenAsRead = false; ///< Though it could not be read whole.
    bool hasMoreCells = false;  ///< With texts for which there is no column, so that it cannot be.

    bool operator==(const ReviewedRow &) const = default;

    /// What decides about the row, or the first thing that is odd about it; null when nothing is.
    const ImportProblem *problem() const;
};

} // namespace waymark
