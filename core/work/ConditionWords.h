// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Criteria.h"

#include <QString>

namespace waymark {

class FieldWords;

/// Which accounts get the blocks of a condition, as one line for the person: "Only if Deployment Type is
/// SaaS". Amounts are read in `currency` (ISO 4217).
QString conditionWords(const Criteria &criteria, const FieldWords &words, const QString &currency);

} // namespace waymark
