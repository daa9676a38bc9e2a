// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/today/TodayDelegate.h"

#include "core/domain/Health.h"
#include "ui/today/TodayModel.h"

namespace waymark {

namespace {

Icon kindIcon(TaskKind kind)
{
    switch (kind) {
    case TaskKind::Email:
        return Icon::Mail;
    case TaskKind::Call:
        return Icon::Phone;
    case TaskKind::ToDo:
        return Icon::ClipboardCheck;
    }
    return Icon::ClipboardCheck;
}

} // namespace

RowContent TodayDelegate::content(const QModelIndex &index) const
{
    const auto *model = static_cast<const TodayModel *>(index.model());
    const TodayRow *row = model->rowAt(index);
    RowContent shown;
    if (!row)
        return shown;
    shown.name = index.data().toString();
    shown.nameWeight = 400;
    switch (index.column()) {
    case TodayModel::TaskColumn:
        shown.mark = row->mark;
        shown.icon = kindIcon(row->task.kind);
        shown.nameWeight = 500;
        break;
    case TodayModel::ProgramColumn:
        shown.nameColor = Color::TextTertiary;
        break;
    case TodayModel::AccountColumn:
        shown.health = healthBand(row->health);
        break;
    case TodayModel::SeriesColumn:
        shown.name.clear();
        if (row->inSeries) {
            shown.series = {row->seriesDone, row->seriesCount};
            shown.right = index.data().toString();
            shown.rightColor = Color::TextTertiary;
        }
        break;
    case TodayModel::DueColumn:
        shown.nameColor = model->dueTone(*row) == Tone::Neutral ? Color::TextSecondary
                                                                : toneColors(model->dueTone(*row)).text;
        break;
    default:
        break;
    }
    return shown;
}

} // namespace waymark
