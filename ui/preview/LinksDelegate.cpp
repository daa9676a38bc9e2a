// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/LinksDelegate.h"

#include "ui/preview/LinksModel.h"

namespace waymark {

RowContent LinksDelegate::content(const QModelIndex &index) const
{
    const EmailLink &link = static_cast<const LinksModel *>(index.model())->row(index);
    RowContent shown;
    shown.lines = 2;
    shown.icon = link.target.startsWith(QLatin1String("mailto:")) ? Icon::Mail : Icon::Link;
    shown.name = link.words;
    shown.elide = Qt::ElideMiddle;
    shown.second = link.target;
    if (shown.second.startsWith(QLatin1String("https://")))
        shown.second.remove(0, 8);
    else if (shown.second.startsWith(QLatin1String("mailto:")))
        shown.second.remove(0, 7);
    return shown;
}

} // namespace waymark
