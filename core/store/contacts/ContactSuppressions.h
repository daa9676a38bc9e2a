// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Contact.h"

#include <functional>
#include <optional>
#include <vector>

namespace waymark {

class Connection;
class RowNumbering;

/// Why each of all contacts can get no email, read from indexes when it is first asked for and kept.
class ContactSuppressions
{
public:
    using Stopped = std::function<bool()>;

    /// Takes the marks off the contacts that are not suppressed for this reason; None keeps those who can be
    /// emailed. `marks` has one for each of `contacts`. Cancelled once `stopped` says true.
    Result<void> keep(Connection &connection, const RowNumbering &contacts, Suppression suppression,
                      const Stopped &stopped, std::vector<char> *marks);

private:
    Result<void> read(Connection &connection, const RowNumbering &contacts, const Stopped &stopped);
    Result<void> readBadAddresses(Connection &connection, const RowNumbering &contacts,
                                  const Stopped &stopped);
    Result<void> readConsents(Connection &connection, const RowNumbering &contacts, const Stopped &stopped);

    std::optional<std::vector<Suppression>> m_reasons;
    bool m_addressesRead = false; ///< Those that are none, and who gave no consent, stand in m_reasons.
};

} // namespace waymark
