// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "app/desktop/DesktopOptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace waymark {

DesktopOptions readOptions(const QCoreApplication &application)
{
    const auto tr = [](const char *text) {
        return QCoreApplication::translate("waymark::DesktopOptions", text);
    };
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Lead customers through digital journeys, one checked email at a time."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption profile(QStringLiteral("profile"), tr("Use the workspace in <folder>."),
                                     tr("folder"),
                                     QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    parser.addOption(profile);
    parser.process(application);
    return {QDir(parser.value(profile)).absolutePath()};
}

} // namespace waymark
