// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/WordChange.h"
#include "core/sync/SyncConflict.h"

#include <QList>
#include <QString>

#include <optional>

namespace waymark {

/// One line of the conflict screen: what both sides have of one part, and what was chosen.
struct ConflictRow
{
    using Choice = SyncConflict::Choice;
    enum class State {
        Same,     ///< On both sides; `folded` says so.
        OneSided, ///< Only one side changed it: chosen already.
        Asked,    ///< A person has to choose.
    };

    QString key;   ///< Stable while the conflict lasts.
    QString label; ///< "Due date", "Block 6".
    State state = State::Asked;
    QList<WordChange> mine = {};
    QList<WordChange> theirs = {};
    QString mineNote = {}; ///< Where the side has no words: "Empty".
    QString theirsNote = {};
    QString folded = {};
    bool offersBoth = false;
    std::optional<Choice> choice = std::nullopt;

    bool isOpen() const { return state == State::Asked && !choice; }

    bool operator==(const ConflictRow &) const = default;
};

} // namespace waymark
