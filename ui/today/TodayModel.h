// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/TodayData.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/GroupedModel.h"

#include <QCoreApplication>

#include <optional>

namespace waymark {

/// Which of Today's tasks are listed.
enum class TodayFilter { All, Emails, Calls, Waiting };

/// Which of the figures above the list narrows it, in the tiles' order.
enum class TodayFigure { Overdue, DueToday, LaterThisWeek, Renewals, ContactsToFix };

/// What the heads of the list's groups stand for.
enum class TodayGrouping { DueDate, Account, Program, Type };

/// Today's list: the groups that have rows, and their tasks. All filtering is done here, so that the groups'
/// counts always tell what is listed.
class TodayModel : public GroupedModel<TodayRow>
{
    Q_DECLARE_TR_FUNCTIONS(waymark::TodayModel)
public:
    enum Column { TaskColumn, ProgramColumn, AccountColumn, SeriesColumn, DueColumn, ColumnCount };

    using GroupedModel::GroupedModel;

    void show(const TodayData &data);
    void setFilter(TodayFilter filter);
    /// Lists one account's tasks only; an empty id lists all.
    void setAccount(const AccountId &account);
    /// Lists only what this figure counts, or whose account it counts; nothing lists all.
    void setFigure(std::optional<TodayFigure> figure);
    void setGrouping(TodayGrouping grouping);
    /// Emails on their way wait for the person: no password, no server, no room.
    void setSendingStopped(bool stopped);

    const TodayData &today() const { return m_data; }
    /// The task at `index`; null for a group's head and an invalid index.
    const TodayRow *rowAt(const QModelIndex &index) const;
    /// The first task that is not late, which is chosen at the start.
    QModelIndex firstToDo() const;
    int taskCount() const;
    int accountCount() const;

    /// The words of the Due column: "2 days late", "Any time", "Draft saved".
    QString dueText(const TodayRow &row) const;
    /// How the words in the Due column are coloured.
    Tone dueTone(const TodayRow &row) const;

protected:
    int columns() const override { return ColumnCount; }
    QString key(const TodayRow &row) const override { return row.task.id.toString(); }
    QVariant cell(const TodayRow &row, int column, int role) const override;
    QVariant head(int column, int role) const override;

private:
    bool isListed(const TodayRow &row) const;
    bool isCounted(const TodayRow &row) const;
    Group groupOf(const TodayRow &row) const;
    void rebuild();
    QString text(const TodayRow &row, int column) const;
    QString spoken(const TodayRow &row) const;

    Formats m_formats;
    TodayData m_data;
    TodayFilter m_filter = TodayFilter::All;
    AccountId m_account;
    std::optional<TodayFigure> m_figure;
    TodayGrouping m_grouping = TodayGrouping::DueDate;
    bool m_sendingStopped = false;
};

} // namespace waymark
