// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

namespace waymark {

/// How two changes of one property meet, when both began from the same version.
enum class MergePolicy {
    Never,      ///< It does not change, or only the server changes it.
    Set,        ///< What was added on either side is there, what was removed on either side is not.
    Completion, ///< Equal intents commute; done against undone: the later one stands, both are in the
                ///< history.
    Scalar,     ///< The server's value stands; the other is kept as a conflict that a person sees.
    Server,     ///< The server's value stands where both changed it, and nobody is asked: moments, counters and
                ///< words that programs note beside another property.
    Text,       ///< The server's text keeps its id; the other becomes a draft of its own (`conflictOf`).
};

} // namespace waymark
