// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/MappingDelegate.h"

#include "ui/import/ChoicePainter.h"
#include "ui/import/ImportWords.h"
#include "ui/import/MappingModel.h"
#include "ui/theme/IconFactory.h"
#include "ui/theme/ThemeColors.h"

#include <QPainter>
#include <QStyle>

namespace waymark {

namespace {

constexpr int arrowSide = 16;
constexpr int arrowPlace = 28;

} // namespace

void MappingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    if (index.column() == MappingModel::FieldColumn) {
        const MappingRow &row = m_model->row(index);
        paintChoice(painter, option, MappingModel::fieldText(row),
                    row.target     ? importwords::fieldIcon(*row.target)
                    : row.isLocked ? Icon::Lock
                                   : Icon::CircleMinus,
                    !row.target.has_value());
        return;
    }
    if (index.column() != MappingModel::SamplesColumn) {
        RowDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem room = option;
    room.rect.setRight(room.rect.right() - arrowPlace);
    const QRect arrow(option.rect.right() - arrowPlace, option.rect.y(), arrowSide, option.rect.height());
    room.rect = QStyle::visualRect(option.direction, option.rect, room.rect);
    RowDelegate::paint(painter, room, index);
    IconFactory::paint(painter, QStyle::visualRect(option.direction, option.rect, arrow),
                       option.direction == Qt::RightToLeft ? Icon::ArrowLeft : Icon::ArrowRight,
                       color(Color::IconDefault, option.palette));
}

RowContent MappingDelegate::content(const QModelIndex &index) const
{
    const MappingRow &row = m_model->row(index);
    RowContent shown;
    shown.name = index.data(Qt::DisplayRole).toString();
    shown.nameWeight = 400;
    switch (index.column()) {
    case MappingModel::NameColumn:
        shown.nameWeight = 500;
        shown.nameColor = row.target ? Color::TextPrimary : Color::TextSecondary;
        shown.elide = Qt::ElideMiddle;
        break;
    case MappingModel::SamplesColumn:
        shown.nameStyle = TextStyle::Small;
        shown.nameColor = Color::TextSecondary;
        break;
    case MappingModel::ResultColumn: {
        bool isWarning = false;
        MappingModel::result(row, &isWarning);
        shown.nameStyle = TextStyle::Small;
        shown.nameColor = isWarning ? Color::WarningText : Color::TextSecondary;
        if (!row.target && !row.whyNot.isEmpty()) {
            shown.icon = row.isLocked ? Icon::Lock : isWarning ? Icon::TriangleAlert : Icon::Info;
            shown.iconColor = isWarning ? Color::WarningText : Color::IconDefault;
        } else if (row.target) {
            shown.icon = isWarning ? Icon::TriangleAlert : Icon::CircleCheck;
            shown.iconColor = isWarning ? Color::WarningText : Color::SuccessText;
        }
        break;
    }
    default:
        break;
    }
    return shown;
}

} // namespace waymark
