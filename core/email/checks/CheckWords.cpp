// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/base/IsolatedText.h"
#include "core/email/CleanText.h"
#include "core/email/checks/CheckGroups.h"

#include <QLocale>

namespace waymark::checks {

QString quoted(const QString &words)
{
    return isolatedText(cleanLine(words), QLocale().textDirection());
}

QString namesOf(const QStringList &names)
{
    const auto others = static_cast<int>(names.size()) - 2;
    switch (names.size()) {
    case 0:
        return {};
    case 1:
        return quoted(names.first());
    case 2:
        return CheckWords::tr("%1 and %2").arg(quoted(names.at(0)), quoted(names.at(1)));
    default:
        return CheckWords::tr("%1, %2 and %Ln other(s)", nullptr, others)
            .arg(quoted(names.at(0)), quoted(names.at(1)));
    }
}

QString recipientCount(int count)
{
    return CheckWords::tr("%Ln recipient(s)", nullptr, count);
}

} // namespace waymark::checks
