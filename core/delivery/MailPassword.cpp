// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/delivery/MailPassword.h"

#include <QCoreApplication>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::MailPassword)
};

} // namespace

bool needsPassword(const MailAccount &account)
{
    return account.transport == MailAccount::Transport::Smtp &&
           account.authentication != MailAccount::Authentication::None;
}

Result<void> expectPassword(const MailAccount &account, const QString &password)
{
    if (!needsPassword(account) || !password.isEmpty())
        return {};
    return failure(ErrorKind::Denied,
                   Words::tr("There is no password for %1 yet. Enter it in Settings.").arg(account.userName));
}

QString passwordKey(const MailAccount &account)
{
    return QStringLiteral("smtp:%1@%2:%3")
        .arg(account.userName, account.host.trimmed().toLower(), QString::number(account.port));
}

} // namespace waymark
