// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "tests/support/TabChain.h"

#include <QDialog>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QPixmap>
#include <QRegularExpression>
#include <QScrollArea>

namespace waymark::test {

/// What half a screen of twice the resolution has room for (1440 x 900).
constexpr QSize smallScreen(720, 450);

/// The classes of dialogs that the headers of a folder of the sources declare.
inline QStringList dialogClassesIn(const QString &folder)
{
    static const QRegularExpression declared(
        QStringLiteral("class (\\w+) (?:final )?: public DialogFrame\\b"));
    QStringList names;
    const QDir dir(QStringLiteral(WAYMARK_SOURCE_DIR "/") + folder);
    for (const QString &name : dir.entryList({QStringLiteral("*.h"), QStringLiteral("*.cpp")})) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(file.fileName()));
        const QString text = QString::fromUtf8(file.readAll());
        for (auto match = declared.globalMatch(text); match.hasNext();)
            names.append(match.next().captured(1));
    }
    return names;
}

inline QString tooLarge(const QWidget *window)
{
    const QSize least = window->minimumSizeHint().expandedTo(window->minimumSize());
    return least.width() <= smallScreen.width() && least.height() <= smallScreen.height()
               ? QString()
               : QStringLiteral("%1 needs %2 x %3")
                     .arg(window->objectName())
                     .arg(least.width())
                     .arg(least.height());
}

/// Texts that have not the room they need, at the size that the window has.
inline QString cutTexts(const QWidget *window)
{
    QStringList cut;
    const auto labels = window->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisibleTo(window) && label->wordWrap() && !label->text().isEmpty() &&
            label->heightForWidth(label->width()) > label->height())
            cut.append(label->text().left(30));
    }
    const auto buttons = window->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (button->isVisibleTo(window) && !button->text().isEmpty() &&
            button->width() < button->minimumSizeHint().width())
            cut.append(button->text());
    }
    return cut.join(QStringLiteral("; "));
}

/// Controls that look the same with and without the focus.
inline QString unseenFocus(QWidget *window)
{
    constexpr int around = 4;
    QStringList unseen;
    const QSet<QWidget *> reached = tabbedTo(window);
    for (QWidget *widget : reached) {
        widget->setFocus(Qt::TabFocusReason);
        // As Tab does where something scrolls.
        for (QWidget *above = widget->parentWidget(); above; above = above->parentWidget()) {
            if (auto *scroll = qobject_cast<QScrollArea *>(above))
                scroll->ensureWidgetVisible(widget);
        }
        const QRect place(widget->mapTo(window, QPoint(-around, -around)),
                          widget->size() + QSize(2 * around, 2 * around));
        const QImage with = window->grab(place).toImage();
        widget->clearFocus();
        const QImage without = window->grab(place).toImage();
        if (with == without)
            unseen.append(QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName());
    }
    unseen.sort();
    return unseen.join(QStringLiteral("; "));
}

} // namespace waymark::test
