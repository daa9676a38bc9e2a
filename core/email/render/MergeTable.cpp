// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/render/MergeTable.h"

#include "core/email/CleanText.h"
#include "core/email/ConditionRules.h"
#include "core/email/TokenRegistry.h"

namespace waymark {

int MergeTable::token(const QString &name)
{
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        if (tokens.at(i).name == name)
            return static_cast<int>(i);
    }
    const TokenInfo *info = TokenRegistry::find(name);
    tokens.append({name, info && info->multiLine, {}});
    return static_cast<int>(tokens.size() - 1);
}

int MergeTable::place(const QString &name, const QString &fallback)
{
    places.append({token(name), cleanLine(fallback)});
    return static_cast<int>(places.size() - 1);
}

int MergeTable::place(const Node &node)
{
    return place(node.string(QLatin1String("name")), node.string(QLatin1String("fallback")));
}

int MergeTable::condition(const Node &node)
{
    // A node of a Document has rules that can be read.
    conditions.append(criteriaFromJson(node.attributes).value_or(Criteria()));
    return static_cast<int>(conditions.size() - 1);
}

} // namespace waymark
