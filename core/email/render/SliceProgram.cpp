// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/render/SliceProgram.h"

#include "core/email/TokenRegistry.h"
#include "core/email/render/Escape.h"
#include "core/email/render/MergeState.h"

namespace waymark {

namespace {

/// How a filled-in value is set off in the marked rendering: the value itself, a fallback, a gap.
const char *markStyle(MergeState::Origin origin)
{
    switch (origin) {
    case MergeState::Origin::Value:
        return "background-color:#DDEEF3;border-bottom:1px solid #0E6A84;color:#16212B";
    case MergeState::Origin::Fallback:
        return "background-color:#FCEFD2;border-bottom:1px solid #8A5A00;color:#16212B";
    case MergeState::Origin::Missing:
        return "background-color:#FBE3E1;border-bottom:1px solid #B3261E;color:#16212B";
    }
    return "";
}

} // namespace

void SliceProgram::literal(const QByteArray &bytes)
{
    if (!m_slices.isEmpty() && m_slices.last().kind == Kind::Literal && m_joinable)
        m_slices.last().size += bytes.size();
    else
        add(Kind::Literal, static_cast<int>(m_bytes.size()), bytes.size());
    m_joinable = true;
    m_bytes += bytes;
}

void SliceProgram::htmlValue(int place)
{
    add(Kind::HtmlValue, place);
}

void SliceProgram::htmlUrl(int place)
{
    add(Kind::HtmlUrl, place);
}

void SliceProgram::htmlUrlText(int place)
{
    add(Kind::HtmlUrlText, place);
}

void SliceProgram::htmlSubject()
{
    add(Kind::HtmlSubject);
}

void SliceProgram::htmlPreheader()
{
    add(Kind::HtmlPreheader);
}

void SliceProgram::asset(const QString &id)
{
    add(Kind::Asset, addText(id));
}

void SliceProgram::beginParagraph(const LinePrefix &prefix)
{
    m_prefixes.append(prefix);
    add(Kind::BeginParagraph, static_cast<int>(m_prefixes.size() - 1));
}

void SliceProgram::paragraphText(const QString &text)
{
    add(Kind::ParagraphText, addText(text));
}

void SliceProgram::paragraphValue(int place)
{
    add(Kind::ParagraphValue, place);
}

void SliceProgram::paragraphUrl(int place)
{
    add(Kind::ParagraphUrl, place);
}

void SliceProgram::endParagraph()
{
    add(Kind::EndParagraph);
}

int SliceProgram::skipUnless(int condition)
{
    add(Kind::SkipUnless, condition);
    return static_cast<int>(m_slices.size() - 1);
}

int SliceProgram::skipUnlessPresent(int token)
{
    add(Kind::SkipUnlessPresent, token);
    return static_cast<int>(m_slices.size() - 1);
}

int SliceProgram::skipIfPresent(int token)
{
    add(Kind::SkipIfPresent, token);
    return static_cast<int>(m_slices.size() - 1);
}

void SliceProgram::endSkip(int skip)
{
    m_slices[skip].size = m_slices.size();
    // Bytes that follow are for everybody again and must not grow into what may be skipped.
    m_joinable = false;
}

int SliceProgram::addText(const QString &text)
{
    m_texts.append(text);
    return static_cast<int>(m_texts.size() - 1);
}

/// One pass over the slices.
class SliceProgram::Run
{
public:
    Run(const SliceProgram &program, MergeState &state, const MergeTable &table, const Lines &lines,
        const Options &options, QStringList &assets)
        : m_program(program), m_state(state), m_table(table), m_lines(lines), m_options(options),
          m_assets(assets)
    {
        m_out.reserve(program.m_bytes.size() + 1024);
    }

