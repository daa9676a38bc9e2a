// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QStringList>

class QSettings;

namespace waymark {

/// The files that were imported from last, on this device, the newest first.
class RecentFiles
{
public:
    explicit RecentFiles(QSettings &settings) : m_settings(settings) {}

    /// Those that are still there.
    QStringList list() const;
    void add(const QString &path);

    static constexpr int kept = 6;

private:
    QSettings &m_settings;
};

} // namespace waymark
