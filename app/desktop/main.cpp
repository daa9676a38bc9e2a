// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "app/desktop/DesktopOptions.h"
#include "app/desktop/Launch.h"
#include "app/secrets/KeychainSecretStore.h"
#include "core/base/Clock.h"
#include "ui/widgets/web/WebSchemes.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace {

/// The application that a run of any kind is, by name.
void introduce()
{
    QCoreApplication::setApplicationName(QStringLiteral("Waymark"));
    QCoreApplication::setOrganizationName(QStringLiteral("Waymark"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WAYMARK_VERSION));
}

void installTranslations(QTranslator &own, QTranslator &qt)
{
    // The catalogue of English holds its plural forms.
    if (own.load(QLocale(), QStringLiteral("waymark"), QStringLiteral("_"), QStringLiteral(":/i18n")) ||
        own.load(QStringLiteral("waymark_en"), QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(&own);
    if (qt.load(QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"),
                QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qt);
}

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

} // namespace

int main(int argc, char **argv)
{
    introduce();
    QTranslator own;
    QTranslator qt;
    // A QApplication needs a screen, also only to say its version.
    if (waymark::asksOnly(argumentsOf(argc, argv))) {
        const QCoreApplication application(argc, argv);
        installTranslations(own, qt);
        waymark::readOptions(application);
        return 0;
    }
    waymark::WebSchemes::registerAll();
    const QApplication application(argc, argv);
    QApplication::setDesktopFileName(QStringLiteral("org.waymark.Waymark"));
    installTranslations(own, qt);

    const waymark::DesktopOptions options = waymark::readOptions(application);
    const waymark::SystemClock clock;
    waymark::KeychainSecretStore secrets;
    waymark::Launch launch({options.profile, clock, secrets});
    // Queued: also what is met before the event loop runs ends it.
    QObject::connect(
        &launch, &waymark::Launch::ended, &application, [](int code) { QApplication::exit(code); },
        Qt::QueuedConnection);
    launch.start();
    return QApplication::exec();
}
