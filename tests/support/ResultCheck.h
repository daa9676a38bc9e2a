// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QTest>

/// Fails the test with the error's words unless `result` has a value.
#define VERIFY_RESULT(result)                                                                                \
    do {                                                                                                     \
        const auto &checkedResult = (result);                                                                \
        QVERIFY2(checkedResult.has_value(),                                                                  \
                 checkedResult ? "" : qPrintable(waymark::describe(checkedResult.error())));                 \
    } while (false)

/// Fails the test unless `result` is an error of this kind, with a sentence for the person.
#define VERIFY_FAILS(result, expectedKind)                                                                   \
    do {                                                                                                     \
        const auto &checkedResult = (result);                                                                \
        QVERIFY2(!checkedResult.has_value(), "succeeded, but should have failed");                           \
        QVERIFY2(checkedResult.error().kind == (expectedKind),                                               \
                 qPrintable(waymark::describe(checkedResult.error())));                                      \
        QVERIFY(!checkedResult.error().sentence.isEmpty());                                                  \
    } while (false)
