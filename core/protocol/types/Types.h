// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/protocol/TypeSchema.h"

namespace waymark {

/// The rows of the schema table, a type each.
TypeSchema accountType();
TypeSchema contactType();
TypeSchema ctaType();
TypeSchema taskType();
TypeSchema draftType();
TypeSchema draftRevisionType();
TypeSchema activityType();
TypeSchema submissionType();
TypeSchema deliveryType();
TypeSchema suppressionType();
TypeSchema importRunType();
TypeSchema identityType();
TypeSchema playbookType();
TypeSchema templateType();
TypeSchema pickListType();
TypeSchema organisationType();

} // namespace waymark
