// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

namespace waymark {

class Connection;

/// SearchWords as functions of SQL, so that very many rows are taken into an index by one statement, without
/// a value being made of each text on its way.
///
/// `search_words(text, …)` gives the words of the texts, one behind the other; `search_person(first, last)`
/// those of a name, which is also found as it is written where names have no space.
class SearchFunctions
{
public:
    /// Adds them to a connection. Where Qt brings another SQLite than the one linked, they are not there.
    static void install(Connection &connection);
    static Result<bool> areIn(Connection &connection);
};

} // namespace waymark
