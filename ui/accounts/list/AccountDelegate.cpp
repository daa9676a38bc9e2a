// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/accounts/list/AccountDelegate.h"

#include "core/domain/Health.h"
#include "ui/accounts/list/AccountListModel.h"

namespace waymark {

AccountDelegate::AccountDelegate(const AccountListModel *model, QObject *parent)
    : RowDelegate(parent), m_model(model)
{
}

RowContent AccountDelegate::content(const QModelIndex &index) const
{
    RowContent shown;
    shown.lines = 2;
    const AccountListRow *account = m_model->rowAt(index);
    if (!account)
        return shown;
    shown.health = healthBand(account->health);
    shown.name = account->name;
    shown.second = account->renewalDate.isValid()
                       ? tr("Renews %1").arg(m_formats.fullDate(account->renewalDate))
                       : tr("No renewal date");
    if (account->carr) {
        shown.right = m_formats.money(*account->carr);
        shown.rightColor = Color::TextPrimary;
    }
    return shown;
}

} // namespace waymark
