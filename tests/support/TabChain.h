// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSet>
#include <QStringList>
#include <QTest>

namespace waymark::test {

/// What Tab reaches in a window that is active, from where the focus is until it comes round.
inline QSet<QWidget *> tabbedTo(QWidget *window)
{
    constexpr int enough = 200;
    QSet<QWidget *> reached;
    if (!QApplication::focusWidget() || !window->isAncestorOf(QApplication::focusWidget()))
        QTest::keyClick(window, Qt::Key_Tab);
    for (int i = 0; i < enough; ++i) {
        QWidget *here = QApplication::focusWidget();
        if (!here || !window->isAncestorOf(here) || reached.contains(here))
            break;
        reached.insert(here);
        // A field for days has a stop for each of its parts.
        constexpr int parts = 6;
        for (int part = 0; part < parts && QApplication::focusWidget() == here; ++part)
            QTest::keyClick(here, Qt::Key_Tab);
    }
    return reached;
}

/// Whether a person acts on it by itself: not a part of another control, nor an entry of one that is one
/// stop.
inline bool isControl(const QWidget *widget, const QWidget *window)
{
    const bool acts =
        qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget) ||
        qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget) ||
        qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QAbstractItemView *>(widget);
    if (!acts || qobject_cast<const QHeaderView *>(widget) || !widget->isEnabled() ||
        !widget->isVisibleTo(window))
        return false;
    for (const QWidget *around = widget->parentWidget(); around && around != window;
         around = around->parentWidget()) {
        // A group of segments or tiles is one stop, and so is what a field is made of.
        if ((around->focusPolicy() & Qt::TabFocus) || around->focusProxy())
            return false;
    }
    return true;
}

inline QString nameOf(QWidget *widget)
{
    QAccessibleInterface *read = QAccessible::queryAccessibleInterface(widget);
    return read ? read->text(QAccessible::Name).simplified() : QString();
}

/// What is wrong for who uses the keyboard or listens: controls that Tab does not reach, and stops without a
/// name. Empty when nothing is.
inline QString keyboardFaults(QWidget *window)
{
    window->activateWindow();
    if (!QTest::qWaitForWindowActive(window))
        return QStringLiteral("the window is not active");
    const QSet<QWidget *> reached = tabbedTo(window);
    QStringList faults;
    const auto tell = [&faults](const char *what, const QWidget *widget) {
        faults.append(QStringLiteral("%1: %2 %3")
                          .arg(QLatin1String(what), QLatin1String(widget->metaObject()->className()),
                               widget->objectName()));
    };
    if (reached.isEmpty())
        faults.append(QStringLiteral("nothing is reached"));
    const auto widgets = window->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget->window() == window && isControl(widget, window) && !reached.contains(widget))
            tell("not reached", widget);
    }
    for (QWidget *widget : reached) {
        if (nameOf(widget).isEmpty())
            tell("without a name", widget);
    }
    faults.sort();
    return faults.join(QStringLiteral("; "));
}

} // namespace waymark::test
