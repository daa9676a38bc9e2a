// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/checks/LinkTrial.h"

#include "core/email/UrlRules.h"
#include "core/email/checks/BodyWalk.h"

#include <algorithm>

namespace waymark {

bool LinkTrial::isOffline() const
{
    return !answers.isEmpty() && std::ranges::all_of(answers, [](const LinkAnswer &answer) {
        return answer.kind == LinkAnswer::Kind::Unreachable && answer.mayBeOffline;
    });
}

QStringList linksToTry(const Document &body)
{
    QStringList addresses;
    const auto add = [&addresses](const QString &address) {
        const QString scheme = urlScheme(address);
        if ((scheme == QLatin1String("https") || scheme == QLatin1String("http")) &&
            !addresses.contains(address))
            addresses.append(address);
    };
    checks::walk(body.root(), [&add](const Node &node, const QString &) {
        add(node.string(QLatin1String("href")));
        add(node.link());
    });
    return addresses;
}

} // namespace waymark
