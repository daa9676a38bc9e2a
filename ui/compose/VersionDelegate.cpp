// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/VersionDelegate.h"

#include "ui/compose/VersionsModel.h"

namespace waymark {

RowContent VersionDelegate::content(const QModelIndex &index) const
{
    const auto *model = static_cast<const VersionsModel *>(index.model());
    const DraftVersion &version = model->row(index);
    RowContent shown;
    shown.lines = 2;
    shown.icon = Icon::History;
    if (version.isPresent())
        shown.icon = Icon::Pencil;
    else if (!version.text.name.isEmpty())
        shown.icon = Icon::Tag;
    if (!version.isReadable()) {
        shown.icon = Icon::TriangleAlert;
        shown.iconColor = Color::WarningText;
    }
    shown.name = model->words().title(version);
    const bool named = version.isPresent() || !version.text.name.isEmpty();
    shown.second = named && version.text.savedAt.isValid()
                       ? VersionDelegate::tr("%1 · %2", "when and what")
                             .arg(model->words().when(version), VersionWords::changes(version))
                       : VersionWords::second(version);
    return shown;
}

} // namespace waymark
