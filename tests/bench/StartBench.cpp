// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/bench/Report.h"
#include "tests/bench/Samples.h"
#include "tests/bench/Sections.h"
#include "tests/bench/Stopwatch.h"

#include <QProcess>

namespace waymark::bench {

namespace {

/// Starts a program and adds how long it took until it said "ready"; false when it did not.
bool addStart(Samples &samples, const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const Stopwatch watch(Stopwatch::Of::Children);
    process.start(program, arguments);
    const bool ready = process.waitForReadyRead(60'000);
    const double clock = watch.microseconds();
    process.waitForFinished();
    samples.add(Stopwatch::processorTime() ? watch.microseconds() : clock);
    return ready && process.readAllStandardOutput().startsWith("ready");
}

} // namespace

void measureStart(Report &report, const QString &workspace)
{
    constexpr int rounds = 15;
    report.section(QStringLiteral("From the process to a painted main window that waits"));
    Samples ours;
    Samples empty;
    Samples plain;
    for (int round = 0; round < rounds; ++round) {
        if (!addStart(ours, QStringLiteral(WAYMARK_BENCH_START), {workspace}) ||
            !addStart(empty, QStringLiteral(WAYMARK_BENCH_START), {}) ||
            !addStart(plain, QStringLiteral(WAYMARK_BENCH_PLAIN), {})) {
            report.note(QStringLiteral("A program did not start, so this was not measured."));
            return;
        }
    }
    report.ratio(QStringLiteral("Waymark on the large workspace"), ours.median(),
                 QStringLiteral("an empty window, same libraries"), empty.median(), 1.5);
    report.ratio(QStringLiteral("Waymark on the large workspace"), ours.median(),
                 QStringLiteral("an empty window, only Qt Widgets"), plain.median());
}

} // namespace waymark::bench
