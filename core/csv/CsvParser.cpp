// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/csv/CsvParser.h"

#include <cstring>

namespace waymark {

namespace {

/// How many line ends there are; CRLF is one.
qint64 countLineEnds(QByteArrayView text)
{
    qint64 count = 0;
    for (qsizetype at = CsvParser::findLineEnd(text, 0); at < text.size();) {
        ++count;
        at = CsvParser::findLineEnd(text, at + CsvParser::lineEnd(text, at, true));
    }
    return count;
}

} // namespace

CsvParser::CsvParser(char delimiter, const CsvLimits &limits) : m_delimiter(delimiter), m_limits(limits)
{
    for (const char c : {delimiter, '"', '\r', '\n', '\0'})
        m_special[static_cast<unsigned char>(c)] = true;
}

int CsvParser::lineEnd(QByteArrayView text, qsizetype at, bool isLast)
{
    if (text[at] == '\n')
        return 1;
    if (text[at] != '\r')
        return 0;
    if (at + 1 == text.size())
        return isLast ? 1 : -1;
    return text[at + 1] == '\n' ? 2 : 1;
}

qsizetype CsvParser::findLineEnd(QByteArrayView text, qsizetype from)
{
    while (from < text.size() && text[from] != '\n' && text[from] != '\r')
        ++from;
    return from;
}

CsvParser::Outcome CsvParser::parse(QByteArrayView text, bool isLast)
{
    m_text = text;
    m_isLast = isLast;
    m_at = 0;
    m_cells.clear();
    m_starts.clear();
    m_unescaped.clear();
    m_fault.reset();
    m_lines = 1;
    m_cut = false;
    m_quoted = false;

    if (const int length = lineEnd(text, 0, isLast); length != 0) {
        m_consumed = length;
        return length < 0 ? Outcome::NeedsMore : Outcome::EmptyLine;
    }
    for (;;) {
        m_cellStart = m_at;
        const bool opens = m_at < text.size() && text[m_at] == '"';
        switch (opens ? quotedCell() : unquotedCell()) {
        case Step::NextCell:
            break;
        case Step::RowEnds:
            return finish();
        case Step::NeedsMore:
            return Outcome::NeedsMore;
        case Step::Broken:
            return literalRest();
        }
    }
}

CsvParser::Step CsvParser::unquotedCell()
{
    for (;;) {
        const char *const data = m_text.data();
        const qsizetype size = m_text.size();
        qsizetype at = m_at;
        while (at < size && !m_special[static_cast<unsigned char>(data[at])])
            ++at;
        m_at = at;
        if (at > m_limits.row)
            return broken(CsvProblem::Kind::RowTooLong, m_cellStart);
        if (at == size) {
            if (!m_isLast)
                return Step::NeedsMore;
            break;
        }
        if (data[at] == m_delimiter || data[at] == '\n' || data[at] == '\r')
            break;
        if (data[at] == '"' && at == m_cellStart + 1 && data[m_cellStart] == '=') {
            const qsizetype length = markedText(m_text.sliced(at));
            if (length < 0)
                return Step::NeedsMore;
            if (length > 0) {
                m_at = at + length;
                continue;
            }
        }
        note(data[at] == '"' ? CsvProblem::Kind::StrayQuote : CsvProblem::Kind::NulByte, at);
        ++m_at;
    }
    addCell(m_cellStart, m_text.sliced(m_cellStart, m_at - m_cellStart));
    return afterCell();
}

/// Many exports write ="001" so that a spreadsheet keeps the zeros: how long such a text in marks is, with
/// both of them, where it ends its cell; 0 where it is something else, and -1 where that cannot be told yet.
qsizetype CsvParser::markedText(QByteArrayView text) const
{
    const qsizetype most = std::min<qsizetype>(text.size(), m_limits.cell);
    qsizetype at = 1;
    while (at < most && !m_special[static_cast<unsigned char>(text[at])])
        ++at;
    if (at >= m_limits.cell)
        return 0;
    if (at == text.size())
        return m_isLast ? 0 : -1;
    if (text[at] != '"')
        return 0;
    if (at + 1 == text.size())
        return m_isLast ? at + 1 : -1;
    const char after = text[at + 1];
    return after == m_delimiter || after == '\n' || after == '\r' ? at + 1 : 0;
}

CsvParser::Step CsvParser::quotedCell()
{
    m_quoted = true;
    bool hasEscapes = false;
    const qsizetype begin = m_cellStart + 1;
    const qsizetype end = std::min(m_text.size(), begin + m_limits.cell + 1);
    for (m_at = begin;;) {
        const void *found = m_at < end ? std::memchr(m_text.data() + m_at, '"', size_t(end - m_at)) : nullptr;
        if (!found) {
            // The limit decides before the end of what is there does, so that a piece's end changes nothing.
            if (m_text.size() > begin + m_limits.cell || m_isLast) {
                const QByteArrayView cell = m_text.sliced(begin, end - begin);
                const bool isLong =
                    m_text.size() > begin + m_limits.cell && findLineEnd(cell, 0) == cell.size();
                return broken(isLong ? CsvProblem::Kind::CellTooLong : CsvProblem::Kind::OpenQuote,
                              m_cellStart);
            }
            return Step::NeedsMore;
        }
        m_at = static_cast<const char *>(found) - m_text.data() + 1;
        if (m_at == m_text.size() && !m_isLast)
            return Step::NeedsMore;
        if (m_at == m_text.size() || m_text[m_at] != '"')
            break;
        hasEscapes = true;
        ++m_at;
    }
    const bool ends =
        m_at == m_text.size() || m_text[m_at] == m_delimiter || m_text[m_at] == '\n' || m_text[m_at] == '\r';
    if (!ends)
        return broken(CsvProblem::Kind::TextAfterQuote, m_at);
    const QByteArrayView cell = m_text.sliced(begin, m_at - 1 - begin);
    if (std::memchr(cell.data(), '\0', size_t(cell.size())))
        note(CsvProblem::Kind::NulByte, m_cellStart);
    addCell(m_cellStart, hasEscapes ? unescaped(cell) : cell);
    return afterCell();
}

CsvParser::Step CsvParser::afterCell()
{
    if (int(m_cells.size()) > m_limits.columns) {
        dropCell();
        return broken(CsvProblem::Kind::TooManyColumns, m_cellStart);
    }
    if (m_at > m_limits.row) {
        dropCell();
        return broken(CsvProblem::Kind::RowTooLong, m_cellStart);
    }
    if (m_at == m_text.size())
        return Step::RowEnds;
    if (m_text[m_at] == m_delimiter) {
        ++m_at;
        return Step::NextCell;
    }
    return lineEnd(m_text, m_at, m_isLast) < 0 ? Step::NeedsMore : Step::RowEnds;
}

CsvParser::Outcome CsvParser::finish()
{
    m_lines = m_quoted ? 1 + countLineEnds(m_text.first(m_at)) : 1;
    m_consumed = m_at < m_text.size() ? m_at + lineEnd(m_text, m_at, m_isLast) : m_at;
    return Outcome::Row;
}

/// Ends the row with the line on which the broken cell begins, whose rest is split at every delimiter.
CsvParser::Outcome CsvParser::literalRest()
{
    const qsizetype end = findLineEnd(m_text, m_cellStart);
    if (end > m_limits.row)
        return cutRow();
    if (end == m_text.size() && !m_isLast)
        return Outcome::NeedsMore;
    for (qsizetype at = m_cellStart; at <= end;) {
        const QByteArrayView rest = m_text.sliced(at, end - at);
        const void *found = std::memchr(rest.data(), m_delimiter, size_t(rest.size()));
        const qsizetype length = found ? static_cast<const char *>(found) - rest.data() : rest.size();
        if (int(m_cells.size()) < m_limits.columns)
            addCell(at, rest.first(length));
        at += length + 1;
    }
    m_at = end;
    if (m_at < m_text.size() && lineEnd(m_text, m_at, m_isLast) < 0)
        return Outcome::NeedsMore;
    return finish();
}

/// A line without end: what came before the broken cell is all that there is room for.
CsvParser::Outcome CsvParser::cutRow()
{
    m_fault = Fault{CsvProblem::Kind::RowTooLong, int(m_cells.size()) + 1, m_cellStart};
    m_lines = m_quoted ? 1 + countLineEnds(m_text.first(m_cellStart)) : 1;
    m_consumed = m_limits.row;
    m_cut = true;
    return Outcome::Row;
}

CsvParser::Step CsvParser::broken(CsvProblem::Kind kind, qsizetype at)
{
    // What ends the row counts, and not a stray quotation mark before it.
    m_fault = Fault{kind, int(m_cells.size()) + 1, at};
    return Step::Broken;
}

void CsvParser::note(CsvProblem::Kind kind, qsizetype at)
{
    if (!m_fault)
        m_fault = Fault{kind, int(m_cells.size()) + 1, at};
}

void CsvParser::dropCell()
{
    m_cells.pop_back();
    m_starts.pop_back();
}

void CsvParser::addCell(qsizetype start, QByteArrayView cell)
{
    m_cells.push_back(cell);
    m_starts.push_back(start);
    if (cell.size() > m_limits.cell && !m_fault)
        m_fault = Fault{CsvProblem::Kind::CellTooLong, int(m_cells.size()), start};
}

/// The text with each doubled quotation mark as one.
QByteArrayView CsvParser::unescaped(QByteArrayView cell)
{
    QByteArray text;
    text.reserve(cell.size());
    for (qsizetype at = 0; at < cell.size();) {
        const void *found = std::memchr(cell.data() + at, '"', size_t(cell.size() - at));
        const qsizetype end = found ? static_cast<const char *>(found) - cell.data() + 1 : cell.size();
        text.append(cell.sliced(at, end - at));
        at = end + 1; // The second of the two.
    }
    m_unescaped.push_back(std::move(text));
    return m_unescaped.back();
}

} // namespace waymark
