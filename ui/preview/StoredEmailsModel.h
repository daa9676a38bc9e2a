// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/StoredEmails.h"
#include "ui/widgets/RowsModel.h"

namespace waymark {

/// The recipients of an email that was or will be sent.
class StoredEmailsModel : public RowsModel<StoredEmail>
{
    Q_OBJECT
public:
    using RowsModel::RowsModel;

protected:
    QString key(const StoredEmail &email) const override { return email.delivery.id.toString(); }
    QVariant cell(const StoredEmail &email, int column, int role) const override;
};

} // namespace waymark
