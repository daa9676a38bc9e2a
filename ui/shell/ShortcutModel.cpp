// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/shell/ShortcutModel.h"

#include "ui/shell/ActionRegistry.h"
#include "ui/shell/MenuBuilder.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/Mnemonic.h"

#include <QAction>

namespace waymark {

namespace {

ShortcutRow rowOf(const ActionRegistry &actions, const ActionSpec &spec)
{
    const QAction *action = actions.action(spec.id);
    ShortcutRow row;
    row.id = spec.id;
    row.text = ActionButton::plainText(action);
    row.keys = action->shortcut().toString(QKeySequence::NativeText);
    row.own = action->shortcuts() != spec.shortcuts;
    row.fixed = spec.fixedKeys;
    row.disabledReason = actions.disabledReason(spec.id);
    return row;
}

} // namespace

QList<ShortcutModel::Section> ShortcutModel::sections()
{
    QList<Section> sections;
    const auto inMainWindow = [](const ActionSpec &spec, const std::optional<MenuId> &menu) {
        return (spec.places & ActionPlace::MainWindow) && spec.menu == menu;
    };
    for (const MenuId menu : MenuBuilder::order())
        sections.append({Mnemonic::plain(MenuBuilder::title(menu)),
                         [inMainWindow, menu](const ActionSpec &spec) { return inMainWindow(spec, menu); }});
    sections.append({tr("Elsewhere"),
                     [inMainWindow](const ActionSpec &spec) { return inMainWindow(spec, std::nullopt); }});
    sections.append({tr("Composer"), [](const ActionSpec &spec) {
                         return !(spec.places & ActionPlace::MainWindow) &&
                                (spec.places & ActionPlace::Writing);
                     }});
    sections.append({tr("Preview"), [](const ActionSpec &spec) {
                         return !(spec.places &
                                  (ActionPlaces(ActionPlace::MainWindow) | ActionPlace::Writing));
                     }});
    return sections;
}

void ShortcutModel::read(const ActionRegistry &actions, const QString &filter)
{
    const auto matches = [&filter](const ShortcutRow &row) {
        return row.text.contains(filter, Qt::CaseInsensitive) ||
               row.keys.contains(filter, Qt::CaseInsensitive);
    };
    QList<Group> groups;
    const QList<ActionSpec> specs = actions.specs();
    for (const Section &section : sections()) {
        Group group;
        group.title = section.title;
        group.key = group.title;
        for (const ActionSpec &spec : specs) {
            if (!section.has(spec))
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
    if (row.fixed)
        return tr("%1 (fixed)", "shortcut").arg(row.keys);
    return row.own ? tr("%1 (yours)", "shortcut").arg(row.keys.isEmpty() ? tr("none") : row.keys) : row.keys;
}

QVariant ShortcutModel::head(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return column == NameColumn ? tr("Action") : tr("Shortcut");
}

} // namespace waymark
