// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/csv/CsvBookmark.h"
#include "core/csv/CsvChoices.h"
#include "core/csv/CsvFormat.h"
#include "core/csv/CsvLimits.h"
#include "core/csv/CsvProblem.h"
#include "core/csv/DelimiterGuess.h"
#include "core/csv/EncodingGuess.h"
#include "core/csv/FileStamp.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace waymark {

class CsvReader;

/// A CSV file of which is known how to read it. Holds no rows and no open file.
class CsvFile
{
public:
    /// Looks at the file and settles what `choices` leave open. Fails with NotFound, Denied, Io, or, where it
    /// is no CSV (a directory, an empty file, a workbook, a web page, zero bytes …), with Unsupported and a
    /// sentence that says what it is and what to do. `goOn` is asked now and then, since finding out the
    /// encoding of a large file takes its time; false fails with Cancelled.
    static Result<CsvFile> open(const QString &path, const CsvChoices &choices = {},
                                const CsvLimits &limits = {}, const std::function<bool()> &goOn = {});

    const QString &path() const { return m_path; }
    qint64 size() const { return m_size; }
    const CsvFormat &format() const { return m_format; }
    const EncodingGuess &encodingGuess() const { return m_encodingGuess; }
    const DelimiterGuess &delimiterGuess() const { return m_delimiterGuess; }

    bool hasHeader() const { return m_hasHeader; }
    /// One distinct name a column.
    const QStringList &columns() const { return m_columns; }
    /// What is wrong with the header row, if anything.
    const std::optional<CsvProblem> &headerProblem() const { return m_headerProblem; }

    /// Fails with Conflict where the file was written to or replaced since it was opened, with NotFound where
    /// it is gone. Whoever has gone through it asks afterwards, too: what was read may be half of each.
    Result<void> expectUnchanged() const;

    /// Reads the rows below the header.
    Result<std::unique_ptr<CsvReader>> rows() const;
    /// Reads from a row on, whose place CsvReader::bookmark() or a record's position gave; `chunk` bytes at
    /// once.
    Result<std::unique_ptr<CsvReader>> rowsFrom(const CsvBookmark &bookmark,
                                                qsizetype chunk = usualChunk) const;
    static constexpr qsizetype usualChunk = 262'144;

private:
    Result<void> settle(const CsvChoices &choices, const std::function<bool()> &goOn);
    Result<void> settleDelimiter(const CsvChoices &choices);
    Result<void> settleHeader(const CsvChoices &choices);

    QString m_path;
    qint64 m_size = 0;
    FileStamp m_stamp; ///< Taken before the first byte was read.
    CsvLimits m_limits;
    CsvFormat m_format;
    EncodingGuess m_encodingGuess;
    DelimiterGuess m_delimiterGuess;
    bool m_hasHeader = true;
    QStringList m_columns;
    std::optional<CsvProblem> m_headerProblem;
    CsvBookmark m_start; ///< Of the first row, header or not.
    CsvBookmark m_firstRow;
};

} // namespace waymark
