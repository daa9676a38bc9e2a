// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Money.h"

#include <QString>

#include <optional>

namespace waymark {

/// The whole number that a cell holds, with any grouping of its digits ("1,234", "1.234", "1 234",
/// "1'234.0"); nothing when it holds none, or one that does not fit.
std::optional<int> wholeNumberFromCell(const QString &tidied);

/// What a cell says of an amount.
struct CellMoney
{
    enum class Fault {
        None,
        NoAmount,        ///< It is no number.
        TooManyDecimals, ///< More than the currency has.
        UnknownCurrency, ///< Its letters are no currency.
        OtherCurrency,   ///< It names another one than the column for it does.
        NoCurrency,      ///< Neither it nor anything else names one.
    };

    std::optional<Money> money;
    Fault fault = Fault::None;

    bool operator==(const CellMoney &) const = default;
};

/// Reads "184000", "184,000.00", "184.000,00 €", "EUR 184 000,50", "(1,200)", in whatever language's form:
/// the last of two kinds of separators is the decimal one, and one alone with three digits behind it groups.
/// `column` is the currency that the row names elsewhere, `usual` the one of amounts that name none; both may
/// be empty. "$" and "¥" are `column` or `usual` where that is a dollar or a yuan, else those of the USA and
/// Japan.
CellMoney moneyFromCell(const QString &tidied, const QString &column, const QString &usual);

/// The ISO 4217 code that a text means ("eur", "€", "US$"); empty for none.
QString currencyFromCell(const QString &tidied);

} // namespace waymark
