// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/cta/ChecklistModel.h"

#include "ui/widgets/StateMarks.h"

namespace waymark {

void ChecklistModel::show(const QList<ChecklistRow> &rows, QDate today, const QDateTime &now)
{
    m_all = rows;
    m_today = today;
    m_now = now;
    filter();
}

void ChecklistModel::setShowSkipped(bool show)
{
    m_showSkipped = show;
    filter();
}

void ChecklistModel::filter()
{
    QList<ChecklistRow> shown;
    for (const auto &row : std::as_const(m_all)) {
        if (m_showSkipped || row.mark != ChecklistMark::Skipped)
            shown.append(row);
    }
    setRows(std::move(shown));
}

int ChecklistModel::nextRow() const
{
    int firstOpen = -1;
    for (int i = 0; i < rows().size(); ++i) {
        const ChecklistRow &row = rows().at(i);
        if (row.next)
            return i;
        const bool settled = row.mark == ChecklistMark::Sent || row.mark == ChecklistMark::Skipped;
        if (firstOpen < 0 && !settled)
            firstOpen = i;
    }
    return firstOpen;
}

QString ChecklistModel::rightText(const ChecklistRow &row) const
{
    switch (row.mark) {
    case ChecklistMark::Due:
        return row.dueTime.isValid() ? m_formats.time(row.dueTime) : tr("Today");
    case ChecklistMark::Overdue:
        return m_formats.lateness(row.dueDate, m_today);
    case ChecklistMark::Draft:
        return tr("Draft %1").arg(m_formats.asOf(row.draftSavedAt, m_now));
    case ChecklistMark::Scheduled:
        return row.held ? tr("On hold") : tr("On its way");
    case ChecklistMark::Sent:
        return row.doneAt.isValid() ? m_formats.dayMonth(m_formats.here(row.doneAt).date(), m_today)
                                    : m_formats.dayMonth(row.dueDate, m_today);
    case ChecklistMark::Failed:
        return row.failedRecipients > 0
                   ? tr("%1 of %2 refused")
                         .arg(m_formats.number(row.failedRecipients), m_formats.number(row.recipients))
                   : tr("Needs review");
    case ChecklistMark::Skipped:
        return row.reason;
    case ChecklistMark::ToDo:
        break;
    }
    const QString day = m_formats.dayMonth(row.dueDate, m_today);
    return row.dueTime.isValid() ? tr("%1, %2", "day, time").arg(day, m_formats.time(row.dueTime)) : day;
}

QString ChecklistModel::keyOf(const ChecklistRow &row)
{
    return row.task ? row.task.toString() : row.stepId;
}

QVariant ChecklistModel::cell(const ChecklistRow &row, int, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::AccessibleTextRole:
        return spoken(row);
    default:
        return {};
    }
}

QString ChecklistModel::spoken(const ChecklistRow &row) const
{
    return tr("Step %1, %2, %3, %4")
        .arg(m_formats.number(row.position), row.title, markName(row.mark), rightText(row));
}

} // namespace waymark
