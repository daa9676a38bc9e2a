// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "app/desktop/DesktopOptions.h"
#include "app/desktop/DesktopProgram.h"
#include "app/desktop/KeychainSecretStore.h"
#include "core/base/Clock.h"
#include "core/base/Logging.h"
#include "ui/widgets/web/WebSchemes.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QMessageBox>
#include <QTimer>
#include <QTranslator>

namespace {

void installTranslations(QApplication &application, QTranslator &own, QTranslator &qt)
{
    // The catalogue of English holds its plural forms.
    if (own.load(QLocale(), QStringLiteral("waymark"), QStringLiteral("_"), QStringLiteral(":/i18n")) ||
        own.load(QStringLiteral("waymark_en"), QStringLiteral(":/i18n")))
        application.installTranslator(&own);
    if (qt.load(QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"),
                QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        application.installTranslator(&qt);
}

/// Says why the workspace cannot be opened; the program ends when the message is closed.
void showWhyNot(const waymark::Error &error)
{
    qCCritical(waymark::logUi) << waymark::describe(error);
    auto *message =
        new QMessageBox(QMessageBox::Critical, QApplication::translate("main", "Waymark cannot start"),
                        error.sentence, QMessageBox::Close);
    message->setAttribute(Qt::WA_DeleteOnClose);
    message->setDetailedText(error.detail);
    QObject::connect(message, &QMessageBox::finished, qApp, [] { QApplication::exit(1); });
    message->open();
}

} // namespace

int main(int argc, char **argv)
{
    waymark::WebSchemes::registerAll();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Waymark"));
    QApplication::setOrganizationName(QStringLiteral("Waymark"));
    QApplication::setApplicationVersion(QStringLiteral(WAYMARK_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.waymark.Waymark"));
    QTranslator own;
    QTranslator qt;
    installTranslations(application, own, qt);

    const waymark::DesktopOptions options = waymark::readOptions(application);
    const waymark::SystemClock clock;
    waymark::KeychainSecretStore secrets;
    waymark::DesktopProgram program({options.profile, clock, secrets});
    if (const auto started = program.start(); !started)
        QTimer::singleShot(0, &application, [error = started.error()] { showWhyNot(error); });
    return QApplication::exec();
}
