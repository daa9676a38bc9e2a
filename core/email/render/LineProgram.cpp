// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/render/LineProgram.h"

#include "core/email/CleanText.h"
#include "core/email/render/MergeState.h"

namespace waymark {

LineProgram::LineProgram(const LineDocument &line, MergeTable &table)
{
    for (const Node &node : line.nodes()) {
        if (node.type == NodeType::Token)
            m_parts.append({{}, table.place(node), node.string(QLatin1String("name"))});
        else
            m_parts.append({cleanText(node.text), -1, {}});
    }
}

QString LineProgram::run(MergeState &state, QList<FilledSpan> *spans) const
{
    QString line;
    for (const Part &part : m_parts) {
        if (part.place < 0) {
            line += part.text;
            continue;
        }
        const QString value = cleanLine(state.fill(part.place).text);
        if (spans)
            spans->append({line.size(), value.size(), part.token});
        line += value;
    }
    return line;
}

} // namespace waymark
