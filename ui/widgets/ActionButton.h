// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/Button.h"

#include <QPointer>

class QAction;

namespace waymark {

/// A button that does an action and looks as the action does: text, enabled or not and why, shortcut in the
/// tooltip.
class ActionButton : public Button
{
    Q_OBJECT
public:
    explicit ActionButton(QAction *action, std::optional<Icon> icon = std::nullopt,
                          Kind kind = Kind::Standard, QWidget *parent = nullptr);

    /// The action's words without mnemonic.
    static QString plainText(const QAction *action);
    /// "New CTA (Ctrl+N)", or why it cannot be done.
    static QString hint(const QAction *action);

private:
    void showAction();

    QPointer<QAction> m_action;
};

} // namespace waymark
