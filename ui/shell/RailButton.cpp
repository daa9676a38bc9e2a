// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/shell/RailButton.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/IconFactory.h"
#include "ui/theme/ThemeColors.h"

#include <QLocale>
#include <QPainter>

namespace waymark {

namespace {

constexpr int IconSide = 20;
constexpr int CompactSide = 44;
constexpr int BadgeHeight = 16;
constexpr int MostShown = 99;

constexpr int nameMargin = 8;

/// The rail is as wide as it is: a longer name gets smaller letters, down to five sixths.
QFont fittingFont(const QFont &font, const QString &name, int room)
{
    const int needed = QFontMetrics(font).horizontalAdvance(name);
    if (needed <= room)
        return font;
    const double ratio = std::max(5.0 / 6.0, double(room) / needed);
    QFont fitting = font;
    if (font.pixelSize() > 0)
        fitting.setPixelSize(int(font.pixelSize() * ratio));
    else
        fitting.setPointSizeF(font.pointSizeF() * ratio);
    return fitting;
}

} // namespace

RailButton::RailButton(Icon icon, const QString &name, QWidget *parent)
    : QToolButton(parent), m_icon(icon), m_name(name)
{
    setCheckable(true);
    setProperty("paintsOwnFocus", true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    describe();
}

void RailButton::setName(const QString &name)
{
    m_name = name;
    describe();
    update();
}

void RailButton::setBadge(const Badge &badge)
{
    m_badge = badge;
    describe();
    update();
}

void RailButton::setCompact(bool compact)
{
    m_compact = compact;
    describe();
    updateGeometry();
}

void RailButton::describe()
{
    const QString count = QLocale().toString(m_badge.count);
    QString spoken = m_name;
    if (m_badge.count > 0)
        spoken = m_badge.needsYou ? tr("%1, %2 need you", "page, count").arg(m_name, count)
                                  : tr("%1, %2", "page, count").arg(m_name, count);
    setAccessibleName(spoken);
    setToolTip(m_compact ? m_name : QString());
}

QSize RailButton::sizeHint() const
{
    if (m_compact)
        return {CompactSide, CompactSide};
    const QFontMetrics metrics(textFont(TextStyle::Rail));
    const int width = std::max(tokens::size::railItem.at(0), metrics.horizontalAdvance(m_name) + 8);
    return {width, std::max(tokens::size::railItem.at(1), metrics.height() + IconSide + 18)};
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (isChecked() || isDown() || underMouse()) {
        const Color ground = isDown() ? Color::BgPressed : isChecked() ? Color::BgSelected : Color::BgHover;
        painter.setBrush(color(ground, this));
        painter.drawRoundedRect(rect(), tokens::radius::control, tokens::radius::control);
    }
    const QFont letters = textFont(TextStyle::Rail);
    const int textHeight = m_compact ? 0 : QFontMetrics(letters).height() + 3;
    const QRect icon((width() - IconSide) / 2, (height() - IconSide - textHeight) / 2, IconSide, IconSide);
    IconFactory::paint(&painter, icon, m_icon,
                       color(isChecked() ? Color::AccentText : Color::IconDefault, this));
    if (!m_compact) {
        const QFont fitting = fittingFont(letters, m_name, width() - nameMargin);
        painter.setFont(fitting);
        painter.setPen(color(isChecked() ? Color::AccentText : Color::TextSecondary, this));
        painter.drawText(QRect(0, icon.bottom() + 1, width(), textHeight), Qt::AlignHCenter | Qt::AlignBottom,
                         QFontMetrics(fitting).elidedText(m_name, Qt::ElideRight, width() - nameMargin));
    }
    if (m_badge.count > 0)
        paintBadge(painter, icon);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(Color::AccentFocus, this), tokens::stroke::focus));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), tokens::radius::control,
                                tokens::radius::control);
    }
}

QString RailButton::badgeText() const
{
    return m_badge.count > MostShown ? tr("99+") : QLocale().toString(m_badge.count);
}

void RailButton::paintBadge(QPainter &painter, const QRect &icon) const
{
    QFont digits = textFont(TextStyle::Rail);
    digits.setWeight(QFont::DemiBold);
    const QString text = badgeText();
    const int width = std::max(BadgeHeight, QFontMetrics(digits).horizontalAdvance(text) + 8);
    QRect place(icon.right() - 5, icon.top() - 7, width, BadgeHeight);
    if (layoutDirection() == Qt::RightToLeft)
        place.moveRight(icon.left() + 5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(m_badge.needsYou ? Color::DangerFill : Color::TextTertiary, this));
    painter.drawRoundedRect(place, BadgeHeight / 2.0, BadgeHeight / 2.0);
    painter.setFont(digits);
    painter.setPen(color(m_badge.needsYou ? Color::TextOnAccent : Color::BgSurface, this));
    painter.drawText(place, Qt::AlignCenter, text);
}

} // namespace waymark
