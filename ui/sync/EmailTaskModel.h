// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/sync/EmailTask.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/RowsModel.h"

#include <QCoreApplication>
#include <QDate>

namespace waymark {

/// Open email tasks to choose one from.
class EmailTaskModel : public RowsModel<EmailTask>
{
    Q_DECLARE_TR_FUNCTIONS(waymark::EmailTaskModel)
public:
    enum Column { TitleColumn, AccountColumn, DueColumn, ColumnCount };

    explicit EmailTaskModel(QObject *parent) : RowsModel(parent) {}

    void setToday(QDate today) { m_today = today; }

    /// "Monitoring GitLab", "Northbeam Robotics", "Mon 23 Nov"
    QString text(const EmailTask &task, int column) const
    {
        switch (column) {
        case TitleColumn:
            return task.title;
        case AccountColumn:
            return Formats::name(task.account);
        default:
            return m_formats.shortDate(task.due, m_today);
        }
    }

protected:
    int columns() const override { return ColumnCount; }
    QString key(const EmailTask &task) const override { return task.id.toString(); }
    QVariant cell(const EmailTask &task, int column, int role) const override
    {
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? text(task, column) : QVariant();
    }
    QVariant head(int column, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        return column == TitleColumn ? tr("Email") : column == AccountColumn ? tr("Account") : tr("Due");
    }

private:
    Formats m_formats;
    QDate m_today;
};

} // namespace waymark
