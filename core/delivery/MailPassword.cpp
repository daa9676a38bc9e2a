// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/delivery/MailPassword.h"

namespace waymark {

bool needsPassword(const MailAccount &account)
{
    return account.transport == MailAccount::Transport::Smtp &&
           account.authentication != MailAccount::Authentication::None;
}

QString passwordKey(const MailAccount &account)
{
    return QStringLiteral("smtp:%1@%2:%3")
        .arg(account.userName, account.host.trimmed().toLower(), QString::number(account.port));
}

} // namespace waymark
