// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/checks/TokenUses.h"

#include "core/email/UrlRules.h"
#include "core/email/checks/BodyWalk.h"

#include <algorithm>

namespace waymark::checks {

namespace {

void addSlot(QList<TokenUse> &uses, const QString &href, const FindingPlace &place)
{
    const QString name = urlSlotToken(href);
    const TokenUse slot{name, {}, place, true};
    const auto same = [&slot](const TokenUse &use) {
        return use.token == slot.token && use.place == slot.place;
    };
    if (!name.isEmpty() && std::none_of(uses.cbegin(), uses.cend(), same))
        uses.append(slot);
}

void addUse(QList<TokenUse> &uses, const Node &node, const FindingPlace &place)
{
    if (node.type == NodeType::Token)
        uses.append({node.string(QLatin1String("name")), node.string(QLatin1String("fallback")), place});
    addSlot(uses, node.string(QLatin1String("href")), place);
    for (const Mark &mark : node.marks)
        addSlot(uses, mark.href, place);
}

} // namespace

QList<TokenUse> tokenUses(const EmailSource &source)
{
    QList<TokenUse> uses;
    for (const Node &node : source.subject.nodes())
        addUse(uses, node, {FindingPlace::Kind::Subject, {}});
    for (const Node &node : source.preheader.nodes())
        addUse(uses, node, {FindingPlace::Kind::Preheader, {}});
    walk(source.body.root(), [&uses](const Node &node, const QString &path) {
        addUse(uses, node, {FindingPlace::Kind::Body, path});
    });
    return uses;
}

QStringList tokensOf(const QList<TokenUse> &uses)
{
    QStringList names;
    for (const TokenUse &use : uses) {
        if (!names.contains(use.token))
            names.append(use.token);
    }
    return names;
}

} // namespace waymark::checks
