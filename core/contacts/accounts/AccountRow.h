// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/ImportProblem.h"
#include "core/contacts/ImportTarget.h"
#include "core/contacts/RowPolicy.h"
#include "core/contacts/accounts/AccountIndex.h"
#include "core/domain/Account.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <algorithm>

namespace waymark {

/// One row of an account import after its checks.
struct AccountRow
{
    qint64 row = 0;
    qint64 line = 0;
    qint64 byteOffset = 0; ///< Where it begins in the file, to read it again.
    AccountIndex::Keys keys;
    Account values;              ///< What its cells say; of the targets in `given`.
    QList<ImportTarget> given;   ///< Those whose cell has a value.
    QList<ImportTarget> emptied; ///< Those whose cell is empty.
    QString parent;              ///< The cell that names the parent account.
    QDateTime asOf;              ///< UTC; null where the row does not say since when its values are true.
    QList<ImportProblem> problems;
    QStringList cells;       ///< As they were read.
    bool isHalfRead = false; ///< It could not be read whole: its cells may be others than were meant.
    RowPolicy policy;        ///< As it was decided for this row.

    bool isInvalid() const
    {
        return std::ranges::any_of(
            problems, [](const ImportProblem &p) { return p.severity == ImportProblem::Severity::Error; });
    }
    /// What a person knows the row by.
    QString title() const
    {
        return !keys.name.isEmpty() ? keys.name : !keys.domain.isEmpty() ? keys.domain : keys.key;
    }
};

} // namespace waymark
