// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/Formats.h"
#include "ui/widgets/RowDelegate.h"

namespace waymark {

class AccountListModel;

/// Paints one account of the list: health, name over renewal, CARR.
class AccountDelegate : public RowDelegate
{
    Q_OBJECT
public:
    AccountDelegate(const AccountListModel *model, QObject *parent);

protected:
    RowContent content(const QModelIndex &index) const override;

private:
    const AccountListModel *m_model;
    Formats m_formats;
};

} // namespace waymark
