// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/LinksModel.h"

namespace waymark {

QString LinksModel::answerWords(const EmailLink &link)
{
    if (!link.answer)
        return {};
    QStringList statuses;
    for (const int status : link.answer->statuses)
        statuses.append(QString::number(status));
    if (statuses.isEmpty())
        return tr("no answer");
    if (statuses.size() > 3)
        return tr("%1 … %2", "HTTP statuses of redirects").arg(statuses.first(), statuses.last());
    const QString last = statuses.takeLast();
    return statuses.isEmpty() ? last : tr("%1, then %2").arg(statuses.join(QStringLiteral(", ")), last);
}

QVariant LinksModel::cell(const EmailLink &link, int, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return link.words;
    case Qt::ToolTipRole:
        return link.target;
    case Qt::AccessibleTextRole:
        return link.answer ? tr("%1, leads to %2, %3").arg(link.words, link.target, answerWords(link))
                           : tr("%1, leads to %2").arg(link.words, link.target);
    default:
        return {};
    }
}

} // namespace waymark
