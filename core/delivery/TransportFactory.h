// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/delivery/Transport.h"
#include "core/domain/MailAccount.h"

#include <functional>
#include <memory>

namespace waymark {

/// Makes the transport of an account whose folder is spelled out. The password is empty where none is needed.
using TransportFactory =
    std::function<std::unique_ptr<Transport>(const MailAccount &, const QString &password)>;

/// The product's: SmtpTransport or FolderTransport.
std::unique_ptr<Transport> makeTransport(const MailAccount &account, const QString &password);

} // namespace waymark
