// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/sync/ConflictGroup.h"
#include "ui/sync/SyncWords.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/RowsModel.h"

#include <QCoreApplication>

namespace waymark {

/// The objects that have conflicts.
class ConflictListModel : public RowsModel<ConflictGroup>
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ConflictListModel)
public:
    using RowsModel::RowsModel;

    static QString name(const ConflictGroup &group)
    {
        return group.first().name.isEmpty() ? SyncWords::typeName(group.first().type)
                                            : Formats::name(group.first().name);
    }
    /// "Email draft, Northbeam Robotics", "Account, 2 fields".
    static QString second(const ConflictGroup &group)
    {
        const QString name = SyncWords::typeName(group.first().type);
        const QString type = group.account.isEmpty()
                                 ? name
                                 : tr("%1, %2", "a kind, an account").arg(name, Formats::name(group.account));
        if (group.first().kind == SyncConflict::Kind::Draft)
            return type;
        return tr("%1, %2", "CTA, 2 fields")
            .arg(type, tr("%Ln field(s)", nullptr, int(group.conflicts.size())));
    }

protected:
    QString key(const ConflictGroup &group) const override { return group.key(); }
    QVariant cell(const ConflictGroup &group, int, int role) const override
    {
        if (role == Qt::DisplayRole)
            return name(group);
        if (role == Qt::AccessibleTextRole)
            return tr("%1, %2", "a conflict as it is read aloud").arg(name(group), second(group));
        return {};
    }
};

} // namespace waymark
