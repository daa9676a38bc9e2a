// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/shell/ShortcutRow.h"
#include "ui/widgets/GroupedModel.h"

#include <QCoreApplication>

#include <functional>

namespace waymark {

class ActionRegistry;
struct ActionSpec;

/// All actions with their shortcuts, by menu; those of other windows than the main one by window.
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

private:
    struct Section
    {
        QString title;
        std::function<bool(const ActionSpec &spec)> has;
    };
    static QList<Section> sections();
};

} // namespace waymark
