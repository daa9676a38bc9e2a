// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/shell/ShortcutModel.h"

#include "ui/shell/ActionRegistry.h"
#include "ui/shell/MenuBuilder.h"
#include "ui/widgets/ActionButton.h"

#include <QAction>

namespace waymark {

namespace {

QString withoutMnemonic(QString text)
{
    return text.remove(QLatin1Char('&'));
}

ShortcutRow rowOf(const ActionRegistry &actions, const ActionSpec &spec)
{
    const QAction *action = actions.action(spec.id);
    ShortcutRow row;
    row.id = spec.id;
    row.text = ActionButton::plainText(action);
    row.keys = action->shortcut().toString(QKeySequence::NativeText);
    row.own = action->shortcuts() != spec.shortcuts;
    row.disabledReason = actions.disabledReason(spec.id);
    return row;
}

} // namespace

void ShortcutModel::read(const ActionRegistry &actions, const QString &filter)
{
    const auto matches = [&filter](const ShortcutRow &row) {
        return row.text.contains(filter, Qt::CaseInsensitive) ||
               row.keys.contains(filter, Qt::CaseInsensitive);
    };
    QList<Group> groups;
    const QList<ActionSpec> specs = actions.specs();
    QList<std::optional<MenuId>> menus;
    for (const MenuId menu : MenuBuilder::order())
        menus.append(menu);
    menus.append(std::nullopt);
    for (const auto &menu : std::as_const(menus)) {
        Group group;
        group.title = menu ? withoutMnemonic(MenuBuilder::title(*menu)) : tr("Elsewhere");
        group.key = group.title;
        for (const ActionSpec &spec : specs) {
            if (spec.menu != menu)
                continue;
            const ShortcutRow row = rowOf(actions, spec);
            if (matches(row))
                group.rows.append(row);
        }
        if (!group.rows.isEmpty())
            groups.append(group);
    }
    setGroups(groups);
}

QVariant ShortcutModel::cell(const ShortcutRow &row, int column, int role) const
{
    if (role == Qt::ToolTipRole && !row.disabledReason.isEmpty())
        return row.disabledReason;
    if (role == Qt::AccessibleTextRole)
        return row.keys.isEmpty() ? tr("%1, no shortcut").arg(row.text)
                                  : tr("%1, %2", "action, shortcut").arg(row.text, row.keys);
    if (role != Qt::DisplayRole)
        return {};
    if (column == NameColumn)
        return row.text;
    return row.own ? tr("%1 (yours)", "shortcut").arg(row.keys.isEmpty() ? tr("none") : row.keys) : row.keys;
}

QVariant ShortcutModel::head(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return column == NameColumn ? tr("Action") : tr("Shortcut");
}

} // namespace waymark
