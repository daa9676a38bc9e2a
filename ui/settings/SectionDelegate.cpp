// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/settings/SectionDelegate.h"

#include "ui/settings/SectionModel.h"

namespace waymark {

RowContent SectionDelegate::content(const QModelIndex &index) const
{
    const SectionEntry &entry = static_cast<const SectionModel *>(index.model())->row(index);
    RowContent shown;
    shown.name = entry.title;
    shown.icon = entry.icon;
    if (entry.changed)
        shown.right = tr("Not saved");
    return shown;
}

} // namespace waymark
