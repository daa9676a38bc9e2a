// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/LinksDelegate.h"

#include "ui/preview/LinksModel.h"

namespace waymark {

namespace {

void showAnswer(const EmailLink &link, RowContent &shown)
{
    shown.right = LinksModel::answerWords(link);
    switch (link.answer->kind) {
    case LinkAnswer::Kind::Works:
        shown.icon = Icon::CircleCheck;
        shown.iconColor = Color::SuccessText;
        break;
    case LinkAnswer::Kind::Moved:
        shown.icon = Icon::CornerDownRight;
        break;
    case LinkAnswer::Kind::Guarded:
        shown.icon = Icon::Lock;
        break;
    case LinkAnswer::Kind::Busy:
        shown.icon = Icon::Hourglass;
        break;
    case LinkAnswer::Kind::Broken:
    case LinkAnswer::Kind::Unreachable:
        shown.icon = Icon::TriangleAlert;
        shown.iconColor = Color::WarningText;
        shown.rightColor = Color::WarningText;
        break;
    }
}

} // namespace

RowContent LinksDelegate::content(const QModelIndex &index) const
{
    const EmailLink &link = static_cast<const LinksModel *>(index.model())->row(index);
    RowContent shown;
    shown.lines = 2;
    shown.icon = link.target.startsWith(QLatin1String("mailto:")) ? Icon::Mail : Icon::Link;
    if (link.answer)
        showAnswer(link, shown);
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
