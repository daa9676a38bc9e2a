// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/IconButton.h"

#include "ui/theme/IconFactory.h"
#include "ui/widgets/Restyle.h"

namespace waymark {

IconButton::IconButton(Icon icon, const QString &name, QWidget *parent) : QToolButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setToolButtonStyle(Qt::ToolButtonIconOnly);
    setPopupMode(QToolButton::InstantPopup);
    setIconSize({16, 16});
    setIconName(icon);
    setName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconButton::setIconName(Icon icon)
{
    setIcon(IconFactory::icon(icon));
}

void IconButton::setName(const QString &name)
{
    setToolTip(name);
    setAccessibleName(name);
}

void IconButton::setBordered(bool bordered)
{
    setProperty("bordered", bordered);
    restyle(this);
}

void IconButton::setSmall(bool small)
{
    m_small = small;
    updateGeometry();
}

QSize IconButton::sizeHint() const
{
    const int side = m_small ? tokens::size::buttonSmall : tokens::size::button;
    return {side, side};
}

} // namespace waymark
