// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QObject>

namespace waymark {

/// Enter presses the button that has the focus, in every window and dialog. Without it Qt leaves Enter to a
/// dialog's default button, and in a window to nobody.
class EnterPresses : public QObject
{
    Q_OBJECT
public:
    explicit EnterPresses(QObject *parent);

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace waymark
