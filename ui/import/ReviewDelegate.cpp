// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/ReviewDelegate.h"

#include "ui/import/ChoicePainter.h"
#include "ui/import/ImportWords.h"
#include "ui/import/ReviewModel.h"

#include <QStyleOptionViewItem>

namespace waymark {

namespace {

/// How the cell of this column (from 0) is marked: by the problem that decides, or as a double.
std::optional<Tone> markOf(const ReviewedRow &row, int column, bool isEmail)
{
    if (row.planned.verdict == ImportVerdict::Duplicate && isEmail)
        return Tone::Warning;
    const ImportProblem *problem = row.problem();
    if (!problem || problem->column != column + 1 || row.isLeftOut)
        return std::nullopt;
    const bool decides =
        row.planned.verdict == ImportVerdict::Invalid || row.planned.verdict == ImportVerdict::UnknownAccount;
    return decides ? Tone::Danger : Tone::Warning;
}

} // namespace

void ReviewDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const ReviewedRow *row = index.column() == ReviewModel::ChoiceColumn ? m_model->rowAt(index) : nullptr;
    if (row && ReviewModel::hasChoice(*row))
        paintChoice(painter, option, ReviewModel::choice(*row), std::nullopt);
    else
        RowDelegate::paint(painter, option, index);
}

/// While it is being read, a row has its number, and what becomes of it.
RowContent ReviewDelegate::notReadYet(const QModelIndex &index) const
{
    RowContent shown;
    shown.nameWeight = 400;
    if (index.column() == ReviewModel::RowColumn) {
        shown.name = index.data(Qt::DisplayRole).toString();
        shown.alignRight = true;
        shown.nameColor = Color::TextSecondary;
    } else if (index.column() == ReviewModel::ResultColumn) {
        shown.chips = {importwords::verdictChip(m_model->review()->verdict(m_model->numberAt(index)), false)};
    }
    return shown;
}

RowContent ReviewDelegate::content(const QModelIndex &index) const
{
    RowContent shown;
    const ReviewedRow *found = m_model->rowAt(index);
    if (!found)
        return notReadYet(index);
    // Asking for a cell may read another window.
    const ReviewedRow row = *found;
    shown.name = index.data(Qt::DisplayRole).toString();
    shown.nameWeight = 400;
    switch (index.column()) {
    case ReviewModel::RowColumn:
        shown.alignRight = true;
        shown.nameColor = Color::TextSecondary;
        break;
    case ReviewModel::AccountColumn:
    case ReviewModel::EmailColumn: {
        const bool isEmail = index.column() == ReviewModel::EmailColumn;
        int column = m_model->emailColumn();
        if (!isEmail)
            m_model->account(row, &column);
        if (isEmail)
            shown.elide = Qt::ElideMiddle;
        if (const auto mark = markOf(row, column, isEmail)) {
            shown.chips = {{shown.name, *mark}};
            shown.name.clear();
        }
        break;
    }
    case ReviewModel::ResultColumn:
        shown.chips = {importwords::verdictChip(row.planned.verdict, row.isLeftOut)};
        shown.name.clear();
        break;
    default:
        shown.nameColor = Color::TextSecondary;
        break;
    }
    return shown;
}

} // namespace waymark
