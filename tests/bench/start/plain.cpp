// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/bench/start/FirstIdle.h"

#include <QMainWindow>

// An empty window of a program that links Qt Widgets and nothing else.
int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const waymark::bench::FirstIdle idle;
    QMainWindow window;
    window.resize(1440, 900);
    window.show();
    return QApplication::exec();
}
