// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/RowRole.h"

#include <QAbstractTableModel>
#include <QList>

#include <algorithm>

namespace waymark {

/// The item model contract for a flat list of `Row` values, written once: a concrete model says its columns
/// and cells. A column is a value of an enumeration that starts at 0.
template <class Row>
class RowsModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Replaces all rows. Where the same keys stand in the same order only the changed rows are repainted;
    /// else the model is reset, and RowView finds the chosen row again by its key.
    void setRows(QList<Row> rows)
    {
        if (sameKeys(rows)) {
            for (qsizetype i = 0; i < rows.size(); ++i) {
                if (m_rows.at(i) == rows.at(i))
                    continue;
                m_rows[i] = std::move(rows[i]);
                const int row = static_cast<int>(i);
                Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
            }
            return;
        }
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }

    const QList<Row> &rows() const { return m_rows; }
    /// The row of `index`, which must be valid.
    const Row &row(const QModelIndex &index) const { return m_rows.at(index.row()); }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : columns();
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        if (role == KeyRole)
            return key(m_rows.at(index.row()));
        return cell(m_rows.at(index.row()), index.column(), role);
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columns())
            return {};
        return head(section, role);
    }

protected:
    virtual int columns() const { return 1; }
    /// A stable id of the row.
    virtual QString key(const Row &row) const = 0;
    virtual QVariant cell(const Row &row, int column, int role) const = 0;
    virtual QVariant head([[maybe_unused]] int column, [[maybe_unused]] int role) const { return {}; }

private:
    bool sameKeys(const QList<Row> &rows) const
    {
        return !rows.isEmpty() && std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                             [this](const Row &a, const Row &b) { return key(a) == key(b); });
    }

    QList<Row> m_rows;
};

} // namespace waymark
