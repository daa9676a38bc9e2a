// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/StoredEmailsDelegate.h"

#include "ui/preview/StoredEmailsModel.h"
#include "ui/widgets/DeliveryMark.h"

namespace waymark {

RowContent StoredEmailsDelegate::content(const QModelIndex &index) const
{
    const Delivery &delivery = static_cast<const StoredEmailsModel *>(index.model())->row(index).delivery;
    const DeliveryMark mark = DeliveryMark::of(delivery.state);
    RowContent shown;
    shown.lines = 2;
    shown.name = index.data().toString();
    shown.second = delivery.address;
    shown.mark = mark.mark;
    if (!mark.mark)
        shown.icon = mark.icon;
    shown.iconColor = mark.color;
    return shown;
}

} // namespace waymark
