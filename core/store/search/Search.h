// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/store/search/SearchQuery.h"
#include "core/store/search/SearchResult.h"

#include <functional>

namespace waymark {

class Connection;
class Store;

/// Finds accounts, contacts, CTAs and emails by any of their words, in any order, each by its beginning;
/// accounts also by letters in the middle of their name, domain or id, and by their initials. Case and
/// accents make no difference. Names come before everything else, the person's own accounts before others.
class Search
{
public:
    /// For a worker thread: a few short reads, a few milliseconds on a million contacts. `stopped` is asked
    /// between them; once it says true the answer is Cancelled. Damaged indexes are made anew, and the error
    /// says so; where what they lead to is damaged, they are left as they are.
    static Result<SearchResult> find(Store &store, const SearchQuery &query,
                                     const std::function<bool()> &stopped = {});
    /// The same on a connection of one's own; nothing is mended.
    static Result<SearchResult> find(Connection &connection, const SearchQuery &query,
                                     const std::function<bool()> &stopped = {});
};

} // namespace waymark
