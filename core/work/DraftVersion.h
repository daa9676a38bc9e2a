// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/DraftRevision.h"
#include "core/work/TextChanges.h"

namespace waymark {

/// One version of an email in its history.
struct DraftVersion
{
    DraftRevision text;  ///< Its id is 0 for the present one.
    QString author;      ///< Their name; empty where it is not known.
    bool first = false;  ///< There is no earlier one to compare it with.
    TextChanges changes; ///< From the readable one before it.
    int recipientsAdded = 0;
    int recipientsRemoved = 0;
    /// Why it cannot be shown; empty for one that can.
    QString trouble;

    bool isPresent() const { return text.id == 0; }
    bool isReadable() const { return trouble.isEmpty(); }

    bool operator==(const DraftVersion &) const = default;
};

} // namespace waymark
