// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/core/sync/wire/SyncWait.h"

#include <QTest>

namespace waymark::test {

using namespace std::chrono_literals;

namespace {

constexpr int patience = 60'000;

QString wordsOf(const SyncStatus &status)
{
    return QStringLiteral("not synchronised: state %1, %2 of %3, %4 waiting; %5 %6")
        .arg(int(status.state))
        .arg(status.done)
        .arg(status.total)
        .arg(status.waiting)
        .arg(status.sentence, status.detail);
}

QString syncOnce(Synchroniser &synchroniser, FixedClock &clock)
{
    clock.advance(500);
    const QDateTime at = clock.now();
    synchroniser.syncNow();
    const auto isSynced = [&synchroniser, &at] {
        const SyncStatus &status = synchroniser.status();
        return status.state == SyncStatus::State::Synced && status.syncedAt == at;
    };
    return QTest::qWaitFor(isSynced, patience) ? QString() : wordsOf(synchroniser.status());
}

} // namespace

SyncTiming quickTiming()
{
    SyncTiming timing;
    timing.connect = 10'000ms;
    timing.request = 60'000ms;
    timing.settle = 5ms;
    timing.firstRetry = 2ms;
    timing.lastRetry = 50ms;
    return timing;
}

QString connectTo(Synchroniser &synchroniser, const QString &url, const QByteArray &token)
{
    ServerAccess access;
    access.address = url;
    access.token = QString::fromLatin1(token);
    const auto connected = synchroniser.connectTo(access);
    if (!QTest::qWaitFor([&connected] { return connected.isFinished(); }, patience))
        return QStringLiteral("no answer");
    if (!connected.result())
        return describe(connected.result().error());
    synchroniser.start();
    return {};
}

/// What ends first may have been under way before it was asked to look; what ends after that began later.
QString syncWhole(Synchroniser &synchroniser, FixedClock &clock)
{
    const QString problem = syncOnce(synchroniser, clock);
    return problem.isEmpty() ? syncOnce(synchroniser, clock) : problem;
}

} // namespace waymark::test
