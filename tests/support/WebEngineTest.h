// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/web/WebSchemes.h"

#include <QApplication>
#include <QTest>

#include <cstdio>
#include <unistd.h>

namespace waymark::test {

/// What has to be said before the QApplication of a test with WebEngine. Chromium refuses to run as root with
/// its sandbox, and test machines often are root: then, and only then, the sandbox is off, and it is said.
inline void prepareWebEngine()
{
    if (geteuid() == 0) {
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
        std::fputs("Running as root: WebEngine's sandbox is off for this test.\n", stdout);
    }
    WebSchemes::registerAll();
}

} // namespace waymark::test

/// QTEST_MAIN for tests with WebEngine.
#define WAYMARK_WEBENGINE_TEST_MAIN(TestClass)                                                               \
    int main(int argc, char *argv[])                                                                         \
    {                                                                                                        \
        waymark::test::prepareWebEngine();                                                                   \
        QApplication application(argc, argv);                                                                \
        TestClass test;                                                                                      \
        return QTest::qExec(&test, argc, argv);                                                              \
    }
