// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QString>

namespace waymark {

class Connection;
class WriteTransaction;

/// Emails of an account that goes from this device, as far as nobody but this device knows of them.
class AccountEmails
{
public:
    /// Whether one is with the mail server at this moment: what comes of it has to be written first.
    static Result<bool> areHandedOver(Connection &connection, const QString &account);
    /// Whether one is still to leave, of any account that the server has.
    static Result<bool> wait(Connection &connection);
    /// Sets those aside that are still to leave, with their recipients. They do not leave any more.
    static Result<void> setAside(WriteTransaction &transaction, const QString &account);
};

} // namespace waymark
