// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/render/TextParagraph.h"

namespace waymark {

void TextParagraph::text(const QString &text)
{
    if (text.isEmpty())
        return;
    if (!m_parts.isEmpty() && m_parts.last().kind == Part::Kind::Text)
        m_parts.last().text += text;
    else
        m_parts.append({Part::Kind::Text, text, 0});
}

void TextParagraph::lineBreak()
{
    text(QString(QChar(QChar::LineSeparator)));
}

void TextParagraph::value(int place)
{
    m_parts.append({Part::Kind::Value, {}, place});
}

void TextParagraph::url(int place)
{
    m_parts.append({Part::Kind::Url, {}, place});
}

void TextParagraph::writeTo(SliceProgram &program, const LinePrefix &prefix) const
{
    if (m_parts.size() == 1 && m_parts.first().kind == Part::Kind::Text) {
        QByteArray wrapped;
        appendWrapped(wrapped, m_parts.first().text, prefix);
        program.literal(wrapped);
        return;
    }
    program.beginParagraph(prefix);
    for (const Part &part : m_parts) {
        switch (part.kind) {
        case Part::Kind::Text:
            program.paragraphText(part.text);
            break;
        case Part::Kind::Value:
            program.paragraphValue(part.place);
            break;
        case Part::Kind::Url:
            program.paragraphUrl(part.place);
            break;
        }
    }
    program.endParagraph();
}

} // namespace waymark
