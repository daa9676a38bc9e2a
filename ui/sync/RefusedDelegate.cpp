// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/RefusedDelegate.h"

#include "ui/sync/RefusedModel.h"

namespace waymark {

RowContent RefusedDelegate::content(const QModelIndex &index) const
{
    const ParkedChange &change = static_cast<const RefusedModel *>(index.model())->row(index);
    RowContent shown;
    shown.icon = SyncWords::typeIcon(change.type);
    shown.name = RefusedModel::name(change);
    shown.second = SyncWords::operation(change);
    shown.lines = 2;
    return shown;
}

} // namespace waymark
