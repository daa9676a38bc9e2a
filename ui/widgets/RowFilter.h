// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace waymark {

/// Sorts and filters a small model that is in memory: a row stays when every word typed stands in one of its
/// cells. A group's head stays as long as one of its rows does. Sorts by SortRole where a cell has one, else
/// by what it shows.
class RowFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit RowFilter(QObject *parent = nullptr);

    /// To be connected to FilterEdit::filterChanged.
    void setWords(const QString &typed);
    bool isFiltering() const { return !m_words.isEmpty(); }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QStringList m_words;
};

} // namespace waymark
