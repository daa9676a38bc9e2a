// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/csv/CsvLimits.h"
#include "core/csv/CsvProblem.h"

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <optional>
#include <vector>

namespace waymark {

/// Takes one row after the other from the beginning of a text in UTF-8 (RFC 4180; CRLF, LF and CR end a row).
/// Keeps nothing from call to call, so that where a file was cut into pieces can make no difference.
///
/// A row with a bad quotation mark ends with the line on which the bad cell begins, and that cell and those
/// after it are taken as they stand, so one bad quotation mark costs one row and never the rest of the file.
/// Reading such a cell to its supposed end and going back costs no more than reading the file twice, whatever
/// is in it: a line from which the search goes on has an odd number of quotation marks that are not doubled,
/// and the search ends at the next such line at the latest.
class CsvParser
{
public:
    CsvParser(char delimiter, const CsvLimits &limits);

    enum class Outcome {
        NeedsMore, ///< The row goes on behind the text.
        Row,
        EmptyLine,
    };

    /// Reads the row at the beginning of `text`, which must not be empty; `isLast` when nothing comes behind.
    Outcome parse(QByteArrayView text, bool isLast);

    /// Of the last row: views into `text` and into the parser, valid until the next call.
    const std::vector<QByteArrayView> &cells() const { return m_cells; }
    /// Where in the text each cell begins, its quotation mark included.
    const std::vector<qsizetype> &starts() const { return m_starts; }
    /// How much of the text it took, with its line end.
    qsizetype consumed() const { return m_consumed; }
    /// Whether its line goes on: to be skipped up to the line end.
    bool isCut() const { return m_cut; }
    /// How many lines it took.
    qint64 lines() const { return m_lines; }

    struct Fault
    {
        CsvProblem::Kind kind;
        int column = 0;
        qsizetype at = 0; ///< In the text.
    };
    const std::optional<Fault> &fault() const { return m_fault; }

    /// The length of a line end at `at`: 1 or 2, 0 where there is none, -1 where it depends on what follows.
    static int lineEnd(QByteArrayView text, qsizetype at, bool isLast);
    /// Where the next line end begins; the size when there is none.
    static qsizetype findLineEnd(QByteArrayView text, qsizetype from);

private:
    enum class Step { NextCell, RowEnds, NeedsMore, Broken };

    Step unquotedCell();
    qsizetype markedText(QByteArrayView text) const;
    Step quotedCell();
    Step afterCell();
    Outcome finish();
    Outcome literalRest();
    Outcome cutRow();
    Step broken(CsvProblem::Kind kind, qsizetype at);
    void note(CsvProblem::Kind kind, qsizetype at);
    void addCell(qsizetype start, QByteArrayView cell);
    void dropCell();
    QByteArrayView unescaped(QByteArrayView cell);

    const char m_delimiter;
    const CsvLimits m_limits;
    std::array<bool, 256> m_special{}; ///< What ends a run of ordinary letters.

    QByteArrayView m_text;
    bool m_isLast = false;
    qsizetype m_at = 0;
    qsizetype m_cellStart = 0;
    std::vector<QByteArrayView> m_cells;
    std::vector<qsizetype> m_starts;
    std::vector<QByteArray> m_unescaped;
    std::optional<Fault> m_fault;
    qsizetype m_consumed = 0;
    qint64 m_lines = 1;
    bool m_cut = false;
    bool m_quoted = false; ///< A quoted cell may hold line ends.
};

} // namespace waymark
