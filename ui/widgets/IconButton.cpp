// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/IconButton.h"

#include "ui/theme/IconFactory.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/Restyle.h"

#include <QAction>

namespace waymark {

IconButton::IconButton(Icon icon, const QString &name, QWidget *parent) : QToolButton(parent)
{
    build();
    setIconName(icon);
    setName(name);
}

IconButton::IconButton(QAction *action, QWidget *parent) : QToolButton(parent)
{
    build();
    setObjectName(action->objectName() + QStringLiteral("Button"));
    setIcon(action->icon());
    showAction(action);
    connect(action, &QAction::changed, this, [this, action] { showAction(action); });
    connect(this, &QToolButton::clicked, action, &QAction::trigger);
}

void IconButton::build()
{
    setFocusPolicy(Qt::StrongFocus);
    setToolButtonStyle(Qt::ToolButtonIconOnly);
    setPopupMode(QToolButton::InstantPopup);
    setIconSize({16, 16});
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconButton::showAction(const QAction *action)
{
    setAccessibleName(ActionButton::plainText(action));
    setToolTip(ActionButton::hint(action));
    setEnabled(action->isEnabled());
    setCheckable(action->isCheckable());
    setChecked(action->isChecked());
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
