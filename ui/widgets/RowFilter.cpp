// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/RowFilter.h"

#include "ui/widgets/RowRole.h"

#include <algorithm>

namespace waymark {

RowFilter::RowFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
    setSortLocaleAware(true);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void RowFilter::setWords(const QString &typed)
{
    m_words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool RowFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_words.isEmpty())
        return true;
    const QModelIndex first = sourceModel()->index(row, 0, parent);
    if (first.data(IsGroupRole).toBool())
        return false;
    QString all;
    for (int column = 0; column < sourceModel()->columnCount(parent); ++column)
        all += first.siblingAtColumn(column).data(Qt::DisplayRole).toString() + QLatin1Char('\n');
    return std::all_of(m_words.begin(), m_words.end(),
                       [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

bool RowFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(SortRole);
    const QVariant b = right.data(SortRole);
    if (a.isValid() && b.isValid())
        return QVariant::compare(a, b) == QPartialOrdering::Less;
    return QSortFilterProxyModel::lessThan(left, right);
}

} // namespace waymark
