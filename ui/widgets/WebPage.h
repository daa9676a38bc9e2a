// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QUrl>

namespace waymark {

/// The page to open in a browser; empty when the address is none of the web.
QUrl webPage(const QString &address);

} // namespace waymark
