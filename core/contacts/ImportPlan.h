// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/ImportProblem.h"
#include "core/contacts/ImportVerdict.h"
#include "core/contacts/PlannedRow.h"

#include <QList>
#include <QMap>

namespace waymark {

class CsvFile;

/// What an import comes to, or came to. The counts add up to `rows`.
struct ImportPlan
{
    qint64 rows = 0;      ///< Without the header, empty lines and rows of empty cells.
    qint64 emptyRows = 0; ///< Of the latter two.
    QMap<ImportVerdict, qint64> counts;
    qint64 warnings = 0; ///< Rows that have one and are taken all the same.
    /// The first ones, by row; problemCount tells how many there are.
    QList<ImportProblem> problems;
    qint64 problemCount = 0;

    bool operator==(const ImportPlan &) const = default;

    /// Begins the problems with what is wrong with the file's header, if anything.
    void addHeaderProblem(const CsvFile &file);

    qint64 count(ImportVerdict verdict) const { return counts.value(verdict); }
    /// Adds the row's verdict and problems to the counts; `rows` is counted apart.
    void count(const PlannedRow &row);
    /// Whether nothing would be written.
    bool changesNothing() const
    {
        return count(ImportVerdict::New) == 0 && count(ImportVerdict::Update) == 0;
    }

    static constexpr int problemsKept = 10'000;
};

} // namespace waymark
