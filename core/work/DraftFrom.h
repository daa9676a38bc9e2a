// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Draft.h"
#include "core/domain/EmailTemplate.h"
#include "core/domain/Task.h"

namespace waymark {

/// The draft of a task's email before anybody has touched it, without recipients.
Draft draftFrom(const EmailTemplate &emailTemplate, const Task &task);

} // namespace waymark
