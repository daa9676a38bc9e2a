// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <optional>

namespace waymark {

/// A cell's text as it is looked up: the guard of an export taken off (core/csv/FormulaGuard.h), letters
/// composed (NFC), invisible characters gone, every run of blanks one blank, none at the ends.
QString tidiedCell(const QString &cell);
/// The same as words are kept: joiners stay inside, since some scripts are spelt with them.
QString tidiedText(const QString &cell);
/// The same for a text of several lines: line ends stay, and so do blanks, but at the ends of lines.
QString tidiedLines(const QString &cell);

/// The same three of a cell as it was read, in UTF-8. Nearly all need no tidying, which is seen at a glance.
QString tidiedCell(QByteArrayView cell);
QString tidiedText(QByteArrayView cell);
QString tidiedLines(QByteArrayView cell);

/// What tidiedText() and tidiedLines() make of a text that comes from no cell. A text that is kept and one
/// that is imported are the same when these are.
QString foldedText(const QString &text);
QString foldedLines(const QString &text);

/// Whether a cell says yes or no, in the words and signs of many exports; nothing when it says neither.
std::optional<bool> booleanFromCell(const QString &tidied);

/// Whether a cell says in so many words that something is not known.
bool saysUnknown(const QString &tidied);

/// The values in a cell that holds several, tidied: between them stands `separator`, or, where that is empty,
/// the first of a line end, ';', '|' and ',' that the cell has.
QStringList listFromCell(const QString &cell, const QString &separator);
/// The text of a cell that holds several, so that listFromCell() finds them again where no separator is set.
QString cellFromList(const QStringList &values);

/// What a spreadsheet does to values that it takes for something else.
enum class CellDamage {
    None,
    ErrorValue, ///< "#N/A"
    Exponent,   ///< "4.91E+11", which was a telephone number
    Formula,    ///< "=\"001\""
    Date,       ///< "12-May"
};

CellDamage cellDamage(const QString &tidied);

} // namespace waymark
