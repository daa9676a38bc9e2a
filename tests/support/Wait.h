// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QTest>

/// QTRY_VERIFY and QTRY_COMPARE with the patience that other processes and a loaded machine need. How long they
/// wait decides nothing: a test that passes does not get there.
#define WAIT_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, 60'000)
#define WAIT_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, 60'000)
