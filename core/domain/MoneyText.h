// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Money.h"

#include <QLocale>
#include <QString>

namespace waymark {

/// How many digits the currency's minor unit has (ISO 4217): 2 for most, 0 for yen, 3 for dinars.
int minorDigits(const QString &currency);

/// How many minor units one unit of the currency has: 100 for most.
qint64 minorUnits(const QString &currency);

/// What stands for the currency beside an amount: the locale's own symbol, "$", "€", "£" or "¥", or else the
/// code with a space.
QString currencySign(const QString &currency, const QLocale &locale);

/// The amount as a person reads it in `locale`: "$184,000", "EUR 1.250,50". Minor units are shown only where
/// there are any.
QString moneyText(const Money &money, const QLocale &locale);

} // namespace waymark
