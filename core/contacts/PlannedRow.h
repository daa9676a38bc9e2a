// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/ImportProblem.h"
#include "core/contacts/ImportVerdict.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace waymark {

/// A value of a contact or an account that an import changes.
struct FieldChange
{
    QString field; ///< An ImportTarget's id, or "account" for a further membership.
    QString from;
    QString to;

    bool operator==(const FieldChange &) const = default;
};

/// What becomes of one row, and why.
struct PlannedRow
{
    qint64 row = 0;
    qint64 line = 0;
    ImportVerdict verdict = ImportVerdict::Invalid;
    QString name; ///< What a person knows it by: the address of a contact, the name of an account.
    QList<FieldChange> changes; ///< Of an update.
    QList<ImportProblem> problems;
    QStringList cells;     ///< As they were read; only of a row whose values are not taken for a problem.
    qint64 byteOffset = 0; ///< Where it begins in the file, to read it again.
    /// An update by which the person only opts out, who may be no contact: the row itself is left out for its
    /// problems.
    bool onlyOptsOut = false;
    bool isHalfRead = false; ///< It could not be read whole: its cells may be others than were meant.

    bool operator==(const PlannedRow &) const = default;
};

/// What decides about a row, or the first thing that is odd about it; null when nothing is.
const ImportProblem *decidingProblem(const PlannedRow &row);

} // namespace waymark
