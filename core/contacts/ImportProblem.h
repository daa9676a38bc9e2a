// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark {

/// What is wrong, or odd, about one cell of an import or a whole row.
struct ImportProblem
{
    enum class Severity {
        Error,   ///< The row is left out.
        Warning, ///< The row is taken.
    };

    Severity severity = Severity::Error;
    QString id;     ///< Stable: "email-malformed"; for mending all with the same problem.
    qint64 row = 0; ///< As a spreadsheet numbers it.
    qint64 line = 0;
    int column = 0;     ///< From 1; 0 for the whole row.
    QString columnName; ///< Empty for the whole row.
    QString value;      ///< The cell as it was read.
    QString sentence;   ///< What is wrong and what to do.
    /// What of the cell is none of the values that its field can have: somebody may say what it means
    /// (ImportMapping::meanings). Empty for every other problem.
    QString unknown = {};

    bool operator==(const ImportProblem &) const = default;
};

} // namespace waymark
