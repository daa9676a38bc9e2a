// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

namespace waymark {

/// A manual true/false field that nobody may have filled in yet: "unknown" is not "false".
enum class TriState { Unknown, False, True };

} // namespace waymark
