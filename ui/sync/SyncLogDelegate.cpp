// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/SyncLogDelegate.h"

#include "ui/sync/SyncLogModel.h"

namespace waymark {

RowContent SyncLogDelegate::content(const QModelIndex &index) const
{
    const SyncLogLine &line = static_cast<const SyncLogModel *>(index.model())->row(index);
    RowContent shown;
    shown.name = index.data().toString();
    shown.nameWeight = 400;
    if (index.column() != SyncLogModel::TextColumn) {
        shown.nameColor = Color::TextSecondary;
        return shown;
    }
    using Level = SyncLogLine::Level;
    switch (line.level) {
    case Level::Info:
        shown.icon = Icon::Info;
        break;
    case Level::Merged:
        shown.icon = Icon::CircleCheck;
        shown.iconColor = Color::SuccessText;
        break;
    case Level::Warning:
        shown.icon = Icon::TriangleAlert;
        shown.iconColor = Color::WarningText;
        break;
    case Level::Error:
        shown.icon = Icon::CircleAlert;
        shown.iconColor = Color::DangerText;
        break;
    }
    return shown;
}

} // namespace waymark
