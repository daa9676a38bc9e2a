// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/domain/PickList.h"

namespace waymark {

QString pickLabel(const QList<PickItem> &items, const QString &id)
{
    for (const auto &item : items) {
        if (item.id == id)
            return item.label;
    }
    return id;
}

} // namespace waymark
