// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/editor/PasteReport.h"

#include <QJsonObject>
#include <QLocale>
#include <QStringList>

namespace waymark {

QString PasteReport::sentence(const QJsonObject &counts)
{
    if (counts.contains(u"tooLarge"))
        return tr("Nothing was inserted: the email would become larger than an email can be.");
    QStringList kinds;
    const auto add = [&](QLatin1String kind, const QString &words) {
        const int count = counts.value(kind).toInt();
        if (count > 1)
            kinds.append(
                tr("%1 (%2)", "what was left out, and how many").arg(words, QLocale().toString(count)));
        else if (count == 1)
            kinds.append(words);
    };
    add(QLatin1String("images"), tr("pictures"));
    add(QLatin1String("tables"), tr("table grids"));
    add(QLatin1String("links"), tr("unsafe link targets"));
    add(QLatin1String("embeds"), tr("embedded objects"));
    add(QLatin1String("forms"), tr("form fields"));
    add(QLatin1String("colours"), tr("colours"));
    add(QLatin1String("strike"), tr("strike-through"));
    if (kinds.isEmpty())
        return {};
    return tr("Left out while pasting: %1.").arg(QLocale().createSeparatedList(kinds));
}

} // namespace waymark
