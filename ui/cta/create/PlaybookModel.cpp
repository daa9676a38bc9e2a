// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/cta/create/PlaybookModel.h"

namespace waymark {

QString PlaybookModel::secondLine(const PlaybookHit &hit)
{
    if (!hit.warning.isEmpty())
        return hit.warning;
    if (!hit.matchedAlias.isEmpty())
        return tr("Also called %1").arg(hit.matchedAlias);
    if (!hit.matchedStep.isEmpty())
        return tr("Has the step %1").arg(hit.matchedStep);
    return hit.summary;
}

QVariant PlaybookModel::cell(const PlaybookChoice &choice, int, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return choice.hit.playbook.name;
    case Qt::AccessibleTextRole:
        return tr("%1, %2", "name, facts").arg(choice.hit.playbook.name, secondLine(choice.hit));
    default:
        return {};
    }
}

} // namespace waymark
