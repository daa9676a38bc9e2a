// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/LinksModel.h"

namespace waymark {

QVariant LinksModel::cell(const EmailLink &link, int, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return link.words;
    case Qt::ToolTipRole:
        return link.target;
    case Qt::AccessibleTextRole:
        return tr("%1, leads to %2").arg(link.words, link.target);
    default:
        return {};
    }
}

} // namespace waymark
