// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/PreviewRecipientsDelegate.h"

#include "ui/preview/PreviewRecipientsModel.h"

namespace waymark {

RowContent PreviewRecipientsDelegate::content(const QModelIndex &index) const
{
    const PreviewRow &row = static_cast<const PreviewRecipientsModel *>(index.model())->row(index);
    RowContent shown;
    shown.lines = 2;
    shown.name = row.name;
    shown.second = row.address;
    if (!row.blocked.isEmpty()) {
        shown.icon = Icon::CircleX;
        shown.iconColor = Color::DangerText;
        shown.second = row.blocked;
        shown.secondColor = Color::DangerText;
    } else if (!row.note.isEmpty()) {
        shown.icon = Icon::TriangleAlert;
        shown.iconColor = Color::WarningText;
        shown.second = row.note;
        shown.secondColor = Color::WarningText;
    } else {
        shown.icon = row.seen ? Icon::CircleCheck : Icon::Circle;
        shown.iconColor = row.seen ? Color::SuccessText : Color::IconDefault;
    }
    return shown;
}

} // namespace waymark
