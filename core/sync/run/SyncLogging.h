// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QLoggingCategory>

namespace waymark {

Q_DECLARE_LOGGING_CATEGORY(logSync) ///< Synchronising with a server.

} // namespace waymark
