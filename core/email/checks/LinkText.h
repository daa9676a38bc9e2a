// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark::checks {

/// Whether a link's words are an address themselves, and one of another host than the link opens.
bool namesAnotherHost(const QString &label, const QString &href);

/// Whether a link's words, read alone, tell nothing: "here", "click here".
bool saysNothing(const QString &label);

} // namespace waymark::checks
