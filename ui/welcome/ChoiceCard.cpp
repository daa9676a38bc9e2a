// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/welcome/ChoiceCard.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/IconFactory.h"
#include "ui/theme/ThemeColors.h"

#include <QPainter>
#include <QStyle>

namespace waymark {

namespace {

constexpr int inset = 16;
constexpr int iconEdge = 20;
constexpr int gap = 4;

} // namespace

ChoiceCard::ChoiceCard(Icon icon, const QString &title, const QString &text, QWidget *parent)
    : PressableButton(parent), m_icon(icon), m_text(text)
{
    setText(title);
    setAccessibleDescription(text);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("paintsOwnFocus", true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize ChoiceCard::sizeHint() const
{
    constexpr int usualWidth = 420;
    return {usualWidth, heightForWidth(usualWidth)};
}

QRect ChoiceCard::textRect(int width) const
{
    const int left = inset + iconEdge + inset;
    return {left, inset, width - left - inset, 0};
}

int ChoiceCard::heightForWidth(int width) const
{
    const QRect room = textRect(width);
    const QFontMetrics title(textFont(TextStyle::BodyStrong));
    const QFontMetrics body(textFont(TextStyle::Body));
    const int lines = body.boundingRect(0, 0, room.width(), 1000, Qt::TextWordWrap, m_text).height();
    return inset + title.height() + gap + lines + inset;
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Color ground = isDown() ? Color::BgPressed : underMouse() ? Color::BgHover : Color::BgSurface;
    painter.setPen(
        QPen(color(hasFocus() ? Color::AccentFocus : Color::BorderButton, this), hasFocus() ? 2 : 1));
    painter.setBrush(color(ground, this));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), tokens::radius::panel,
                            tokens::radius::panel);

    const QRect room = textRect(width());
    const QFontMetrics title(textFont(TextStyle::BodyStrong));
    const QRect icon(inset, inset, iconEdge, iconEdge);
    IconFactory::paint(&painter, QStyle::visualRect(layoutDirection(), rect(), icon), m_icon,
                       color(isEnabled() ? Color::AccentText : Color::TextDisabled, this));
    painter.setFont(textFont(TextStyle::BodyStrong));
    painter.setPen(color(isEnabled() ? Color::TextPrimary : Color::TextDisabled, this));
    const QRect head(room.left(), inset, room.width(), title.height());
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), head), Qt::AlignLeading | Qt::AlignVCenter,
                     text());
    painter.setFont(textFont(TextStyle::Body));
    painter.setPen(color(isEnabled() ? Color::TextSecondary : Color::TextDisabled, this));
    const QRect body(room.left(), head.bottom() + 1 + gap, room.width(), height() - head.bottom() - inset);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), body), Qt::AlignLeading | Qt::TextWordWrap,
                     m_text);
}

void ChoiceCard::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void ChoiceCard::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace waymark
