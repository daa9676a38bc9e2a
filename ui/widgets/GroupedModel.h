// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/RowRole.h"
#include "ui/widgets/Tone.h"

#include <QAbstractItemModel>
#include <QList>
#include <QString>

#include <algorithm>

namespace waymark {

/// The item model contract for rows under groups' heads, written once: a concrete model says its columns and
/// cells.
template <class Row>
class GroupedModel : public QAbstractItemModel
{
public:
    struct Group
    {
        QString key; ///< Stable: "overdue".
        QString title;
        Tone tone = Tone::Neutral;
        QList<Row> rows;
        int count = -1; ///< What the head shows, where that is more than the rows that are here.

        bool operator==(const Group &) const = default;
    };

    using QAbstractItemModel::QAbstractItemModel;

    /// Replaces all groups. Where the same keys stand in the same order only the changed rows are repainted;
    /// else the model is reset, and RowView finds the chosen row again by its key.
    void setGroups(QList<Group> groups)
    {
        if (!sameKeys(groups)) {
            beginResetModel();
            m_groups = std::move(groups);
            endResetModel();
            return;
        }
        for (qsizetype g = 0; g < groups.size(); ++g) {
            if (m_groups.at(g) == groups.at(g))
                continue;
            m_groups[g] = std::move(groups[g]);
            const QModelIndex head = index(static_cast<int>(g), 0);
            Q_EMIT dataChanged(head, head);
            if (rowCount(head) > 0)
                Q_EMIT dataChanged(index(0, 0, head), index(rowCount(head) - 1, columns() - 1, head));
        }
    }

    const QList<Group> &groups() const { return m_groups; }
    bool isGroup(const QModelIndex &index) const { return index.isValid() && index.internalId() == GroupId; }
    /// The row of `index`, which must be valid and no group's head.
    const Row &row(const QModelIndex &index) const
    {
        return m_groups.at(static_cast<qsizetype>(index.internalId())).rows.at(index.row());
    }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override
    {
        if (!hasIndex(row, column, parent))
            return {};
        return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) : GroupId);
    }

    QModelIndex parent(const QModelIndex &child) const override
    {
        if (!child.isValid() || isGroup(child))
            return {};
        return createIndex(static_cast<int>(child.internalId()), 0, GroupId);
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        if (!parent.isValid())
            return static_cast<int>(m_groups.size());
        const bool hasRows = isGroup(parent) && parent.column() == 0;
        return hasRows ? static_cast<int>(m_groups.at(parent.row()).rows.size()) : 0;
    }

    int columnCount(const QModelIndex & = {}) const override { return columns(); }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        if (isGroup(index))
            return groupData(m_groups.at(index.row()), role);
        if (role == KeyRole)
            return key(row(index));
        if (role == IsGroupRole)
            return false;
        return cell(row(index), index.column(), role);
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columns())
            return {};
        return head(section, role);
    }

    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        if (!index.isValid())
            return Qt::NoItemFlags;
        return isGroup(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                              : rowFlags(row(index), index.column());
    }

protected:
    virtual int columns() const { return 1; }
    /// A stable id of the row.
    virtual QString key(const Row &row) const = 0;
    virtual QVariant cell(const Row &row, int column, int role) const = 0;
    virtual QVariant head([[maybe_unused]] int column, [[maybe_unused]] int role) const { return {}; }
    virtual Qt::ItemFlags rowFlags(const Row &, int) const
    {
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    }

private:
    static constexpr quintptr GroupId = ~quintptr(0);

    static QVariant groupData(const Group &group, int role)
    {
        const int count = group.count >= 0 ? group.count : static_cast<int>(group.rows.size());
        switch (role) {
        case Qt::DisplayRole:
            return group.title;
        case Qt::AccessibleTextRole:
            return QStringLiteral("%1, %2").arg(group.title).arg(count);
        case KeyRole:
            return group.key;
        case IsGroupRole:
            return true;
        case GroupCountRole:
            return count;
        case GroupToneRole:
            return static_cast<int>(group.tone);
        default:
            return {};
        }
    }

    bool sameKeys(const QList<Group> &groups) const
    {
        const auto sameRow = [this](const Row &a, const Row &b) { return key(a) == key(b); };
        const auto sameGroup = [&sameRow](const Group &a, const Group &b) {
            return a.key == b.key &&
                   std::equal(a.rows.begin(), a.rows.end(), b.rows.begin(), b.rows.end(), sameRow);
        };
        return !groups.isEmpty() &&
               std::equal(groups.begin(), groups.end(), m_groups.begin(), m_groups.end(), sameGroup);
    }

    QList<Group> m_groups;
};

} // namespace waymark
