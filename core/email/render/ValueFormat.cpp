// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/render/ValueFormat.h"

#include "core/domain/MoneyText.h"
#include "core/email/CleanText.h"

#include <QRegularExpression>

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

/// As currencySign(), but for dollars abroad: who reads an email may have dollars of another country.
QString signIn(const QLocale &locale, const QString &currency)
{
    const bool isForeign = locale.currencySymbol(QLocale::CurrencyIsoCode) != currency;
    if (currency == QLatin1String("USD") && isForeign)
        return QStringLiteral("US$");
    return currencySign(currency, locale);
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
    const qint64 unit = minorUnits(value.currency);
    const QString symbol = signIn(m_locale, value.currency);
    const QString text =
        value.minor % unit == 0
            ? m_locale.toCurrencyString(value.minor / unit, symbol)
            : m_locale.toCurrencyString(static_cast<double>(value.minor) / static_cast<double>(unit), symbol,
                                        minorDigits(value.currency));
    return text.trimmed();
}

} // namespace waymark
