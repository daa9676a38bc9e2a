// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/CellNumber.h"

#include "core/domain/MoneyText.h"

#include <QHash>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <limits>

namespace waymark {

namespace {

constexpr qsizetype mostDigits = 15;

/// A number as it is written: digits in front of the decimal separator and behind it.
struct Decimal
{
    bool isNegative = false;
    QString whole;
    QString fraction;
};

bool isGrouping(QChar letter)
{
    return letter == u' ' || letter == u'\'' || letter == u'’';
}

/// Groups of three, or of two before the last three as in India; `parts` are what stands between separators.
bool areGroups(const QStringList &parts)
{
    const qsizetype size = parts.size();
    if (size == 1)
        return !parts.first().isEmpty();
    const auto inner = [&](qsizetype digits) {
        return std::all_of(parts.begin() + 1, parts.end() - 1,
                           [digits](const QString &part) { return part.size() == digits; });
    };
    const qsizetype first = parts.first().size();
    return parts.last().size() == 3 && first >= 1 && ((first <= 3 && inner(3)) || (first <= 2 && inner(2)));
}

/// Where the decimal separator stands among `text`, which is digits, points and commas; -1 without one.
qsizetype decimalSeparator(const QString &text, bool groupsOfThree)
{
    const qsizetype point = text.lastIndexOf(u'.');
    const qsizetype comma = text.lastIndexOf(u',');
    if (point >= 0 && comma >= 0)
        return std::max(point, comma);
    const qsizetype only = std::max(point, comma);
    if (only < 0 || text.count(text.at(only)) > 1)
        return -1;
    const bool isGroup =
        groupsOfThree && text.size() - only == 4 && only >= 1 && only <= 3 && text.front() != u'0';
    return isGroup ? -1 : only;
}

/// `groupsOfThree`: whether a single separator with three digits behind it groups.
std::optional<Decimal> decimalFrom(QString text, bool groupsOfThree)
{
    Decimal number;
    if (text.size() > 2 && text.startsWith(u'(') && text.endsWith(u')')) {
        number.isNegative = true;
        text = text.sliced(1, text.size() - 2);
    }
    if (text.startsWith(u'-') || text.startsWith(u'−') || text.startsWith(u'+')) {
        number.isNegative = number.isNegative || text.front() != u'+';
        text.remove(0, 1);
    }
    text = text.trimmed();
    const auto isPart = [](QChar c) { return c.isDigit() || c == u'.' || c == u',' || isGrouping(c); };
    if (text.isEmpty() || !std::all_of(text.cbegin(), text.cend(), isPart))
        return {};
    for (QChar &letter : text) {
        if (letter.isDigit())
            letter = QChar(u'0' + letter.digitValue());
        else if (isGrouping(letter))
            letter = u' ';
    }
    const qsizetype at = decimalSeparator(text, groupsOfThree);
    QString whole = at < 0 ? text : text.first(at);
    number.fraction = at < 0 ? QString() : text.sliced(at + 1);
    const auto separator = std::find_if(whole.cbegin(), whole.cend(), [](QChar c) { return !c.isDigit(); });
    if (separator != whole.cend()) {
        const QStringList parts = whole.split(*separator);
        if (!areGroups(parts))
            return {};
        whole = parts.join(QString());
    }
    number.whole = whole;
    const auto areDigits = [](const QString &part) {
        return std::all_of(part.cbegin(), part.cend(), [](QChar c) { return c.isDigit(); });
    };
    if (!areDigits(number.whole) || !areDigits(number.fraction) ||
        number.whole.size() + number.fraction.size() == 0)
        return {};
    return number;
}

/// The codes of all countries' currencies.
const QSet<QString> &currencies()
{
    static const QSet<QString> codes = [] {
        QSet<QString> result;
        const auto locales =
            QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
        for (const QLocale &locale : locales)
            result.insert(locale.currencySymbol(QLocale::CurrencyIsoCode));
        result.remove(QString());
        return result;
    }();
    return codes;
}

/// `given` where it is one of the currencies that share a sign, else `otherwise`.
QString oneOf(const QStringList &family, const QString &given, const QString &otherwise)
{
    return family.contains(given) ? given : otherwise;
}

QString currencyOfSign(const QString &sign, const QString &given)
{
    static const QHash<QString, QString> codes{
        {u"€"_qs, u"EUR"_qs},   {u"£"_qs, u"GBP"_qs},  {u"US$"_qs, u"USD"_qs}, {u"A$"_qs, u"AUD"_qs},
        {u"AU$"_qs, u"AUD"_qs}, {u"C$"_qs, u"CAD"_qs}, {u"CA$"_qs, u"CAD"_qs}, {u"NZ$"_qs, u"NZD"_qs},
        {u"HK$"_qs, u"HKD"_qs}, {u"S$"_qs, u"SGD"_qs}, {u"R$"_qs, u"BRL"_qs},  {u"円"_qs, u"JPY"_qs},
        {u"元"_qs, u"CNY"_qs},  {u"₹"_qs, u"INR"_qs},  {u"₩"_qs, u"KRW"_qs},   {u"₽"_qs, u"RUB"_qs},
        {u"ZŁ"_qs, u"PLN"_qs},  {u"KČ"_qs, u"CZK"_qs}, {u"₪"_qs, u"ILS"_qs},   {u"₺"_qs, u"TRY"_qs},
        {u"SFR"_qs, u"CHF"_qs}, {u"FR"_qs, u"CHF"_qs}, {u"₴"_qs, u"UAH"_qs}};
    static const QStringList dollars = QStringLiteral("USD CAD AUD NZD SGD HKD MXN TWD").split(u' ');
    static const QStringList yuans = QStringLiteral("JPY CNY").split(u' ');
    static const QStringList crowns = QStringLiteral("SEK NOK DKK ISK").split(u' ');
    if (sign == u"$"_qs)
        return oneOf(dollars, given, u"USD"_qs);
    if (sign == u"¥"_qs || sign == u"￥"_qs)
        return oneOf(yuans, given, u"JPY"_qs);
    if (sign == u"KR"_qs)
        return oneOf(crowns, given, {});
    return currencies().contains(sign) ? sign : codes.value(sign);
}

/// Takes the letters and signs at either end off `amount`.
QString takeSign(QString *amount)
{
    const auto isOfNumber = [](QChar c) {
        return c.isDigit() || c == u'(' || c == u')' || c == u'-' || c == u'−' || c == u'+' || c == u'.' ||
               c == u',';
    };
    const auto first = std::find_if(amount->cbegin(), amount->cend(), isOfNumber);
    const QString front = amount->first(first - amount->cbegin()).trimmed();
    if (!front.isEmpty()) {
        *amount = amount->sliced(first - amount->cbegin());
        // "Kr. 100": the point belongs to the sign.
        if (amount->startsWith(u". "_qs))
            amount->remove(0, 2);
    }
    // "100 kr." likewise.
    if (amount->size() > 1 && amount->endsWith(u'.') && amount->at(amount->size() - 2).isLetter())
        amount->chop(1);
    qsizetype end = amount->size();
    while (end > 0 && !isOfNumber(amount->at(end - 1)))
        --end;
    const QString back = amount->sliced(end).trimmed();
    *amount = amount->first(end).trimmed();
    return (front.isEmpty() ? back : back.isEmpty() ? front : front + u' ' + back).toUpper();
}

CellMoney withFault(CellMoney::Fault fault)
{
    return {std::nullopt, fault};
}

/// In minor units; a fraction that ends in zeros may be longer than the currency's.
CellMoney inMinorUnits(const Decimal &number, const QString &currency)
{
    const int digits = minorDigits(currency);
    QString fraction = number.fraction;
    while (fraction.size() > digits && fraction.endsWith(u'0'))
        fraction.chop(1);
    if (fraction.size() > digits)
        return withFault(CellMoney::Fault::TooManyDecimals);
    const QString all = number.whole + fraction.leftJustified(digits, u'0');
    if (all.size() > mostDigits)
        return withFault(CellMoney::Fault::NoAmount);
    const qint64 minor = all.toLongLong();
    return {Money{number.isNegative ? -minor : minor, currency}, CellMoney::Fault::None};
}

} // namespace

std::optional<int> wholeNumberFromCell(const QString &tidied)
{
    const auto number = decimalFrom(tidied, true);
    if (!number || number->fraction.count(u'0') != number->fraction.size() ||
        number->whole.size() > mostDigits)
        return {};
    const qint64 value = number->whole.toLongLong();
    if (value > std::numeric_limits<int>::max())
        return {};
    return number->isNegative ? -int(value) : int(value);
}

CellMoney moneyFromCell(const QString &tidied, const QString &column, const QString &usual)
{
    using Fault = CellMoney::Fault;
    QString amount = tidied;
    const QString sign = takeSign(&amount);
    QString currency = column.isEmpty() ? usual : column;
    if (!sign.isEmpty()) {
        const QString own = currencyOfSign(sign, currency);
        if (own.isEmpty())
            return withFault(amount.isEmpty() ? Fault::NoAmount : Fault::UnknownCurrency);
        if (!column.isEmpty() && own != column)
            return withFault(Fault::OtherCurrency);
        currency = own;
    }
    const auto number = decimalFrom(amount, minorDigits(currency) != 3);
    if (!number)
        return withFault(Fault::NoAmount);
    return currency.isEmpty() ? withFault(Fault::NoCurrency) : inMinorUnits(*number, currency);
}

QString currencyFromCell(const QString &tidied)
{
    return currencyOfSign(tidied.toUpper(), {});
}

} // namespace waymark
