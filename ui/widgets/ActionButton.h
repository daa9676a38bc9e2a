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

    /// Words in place of the action's own, where they need other ones or, empty, have no room: its name for
    /// those who hear it stays the action's.
    void setWords(const std::optional<QString> &words);

    /// The action's words without mnemonic.
    static QString plainText(const QAction *action);
    /// "New CTA (Ctrl+N)", or why it cannot be done. Where the action has more to say than its text, that.
    static QString hint(const QAction *action);

private:
    void showAction();

    QPointer<QAction> m_action;
    std::optional<QString> m_words;
    bool m_shown = true;
};

} // namespace waymark
