// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/delivery/MailFolder.h"

#include <QFileInfo>

namespace waymark {

MailAccount withFolder(MailAccount account, const QString &storePath)
{
    // Not translated: another language must not lead to another folder.
    if (account.folder.isEmpty())
        account.folder = QFileInfo(storePath).absolutePath() + QStringLiteral("/Sent emails");
    return account;
}

} // namespace waymark
