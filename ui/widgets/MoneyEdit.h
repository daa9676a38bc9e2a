// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Money.h"

#include <QLineEdit>

#include <optional>

namespace waymark {

/// An amount of money, typed in the person's locale, with or without the currency's code or sign
/// before or after it.
class MoneyEdit : public QLineEdit
{
    Q_OBJECT
public:
    explicit MoneyEdit(QWidget *parent = nullptr);

    void setMoney(const std::optional<Money> &amount);
    /// What was typed; nothing when the line is empty or no amount.
    std::optional<Money> money() const;
    /// Whether the line is empty or an amount.
    bool isAcceptable() const;

private:
    QString m_currency = QStringLiteral("USD");
};

} // namespace waymark
