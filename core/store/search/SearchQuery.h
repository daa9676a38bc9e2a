// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"
#include "core/store/search/SearchHit.h"

#include <QList>
#include <QString>

namespace waymark {

/// What is looked for.
struct SearchQuery
{
    QString text; ///< As it was typed, whatever it is.
    UserId me;    ///< Whose accounts come first.
    QList<SearchKind> kinds{SearchKind::Account, SearchKind::Contact, SearchKind::Cta, SearchKind::Email};
    int limit = 5; ///< Of each kind; of emails so many, and so many of the library's.

    bool operator==(const SearchQuery &) const = default;
};

} // namespace waymark
