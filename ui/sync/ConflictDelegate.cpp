// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/ConflictDelegate.h"

#include "ui/sync/ConflictListModel.h"

namespace waymark {

RowContent ConflictDelegate::content(const QModelIndex &index) const
{
    const ConflictGroup &group = static_cast<const ConflictListModel *>(index.model())->row(index);
    RowContent shown;
    shown.icon = SyncWords::typeIcon(group.first().type);
    shown.name = ConflictListModel::name(group);
    shown.second = ConflictListModel::second(group);
    shown.lines = 2;
    return shown;
}

} // namespace waymark
