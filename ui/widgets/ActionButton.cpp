// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/ActionButton.h"

#include "ui/widgets/Mnemonic.h"

#include <QAction>
#include <QKeySequence>

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

void ActionButton::setWords(const std::optional<QString> &words)
{
    if (m_words == words)
        return;
    m_words = words;
    showAction();
}

QString ActionButton::plainText(const QAction *action)
{
    return Mnemonic::plain(action->text());
}

QString ActionButton::hint(const QAction *action)
{
    if (!action->isEnabled() && !action->statusTip().isEmpty())
        return action->statusTip();
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    const QString what = action->whatsThis().isEmpty() ? plainText(action) : action->whatsThis();
    return keys.isEmpty() ? what : tr("%1 (%2)", "action, shortcut").arg(what, keys);
}

void ActionButton::showAction()
{
    if (!m_action)
        return;
    setText(m_words.value_or(Mnemonic::escaped(plainText(m_action))));
    if (m_words)
        setAccessibleName(plainText(m_action));
    setToolTip(hint(m_action));
    setEnabled(m_action->isEnabled());
    setCheckable(m_action->isCheckable());
    setChecked(m_action->isChecked());
    // A button that stands nowhere yet would come up as a window.
    if (m_shown != m_action->isVisible()) {
        m_shown = m_action->isVisible();
        setVisible(m_shown);
    }
}

} // namespace waymark
