// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/shell/ShortcutRow.h"
#include "ui/widgets/GroupedModel.h"

#include <QCoreApplication>

namespace waymark {

class ActionRegistry;

/// All actions with their shortcuts, by menu.
class ShortcutModel : public GroupedModel<ShortcutRow>
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ShortcutModel)
public:
    using GroupedModel::GroupedModel;

    enum Column { NameColumn, KeysColumn, ColumnCount };

    /// Reads the registry; only actions whose words or shortcut have `filter` in them.
    void read(const ActionRegistry &actions, const QString &filter);

protected:
    int columns() const override { return ColumnCount; }
    QString key(const ShortcutRow &row) const override { return row.id; }
    QVariant cell(const ShortcutRow &row, int column, int role) const override;
    QVariant head(int column, int role) const override;
};

} // namespace waymark
