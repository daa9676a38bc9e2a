// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/base/Logging.h"

namespace waymark {

Q_LOGGING_CATEGORY(logStore, "waymark.store", QtInfoMsg)
Q_LOGGING_CATEGORY(logEmail, "waymark.email", QtInfoMsg)
Q_LOGGING_CATEGORY(logWork, "waymark.work", QtInfoMsg)
Q_LOGGING_CATEGORY(logDelivery, "waymark.delivery", QtInfoMsg)
Q_LOGGING_CATEGORY(logUi, "waymark.ui", QtInfoMsg)

} // namespace waymark
