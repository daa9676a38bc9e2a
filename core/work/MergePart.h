// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/Node.h"

#include <QList>

#include <optional>

namespace waymark {

/// One part of an email that was written in two places at once.
struct MergePart
{
    enum class Place { Subject, Preheader, Body };
    enum class State {
        Same,   ///< On both sides, or changed to the same.
        Mine,   ///< Only this side changed it.
        Theirs, ///< Only the other side changed it.
        Both,   ///< Both changed it, differently; or nobody knows what both began with.
    };
    enum class Choice {
        Mine,
        Both, ///< Theirs, and mine below it.
        Theirs,
    };

    Place place = Place::Body;
    State state = State::Same;
    /// Texts and tokens of a line; blocks of the body, as many as belong together, none where there is
    /// nothing on that side.
    QList<Node> base = {};
    QList<Node> mine = {};
    QList<Node> theirs = {};
    /// What stands in the result. Of a one-sided change it is that change, until somebody says otherwise.
    std::optional<Choice> choice = std::nullopt;

    /// Whether a person has to say which.
    bool isOpen() const { return state != State::Same && !choice; }
    /// A line has room for one of the two only; nothing has nothing to be put below.
    bool offersBoth() const { return place == Place::Body && !mine.isEmpty() && !theirs.isEmpty(); }
    /// What it is in the result; nothing while it is open.
    QList<Node> result() const;

    bool operator==(const MergePart &) const = default;
};

} // namespace waymark
