// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/tables/StoredForm.h"

#include <QList>
#include <QString>
#include <QVariant>

#include <functional>
#include <optional>

namespace waymark {

/// How a property is kept in rows of another table.
struct StoredApart
{
    QString clear;  ///< Removes them: a statement that takes the row's id.
    QString insert; ///< Writes one of them: takes the row's id, then what `rows` gives for it.
    std::function<QList<QVariantList>(const QVariant &value)> rows;
};

/// One property of an aggregate: the one line from which SELECT, INSERT, UPDATE, the journal and undo come.
struct StoredProperty
{
    QString name; ///< In the journal, later in sync: "dueDate".
    /// One column, or several for a value that has parts (an amount and its currency).
    QList<StoredColumn> columns;
    /// What a SELECT reads, one expression a column; "$table" stands for the table's name.
    QStringList selected;
    /// What stands for each column's value in INSERT and UPDATE.
    QStringList assigned;
    /// Long texts, of which the journal keeps less (see JournalEntry).
    bool bulky = false;
    /// Counts up with every change, also with one that is undone.
    bool counter = false;
    /// For a property that lives in a table of its own; `columns` then only tells its form.
    std::optional<StoredApart> apart;
};

/// "dueDate" as a column: "due_date".
QString columnName(const QString &property);

} // namespace waymark
