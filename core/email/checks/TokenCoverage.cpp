// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/checks/TokenCoverage.h"

#include "core/email/TokenRegistry.h"
#include "core/email/checks/CheckGroups.h"
#include "core/email/checks/TokenUses.h"

#include <QLocale>

#include <algorithm>

namespace waymark {

using checks::CheckWords;

int TokenCoverage::blocked() const
{
    return static_cast<int>(std::ranges::count(without, true, &Uncovered::blocked));
}

QString TokenCoverage::sentence() const
{
    const QLocale locale;
    const QString label = TokenRegistry::label(token);
    if (without.isEmpty())
        return CheckWords::tr("%1: filled for all %2").arg(label, locale.toString(recipients));
    QStringList parts{CheckWords::tr("%1: missing for %2 of %3")
                          .arg(label, locale.toString(without.size()), locale.toString(recipients))};
    if (fallbacks() > 0)
        parts.append(CheckWords::tr("fallback for %1").arg(locale.toString(fallbacks())));
    if (blocked() > 0)
        parts.append(CheckWords::tr("%1 blocked", "recipients").arg(locale.toString(blocked())));
    return parts.join(CheckWords::tr("; ", "between parts of a sentence"));
}

QList<TokenCoverage> tokenCoverage(const CheckInput &input)
{
    QList<TokenCoverage> coverage;
    if (input.recipients.isEmpty())
        return coverage;
    for (const QString &token : checks::tokensOf(checks::tokenUses(input.source))) {
        TokenCoverage one{token, static_cast<int>(input.recipients.size()), {}};
        for (const bool blocked : {true, false}) {
            for (const CheckRecipient &recipient : input.recipients) {
                const QStringList &lacking = blocked ? recipient.missingTokens : recipient.fallbackTokens;
                const bool already = !blocked && recipient.missingTokens.contains(token);
                if (lacking.contains(token) && !already)
                    one.without.append({recipient.uid, recipient.name, blocked});
            }
        }
        coverage.append(one);
    }
    return coverage;
}

} // namespace waymark
