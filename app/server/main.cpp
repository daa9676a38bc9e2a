// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/server/ServerProgram.h"

#include <QCoreApplication>

#include <sys/stat.h>

int main(int argc, char **argv)
{
    // What the server writes is for its own user alone.
    ::umask(077);
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("waymark-server"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WAYMARK_VERSION));
    const waymark::SystemClock clock;
    return int(waymark::runServerProgram(QCoreApplication::arguments(), clock));
}
