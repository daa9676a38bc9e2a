// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/TodayData.h"
#include "ui/widgets/KpiTile.h"

#include <QList>

namespace waymark {

/// Today's five figures in words: overdue, due today, later this week, renewals, contacts to fix.
QList<KpiTile> todayTiles(const TodayData &data);

} // namespace waymark
