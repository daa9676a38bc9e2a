// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/sync/SetAsideChange.h"
#include "ui/sync/SyncWords.h"
#include "ui/widgets/RowsModel.h"

#include <QCoreApplication>

namespace waymark {

/// Work that was set aside.
class SetAsideModel : public RowsModel<SetAsideChange>
{
    Q_DECLARE_TR_FUNCTIONS(waymark::SetAsideModel)
public:
    using RowsModel::RowsModel;

    static QString name(const SetAsideChange &change)
    {
        return change.name.isEmpty() ? SyncWords::typeName(change.type) : Formats::name(change.name);
    }

protected:
    QString key(const SetAsideChange &change) const override { return QString::number(change.id); }
    QVariant cell(const SetAsideChange &change, int, int role) const override
    {
        if (role == Qt::DisplayRole)
            return name(change);
        if (role == Qt::AccessibleTextRole)
            return tr("%1, %2", "something set aside as it is read aloud")
                .arg(name(change), SyncWords::typeName(change.type));
        return {};
    }
};

} // namespace waymark
