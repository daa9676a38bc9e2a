// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTest>
#include <QTimer>

namespace waymark::test {

/// Runs the event loop until `condition` holds or `milliseconds` are over; returns the condition.
///
/// For tests with WebEngine, in place of QTRY_*: those sleep 10 ms after each round, and Chromium's message
/// pump does one task per Qt event, so a page would crawl. This waits for events instead of sleeping; the
/// timer wakes it for conditions that no event announces. The only place with processEvents.
template <class Condition>
bool spinUntil(Condition &&condition, int milliseconds = 15000)
{
    QElapsedTimer elapsed;
    elapsed.start();
    QTimer wake;
    wake.start(20);
    while (!condition()) {
        if (elapsed.hasExpired(milliseconds))
            return condition();
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return true;
}

} // namespace waymark::test

/// QTRY_VERIFY for WebEngine.
#define SPIN_VERIFY(condition)                                                                               \
    QVERIFY2(::waymark::test::spinUntil([&] { return bool(condition); }), #condition)

/// QTRY_COMPARE for WebEngine.
#define SPIN_COMPARE(actual, expected)                                                                       \
    do {                                                                                                     \
        ::waymark::test::spinUntil([&] { return (actual) == (expected); });                                  \
        QCOMPARE(actual, expected);                                                                          \
    } while (false)
