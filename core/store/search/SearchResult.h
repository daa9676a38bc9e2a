// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/search/SearchHit.h"

#include <QList>

namespace waymark {

/// What was found of one kind, the best first; the library's emails behind the others.
struct SearchGroup
{
    SearchKind kind = SearchKind::Account;
    QList<SearchHit> hits;
    bool more = false; ///< There are others.

    bool operator==(const SearchGroup &) const = default;
};

/// What was found: groups with something in them, in the order of SearchKind.
struct SearchResult
{
    QList<SearchGroup> groups;
    /// While the indexes are being built, how much of the workspace was looked through, in per cent.
    std::optional<int> building;

    bool operator==(const SearchResult &) const = default;
};

} // namespace waymark
