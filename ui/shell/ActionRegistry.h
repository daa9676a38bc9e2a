// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/theme/Icon.h"

#include <QFlags>
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
class QWidget;

namespace waymark {

/// The menus of the windows, in their order.
enum class MenuId { File, Edit, View, Insert, Format, Go, Account, Cta, Recipients, Send, Tools, Help };

/// Where an action can be done. The same keys may do one thing in one place and another in the next.
enum class ActionPlace {
    MainWindow = 1,
    Writing = 2,    ///< A composer at its first step.
    Previewing = 4, ///< A composer at its second step.
    Reading = 8,    ///< The window of an email that was sent, or waits to be.
};
Q_DECLARE_FLAGS(ActionPlaces, ActionPlace)
Q_DECLARE_OPERATORS_FOR_FLAGS(ActionPlaces)

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
    ActionPlaces places = ActionPlace::MainWindow;
    /// Something else handles the keys, a web page for instance: they are shown, and nobody can change them.
    bool fixedKeys = false;
    QString hint = {}; ///< For tooltips, where they are to say more than the text.
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

    /// Makes an action known that other windows than the main one do, each for itself. It is listed, with
    /// `reason` for why it cannot be done from the lists. The id must be new.
    void declare(const ActionSpec &spec, const QString &reason);
    /// A new action of what was declared for a window, or for a part of one: while `owner` is shown, its keys
    /// work. They follow the person's own shortcut. What it does is for the caller to connect.
    QAction *windowAction(const QString &id, QWidget *owner);

    /// What was said of an action when it was added; null when there is none.
    const ActionSpec *spec(const QString &id) const;
    /// The action with this id; null when there is none.
    QAction *action(const QString &id) const;

    /// Does it, as if chosen from its menu. False when it is unknown or disabled.
    bool trigger(const QString &id);

    /// Enables or disables; a disabled action says `reason` in its tooltip and in the shortcut list.
    void setEnabled(const QString &id, bool enabled, const QString &reason = {});
    QString disabledReason(const QString &id) const;
    /// Takes an action from somebody who may not do it, whatever its screen says of it; an empty reason gives
    /// it back.
    void bar(const QString &id, const QString &reason);

    /// All specs, in the order they were added.
    QList<ActionSpec> specs() const;
    /// Those of some actions that stand in one menu, in their order, groups split by null pointers.
    QList<QAction *> menuActions(MenuId menu, const QList<QAction *> &among) const;
    /// The ids of the actions that have these keys in one of these places.
    QStringList holders(const QKeySequence &keys, ActionPlaces places) const;

    /// The person's own shortcut in place of the default one; an empty one takes it away. It is kept. Fixed
    /// keys stay as they are.
    void setShortcut(const QString &id, const QKeySequence &shortcut);
    void resetShortcut(const QString &id);

Q_SIGNALS:
    void added(const QString &id);

private:
    struct Entry;
    Entry &insert(const ActionSpec &spec);
    Entry *find(const QString &id) const;
    void applyShortcuts(Entry &entry);
    static void applyEnabled(Entry &entry);

    QSettings *m_settings;
    std::vector<std::unique_ptr<Entry>> m_entries;
    QHash<QString, Entry *> m_byId;
};

} // namespace waymark
