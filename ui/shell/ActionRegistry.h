// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/theme/Icon.h"

#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QAction;
class QSettings;

namespace waymark {

/// The menus of the main window, in their order.
enum class MenuId { File, Edit, View, Go, Account, Cta, Tools, Help };

/// One thing that a person can do. Menus, toolbars, the shortcut list and buttons are views of it.
struct ActionSpec
{
    QString id;   ///< Stable: "task.validate". The person's own shortcut is kept under it.
    QString text; ///< As in menus, with its mnemonic; "…" only when a dialog follows.
    std::optional<Icon> icon;
    QList<QKeySequence> shortcuts; ///< The default ones; the first is shown.
    std::optional<MenuId> menu;    ///< The menu that it stands in; none for toolbar-only ones.
    int group = 0;                 ///< Actions of one menu and group stand together, groups by number.
    bool checkable = false;
};

/// The one list of actions.
class ActionRegistry : public QObject
{
    Q_OBJECT
public:
    /// `settings` keeps the person's own shortcuts; may be null.
    explicit ActionRegistry(QSettings *settings = nullptr, QObject *parent = nullptr);
    ~ActionRegistry() override;

    /// Adds an action that calls `run` (with the checked state, for checkable ones). The id must be new.
    QAction *add(const ActionSpec &spec, std::function<void(bool checked)> run);

    /// The action with this id; null when there is none.
    QAction *action(const QString &id) const;

    /// Does it, as if chosen from its menu. False when it is unknown or disabled.
    bool trigger(const QString &id);

    /// Enables or disables; a disabled action says `reason` in its tooltip and in the shortcut list.
    void setEnabled(const QString &id, bool enabled, const QString &reason = {});
    QString disabledReason(const QString &id) const;

    /// All specs, in the order they were added.
    QList<ActionSpec> specs() const;
    /// The actions of one menu, groups split by null pointers.
    QList<QAction *> menuActions(MenuId menu) const;

    /// The person's own shortcut in place of the default one; an empty one takes it away. It is kept.
    void setShortcut(const QString &id, const QKeySequence &shortcut);
    void resetShortcut(const QString &id);

Q_SIGNALS:
    void added(const QString &id);

private:
    struct Entry;
    Entry *find(const QString &id) const;
    void applyShortcuts(Entry &entry);

    QSettings *m_settings;
    std::vector<std::unique_ptr<Entry>> m_entries;
    QHash<QString, Entry *> m_byId;
};

} // namespace waymark
