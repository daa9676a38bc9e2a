// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/theme/EnterPresses.h"

#include <QApplication>
#include <QCheckBox>
#include <QKeyEvent>
#include <QRadioButton>

namespace waymark {

namespace {

/// Boxes are ticked with Space; Enter goes on with the form that they are part of.
bool isPressedByEnter(const QObject *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) && !qobject_cast<const QCheckBox *>(widget) &&
           !qobject_cast<const QRadioButton *>(widget);
}

bool isPlainEnter(const QKeyEvent *key)
{
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    return enter && (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
}

} // namespace

EnterPresses::EnterPresses(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool EnterPresses::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !isPressedByEnter(watched))
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    auto *button = static_cast<QAbstractButton *>(watched);
    if (!isPlainEnter(key) || !button->isEnabled())
        return QObject::eventFilter(watched, event);
    // A key that is held down presses once.
    if (!key->isAutoRepeat())
        button->click();
    return true;
}

} // namespace waymark
