// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/server/ServerProgram.h"

#include <QCoreApplication>
#include <QTranslator>

#include <sys/stat.h>

int main(int argc, char **argv)
{
    // What the server writes is for its own user alone.
    ::umask(077);
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("waymark-server"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WAYMARK_VERSION));
    // The catalogue of English holds its plural forms. What the server writes for everybody is English.
    QTranslator own;
    if (own.load(QStringLiteral("waymark_en"), QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(&own);
    const waymark::SystemClock clock;
    return int(waymark::runServerProgram(QCoreApplication::arguments(), clock));
}
