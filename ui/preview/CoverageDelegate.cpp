// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/CoverageDelegate.h"

#include "ui/preview/CoverageModel.h"

namespace waymark {

RowContent CoverageDelegate::content(const QModelIndex &index) const
{
    const Uncovered &person = static_cast<const CoverageModel *>(index.model())->row(index);
    RowContent shown;
    shown.icon = person.blocked ? Icon::CircleX : Icon::Info;
    shown.iconColor = person.blocked ? Color::DangerText : Color::IconDefault;
    shown.name = person.name;
    shown.right = person.blocked ? tr("Blocked") : tr("Fallback");
    shown.rightColor = person.blocked ? Color::DangerText : Color::TextSecondary;
    return shown;
}

} // namespace waymark
