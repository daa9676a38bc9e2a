// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

#include <optional>

namespace waymark {

/// A state of the server's objects: "EPOCH.MODSEQ". Between two pages of changes there is also how far the
/// pages have come: "EPOCH.MODSEQ.UPTO.POSITION", which stands for "all changes after MODSEQ up to UPTO, of
/// the objects up to POSITION". Clients keep states as they are and look at none.
struct SyncState
{
    QString epoch; ///< Another one after a restored backup.
    qint64 modseq = 0;
    qint64 upTo = -1;    ///< -1 where there are no pages to come.
    qint64 position = 0; ///< The server's key of the last object that was told.

    bool isBetweenPages() const { return upTo >= 0; }

    QString toString() const;
    static std::optional<SyncState> read(const QString &text);

    bool operator==(const SyncState &) const = default;
};

} // namespace waymark
