// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/csv/CsvBookmark.h"
#include "core/csv/CsvFormat.h"
#include "core/csv/CsvLimits.h"
#include "core/csv/CsvRecord.h"

#include <memory>

class QIODevice;

namespace waymark {

class CsvParser;
class DecodedText;

/// Reads a CSV file row by row. Memory does not grow with the file: with the usual limits it stays below
/// 8 MiB (a row of at most 1 MiB, a piece of the file, and room to decode the next).
///
/// Every row is handed over, a bad one with its problem; what is empty is counted as a row and left out.
class CsvReader
{
public:
    /// `device` is open, and is read from its beginning.
    static Result<std::unique_ptr<CsvReader>> open(std::unique_ptr<QIODevice> device, const CsvFormat &format,
                                                   const CsvLimits &limits = {});
    /// The same from `from` on. `chunk` is the number of bytes that are read at once.
    static Result<std::unique_ptr<CsvReader>> openAt(std::unique_ptr<QIODevice> device,
                                                     const CsvFormat &format, const CsvBookmark &from,
                                                     const CsvLimits &limits = {},
                                                     qsizetype chunk = usualChunk);
    ~CsvReader();

    /// Reads the next row into `record`; false at the end of the file. Fails with Io, and with Unsupported
    /// when the file has more rows than the limit.
    Result<bool> next(CsvRecord *record);

    /// Where the row after the last one begins.
    CsvBookmark bookmark();
    /// How many of the bytes of the file lie behind what was read: for a progress bar.
    qint64 bytesRead();
    /// How many lines without any character were left out.
    qint64 emptyLines() const { return m_emptyLines; }

    static constexpr qsizetype usualChunk = 262'144;

private:
    CsvReader(std::unique_ptr<DecodedText> text, const CsvFormat &format, const CsvBookmark &from,
              const CsvLimits &limits);

    Result<bool> skipToRow();
    Result<void> skipLine();
    void fill(CsvRecord *record);
    void setProblem(CsvRecord *record, CsvProblem::Kind kind, int column, qsizetype at);
    void checkLetters(CsvRecord *record);
    void checkColumns(CsvRecord *record);

    const std::unique_ptr<DecodedText> m_text;
    const std::unique_ptr<CsvParser> m_parser;
    const CsvLimits m_limits;
    int m_columns;
    qint64 m_row;
    qint64 m_line;
    qint64 m_emptyLines = 0;
    qsizetype m_pending = 0; ///< What the last record's views still need; dropped with the next call.
    bool m_cutPending = false;
};

} // namespace waymark
