// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/domain/MoneyText.h"

#include <QHash>
#include <QStringList>

namespace waymark {

int minorDigits(const QString &currency)
{
    static const QStringList none = {u"BIF"_qs, u"CLP"_qs, u"DJF"_qs, u"GNF"_qs, u"ISK"_qs, u"JPY"_qs,
                                     u"KMF"_qs, u"KRW"_qs, u"PYG"_qs, u"RWF"_qs, u"UGX"_qs, u"UYI"_qs,
                                     u"VND"_qs, u"VUV"_qs, u"XAF"_qs, u"XOF"_qs, u"XPF"_qs};
    static const QStringList three = {u"BHD"_qs, u"IQD"_qs, u"JOD"_qs, u"KWD"_qs,
                                      u"LYD"_qs, u"OMR"_qs, u"TND"_qs};
    static const QStringList four = {u"CLF"_qs, u"UYW"_qs};
    if (none.contains(currency))
        return 0;
    if (three.contains(currency))
        return 3;
    return four.contains(currency) ? 4 : 2;
}

qint64 minorUnits(const QString &currency)
{
    qint64 units = 1;
    for (int digits = minorDigits(currency); digits > 0; --digits)
        units *= 10;
    return units;
}

QString currencySign(const QString &currency, const QLocale &locale)
{
    if (locale.currencySymbol(QLocale::CurrencyIsoCode) == currency)
        return locale.currencySymbol(QLocale::CurrencySymbol);
    static const QHash<QString, QString> signs = {
        {u"USD"_qs, u"$"_qs}, {u"EUR"_qs, u"€"_qs}, {u"GBP"_qs, u"£"_qs}, {u"JPY"_qs, u"¥"_qs}};
    // A code reads as part of the number unless a space stands between them.
    const QString code = currency + QChar(QChar::Nbsp);
    return signs.value(currency, code);
}

QString moneyText(const Money &money, const QLocale &locale)
{
    const qint64 unit = minorUnits(money.currency);
    const int shown = money.minor % unit == 0 ? 0 : minorDigits(money.currency);
    const double amount = static_cast<double>(money.minor) / static_cast<double>(unit);
    // The C locale knows no order of sign and amount; it is what a machine without a language says.
    const QLocale readable =
        locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : locale;
    return readable.toCurrencyString(amount, currencySign(money.currency, readable), shown);
}

} // namespace waymark
