// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/contacts/ImportProblem.h"
#include "core/contacts/RowPolicy.h"

#include <QHash>
#include <QJsonObject>
#include <QMap>
#include <QSet>

namespace waymark {

class CsvRecord;
struct ImportRow;

/// What a person mended in the rows of a file before it is imported. The file stays as it is: the cells are
/// put in place as it is read, before any check, so that the dry run and the import see the same. Rows are
/// numbered as a spreadsheet does, columns from 0.
class ImportRepairs
{
public:
    bool operator==(const ImportRepairs &) const = default;
    bool isEmpty() const;
    /// How many things were mended or left out by hand.
    qsizetype count() const;

    /// Another text for one cell.
    void setCell(qint64 row, int column, const QString &text);
    /// Another text for every cell of a column that holds just this one; a cell of its own goes before it.
    void setValue(int column, const QString &from, const QString &to);
    /// The row is not imported, whatever it says.
    void leaveOut(qint64 row);
    /// A row that could not be read whole is taken with the cells that were read.
    void takeAsRead(qint64 row);
    /// What becomes of a contact or an account that is there already, for this row alone; nothing for what
    /// the whole import does.
    void setExisting(qint64 row, std::optional<ImportPolicies::Existing> existing);
    /// Of the rows that are the same as this one, this one counts.
    void prefer(qint64 row);
    /// The row is what the file says, but for setValue().
    void forget(qint64 row);

    bool isLeftOut(qint64 row) const { return m_leftOut.contains(row); }
    bool isTakenAsRead(qint64 row) const { return m_asRead.contains(row); }
    RowPolicy policyOf(qint64 row) const { return m_policies.value(row); }
    /// The columns of the row that have a text of their own.
    QList<int> columnsOf(qint64 row) const;

    /// Puts the repairs of this row in place. `columns` is how many the file has.
    void apply(CsvRecord *record, int columns) const;
    /// The same after its checks: of a row that was left out by hand nothing but that is said, and what was
    /// decided for it goes along.
    void apply(ImportRow *row) const;

    /// What is told of a row that was left out by hand; its id is "left-out".
    static ImportProblem leftOutProblem(qint64 row, qint64 line);

    /// {"cells": {"17": {"2": "…"}}, "values": {"0": {"from": "to"}}, "leftOut": [4], "asRead": [5],
    /// "policies": {"6": "fill"}, "preferred": [7]}; of the preferred ones a later one goes before an
    /// earlier.
    QJsonObject toJson() const;
    /// What is missing is empty; fails with Invalid for a number that is none.
    static Result<ImportRepairs> fromJson(const QJsonObject &json);

private:
    void setPolicy(qint64 row, const RowPolicy &policy);
    Result<void> readPolicies(const QJsonObject &json);

    QMap<qint64, QMap<int, QString>> m_cells;
    QMap<int, QMap<QString, QString>> m_values;
    QSet<qint64> m_leftOut;
    QSet<qint64> m_asRead;
    QHash<qint64, RowPolicy> m_policies; ///< None that is usual.
};

} // namespace waymark
