// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

namespace waymark {

/// Why an earlier text of a draft was kept.
enum class RevisionReason {
    Begun,     ///< What the draft was begun with; its first change followed.
    Writing,   ///< The writing went on for a while.
    Resumed,   ///< The writing went on after a pause.
    Emptied,   ///< The body was emptied.
    Rewritten, ///< Much of the body went, or other words came in its place.
    Restored,  ///< An earlier text was put in its place.
    Reset,     ///< The template's texts were put in its place.
    Mended,    ///< A mend of a finding changed the texts.
    SetAside,  ///< Typed in a window over a text that had changed elsewhere; never a revision of the draft.
    Named,     ///< A person gave it a name.
    Damaged,   ///< Could not be read; what is stored are its bytes as they were found.
};

} // namespace waymark
