// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/TokenRegistry.h"
#include "core/email/checks/CheckGroups.h"
#include "core/email/checks/TokenUses.h"

#include <algorithm>

namespace waymark::checks {

namespace {

/// What mends a missing value: the record that it comes from.
QString mendOf(const QString &token)
{
    if (token.startsWith(QLatin1String("contact.")))
        return QStringLiteral("edit-contact");
    if (token.startsWith(QLatin1String("account.")) || token.startsWith(QLatin1String("owner.")))
        return QStringLiteral("edit-account");
    return QStringLiteral("edit-token");
}

QString fallbackOf(const QList<TokenUse> &uses, const QString &token)
{
    const auto found = std::find_if(uses.cbegin(), uses.cend(), [&token](const TokenUse &use) {
        return use.token == token && !use.fallback.isEmpty();
    });
    return found == uses.cend() ? QString() : found->fallback;
}

/// The recipients whose `list` has the token.
struct Affected
{
    QStringList names;
    QStringList uids;
};

Affected affected(const CheckInput &input, QStringList CheckRecipient::*list, const QString &token)
{
    Affected result;
    for (const CheckRecipient &recipient : input.recipients) {
        if ((recipient.*list).contains(token)) {
            result.names.append(recipient.name);
            result.uids.append(recipient.uid);
        }
    }
    return result;
}

Finding missing(const QString &token, const Affected &who)
{
    const QString label = TokenRegistry::label(token);
    return {.id = QStringLiteral("token-missing"),
            .severity = Severity::Error,
            .place = {FindingPlace::Kind::Recipient, who.uids.first()},
            .sentence = CheckWords::tr("%1: missing for %2").arg(label, recipientCount(int(who.uids.size()))),
            .detail = CheckWords::tr(
                          "There is no value for %1, and the token has no fallback. Fill it in, or give the "
                          "token a fallback.")
                          .arg(namesOf(who.names)),
            .mend = mendOf(token),
            .token = token,
            .recipients = who.uids};
}

Finding fallback(const QString &token, const QString &text, const Affected &who)
{
    const QString label = TokenRegistry::label(token);
    return {.id = QStringLiteral("token-fallback"),
            .severity = Severity::Note,
            .place = {FindingPlace::Kind::Recipient, who.uids.first()},
            .sentence =
                CheckWords::tr("%1: fallback for %2").arg(label, recipientCount(int(who.uids.size()))),
            .detail = CheckWords::tr("There is no value for %1. The email will say “%2”.")
                          .arg(namesOf(who.names), quoted(text)),
            .mend = mendOf(token),
            .token = token,
            .fallback = text,
            .recipients = who.uids};
}

void checkUses(const QList<TokenUse> &uses, QList<Finding> &findings)
{
    for (const TokenUse &use : uses) {
        const TokenInfo *info = TokenRegistry::find(use.token);
        const bool inLine = use.place.kind != FindingPlace::Kind::Body;
        if (!info || (use.slot && info->type != TokenType::Url))
            findings.append(
                {.id = QStringLiteral("token-unknown"),
                 .severity = Severity::Error,
                 .place = use.place,
                 .sentence = use.slot
                                 ? CheckWords::tr("“%1” is no link that Waymark knows").arg(use.token)
                                 : CheckWords::tr("“{{%1}}” is no token that Waymark knows").arg(use.token),
                 .detail = CheckWords::tr("Remove it, or insert the one that was meant."),
                 .mend = QStringLiteral("remove-token"),
                 .token = use.token});
        else if (inLine && !info->headerSafe)
            findings.append(
                {.id = QStringLiteral("token-not-in-line"),
                 .severity = Severity::Warning,
                 .place = use.place,
                 .sentence = CheckWords::tr("%1 does not fit into one short line").arg(info->label()),
                 .detail = CheckWords::tr("Use it in the body."),
                 .mend = QStringLiteral("remove-token"),
                 .token = use.token});
    }
}

} // namespace

void checkTokens(const CheckInput &input, QList<Finding> &findings)
{
    const QList<TokenUse> uses = tokenUses(input.source);
    const QStringList tokens = tokensOf(uses);
    const qsizetype before = findings.size();
    checkUses(uses, findings);
    const bool known = findings.size() == before;

    int filled = 0;
    for (const QString &token : tokens) {
        const Affected without = affected(input, &CheckRecipient::missingTokens, token);
        const Affected fallenBack = affected(input, &CheckRecipient::fallbackTokens, token);
        if (!without.uids.isEmpty() && TokenRegistry::find(token))
            findings.append(missing(token, without));
        if (!fallenBack.uids.isEmpty())
            findings.append(fallback(token, fallbackOf(uses, token), fallenBack));
        if (without.uids.isEmpty() && fallenBack.uids.isEmpty())
            ++filled;
    }
    if (!known || tokens.isEmpty())
        return;
    const auto count = static_cast<int>(tokens.size());
    const QString tokenCount = CheckWords::tr("%Ln token(s)", nullptr, count);
    findings.append(
        {.id = QStringLiteral("tokens-known"),
         .severity = Severity::Passed,
         .place = {},
         .sentence = CheckWords::tr("All tokens are known"),
         .detail = input.recipients.isEmpty()
                       ? tokenCount
                       : CheckWords::tr("%1, %2 filled for every recipient").arg(tokenCount).arg(filled)});
}

} // namespace waymark::checks
