// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/CoverageModel.h"

#include "core/email/TokenRegistry.h"
#include "ui/widgets/Formats.h"

#include <QLocale>

namespace waymark {

void CoverageModel::show(const QList<TokenCoverage> &coverage)
{
    const QLocale locale;
    QList<Group> groups;
    for (const TokenCoverage &token : coverage)
        groups.append({.key = token.token,
                       .title = tr("%1: %2 of %3 filled")
                                    .arg(TokenRegistry::label(token.token), locale.toString(token.filled()),
                                         locale.toString(token.recipients)),
                       .tone = token.blocked() > 0 ? Tone::Danger : Tone::Neutral,
                       .rows = token.without});
    setGroups(groups);
}

QVariant CoverageModel::data(const QModelIndex &index, int role) const
{
    const bool complete = index.isValid() && isGroup(index) && rowCount(index) == 0;
    if (complete && role == GroupCountRole)
        return -1;
    return GroupedModel::data(index, complete && role == Qt::AccessibleTextRole ? Qt::DisplayRole : role);
}

QVariant CoverageModel::cell(const Uncovered &person, int, int role) const
{
    const QString fate = person.blocked ? tr("No value and no fallback") : tr("Gets the fallback");
    switch (role) {
    case Qt::DisplayRole:
        return person.name;
    case Qt::ToolTipRole:
        return fate;
    case Qt::AccessibleTextRole:
        return tr("%1, %2", "a recipient and what they get").arg(Formats::name(person.name), fate);
    default:
        return {};
    }
}

} // namespace waymark
