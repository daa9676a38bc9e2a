// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/render/TextParagraph.h"

#include <QStringList>

#include <algorithm>

namespace waymark {

namespace {

/// Octets of a line: RFC 5322 allows 998, and a list may put something before it.
constexpr qsizetype longestLine = 900;

/// Blanks at its end say nothing; those that it begins with do, in YAML for instance.
QString withoutEnd(QString line)
{
    while (!line.isEmpty() && line.back().isSpace())
        line.chop(1);
    return line;
}

} // namespace

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

bool TextParagraph::writeWhole(SliceProgram &program, const LinePrefix &prefix) const
{
    const QStringList lines = m_parts.first().text.split(QChar(QChar::LineSeparator));
    QByteArray bytes;
    for (const QString &line : lines)
        bytes += (bytes.isEmpty() ? prefix.first : prefix.rest).toUtf8() + withoutEnd(line).toUtf8() + "\r\n";
    const auto fits = [](const QByteArray &line) { return line.size() <= longestLine; };
    if (!std::ranges::all_of(bytes.split('\n'), fits))
        return false;
    program.literal(bytes);
    return true;
}

void TextParagraph::writeTo(SliceProgram &program, const LinePrefix &prefix) const
{
    const bool isText = m_parts.size() == 1 && m_parts.first().kind == Part::Kind::Text;
    if (isText && m_keepLines && writeWhole(program, prefix))
        return;
    if (isText) {
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
