// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/RecipientsDelegate.h"

#include "ui/compose/RecipientsModel.h"

namespace waymark {

RowContent RecipientsDelegate::content(const QModelIndex &index) const
{
    RowContent shown;
    shown.lines = 2;
    const auto *model = static_cast<const RecipientsModel *>(index.model());
    if (model->isGroup(index))
        return shown;
    const RecipientRow &row = model->row(index);
    const DraftPerson &person = row.person;
    shown.name = displayName(person.contact);
    shown.check = row.chosen ? Qt::Checked : Qt::Unchecked;
    shown.enabled = person.reason.isEmpty();
    const QString warning = person.reason.isEmpty() ? person.note : person.reason;
    shown.second = warning.isEmpty() ? person.contact.title : warning;
    if (shown.second.isEmpty())
        shown.second = person.contact.email;
    if (!warning.isEmpty())
        shown.secondColor = Color::WarningText;
    return shown;
}

} // namespace waymark
