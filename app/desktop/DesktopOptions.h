// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>
#include <QStringList>

class QCoreApplication;

namespace waymark {

/// What the command line says.
struct DesktopOptions
{
    QString profile; ///< The folder of the workspace, its settings and its mail folder.
};

/// Whether the command line only asks what can be told without a screen: `--version` or `--help`.
bool asksOnly(const QStringList &arguments);

/// Reads the command line (`--profile FOLDER`, `--version`, `--help`); ends the process where that is all
/// that was asked. The usual profile is the platform's data folder.
DesktopOptions readOptions(const QCoreApplication &application);

} // namespace waymark
