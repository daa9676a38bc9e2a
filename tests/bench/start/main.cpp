// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/desktop/DesktopProgram.h"
#include "app/secrets/KeychainSecretStore.h"
#include "core/base/Clock.h"
#include "tests/bench/start/FirstIdle.h"
#include "ui/widgets/web/WebSchemes.h"

#include <QMainWindow>

// Waymark's own start, up to the first idle moment of its painted main window; without a profile an empty
// window, linked against the same libraries.
int main(int argc, char **argv)
{
    const bool empty = argc < 2;
    if (!empty)
        waymark::WebSchemes::registerAll();
    const QApplication application(argc, argv);
    const waymark::bench::FirstIdle idle;
    if (empty) {
        QMainWindow window;
        window.resize(1440, 900);
        window.show();
        return QApplication::exec();
    }
    const waymark::FixedClock clock(QDateTime(QDate(2026, 11, 18), QTime(10, 42), QTimeZone::utc()));
    waymark::KeychainSecretStore secrets;
    waymark::DesktopProgram program({QString::fromLocal8Bit(argv[1]), clock, secrets});
    if (const auto started = program.start(); !started) {
        std::fprintf(stderr, "%s\n", qPrintable(started.error().sentence));
        return 1;
    }
    return QApplication::exec();
}
