// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/gui/tour/Camera.h"

#include "tests/support/Spin.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QPixmap>
#include <QWidget>

#include <cstdio>

namespace waymark::test {

namespace {

// A countdown never stands still; its picture is taken as it is then.
constexpr int patience = 3000;

bool belongsTo(const QWidget *window, const QWidget *owner)
{
    for (const QWidget *above = window->parentWidget(); above; above = above->parentWidget()) {
        if (above->window() == owner)
            return true;
    }
    return false;
}

} // namespace

QImage Camera::picture(QWidget *window)
{
    QPixmap shot = window->grab();
    QPainter painter(&shot);
    const QPoint corner = window->mapToGlobal(QPoint());
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *other : windows) {
        if (other->isVisible() && belongsTo(other, window))
            painter.drawPixmap(other->mapToGlobal(QPoint()) - corner, other->grab());
    }
    painter.end();
    return shot.toImage();
}

bool Camera::take(const char *name, QWidget *window)
{
    if (!window || !window->isVisible()) {
        qWarning("%s: there is no window", name);
        return false;
    }
    QImage shot;
    const auto standsStill = [&shot, window] {
        QImage now = picture(window);
        const bool same = now == shot;
        shot = std::move(now);
        return same;
    };
    spinUntil(standsStill, patience);

    const QString title = QLatin1String(name);
    if (!m_names.contains(title))
        m_names.append(title);
    const QString file = QStringLiteral("%1-%2-%3.png")
                             .arg(m_names.indexOf(title) + 1, 2, 10, QLatin1Char('0'))
                             .arg(title, m_theme);
    if (!shot.save(QDir(m_folder).filePath(file))) {
        qWarning("%s cannot be written", qPrintable(file));
        return false;
    }
    std::printf("%s\n", qPrintable(file));
    std::fflush(stdout);
    ++m_count;
    return true;
}

} // namespace waymark::test
