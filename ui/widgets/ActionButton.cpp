// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/ActionButton.h"

#include <QAction>
#include <QKeySequence>
#include <QRegularExpression>

namespace waymark {

ActionButton::ActionButton(QAction *action, std::optional<Icon> icon, Kind kind, QWidget *parent)
    : Button({}, kind, parent), m_action(action)
{
    setObjectName(action->objectName() + QStringLiteral("Button"));
    showAction();
    setLeadingIcon(icon);
    connect(action, &QAction::changed, this, &ActionButton::showAction);
    connect(this, &Button::clicked, action, &QAction::trigger);
}

QString ActionButton::plainText(const QAction *action)
{
    static const QRegularExpression mnemonic(QStringLiteral("&(.)"));
    return action->text().replace(mnemonic, QStringLiteral("\\1"));
}

QString ActionButton::hint(const QAction *action)
{
    if (!action->isEnabled() && !action->statusTip().isEmpty())
        return action->statusTip();
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    return keys.isEmpty() ? plainText(action)
                          : tr("%1 (%2)", "action, shortcut").arg(plainText(action), keys);
}

void ActionButton::showAction()
{
    if (!m_action)
        return;
    setText(plainText(m_action));
    setToolTip(hint(m_action));
    setEnabled(m_action->isEnabled());
    setVisible(m_action->isVisible());
}

} // namespace waymark
