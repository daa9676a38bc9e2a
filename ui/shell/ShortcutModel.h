// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/shell/ActionRegistry.h"
#include "ui/widgets/GroupedModel.h"

#include <QCoreApplication>

namespace waymark {

/// One action of the shortcut list.
struct ShortcutRow
{
    QString id;
    QString text;
    QString keys;
    bool own = false; ///< The person's own, not the default one.
    QString disabledReason;

    bool operator==(const ShortcutRow &) const = default;
};

/// All actions with their shortcuts, by menu.
class ShortcutModel : public GroupedModel<ShortcutRow>
{
    Q_DECLARE_TR_FUNCTIONS(ShortcutModel)
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
