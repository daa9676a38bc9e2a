// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QHash>
#include <QSet>
#include <QString>

namespace waymark::structure {

/// Which module each of Qt's headers belongs to, read from the Qt that the build uses.
class QtHeaders
{
public:
    /// `includeDirectory` holds a folder a module: QtCore, QtGui and so on.
    static QtHeaders read(const QString &includeDirectory);

    /// The module of an included path, such as "QWidget", "QtGui/QColor" or "qstring.h"; empty when it is not
    /// one of Qt's.
    QString moduleOf(const QString &includedPath) const;

    /// The names of the classes that a module's headers are named after.
    QSet<QString> classesOf(const QString &module) const;

    bool isEmpty() const { return m_moduleOfHeader.isEmpty(); }

private:
    QHash<QString, QString> m_moduleOfHeader;
};

} // namespace waymark::structure
