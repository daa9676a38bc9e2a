// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark {

/// Statements that fail when they are told to, and leave their transaction as it was before them: a full disk
/// fails all of one, this a single step. Works by triggers, which a test puts on the tables of a database.
class FailingStatement
{
public:
    /// Before the first connection of this process is opened.
    static void install();

    /// Puts the triggers on the tables of a database; the test's program ends where that fails.
    static void putOn(const QString &file);

    /// From now on the `nth` row (from 1) that is inserted, changed or removed fails with its statement,
    /// once.
    static void failAt(int nth);
    static void heal();
    /// Whether one has failed since failAt().
    static bool hasFailed();
};

} // namespace waymark
