// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/TodayData.h"
#include "ui/widgets/Formats.h"

#include <QAbstractItemModel>
#include <QList>
#include <QSet>

#include <optional>

namespace waymark {

/// Which of Today's tasks are listed.
enum class TodayFilter { All, Emails, Calls, Waiting };

/// Today's list as a tree of two levels: the groups that have rows, and their tasks. All filtering is done
/// here, so that the groups' counts always tell what is listed.
class TodayModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { TaskColumn, ProgramColumn, AccountColumn, SeriesColumn, DueColumn, ColumnCount };

    enum Role {
        IsGroupRole = Qt::UserRole, ///< bool: the row is a group's head.
        GroupRole,                  ///< int: its TodayGroup, for heads and tasks alike.
        CountRole,                  ///< int: tasks in the group, for heads.
        MarkRole,                   ///< int: the task's ChecklistMark.
        KindRole,                   ///< int: the task's TaskKind.
        HealthRole,                 ///< int: the account's HealthBand.
        SeriesDoneRole,             ///< int: emails of the series that are sent.
        SeriesCountRole,            ///< int: emails of the series; 0 when it is none.
        TaskIdRole,                 ///< QString.
        ToneRole,                   ///< int: DueTone, how the due words are coloured.
    };

    /// How the words in the Due column are meant.
    enum DueTone { NormalTone, LateTone, DraftTone };

    using QAbstractItemModel::QAbstractItemModel;

    /// Shows `data`. Rows that are the same stay the same rows, so selection and folded groups stay.
    void setData(const TodayData &data);
    using QAbstractItemModel::setData;
    void setFilter(TodayFilter filter);
    /// Lists one account's tasks only; an empty id lists all.
    void setAccount(const AccountId &account);

    const TodayData &data() const { return m_data; }
    /// The task at `index`; null for a group's head.
    const TodayRow *rowAt(const QModelIndex &index) const;
    /// Where the task is listed; invalid when it is not.
    QModelIndex indexOf(const TaskId &task) const;
    /// The first task from the day's own group on, which is selected at the start.
    QModelIndex firstToDo() const;
    int taskCount() const;
    int accountCount() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Group
    {
        TodayGroup group;
        QList<TodayRow> rows;

        bool operator==(const Group &) const = default;
    };

    QList<Group> wantedGroups() const;
    void rebuild();
    QVariant groupData(const Group &group, int column, int role) const;
    QVariant taskData(const TodayRow &row, int column, int role) const;
    QString text(const TodayRow &row, int column) const;
    QString dueText(const TodayRow &row) const;
    QString spoken(const TodayRow &row) const;

    Formats m_formats;
    TodayData m_data;
    TodayFilter m_filter = TodayFilter::All;
    AccountId m_account;
    QList<Group> m_groups;
};

} // namespace waymark