    QByteArray operator()()
    {
        qsizetype next = 0;
        while (next < m_program.m_slices.size()) {
            const Slice &slice = m_program.m_slices.at(next);
            next = isSkipped(slice) ? slice.size : next + 1;
            if (slice.kind >= Kind::BeginParagraph)
                writeText(slice);
            else
                writeHtml(slice);
        }
        return std::move(m_out);
    }

private:
    bool isSkipped(const Slice &slice)
    {
        switch (slice.kind) {
        case Kind::SkipUnless:
            return !m_state.holds(slice.index);
        case Kind::SkipUnlessPresent:
            return !m_state.has(slice.index);
        case Kind::SkipIfPresent:
            return m_state.has(slice.index);
        default:
            return false;
        }
    }

    void writeHtml(const Slice &slice)
    {
        switch (slice.kind) {
        case Kind::Literal:
            m_out.append(m_program.m_bytes.constData() + slice.index, slice.size);
            break;
        case Kind::HtmlValue:
            writeValue(slice.index);
            break;
        case Kind::HtmlUrl:
        case Kind::HtmlUrlText:
            appendHtml(m_out, QString::fromLatin1(address(slice.index)));
            break;
        case Kind::HtmlSubject:
            appendHtml(m_out, m_lines.subject);
            break;
        case Kind::HtmlPreheader:
            appendHtml(m_out, m_lines.preheader);
            break;
        case Kind::Asset:
            if (!m_assets.contains(m_program.m_texts.at(slice.index)))
                m_assets.append(m_program.m_texts.at(slice.index));
            break;
        default:
            break;
        }
    }

    void writeText(const Slice &slice)
    {
        switch (slice.kind) {
        case Kind::BeginParagraph:
            m_paragraph.clear();
            m_prefix = slice.index;
            break;
        case Kind::ParagraphText:
            m_paragraph += m_program.m_texts.at(slice.index);
            break;
        case Kind::ParagraphValue:
            paragraphValue(m_state.fill(slice.index).text);
            break;
        case Kind::ParagraphUrl:
            m_paragraph += QLatin1String(address(slice.index));
            break;
        case Kind::EndParagraph:
            appendWrapped(m_out, m_paragraph, m_program.m_prefixes.at(m_prefix));
            break;
        default:
            break;
        }
    }

    /// Plain text has no markup to set a value apart: isolates do (Unicode Standard Annex 9).
    void paragraphValue(QString text)
    {
        text.replace(u'\n', QChar(QChar::LineSeparator));
        if (otherDirection(text, m_options.rightToLeft))
            m_paragraph += QChar(0x2068) + text + QChar(0x2069);
        else
            m_paragraph += text;
    }

    void writeValue(int place)
    {
        const MergeState::Filled filled = m_state.fill(place);
        const char *direction = otherDirection(filled.text, m_options.rightToLeft);
        if (!direction && !m_options.markValues) {
            appendHtmlLines(m_out, filled.text);
            return;
        }
        m_out += "<span";
        if (direction)
            m_out.append(" dir=\"").append(direction).append("\"");
        if (m_options.markValues) {
            const QString &token = m_table.tokens.at(m_table.places.at(place).token).name;
            m_out.append(" style=\"").append(markStyle(filled.origin)).append("\" title=\"");
            appendHtml(m_out, TokenRegistry::label(token));
            m_out += "\"";
        }
        m_out += ">";
        appendHtmlLines(m_out, filled.text);
        m_out += "</span>";
    }

    /// The address at a place, "#" in a preview that has none.
    QByteArray address(int place)
    {
        const QString url = m_state.url(place);
        return url.isEmpty() ? QByteArray("#") : encodedUrl(url);
    }

    const SliceProgram &m_program;
    MergeState &m_state;
    const MergeTable &m_table;
    const Lines &m_lines;
    const Options &m_options;
    QStringList &m_assets;
    QByteArray m_out;
    QString m_paragraph;
    int m_prefix = 0;
};

QByteArray SliceProgram::run(MergeState &state, const MergeTable &table, const Lines &lines,
                             const Options &options, QStringList &assets) const
{
    return Run(*this, state, table, lines, options, assets)();
}

} // namespace waymark
