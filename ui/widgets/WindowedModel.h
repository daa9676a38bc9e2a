// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Error.h"
#include "core/base/Result.h"
#include "ui/widgets/RowRole.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

namespace waymark {

/// The item model contract for a flat list of very many `Row` values that are read from the store in windows,
/// as they are looked at: a concrete model says how many there are, how some of them are read, its columns
/// and cells. What a view asks beside cells (fonts, groups) reads nothing.
template <class Row>
class WindowedModel : public QAbstractTableModel
{
public:
    /// Called once for each reset() or reread() after which rows cannot be read.
    std::function<void(const Error &)> onRowsFailed;

    /// The row of `index`; null when it cannot be read, or is not yet. Valid until the next call.
    const Row *rowAt(const QModelIndex &index) const
    {
        if (!index.isValid() || !checkIndex(index))
            return nullptr;
        const Window &rows = window(index.row() / m_windowSize);
        const int within = index.row() % m_windowSize;
        return within < rows.size() ? &rows.at(within) : nullptr;
    }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_count; }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : columns();
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != KeyRole)
            return {};
        const Row *row = rowAt(index);
        if (!row)
            return {};
        return role == KeyRole ? QVariant(key(*row)) : cell(*row, index.column(), role);
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columns())
            return {};
        return head(section, role);
    }

    /// The same rows may say something else now, or could not be read and can by now.
    void reread()
    {
        forgetRows();
        if (m_count > 0)
            Q_EMIT dataChanged(index(0, 0), index(m_count - 1, columns() - 1));
    }

    /// Finds by RowRole::KeyRole without reading every row.
    QModelIndexList match(const QModelIndex &start, int role, const QVariant &value, int hits,
                          Qt::MatchFlags flags) const override
    {
        if (role != KeyRole)
            return QAbstractTableModel::match(start, role, value, hits, flags);
        const int row = rowOf(value.toString());
        return row < 0 ? QModelIndexList() : QModelIndexList{index(row, 0)};
    }

protected:
    static constexpr int usualWindow = 200;

    /// Reads `windowSize` rows at once.
    explicit WindowedModel(QObject *parent, int windowSize = usualWindow)
        : QAbstractTableModel(parent), m_windowSize(windowSize), m_windows(keptWindows)
    {
    }

    /// There are `count` other rows now; the first of them, if they were read already. `change` makes read()
    /// give those: until then a view may still ask for the old ones.
    void reset(int count, QList<Row> first = {}, const std::function<void()> &change = {})
    {
        beginResetModel();
        if (change)
            change();
        forgetRows();
        m_count = count;
        if (!first.isEmpty())
            m_windows.insert(0, new Window(std::move(first)));
        endResetModel();
    }

    /// The rows from `first` on, at most `count`.
    virtual Result<QList<Row>> read([[maybe_unused]] int first, [[maybe_unused]] int count) const
    {
        return QList<Row>();
    }
    /// The same for a model that reads beside the screen's thread: none where they are not there yet and
    /// follow by take().
    virtual std::optional<Result<QList<Row>>> readSoon(int first, int count) const
    {
        return read(first, count);
    }
    /// The rows from `first` on, for which readSoon() was asked since the last reset.
    void take(int first, Result<QList<Row>> rows)
    {
        const int count = std::min(m_windowSize, m_count - first);
        if (count <= 0)
            return;
        keep(first / m_windowSize, std::move(rows));
        Q_EMIT dataChanged(index(first, 0), index(first + count - 1, columns() - 1));
    }
    /// The row with this key, as far as it can be told without reading all; -1 without. Unless a model knows
    /// better, the first thousand rows are looked through.
    virtual int rowOf(const QString &wanted) const
    {
        for (int number = 0; number < searchedWindows && number * m_windowSize < m_count; ++number) {
            const Window &rows = window(number);
            for (int within = 0; within < rows.size(); ++within) {
                if (key(rows.at(within)) == wanted)
                    return number * m_windowSize + within;
            }
        }
        return -1;
    }
    virtual int columns() const { return 1; }
    /// A stable id of the row.
    virtual QString key(const Row &row) const = 0;
    virtual QVariant cell(const Row &row, int column, int role) const = 0;
    virtual QVariant head([[maybe_unused]] int column, [[maybe_unused]] int role) const { return {}; }

private:
    using Window = QList<Row>;

    static constexpr int keptWindows = 50;
    static constexpr int searchedWindows = 5;

    const Window &window(int number) const
    {
        if (const Window *kept = m_windows.object(number))
            return *kept;
        auto rows = readSoon(number * m_windowSize, m_windowSize);
        return rows ? keep(number, std::move(*rows)) : m_none;
    }

    const Window &keep(int number, Result<QList<Row>> rows) const
    {
        if (!rows)
            tellFailed(rows.error());
        auto *fresh = new Window(rows ? std::move(*rows) : Window());
        m_windows.insert(number, fresh);
        return *fresh;
    }

    /// Rows are read while they are painted, so it is told afterwards, and once.
    void tellFailed(const Error &error) const
    {
        if (m_failed)
            return;
        m_failed = true;
        QTimer::singleShot(0, this, [this, error] {
            if (onRowsFailed)
                onRowsFailed(error);
        });
    }

    void forgetRows()
    {
        m_windows.clear();
        m_failed = false;
    }

    const int m_windowSize;
    const Window m_none;
    int m_count = 0;
    mutable bool m_failed = false;
    mutable QCache<int, Window> m_windows;
};

} // namespace waymark
