// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/StoredEmailsModel.h"

namespace waymark {

QVariant StoredEmailsModel::cell(const StoredEmail &email, int, int role) const
{
    const Delivery &delivery = email.delivery;
    switch (role) {
    case Qt::DisplayRole:
        return delivery.name.isEmpty() ? delivery.address : delivery.name;
    case Qt::AccessibleTextRole: {
        QStringList words{delivery.name, delivery.address, delivery.outcome};
        words.removeAll(QString());
        return words.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

} // namespace waymark
