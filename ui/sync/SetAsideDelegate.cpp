// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/SetAsideDelegate.h"

#include "ui/sync/SetAsideModel.h"

namespace waymark {

RowContent SetAsideDelegate::content(const QModelIndex &index) const
{
    const SetAsideChange &change = static_cast<const SetAsideModel *>(index.model())->row(index);
    RowContent shown;
    shown.icon = SyncWords::typeIcon(change.type);
    shown.name = SetAsideModel::name(change);
    shown.second = SyncWords::typeName(change.type);
    shown.lines = 2;
    return shown;
}

} // namespace waymark
