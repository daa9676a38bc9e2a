// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/delivery/TransportFactory.h"

#include "core/delivery/FolderTransport.h"
#include "core/delivery/SmtpTransport.h"

namespace waymark {

std::unique_ptr<Transport> makeTransport(const MailAccount &account, const QString &password)
{
    if (account.transport == MailAccount::Transport::Smtp)
        return std::make_unique<SmtpTransport>(account, password);
    return std::make_unique<FolderTransport>(account.folder);
}

} // namespace waymark
