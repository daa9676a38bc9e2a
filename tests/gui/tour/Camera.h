// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QImage>
#include <QString>
#include <QStringList>

class QWidget;

namespace waymark::test {

/// Keeps pictures of windows as NN-name-theme.png in one folder. A name has the same number in both themes.
class Camera
{
public:
    explicit Camera(const QString &folder) : m_folder(folder) {}

    /// "light" or "dark", for the files' names.
    void setTheme(const QString &theme) { m_theme = theme; }

    /// Waits until `window` and the dialogs and menus over it stand still, then keeps their picture.
    bool take(const char *name, QWidget *window);

    QString folder() const { return m_folder; }
    int count() const { return m_count; }

private:
    static QImage picture(QWidget *window);

    QString m_folder;
    QString m_theme;
    QStringList m_names;
    int m_count = 0;
};

} // namespace waymark::test
