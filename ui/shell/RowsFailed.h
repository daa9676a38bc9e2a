// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <functional>

class QObject;

namespace waymark {

class Notices;
struct Error;

/// Tells that rows of a list cannot be read and offers to try again, as long as `owner` is there.
void tellRowsFailed(Notices &notices, const Error &error, QObject *owner, std::function<void()> again);

} // namespace waymark
