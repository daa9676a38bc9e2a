// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/structure/QtHeaders.h"

#include <QDir>

namespace waymark::structure {

QtHeaders QtHeaders::read(const QString &includeDirectory)
{
    QtHeaders headers;
    const QDir root(includeDirectory);
    const QStringList modules = root.entryList({QStringLiteral("Qt*")}, QDir::Dirs);
    for (const QString &module : modules) {
        const QStringList names = QDir(root.filePath(module)).entryList(QDir::Files);
        for (const QString &name : names)
            headers.m_moduleOfHeader.insert(name, module);
    }
    return headers;
}

QString QtHeaders::moduleOf(const QString &includedPath) const
{
    const qsizetype slash = includedPath.indexOf(u'/');
    if (slash >= 0) {
        const QString folder = includedPath.left(slash);
        return folder.startsWith(QLatin1String("Qt")) ? folder : QString();
    }
    return m_moduleOfHeader.value(includedPath);
}

QSet<QString> QtHeaders::classesOf(const QString &module) const
{
    QSet<QString> classes;
    for (auto it = m_moduleOfHeader.cbegin(); it != m_moduleOfHeader.cend(); ++it) {
        if (it.value() == module && it.key().startsWith(u'Q') && !it.key().startsWith(QLatin1String("Qt")) &&
            !it.key().contains(u'.'))
            classes.insert(it.key());
    }
    return classes;
}

} // namespace waymark::structure
