// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/DamageWords.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::DamageWords)
};

} // namespace

QString damageSentence(CellDamage damage, const QString &column)
{
    switch (damage) {
    case CellDamage::None:
        break;
    case CellDamage::ErrorValue:
        return Words::tr("“%1” holds an error of the spreadsheet instead of a value. Mend the formula there.")
            .arg(column);
    case CellDamage::Exponent:
        return Words::tr("The spreadsheet has shortened the number in “%1”. Format the column as text and "
                         "export again.")
            .arg(column);
    case CellDamage::Formula:
        return Words::tr("“%1” holds a formula instead of its value. Export values.").arg(column);
    case CellDamage::Date:
        return Words::
            tr("“%1” holds a date where a name should be. The spreadsheet may have taken the name for one.")
                .arg(column);
    }
    return {};
}

} // namespace waymark
