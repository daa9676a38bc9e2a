// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Draft.h"
#include "core/sync/SyncConflict.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace waymark {

class Connection;
class WriteTransaction;

/// The words of a draft.
struct ConflictingText
{
    QJsonArray subject;
    QJsonArray preheader;
    QJsonObject body;

    bool operator==(const ConflictingText &) const = default;
};

/// A draft that was written on two devices at once.
struct DraftConflict
{
    qint64 id = 0;                       ///< The conflict's.
    Draft server;                        ///< Keeps its id.
    Draft local;                         ///< A draft of its own; its conflictOf is the server's.
    std::optional<ConflictingText> base; ///< What both began with; none where nothing was agreed.

    bool operator==(const DraftConflict &) const = default;
};

/// Drafts whose texts were not merged. Neither of the two can be sent until a person has settled it.
class DraftConflicts
{
public:
    static Result<DraftConflict> find(Connection &connection, qint64 conflict);

    /// Writes `result` as the next revision of the server's draft and folds the other draft into its earlier
    /// texts.
    static Result<void> use(WriteTransaction &transaction, qint64 conflict, const ConflictingText &result);
    /// Takes one of the texts as it is, or keeps both as drafts of their own.
    static Result<void> choose(WriteTransaction &transaction, qint64 conflict, SyncConflict::Choice choice);
};

} // namespace waymark
