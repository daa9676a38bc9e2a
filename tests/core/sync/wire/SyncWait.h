// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Clock.h"
#include "core/sync/Synchroniser.h"

#include <QByteArray>
#include <QString>

namespace waymark::test {

/// Patient enough for a loaded machine, and quick to try again.
SyncTiming quickTiming();

/// Connects and starts; an empty text, or why not.
QString connectTo(Synchroniser &synchroniser, const QString &url, const QByteArray &token);

/// Looks at everything and waits until both sides are the same, whatever has to be tried again; an empty
/// text, or what is in the way. `clock` is the workspace's.
QString syncWhole(Synchroniser &synchroniser, FixedClock &clock);

} // namespace waymark::test
