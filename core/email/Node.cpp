// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/Node.h"

namespace waymark {

QString Node::link() const
{
    // A link comes first among the marks.
    return !marks.isEmpty() && marks.first().type == MarkType::Link ? marks.first().href : QString();
}

bool Node::operator==(const Node &other) const
{
    return type == other.type && text == other.text && marks == other.marks &&
           attributes == other.attributes && content == other.content;
}

} // namespace waymark
