// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/ChoicePainter.h"

#include "ui/theme/ControlPainter.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/IconFactory.h"
#include "ui/theme/ThemeColors.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionViewItem>

namespace waymark {

namespace {

constexpr int sideGap = 6;
constexpr int upperGap = 4;
constexpr int padding = 9;
constexpr int iconSide = 16;
constexpr int arrowPlace = 26;

} // namespace

void paintChoice(QPainter *painter, const QStyleOptionViewItem &option, const QString &text,
                 std::optional<Icon> icon, bool isQuiet)
{
    const QRect frame = option.rect.adjusted(sideGap, upperGap, -sideGap, -upperGap);
    const auto mirrored = [&](const QRect &part) {
        return QStyle::visualRect(option.direction, frame, part);
    };
    painter->save();
    QStyleOption field = option;
    field.state = QStyle::State_Enabled;
    field.rect = frame;
    controls::paintField(painter, frame, &field, false);
    QStyleOption arrow = field;
    arrow.rect = mirrored(QRect(frame.right() - arrowPlace, frame.y(), arrowPlace, frame.height()));
    controls::paintChevron(painter, &arrow, Qt::DownArrow);
    const QColor ink = color(isQuiet ? Color::TextSecondary : Color::TextPrimary, option.palette);
    QRect words = frame.adjusted(padding, 0, -arrowPlace, 0);
    if (icon) {
        IconFactory::paint(painter, mirrored(QRect(words.x(), frame.y(), iconSide, frame.height())), *icon,
                           color(Color::IconDefault, option.palette));
        words.adjust(iconSide + 6, 0, 0, 0);
    }
    const QFont letters = textFont(TextStyle::Body);
    painter->setFont(letters);
    painter->setPen(ink);
    painter->drawText(mirrored(words),
                      int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
                      QFontMetrics(letters).elidedText(text, Qt::ElideRight, words.width()));
    painter->restore();
}

} // namespace waymark
