// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/StoreWords.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::StoreWords)
};

QString kindName(Backup::Kind kind)
{
    switch (kind) {
    case Backup::Kind::Daily:
        return QStringLiteral("daily");
    case Backup::Kind::Upgrade:
        return QStringLiteral("upgrade");
    case Backup::Kind::SetAside:
        return QStringLiteral("setAside");
    }
    Q_UNREACHABLE();
}

} // namespace

QJsonObject StoreWords::json(const WorkspaceCounts &counts)
{
    return {{QStringLiteral("accounts"), counts.accounts},
            {QStringLiteral("contacts"), counts.contacts},
            {QStringLiteral("openCtas"), counts.openCtas},
            {QStringLiteral("drafts"), counts.drafts},
            {QStringLiteral("sentEmails"), counts.sentEmails}};
}

QString StoreWords::text(const WorkspaceCounts &counts)
{
    return Words::tr("accounts: %1, contacts: %2, open CTAs: %3, drafts: %4, sent emails: %5")
        .arg(counted(counts.accounts), counted(counts.contacts), counted(counts.openCtas),
             counted(counts.drafts), counted(counts.sentEmails));
}

QJsonObject StoreWords::json(const Backup &backup)
{
    QJsonObject object{{QStringLiteral("kind"), kindName(backup.kind)},
                       {QStringLiteral("path"), backup.path},
                       {QStringLiteral("madeAt"), backup.madeAt.toString(Qt::ISODate)},
                       {QStringLiteral("size"), backup.size}};
    if (backup.day.isValid())
        object.insert(QStringLiteral("day"), backup.day.toString(Qt::ISODate));
    return object;
}

QString StoreWords::name(const Backup &backup)
{
    switch (backup.kind) {
    case Backup::Kind::Daily:
        return backup.day.toString(Qt::ISODate);
    case Backup::Kind::Upgrade:
        return Words::tr("before an upgrade");
    case Backup::Kind::SetAside:
        return Words::tr("set aside");
    }
    Q_UNREACHABLE();
}

} // namespace waymark
