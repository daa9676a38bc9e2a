// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/PressableButton.h"

#include <QKeyEvent>

namespace waymark {

void PressableButton::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isPlain =
        event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (isEnter && isPlain)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace waymark
