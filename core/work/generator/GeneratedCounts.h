// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

namespace waymark {

/// How many rows a generator has made.
struct GeneratedCounts
{
    int accounts = 0;
    int contacts = 0;
    int ctas = 0;
    int tasks = 0;

    int total() const { return accounts + contacts + ctas + tasks; }
    bool operator==(const GeneratedCounts &) const = default;
};

} // namespace waymark
