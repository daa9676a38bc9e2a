// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/domain/MoneyText.h"

#include <QHash>
#include <QStringList>

#include <cmath>

namespace waymark {

namespace {

QString symbolOf(const QString &currency, const QLocale &locale)
{
    if (locale.currencySymbol(QLocale::CurrencyIsoCode) == currency)
        return locale.currencySymbol(QLocale::CurrencySymbol);
    static const QHash<QString, QString> symbols = {{QStringLiteral("USD"), QStringLiteral("$")},
                                                    {QStringLiteral("EUR"), QStringLiteral("€")},
                                                    {QStringLiteral("GBP"), QStringLiteral("£")},
                                                    {QStringLiteral("JPY"), QStringLiteral("¥")}};
    const QString code = currency + QChar(QChar::Nbsp);
    return symbols.value(currency, code);
}

} // namespace

int minorDigits(const QString &currency)
{
    static const QStringList none = {QStringLiteral("JPY"), QStringLiteral("KRW"), QStringLiteral("CLP"),
                                     QStringLiteral("ISK"), QStringLiteral("VND"), QStringLiteral("UGX"),
                                     QStringLiteral("XAF"), QStringLiteral("XOF"), QStringLiteral("PYG")};
    static const QStringList three = {QStringLiteral("BHD"), QStringLiteral("IQD"), QStringLiteral("JOD"),
                                      QStringLiteral("KWD"), QStringLiteral("LYD"), QStringLiteral("OMR"),
                                      QStringLiteral("TND")};
    if (none.contains(currency))
        return 0;
    return three.contains(currency) ? 3 : 2;
}

QString moneyText(const Money &money, const QLocale &locale)
{
    const int digits = minorDigits(money.currency);
    const auto unit = static_cast<qint64>(std::pow(10, digits));
    const int shown = money.minor % unit == 0 ? 0 : digits;
    const double amount = static_cast<double>(money.minor) / static_cast<double>(unit);
    // The C locale knows no order of sign and amount; it is what a machine without a language says.
    const QLocale readable =
        locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : locale;
    return readable.toCurrencyString(amount, symbolOf(money.currency, readable), shown);
}

} // namespace waymark
