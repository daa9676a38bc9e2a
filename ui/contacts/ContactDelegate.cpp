// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/contacts/ContactDelegate.h"

#include "ui/contacts/ContactModel.h"

namespace waymark {

RowContent ContactDelegate::content(const QModelIndex &index) const
{
    RowContent shown;
    shown.lines = 2;
    const ContactLine *line = m_model->rowAt(index);
    if (!line || !line->row.contact.id)
        return shown;
    const ContactRow &row = line->row;
    shown.nameWeight = 400;
    switch (index.column()) {
    case ContactModel::NameColumn:
        shown.monogram = displayName(row.contact);
        shown.name = displayName(row.contact);
        shown.nameWeight = 500;
        shown.second = row.contact.title;
        break;
    case ContactModel::EmailColumn:
        shown.name = row.contact.email;
        shown.nameColor = Color::TextSecondary;
        shown.elide = Qt::ElideMiddle;
        break;
    case ContactModel::AccountColumn:
        shown.name = row.accountNames.value(0);
        if (row.accountNames.size() > 1)
            shown.second = tr("and %Ln more", "accounts", int(row.accountNames.size()) - 1);
        break;
    case ContactModel::RolesColumn:
        for (const QString &role : line->roleLabels.mid(0, 2))
            shown.chips.append({role, Tone::Neutral});
        break;
    case ContactModel::StateColumn:
        if (!line->suppressionWords.isEmpty()) {
            shown.chips = {{line->suppressionWords, Tone::Warning, Icon::MailX}};
            break;
        }
        [[fallthrough]];
    default:
        shown.name = m_model->text(*line, index.column());
        shown.nameColor = Color::TextTertiary;
        break;
    }
    if (index.column() == ContactModel::LastEmailColumn && row.lastEmailAt.isValid())
        shown.nameColor = Color::TextSecondary;
    return shown;
}

} // namespace waymark
