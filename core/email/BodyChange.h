// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/Document.h"

#include <QList>

namespace waymark {

/// One block of a body that is not as it was in another: reworded, new, or gone.
struct BodyChange
{
    enum class Kind { Reworded, Added, Removed };
    Kind kind = Kind::Reworded;
    /// Of the block in the later body; for one that is gone, of the block before which it stood.
    int place = 0;
    Node before; ///< Nothing sensible for Added.
    Node now;    ///< Nothing sensible for Removed.

    bool operator==(const BodyChange &) const = default;
};

/// What was changed between two bodies, block by block in reading order: the shortest way from one to the
/// other (longest common subsequence), where what went and what came at one place counts as reworded.
QList<BodyChange> bodyChanges(const Document &before, const Document &now);

/// `now` with one of its changes taken back.
Result<Document> withoutChange(const Document &now, const BodyChange &change);

} // namespace waymark
