// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/ImportMapping.h"
#include "core/contacts/ImportPolicies.h"
#include "core/contacts/ImportRepairs.h"

namespace waymark {

/// What of an import is settled before its rows are read.
struct ImportSettings
{
    ImportMapping mapping;
    ImportPolicies policies;
    ImportRepairs repairs = {};
};

} // namespace waymark
