// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/csv/FormulaGuard.h"

namespace waymark {

namespace {

bool beginsFormula(QChar letter)
{
    switch (letter.unicode()) {
    case u'=':
    case u'+':
    case u'-':
    case u'@':
    case u'\t':
    case u'\r':
    case u'\n':
    case u'＝':
    case u'＋':
    case u'－':
    case u'＠':
        return true;
    default:
        return false;
    }
}

/// Where the first character stands that is no apostrophe; -1 when none of them begins a formula.
qsizetype formulaAt(const QString &cell)
{
    qsizetype at = 0;
    while (at < cell.size() && cell.at(at) == u'\'')
        ++at;
    return at < cell.size() && beginsFormula(cell.at(at)) ? at : -1;
}

} // namespace

QString withFormulaGuard(const QString &cell)
{
    return formulaAt(cell) < 0 ? cell : u'\'' + cell;
}

QString withoutFormulaGuard(const QString &cell)
{
    return formulaAt(cell) > 0 ? cell.sliced(1) : cell;
}

} // namespace waymark
