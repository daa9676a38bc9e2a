// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/RecentFiles.h"

#include <QFileInfo>
#include <QSettings>

namespace waymark {

namespace {

const QString key = QStringLiteral("import/recentFiles");

} // namespace

QStringList RecentFiles::list() const
{
    QStringList files = m_settings.value(key).toStringList();
    files.removeIf([](const QString &path) { return !QFileInfo(path).isFile(); });
    return files;
}

void RecentFiles::add(const QString &path)
{
    const QString whole = QFileInfo(path).absoluteFilePath();
    QStringList files = m_settings.value(key).toStringList();
    files.removeAll(whole);
    files.prepend(whole);
    m_settings.setValue(key, QStringList(files.mid(0, kept)));
}

} // namespace waymark
