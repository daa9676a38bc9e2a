// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/outbox/EmailRowDelegate.h"

#include "core/domain/Health.h"
#include "ui/outbox/OutboxModel.h"
#include "ui/theme/ThemeColors.h"
#include "ui/widgets/StateMarks.h"

#include <QStyle>

namespace waymark {

namespace {

constexpr int ringSide = 20;
constexpr int ringRoom = 23; // What an icon and its gap take in other rows.

} // namespace

EmailRowDelegate::EmailRowDelegate(std::function<Shown(const QModelIndex &)> shownAt, QObject *parent)
    : RowDelegate(parent), m_shownAt(std::move(shownAt))
{
}

void EmailRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const Shown shown = m_shownAt(index);
    const auto seconds = shown.row ? shown.words.secondsLeft(*shown.row) : std::nullopt;
    if (!seconds || index.column() != OutboxModel::EmailColumn) {
        RowDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem besideRing = option;
    const bool mirrored = option.direction == Qt::RightToLeft;
    besideRing.rect.adjust(mirrored ? 0 : ringRoom, 0, mirrored ? -ringRoom : 0, 0);
    RowDelegate::paint(painter, besideRing, index);
    QRect ring(option.rect.left() + insets().leading - 2, 0, ringSide, ringSide);
    ring.moveTop(option.rect.center().y() - ringSide / 2);
    paintCountdown(*painter, QStyle::visualRect(option.direction, option.rect, ring),
                   shown.words.shareLeft(*shown.row), *seconds, color(Color::AccentMark, option.palette),
                   color(Color::AccentText, option.palette));
}

RowContent EmailRowDelegate::content(const QModelIndex &index) const
{
    RowContent content;
    const Shown shown = m_shownAt(index);
    if (!shown.row)
        return content;
    content.name = index.data().toString();
    content.nameWeight = 400;
    switch (index.column()) {
    case OutboxModel::EmailColumn:
        content.nameWeight = 500;
        if (shown.row->group == OutboxGroup::Sent) {
            content.mark = ChecklistMark::Sent;
        } else if (!shown.words.secondsLeft(*shown.row)) {
            content.icon = OutboxWords::icon(*shown.row);
            content.iconColor = OutboxWords::iconColor(*shown.row);
        }
        break;
    case OutboxModel::AccountColumn:
        content.health = healthBand(shown.row->row.accountHealth);
        content.nameColor = Color::TextSecondary;
        break;
    case OutboxModel::ToColumn:
        content.alignRight = true;
        content.nameColor = Color::TextSecondary;
        break;
    case OutboxModel::StateColumn:
        content.nameColor = OutboxWords::stateColor(*shown.row);
        break;
    default:
        break;
    }
    return content;
}

} // namespace waymark
