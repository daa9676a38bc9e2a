// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/accounts/TimelineModel.h"

namespace waymark {

Icon activityIcon(ActivityKind kind)
{
    switch (kind) {
    case ActivityKind::Email:
        return Icon::Mail;
    case ActivityKind::Call:
        return Icon::Phone;
    case ActivityKind::Meeting:
        return Icon::Users;
    case ActivityKind::Note:
        return Icon::NotebookPen;
    case ActivityKind::Cta:
        return Icon::Route;
    case ActivityKind::Task:
        return Icon::ListChecks;
    case ActivityKind::Field:
        return Icon::Pencil;
    case ActivityKind::Contact:
        return Icon::UserPlus;
    case ActivityKind::Suppression:
        return Icon::ShieldAlert;
    }
    return Icon::Info;
}

void TimelineModel::show(const QList<TimelineRow> &rows)
{
    QList<Group> groups;
    for (const TimelineRow &row : rows) {
        const QDate day = m_formats.here(row.activity.at).date();
        const QString month = day.toString(QStringLiteral("yyyy-MM"));
        if (groups.isEmpty() || groups.last().key != month)
            groups.append(
                {month, QLocale().toString(day, QStringLiteral("MMMM yyyy")), Tone::Neutral, {}, -1});
        groups.last().rows.append(row);
    }
    setGroups(std::move(groups));
}

QString TimelineModel::secondLine(const TimelineRow &row)
{
    QStringList words{row.activity.detail, row.actorName};
    words.removeAll(QString());
    return words.join(QStringLiteral(" · "));
}

QString TimelineModel::when(const TimelineRow &row) const
{
    const QDateTime at = m_formats.here(row.activity.at);
    return tr("%1, %2", "day, time").arg(m_formats.dayMonth(at.date(), at.date()), m_formats.time(at.time()));
}

QVariant TimelineModel::cell(const TimelineRow &row, int, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return row.activity.title;
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3").arg(row.activity.title, secondLine(row), when(row));
    default:
        return {};
    }
}

RowContent TimelineDelegate::content(const QModelIndex &index) const
{
    RowContent shown;
    shown.lines = 2;
    if (m_model->isGroup(index))
        return shown;
    const TimelineRow &row = m_model->row(index);
    shown.icon = activityIcon(row.activity.kind);
    shown.name = row.activity.title;
    shown.second = TimelineModel::secondLine(row);
    shown.right = m_model->when(row);
    shown.rightColor = Color::TextTertiary;
    return shown;
}

} // namespace waymark
