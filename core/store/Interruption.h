// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <functional>

struct sqlite3;

namespace waymark {

class Connection;
class Progress;

/// Lets a person's Cancel end a statement of a connection in its middle, as long as this is there
/// (https://www.sqlite.org/c3ref/progress_handler.html). Where Qt brings another SQLite than the one linked,
/// the statement runs to its end first.
class Interruption
{
public:
    /// Both outlive this; without `progress` nothing interrupts.
    Interruption(Connection &connection, const Progress *progress);
    /// `isUnwanted` is asked every some hundredths of a second.
    Interruption(Connection &connection, std::function<bool()> isUnwanted);
    ~Interruption();

    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;

private:
    static int ask(void *interruption);

    const std::function<bool()> m_isUnwanted;
    sqlite3 *m_handle = nullptr;
};

} // namespace waymark
