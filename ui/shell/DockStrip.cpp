// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/shell/DockStrip.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/IconFactory.h"
#include "ui/theme/ThemeColors.h"

#include <QPainter>
#include <QStyle>

namespace waymark {

namespace {

constexpr int Width = 28;
constexpr int IconSide = 16;
constexpr int IconTop = 10;
constexpr int TextTop = 40;

} // namespace

DockStrip::DockStrip(QWidget *parent) : PressableButton(parent)
{
    setObjectName(QStringLiteral("dockStrip"));
    setFocusPolicy(Qt::StrongFocus);
    setProperty("paintsOwnFocus", true);
    setAttribute(Qt::WA_Hover);
    setFixedWidth(Width);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void DockStrip::setTitle(const QString &title)
{
    setText(title);
    const QString hint = tr("Open %1 (F9)", "title of a pane").arg(title);
    setToolTip(hint);
    setAccessibleName(hint);
    update();
}

QSize DockStrip::sizeHint() const
{
    return {Width, TextTop};
}

void DockStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(underMouse() ? Color::BgHover : Color::BgPane, this));
    const QRect edge = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, 1, height()));
    painter.fillRect(edge, color(Color::BorderDefault, this));
    IconFactory::paint(&painter, QRect((width() - IconSide) / 2, IconTop, IconSide, IconSide),
                       Icon::PanelRightOpen, color(Color::IconDefault, this));
    if (hasFocus()) {
        painter.setPen(QPen(color(Color::AccentFocus, this), tokens::stroke::focus));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
    painter.setFont(textFont(TextStyle::BodyMedium));
    painter.setPen(color(Color::TextSecondary, this));
    painter.translate(width(), TextTop);
    painter.rotate(90);
    painter.drawText(QRect(0, 0, height() - TextTop, width()), Qt::AlignLeft | Qt::AlignVCenter, text());
}

} // namespace waymark
