// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/CellFormatBar.h"

#include "ui/import/ImportWords.h"
#include "ui/import/LabelledField.h"
#include "ui/widgets/FlowLayout.h"

#include <QComboBox>

#include <algorithm>

namespace waymark {

namespace {

bool isAnyMapped(const ImportMapping &mapping, bool (*is)(ImportTarget))
{
    return std::ranges::any_of(mapping.targets, [is](const auto &target) { return target && is(*target); });
}

/// Chooses the entry with these data, which is added where it is missing.
void choose(QComboBox *box, const QString &data)
{
    if (box->findData(data) < 0)
        box->addItem(data, data);
    box->setCurrentIndex(box->findData(data));
}

} // namespace

CellFormatBar::CellFormatBar(QWidget *parent)
    : QWidget(parent), m_dates(new QComboBox), m_between(new QComboBox), m_currency(new QComboBox)
{
    m_dates->setObjectName(QStringLiteral("importDates"));
    m_dates->addItem(tr("As they can be read"), int(DateOrder::Unsaid));
    m_dates->addItem(tr("Day first, 31/12/2026"), int(DateOrder::DayFirst));
    m_dates->addItem(tr("Month first, 12/31/2026"), int(DateOrder::MonthFirst));
    m_between->setObjectName(QStringLiteral("importBetween"));
    m_between->addItem(tr("Whatever the cell has"), QString());
    const QList<std::pair<QString, QString>> separators{{QStringLiteral(";"), tr("Semicolon")},
                                                        {QStringLiteral(","), tr("Comma")},
                                                        {QStringLiteral("|"), tr("Vertical bar")},
                                                        {QStringLiteral("/"), tr("Slash")},
                                                        {QStringLiteral("\n"), tr("Line end")}};
    for (const auto &[sign, name] : separators)
        m_between->addItem(name, sign);
    m_currency->setObjectName(QStringLiteral("importCurrency"));
    m_currency->addItem(tr("As most amounts here"), QString());
    for (const char *code : {"EUR", "USD", "GBP", "CHF", "JPY", "AUD", "CAD", "SEK", "NOK", "DKK", "PLN",
                             "CZK", "INR", "BRL", "SGD", "ZAR"})
        m_currency->addItem(QLatin1String(code), QLatin1String(code));
    m_datesField = new LabelledField(tr("Dates"), m_dates);
    m_betweenField = new LabelledField(tr("Between several values"), m_between);
    m_currencyField = new LabelledField(tr("Amounts without currency"), m_currency);
    auto *line = new FlowLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(16);
    for (QWidget *field : {m_datesField, m_betweenField, m_currencyField})
        line->addWidget(field);
    for (QComboBox *box : {m_dates, m_between, m_currency})
        connect(box, &QComboBox::activated, this, &CellFormatBar::changed);
}

void CellFormatBar::show(const ImportMapping &mapping)
{
    const bool hasDates = isAnyMapped(mapping, importwords::isDate);
    const bool hasLists = isAnyMapped(mapping, importwords::isList);
    const bool hasAmounts = mapping.columnOf(ImportTarget::Carr) >= 0;
    m_dates->setCurrentIndex(m_dates->findData(int(mapping.dateOrder)));
    choose(m_between, mapping.roleSeparator);
    choose(m_currency, mapping.currency);
    m_datesField->setVisible(hasDates);
    m_betweenField->setVisible(hasLists);
    m_currencyField->setVisible(hasAmounts);
    setVisible(hasDates || hasLists || hasAmounts);
}

void CellFormatBar::put(ImportMapping *mapping) const
{
    mapping->dateOrder = DateOrder(m_dates->currentData().toInt());
    mapping->roleSeparator = m_between->currentData().toString();
    mapping->currency = m_currency->currentData().toString();
}

} // namespace waymark
