// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "app/desktop/DesktopOptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::DesktopOptions)
};

} // namespace

bool asksOnly(const QStringList &arguments)
{
    static const QStringList questions{QStringLiteral("-v"), QStringLiteral("--version"),
                                       QStringLiteral("-h"), QStringLiteral("--help"),
                                       QStringLiteral("--help-all")};
    for (qsizetype i = 1; i < arguments.size() && arguments.at(i) != QLatin1String("--"); ++i) {
        if (questions.contains(arguments.at(i)))
            return true;
        // What follows is a folder, whatever its name.
        i += arguments.at(i) == QLatin1String("--profile") ? 1 : 0;
    }
    return false;
}

DesktopOptions readOptions(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Words::tr("Lead customers through digital journeys, one checked email at a time."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption profile(QStringLiteral("profile"), Words::tr("Use the workspace in <folder>."),
                                     Words::tr("folder"),
                                     QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    parser.addOption(profile);
    parser.process(application);
    return {QDir(parser.value(profile)).absolutePath()};
}

} // namespace waymark
