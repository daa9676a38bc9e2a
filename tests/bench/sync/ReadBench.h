// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark::test {
class RunningServer;
}

namespace waymark::bench {

class Report;

/// How many single objects and pages of 500 the server gives a second, beside a minimal handler of the same
/// HTTP library (minimal.cpp) on the same database, one after the other.
void readBench(const test::RunningServer &server, const QString &dataFolder, const QString &token,
               Report &report);

/// How long after a change was asked for on one device another one that listens has heard of it and has it.
void changeBench(const test::RunningServer &server, const QString &token, Report &report);

} // namespace waymark::bench
