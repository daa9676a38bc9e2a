// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QAbstractButton>

namespace waymark {

/// A button that paints itself, and that Enter presses as Space does, whatever the platform's theme says.
class PressableButton : public QAbstractButton
{
    Q_OBJECT
public:
    using QAbstractButton::QAbstractButton;

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace waymark
