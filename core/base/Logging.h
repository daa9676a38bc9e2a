// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QLoggingCategory>

namespace waymark {

Q_DECLARE_LOGGING_CATEGORY(logStore)    ///< The database, migrations, the journal.
Q_DECLARE_LOGGING_CATEGORY(logEmail)    ///< Documents, merge, rendering, messages.
Q_DECLARE_LOGGING_CATEGORY(logWork)     ///< Use cases.
Q_DECLARE_LOGGING_CATEGORY(logDelivery) ///< The outbox and its transports.
Q_DECLARE_LOGGING_CATEGORY(logUi)       ///< Screens.

} // namespace waymark
