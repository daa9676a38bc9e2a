// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/CommandProgram.h"
#include "app/secrets/KeychainSecretStore.h"
#include "core/base/Clock.h"

#include <QTranslator>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    // The names of the desktop program: both mean the same profile.
    QCoreApplication::setApplicationName(QStringLiteral("Waymark"));
    QCoreApplication::setOrganizationName(QStringLiteral("Waymark"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WAYMARK_VERSION));
    QTranslator own;
    // The catalogue of English holds its plural forms.
    if (own.load(QLocale(), QStringLiteral("waymark"), QStringLiteral("_"), QStringLiteral(":/i18n")) ||
        own.load(QStringLiteral("waymark_en"), QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(&own);

    const waymark::SystemClock clock;
    waymark::KeychainSecretStore secrets;
    waymark::CommandProgram program(clock, secrets);
    program.start(QCoreApplication::arguments().mid(1));
    return QCoreApplication::exec();
}
