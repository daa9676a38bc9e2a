// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/ImportVerdict.h"

namespace waymark {

const QList<ImportVerdict> &importVerdicts()
{
    static const QList<ImportVerdict> verdicts{ImportVerdict::New,           ImportVerdict::Update,
                                               ImportVerdict::Unchanged,     ImportVerdict::Duplicate,
                                               ImportVerdict::Invalid,       ImportVerdict::OptedOut,
                                               ImportVerdict::UnknownAccount};
    return verdicts;
}

bool isTaken(ImportVerdict verdict)
{
    return verdict == ImportVerdict::New || verdict == ImportVerdict::Update ||
           verdict == ImportVerdict::Unchanged;
}

QString verdictName(ImportVerdict verdict)
{
    switch (verdict) {
    case ImportVerdict::New:
        return QStringLiteral("new");
    case ImportVerdict::Update:
        return QStringLiteral("update");
    case ImportVerdict::Unchanged:
        return QStringLiteral("unchanged");
    case ImportVerdict::Duplicate:
        return QStringLiteral("duplicate");
    case ImportVerdict::Invalid:
        return QStringLiteral("invalid");
    case ImportVerdict::OptedOut:
        return QStringLiteral("opted-out");
    case ImportVerdict::UnknownAccount:
        return QStringLiteral("unknown-account");
    }
    Q_UNREACHABLE();
}

} // namespace waymark
