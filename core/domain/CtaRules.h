// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Cta.h"

#include <QDate>

namespace waymark {

/// The status that a CTA starts with, and the one that it has while it is worked on: ids of "cta_status".
inline constexpr QLatin1String newCtaStatus("new");
inline constexpr QLatin1String workingCtaStatus("work_in_progress");

/// Moves a new CTA to Work in progress, as its first email is sent or its first step done; false, changing
/// nothing, for one in any other status (README.md, "CTA").
bool startWork(Cta &cta);

/// Whether an open CTA is hidden from Today on `today`, a day of the organisation's time zone. A snooze lasts
/// until the end of its last day (README.md, "CTA").
bool isSnoozed(const Cta &cta, QDate today);

} // namespace waymark
