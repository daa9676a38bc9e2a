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
    const auto count = [&counts](QLatin1String kind) { return counts.value(kind).toInt(); };
    QStringList kinds;
    const auto add = [&kinds](int n, const QString &words) {
        if (n > 0)
            kinds.append(words);
    };
    const int images = count(QLatin1String("images"));
    const int tables = count(QLatin1String("tables"));
    const int links = count(QLatin1String("links"));
    const int embeds = count(QLatin1String("embeds"));
    const int forms = count(QLatin1String("forms"));
    add(images, tr("%n picture(s)", nullptr, images));
    add(tables, tr("the grid of %n table(s)", nullptr, tables));
    add(links, tr("%n unsafe link(s)", nullptr, links));
    add(embeds, tr("%n embedded object(s)", nullptr, embeds));
    add(forms, tr("%n form field(s)", nullptr, forms));
    add(count(QLatin1String("colours")), tr("colours"));
    add(count(QLatin1String("strike")), tr("strike-through"));
    if (kinds.isEmpty())
        return {};
    return tr("Left out while pasting: %1.").arg(QLocale().createSeparatedList(kinds));
}

} // namespace waymark
