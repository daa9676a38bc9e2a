// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/work/Closing.h"

#include "core/email/Document.h"

#include <algorithm>

namespace waymark {

namespace {

constexpr int closingBlocks = 4;

bool namesTheSender(const Node &node)
{
    if (node.type == NodeType::Token && node.string(QLatin1String("name")).startsWith(QLatin1String("tam.")))
        return true;
    return std::ranges::any_of(node.content, namesTheSender);
}

} // namespace

bool hasClosing(const Document &body)
{
    const QList<Node> &blocks = body.root().content;
    const auto from = std::max<qsizetype>(0, blocks.size() - closingBlocks);
    return std::any_of(blocks.begin() + from, blocks.end(), namesTheSender);
}

} // namespace waymark
