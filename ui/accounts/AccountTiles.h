// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/Account360.h"
#include "ui/widgets/KpiTile.h"

#include <QList>

namespace waymark {

/// The figures above a Customer 360: CARR, health, renewal, seat utilisation. Unknown ones say why.
QList<KpiTile> accountTiles(const Account360 &account);

} // namespace waymark
