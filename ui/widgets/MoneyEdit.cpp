// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/widgets/MoneyEdit.h"

#include "core/domain/MoneyText.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace waymark {

namespace {

constexpr double mostMinor = 9e15; // What a double counts exactly.

/// Currencies that are written with a bare dollar sign.
constexpr std::array dollars{QLatin1String("USD"), QLatin1String("AUD"), QLatin1String("CAD"),
                             QLatin1String("HKD"), QLatin1String("MXN"), QLatin1String("NZD"),
                             QLatin1String("SGD")};

/// The currency of a sign that was typed; `present` where the sign leaves it open.
QString currencyOf(QChar sign, const QString &present)
{
    switch (sign.unicode()) {
    case u'€':
        return QStringLiteral("EUR");
    case u'£':
        return QStringLiteral("GBP");
    case u'¥':
        return present == QLatin1String("CNY") ? present : QStringLiteral("JPY");
    default:
        return std::ranges::find(dollars, present) != dollars.end() ? present : QStringLiteral("USD");
    }
}

} // namespace

MoneyEdit::MoneyEdit(QWidget *parent) : QLineEdit(parent)
{
    setPlaceholderText(QLocale().toString(0.0, 'f', 2) + QLatin1Char(' ') + m_currency);
}

void MoneyEdit::setMoney(const std::optional<Money> &amount)
{
    if (!amount) {
        clear();
        return;
    }
    m_currency = amount->currency;
    const qint64 unit = minorUnits(m_currency);
    const int digits = amount->minor % unit == 0 ? 0 : minorDigits(m_currency);
    setText(QLocale().toString(static_cast<double>(amount->minor) / static_cast<double>(unit), 'f', digits) +
            QLatin1Char(' ') + m_currency);
}

std::optional<Money> MoneyEdit::money() const
{
    static const QRegularExpression code(QStringLiteral("\\b([A-Za-z]{3})\\b"));
    static const QRegularExpression sign(QStringLiteral("[$€£¥]"));
    QString typed = text().trimmed();
    QString currency = m_currency;
    if (const auto match = sign.match(typed); match.hasMatch()) {
        currency = currencyOf(match.captured().front(), m_currency);
        typed.remove(match.capturedStart(), match.capturedLength());
    }
    if (const auto match = code.match(typed); match.hasMatch()) {
        currency = match.captured(1).toUpper();
        typed.remove(match.capturedStart(), match.capturedLength());
    }
    bool isNumber = false;
    const double amount = QLocale().toDouble(typed.simplified().remove(QLatin1Char(' ')), &isNumber);
    const double minor = amount * static_cast<double>(minorUnits(currency));
    if (!isNumber || amount < 0 || minor > mostMinor)
        return std::nullopt;
    return Money{static_cast<qint64>(std::llround(minor)), currency};
}

bool MoneyEdit::isAcceptable() const
{
    return text().trimmed().isEmpty() || money().has_value();
}

} // namespace waymark
