// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/ServiceLog.h"

namespace waymark {

Q_LOGGING_CATEGORY(logService, "waymark.service", QtInfoMsg)

} // namespace waymark
