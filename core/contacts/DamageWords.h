// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/CellText.h"

namespace waymark {

/// What a spreadsheet did to a cell of the column with this name, and what to do; empty for no damage.
QString damageSentence(CellDamage damage, const QString &column);

} // namespace waymark
