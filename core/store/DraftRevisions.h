// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Draft.h"
#include "core/store/DraftRevision.h"

namespace waymark {

class Connection;
class WriteTransaction;

/// The earlier texts of drafts. Those that a person named and those that could not be read stay as long as
/// their draft; of the others the newest are kept, and Housekeeping drops them when they are too old.
class DraftRevisions
{
public:
    /// How many without a name a draft keeps.
    static constexpr int kept = 50;
    /// How much writing may pass between two of them, in seconds.
    static constexpr int interval = 5 * 60;
    /// After so many seconds without a change, the next one counts as another sitting.
    static constexpr int pause = 30 * 60;

    /// The one kept last comes first. One that cannot be read is among them and says so.
    static Result<QList<DraftRevision>> list(Connection &connection, const DraftId &draft);
    static Result<DraftRevision> find(Connection &connection, qint64 id);

    /// Keeps the text of `before`, which `after` is about to replace, when it should be kept: always when the
    /// new body is empty, less than half as long or of mostly other words, and after a pause; else when the
    /// last one was kept long enough ago.
    static Result<void> keepWhatMatters(WriteTransaction &transaction, const Draft &before,
                                        const Draft &after);
    /// Keeps the text of `draft` whatever it is, unless the one kept last has the same text and recipients.
    /// Gives the id of the one that has it.
    static Result<qint64> keep(WriteTransaction &transaction, const Draft &draft, RevisionReason reason);
    /// Keeps what is stored of a draft byte by byte, readable or not.
    static Result<void> keepAsStored(WriteTransaction &transaction, const DraftId &draft);
    /// Calls one `name`; an empty name takes its name away.
    static Result<void> rename(WriteTransaction &transaction, qint64 id, const QString &name);
};

} // namespace waymark
