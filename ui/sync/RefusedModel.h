// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/sync/ParkedChange.h"
#include "ui/sync/SyncWords.h"
#include "ui/widgets/RowsModel.h"

#include <QCoreApplication>

namespace waymark {

/// Changes that the server refused.
class RefusedModel : public RowsModel<ParkedChange>
{
    Q_DECLARE_TR_FUNCTIONS(waymark::RefusedModel)
public:
    using RowsModel::RowsModel;

    static QString name(const ParkedChange &change)
    {
        return change.name.isEmpty() ? SyncWords::typeName(change.type) : Formats::name(change.name);
    }

protected:
    QString key(const ParkedChange &change) const override
    {
        return entityName(change.type) + u' ' + change.uid;
    }
    QVariant cell(const ParkedChange &change, int, int role) const override
    {
        if (role == Qt::DisplayRole)
            return name(change);
        if (role == Qt::AccessibleTextRole)
            return tr("%1, %2, %3", "a refused change as it is read aloud")
                .arg(name(change), SyncWords::operation(change), SyncWords::refusal(change));
        return {};
    }
};

} // namespace waymark
