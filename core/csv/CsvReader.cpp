// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/csv/CsvReader.h"

#include "core/csv/CsvParser.h"
#include "core/csv/DecodedText.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QLocale>

#include <algorithm>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::CsvReader)
};

} // namespace

Result<std::unique_ptr<CsvReader>> CsvReader::open(std::unique_ptr<QIODevice> device, const CsvFormat &format,
                                                   const CsvLimits &limits)
{
    return openAt(std::move(device), format, {}, limits);
}

Result<std::unique_ptr<CsvReader>> CsvReader::openAt(std::unique_ptr<QIODevice> device,
                                                     const CsvFormat &format, const CsvBookmark &from,
                                                     const CsvLimits &limits, qsizetype chunk)
{
    CsvBookmark start = from;
    if (start.byteOffset == 0 && !format.encoding.byteOrder.isEmpty() &&
        device->peek(format.encoding.byteOrder.size()) == format.encoding.byteOrder)
        start.byteOffset = format.encoding.byteOrder.size();
    if (start.byteOffset != 0 && !device->seek(start.byteOffset))
        return failure(ErrorKind::Io,
                       Words::tr("The file cannot be read any further. Try again from the start."),
                       device->errorString());
    auto decoder = TextDecoder::create(format.encoding);
    if (!decoder)
        return failure(std::move(decoder.error()));
    auto text =
        std::make_unique<DecodedText>(std::move(device), std::move(*decoder), start.byteOffset, chunk);
    return std::unique_ptr<CsvReader>(new CsvReader(std::move(text), format, start, limits));
}

CsvReader::CsvReader(std::unique_ptr<DecodedText> text, const CsvFormat &format, const CsvBookmark &from,
                     const CsvLimits &limits)
    : m_text(std::move(text)), m_parser(std::make_unique<CsvParser>(format.delimiter, limits)),
      m_limits(limits), m_columns(format.columns), m_row(from.row), m_line(from.line)
{
}

CsvReader::~CsvReader() = default;

Result<bool> CsvReader::next(CsvRecord *record)
{
    const auto found = skipToRow();
    if (!found || !*found)
        return found;
    if (m_row > m_limits.rows)
        return failure(ErrorKind::Unsupported,
                       Words::tr("The file has more than %1 rows. Divide it into several files.")
                           .arg(QLocale().toString(m_limits.rows)));
    fill(record);
    ++m_row;
    m_line += m_parser->lines();
    m_pending = m_parser->consumed();
    m_cutPending = m_parser->isCut();
    return true;
}

/// Goes to the next row that is there and parses it; false at the end.
Result<bool> CsvReader::skipToRow()
{
    m_text->drop(std::exchange(m_pending, 0));
    if (std::exchange(m_cutPending, false))
        WAYMARK_TRY(skipLine());
    for (;;) {
        const QByteArrayView text = m_text->view();
        if (text.isEmpty() && m_text->isAtEnd())
            return false;
        const auto outcome =
            text.isEmpty() ? CsvParser::Outcome::NeedsMore : m_parser->parse(text, m_text->isAtEnd());
        if (outcome == CsvParser::Outcome::Row)
            return true;
        if (outcome == CsvParser::Outcome::NeedsMore) {
            WAYMARK_TRY(m_text->read());
            continue;
        }
        m_text->drop(m_parser->consumed());
        ++m_row;
        ++m_line;
        ++m_emptyLines;
    }
}

/// Leaves out the rest of a line that is longer than a row may be.
Result<void> CsvReader::skipLine()
{
    for (;;) {
        const QByteArrayView text = m_text->view();
        const qsizetype at = CsvParser::findLineEnd(text, 0);
        const int length = at < text.size() ? CsvParser::lineEnd(text, at, m_text->isAtEnd()) : 0;
        m_text->drop(length > 0 ? at + length : at);
        if (length > 0 || (at == text.size() && m_text->isAtEnd()))
            return {};
        WAYMARK_TRY(m_text->read());
    }
}

void CsvReader::fill(CsvRecord *record)
{
    record->m_cells = m_parser->cells();
    record->m_replaced.clear();
    record->m_position = {m_row, m_line, 0, m_text->fileOffset(0)};
    record->m_problem.reset();
    record->m_isAccepted = false;
    if (const auto &fault = m_parser->fault())
        setProblem(record, fault->kind, fault->column, fault->at);
    else
        checkLetters(record);
    if (!record->m_problem)
        checkColumns(record);
}

void CsvReader::setProblem(CsvRecord *record, CsvProblem::Kind kind, int column, qsizetype at)
{
    // The line on which the place is, not that on which the row begins.
    qint64 line = m_line;
    const QByteArrayView before = m_text->view().first(at);
    for (qsizetype end = CsvParser::findLineEnd(before, 0); end < before.size(); ++line)
        end = CsvParser::findLineEnd(before, end + CsvParser::lineEnd(before, end, true));
    record->m_problem = CsvProblem{kind, {m_row, line, column, m_text->fileOffset(at)}, m_columns};
}

void CsvReader::checkLetters(CsvRecord *record)
{
    const auto damage = m_text->firstDamage(m_parser->consumed());
    if (!damage)
        return;
    const auto &starts = m_parser->starts();
    const auto column = std::ranges::upper_bound(starts, *damage) - starts.begin();
    setProblem(record, CsvProblem::Kind::BadEncoding, int(column), *damage);
}

void CsvReader::checkColumns(CsvRecord *record)
{
    if (m_columns == 0)
        m_columns = record->size();
    if (record->size() == m_columns)
        return;
    const bool tooFew = record->size() < m_columns;
    const int column = tooFew ? record->size() + 1 : m_columns + 1;
    setProblem(record, tooFew ? CsvProblem::Kind::TooFewCells : CsvProblem::Kind::TooManyCells, column, 0);
}

CsvBookmark CsvReader::bookmark()
{
    return {m_text->fileOffset(m_pending), m_row, m_line};
}

qint64 CsvReader::bytesRead()
{
    return m_text->fileOffset(m_pending);
}

} // namespace waymark
