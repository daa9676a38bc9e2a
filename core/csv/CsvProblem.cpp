// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/csv/CsvProblem.h"

#include <QCoreApplication>
#include <QLocale>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::CsvProblem)
};

} // namespace

QString CsvProblem::sentence() const
{
    const QString column = QLocale().toString(at.column);
    switch (kind) {
    case Kind::StrayQuote:
        return Words::tr(
                   "Column %1 has a quotation mark in the middle. Put the whole cell in quotation marks "
                   "and double those inside.")
            .arg(column);
    case Kind::TextAfterQuote:
        return Words::tr(
                   "In column %1 text follows the closing quotation mark. A quotation mark that belongs "
                   "to the text is doubled.")
            .arg(column);
    case Kind::OpenQuote:
        return Words::tr("The quotation mark that opens column %1 is never closed. Close it, or double it "
                         "where it belongs to the text.")
            .arg(column);
    case Kind::TooFewCells:
        return Words::tr("The row ends before column %1 of %2. Add what is missing, or empty cells for it.")
            .arg(column, QLocale().toString(expectedColumns));
    case Kind::TooManyCells:
        return Words::tr("The row goes on after column %1, which is the last. A cell that holds a delimiter "
                         "needs quotation marks around it.")
            .arg(QLocale().toString(expectedColumns));
    case Kind::CellTooLong:
        return Words::tr("The text in column %1 is longer than a spreadsheet's cell can be. Shorten it.")
            .arg(column);
    case Kind::RowTooLong:
        return Words::tr("The row is longer than 1 MiB, so the rest of it was not read. Shorten it.");
    case Kind::TooManyColumns:
        return Words::tr("The row has more columns than can be read. Check which delimiter the file has.");
    case Kind::NulByte:
        return Words::tr("Column %1 holds a zero byte, which no text has. Remove it.").arg(column);
    case Kind::BadEncoding:
        return Words::tr("Column %1 has bytes that are no letters in this encoding. Choose another encoding, "
                         "or mend the cell.")
            .arg(column);
    }
    Q_UNREACHABLE();
}

QString problemName(CsvProblem::Kind kind)
{
    switch (kind) {
    case CsvProblem::Kind::StrayQuote:
        return QStringLiteral("stray-quote");
    case CsvProblem::Kind::TextAfterQuote:
        return QStringLiteral("text-after-quote");
    case CsvProblem::Kind::OpenQuote:
        return QStringLiteral("open-quote");
    case CsvProblem::Kind::TooFewCells:
        return QStringLiteral("too-few-cells");
    case CsvProblem::Kind::TooManyCells:
        return QStringLiteral("too-many-cells");
    case CsvProblem::Kind::CellTooLong:
        return QStringLiteral("cell-too-long");
    case CsvProblem::Kind::RowTooLong:
        return QStringLiteral("row-too-long");
    case CsvProblem::Kind::TooManyColumns:
        return QStringLiteral("too-many-columns");
    case CsvProblem::Kind::NulByte:
        return QStringLiteral("nul-byte");
    case CsvProblem::Kind::BadEncoding:
        return QStringLiteral("bad-encoding");
    }
    Q_UNREACHABLE();
}

} // namespace waymark
