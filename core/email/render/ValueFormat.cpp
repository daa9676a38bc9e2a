// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/render/ValueFormat.h"

#include "core/email/CleanText.h"

#include <QRegularExpression>

#include <cmath>

namespace waymark {

namespace {

/// The locale of a language tag. QLocale takes the process's C locale for a name it does not know, which
/// writes dates and amounts as no person does.
QLocale localeOf(const QString &language)
{
    const QLocale locale(language);
    return locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : locale;
}

/// The locale's long date without the day of the week: "30 June 2027".
QString longDateWithoutWeekday(const QLocale &locale)
{
    static const QRegularExpression weekday(QStringLiteral("[\\s,،、]*d{3,4}[\\s,،、.]*"));
    QString format = locale.dateFormat(QLocale::LongFormat);
    const auto match = weekday.match(format);
    if (!match.hasMatch())
        return format;
    const bool inside = match.capturedStart() > 0 && match.capturedEnd() < format.size();
    return format.replace(match.capturedStart(), match.capturedLength(),
                          inside ? QStringLiteral(" ") : QString());
}

/// How many digits the minor unit has (ISO 4217); two, but for these.
int minorDigits(const QString &currency)
{
    static const QStringList none = {u"BIF"_qs, u"CLP"_qs, u"DJF"_qs, u"GNF"_qs, u"ISK"_qs, u"JPY"_qs,
                                     u"KMF"_qs, u"KRW"_qs, u"PYG"_qs, u"RWF"_qs, u"UGX"_qs, u"VND"_qs,
                                     u"VUV"_qs, u"XAF"_qs, u"XOF"_qs, u"XPF"_qs};
    static const QStringList three = {u"BHD"_qs, u"IQD"_qs, u"JOD"_qs, u"KWD"_qs,
                                      u"LYD"_qs, u"OMR"_qs, u"TND"_qs};
    return none.contains(currency) ? 0 : three.contains(currency) ? 3 : 2;
}

QString currencySymbol(const QLocale &locale, const QString &currency)
{
    if (locale.currencySymbol(QLocale::CurrencyIsoCode) == currency)
        return locale.currencySymbol();
    if (currency == QLatin1String("EUR"))
        return QStringLiteral("€");
    if (currency == QLatin1String("GBP"))
        return QStringLiteral("£");
    if (currency == QLatin1String("USD"))
        return QStringLiteral("US$");
    // A code reads as part of the number unless a space stands between them.
    return currency + QChar(QChar::Nbsp);
}

QString multiLineText(const QString &text)
{
    QStringList lines;
    const QStringList parts = text.split(u'\n');
    for (const QString &part : parts) {
        const QString line = cleanLine(part);
        if (!line.isEmpty())
            lines.append(line);
    }
    return lines.join(u'\n');
}

} // namespace

ValueFormat::ValueFormat(const QString &language)
    : m_locale(localeOf(language)), m_dateFormat(longDateWithoutWeekday(m_locale)),
      m_words(emailWords(language))
{
}

QString ValueFormat::format(const MergeValue &value, const QTimeZone &zone, bool multiLine) const
{
    struct Visitor
    {
        const ValueFormat &format;
        const QTimeZone &zone;

        QString operator()(std::monostate) const { return {}; }
        QString operator()(const QString &text) const { return text; }
        QString operator()(const Money &money) const { return format.money(money); }
        QString operator()(QDate date) const { return format.m_locale.toString(date, format.m_dateFormat); }
        QString operator()(const QDateTime &at) const { return operator()(at.toTimeZone(zone).date()); }
        QString operator()(const QStringList &list) const
        {
            return format.m_locale.createSeparatedList(list);
        }
        QString operator()(qint64 number) const { return format.m_locale.toString(number); }
        QString operator()(bool flag) const { return flag ? format.m_words.yes : format.m_words.no; }
    };
    const QString text = std::visit(Visitor{*this, zone}, value);
    return multiLine ? multiLineText(text) : cleanLine(text);
}

QString ValueFormat::money(const Money &value) const
{
    const int digits = minorDigits(value.currency);
    const auto unit = static_cast<qint64>(std::pow(10, digits));
    const QString symbol = currencySymbol(m_locale, value.currency);
    const QString text =
        value.minor % unit == 0
            ? m_locale.toCurrencyString(value.minor / unit, symbol)
            : m_locale.toCurrencyString(static_cast<double>(value.minor) / static_cast<double>(unit), symbol,
                                        digits);
    return text.trimmed();
}

} // namespace waymark
