// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/csv/DelimiterGuess.h"

#include "core/csv/CsvParser.h"

#include <QHash>

namespace waymark {

namespace {

constexpr int rowsLookedAt = 100;

struct Score
{
    double agreement = 0;
    int columns = 0;
};

Score scoreOf(QByteArrayView text, bool isWhole, char delimiter)
{
    CsvParser parser(delimiter, {});
    QHash<int, int> rowsByColumns;
    int rows = 0;
    while (!text.isEmpty() && rows < rowsLookedAt) {
        const auto outcome = parser.parse(text, isWhole);
        if (outcome == CsvParser::Outcome::NeedsMore)
            break;
        text = text.sliced(parser.consumed());
        if (outcome == CsvParser::Outcome::EmptyLine)
            continue;
        ++rows;
        // A bad quotation mark is as likely the mark of a wrong delimiter.
        if (!parser.fault())
            ++rowsByColumns[int(parser.cells().size())];
    }
    Score best;
    for (auto it = rowsByColumns.cbegin(); it != rowsByColumns.cend(); ++it) {
        const double share = double(it.value()) / rows;
        if (it.key() > 1 && (share > best.agreement || (share == best.agreement && it.key() > best.columns)))
            best = {share, it.key()};
    }
    return best;
}

/// "sep=" and one character on a line of its own, as Excel reads it at the beginning of a file.
bool readStatedDelimiter(QByteArrayView text, DelimiterGuess *guess)
{
    const qsizetype end = CsvParser::findLineEnd(text, 0);
    const QByteArrayView line = text.first(end);
    if (line.size() != 5 || qstrnicmp(line.data(), "sep=", 4) != 0)
        return false;
    const char delimiter = line.back();
    if (delimiter == '"' || delimiter == '\0' || static_cast<unsigned char>(delimiter) >= 0x80)
        return false;
    const int length = end < text.size() ? CsvParser::lineEnd(text, end, true) : 0;
    *guess = {delimiter, 1, true, end + length};
    return true;
}

} // namespace

const QList<char> &DelimiterGuess::candidates()
{
    static const QList<char> characters{',', ';', '\t', '|'};
    return characters;
}

DelimiterGuess DelimiterGuess::of(QByteArrayView text, bool isWhole)
{
    DelimiterGuess guess;
    if (readStatedDelimiter(text, &guess))
        return guess;
    Score best;
    for (const char delimiter : candidates()) {
        const Score score = scoreOf(text, isWhole, delimiter);
        const bool isBetter = score.agreement > best.agreement ||
                              (score.agreement == best.agreement && score.columns > best.columns);
        if (isBetter && score.columns > 1) {
            best = score;
            guess.delimiter = delimiter;
            guess.agreement = score.agreement;
        }
    }
    return guess;
}

} // namespace waymark
