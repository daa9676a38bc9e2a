// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/MergedDelegate.h"

#include "ui/sync/SyncLogModel.h"

namespace waymark {

RowContent MergedDelegate::content(const QModelIndex &index) const
{
    const auto *model = static_cast<const SyncLogModel *>(index.model());
    RowContent shown;
    shown.icon = Icon::CircleCheck;
    shown.iconColor = Color::SuccessText;
    shown.name = model->row(index).text;
    shown.second = model->when(model->row(index));
    shown.lines = 2;
    return shown;
}

} // namespace waymark
