// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/theme/Icon.h"

#include <QToolButton>

namespace waymark {

/// A square button with only an icon: its name is the tooltip and the accessible name.
class IconButton : public QToolButton
{
    Q_OBJECT
public:
    IconButton(Icon icon, const QString &name, QWidget *parent = nullptr);
    /// Does an action and looks as it does: its icon, enabled, checked, name and shortcut in the tooltip.
    explicit IconButton(QAction *action, QWidget *parent = nullptr);

    void setIconName(Icon icon);
    void setName(const QString &name);
    /// With a frame like a button's, where it stands beside buttons.
    void setBordered(bool bordered);
    /// 26 px instead of 30.
    void setSmall(bool small);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

private:
    void build();
    void showAction(const QAction *action);

    bool m_small = false;
};

} // namespace waymark
