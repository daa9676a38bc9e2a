// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/ImportMapping.h"

#include <QWidget>

class QComboBox;

namespace waymark {

/// How cells are read where that can be done in several ways: dates, several values in one cell, amounts
/// without a currency. Each is asked only where a column holds such cells.
class CellFormatBar : public QWidget
{
    Q_OBJECT
public:
    explicit CellFormatBar(QWidget *parent = nullptr);

    void show(const ImportMapping &mapping);
    /// Puts what was chosen into the mapping.
    void put(ImportMapping *mapping) const;

Q_SIGNALS:
    void changed();

private:
    QComboBox *m_dates;
    QComboBox *m_between;
    QComboBox *m_currency;
    QWidget *m_datesField;
    QWidget *m_betweenField;
    QWidget *m_currencyField;
};

} // namespace waymark
