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
struct ImportMapping;

/// What an import comes to, or came to. The counts add up to `rows`.
struct ImportPlan
{
    qint64 rows = 0;      ///< Without the header, empty lines and rows of empty cells.
    qint64 emptyRows = 0; ///< Of the latter two.
    QMap<ImportVerdict, qint64> counts;
    qint64 onlyOptedOut = 0; ///< Among the updates: the row is left out, but that the person opts out.
    qint64 warnings = 0;     ///< Rows that have one and are taken all the same.
    /// The first ones, by row; problemCount tells how many there are.
    QList<ImportProblem> problems;
    qint64 problemCount = 0;

    bool operator==(const ImportPlan &) const = default;

    /// Begins the problems with what is wrong with the file's header, if anything, and with columns that may
    /// tell who unsubscribed and are not imported.
    void addHeaderProblems(const CsvFile &file, const ImportMapping &mapping);

    qint64 count(ImportVerdict verdict) const { return counts.value(verdict); }
    /// Adds the row's verdict and problems to the counts; `rows` is counted apart.
    void count(const PlannedRow &row);
    /// Rows whose values are not taken for a reason that can be mended: those of a RejectsFile.
    qint64 rejected() const
    {
        return count(ImportVerdict::Invalid) + count(ImportVerdict::UnknownAccount) + onlyOptedOut;
    }
    /// Whether there are rows of which nothing is taken although they say something of their own.
    bool leavesOut() const { return rejected() > 0 || count(ImportVerdict::OptedOut) > 0; }
    /// Whether nothing would be written.
    bool changesNothing() const
    {
        return count(ImportVerdict::New) == 0 && count(ImportVerdict::Update) == 0;
    }

    static constexpr int problemsKept = 10'000;
};

} // namespace waymark
