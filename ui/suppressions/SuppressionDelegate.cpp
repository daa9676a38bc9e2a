// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/suppressions/SuppressionDelegate.h"

#include "ui/suppressions/SuppressionModel.h"

namespace waymark {

RowContent SuppressionDelegate::content(const QModelIndex &index) const
{
    RowContent shown;
    const SuppressedAddress *row = m_model->rowAt(index);
    if (!row || !row->id)
        return shown;
    const QString words = m_model->text(*row, index.column());
    switch (index.column()) {
    case SuppressionModel::AddressColumn:
        shown.name = words;
        shown.elide = Qt::ElideMiddle;
        break;
    case SuppressionModel::ReasonColumn:
        shown.chips = {{words, row->liftedAt.isValid() ? Tone::Neutral : Tone::Warning, Icon::MailX}};
        break;
    default:
        shown.name = words;
        shown.nameWeight = 400;
        shown.nameColor = Color::TextSecondary;
        break;
    }
    return shown;
}

} // namespace waymark
