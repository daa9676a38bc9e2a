// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/shell/ActionRegistry.h"

#include "ui/theme/IconFactory.h"

#include <QAction>
#include <QPointer>
#include <QSettings>
#include <QWidget>

#include <algorithm>

namespace waymark {

struct ActionRegistry::Entry
{
    ActionSpec spec;
    QAction *action = nullptr;
    bool enabled = true;
    QString disabledReason;
    QString barred;                     ///< Why the person may not do it at all.
    QList<QPointer<QAction>> ofWindows; ///< What windows have of it, each its own.
};

namespace {

QAction *makeAction(const ActionSpec &spec, QObject *parent)
{
    auto *action = new QAction(spec.text, parent);
    action->setObjectName(spec.id);
    action->setCheckable(spec.checkable);
    action->setWhatsThis(spec.hint);
    if (spec.icon)
        action->setIcon(IconFactory::icon(*spec.icon));
    // Shown in menus and tooltips, and never in the way of who handles the keys.
    if (spec.fixedKeys)
        action->setShortcutContext(Qt::WidgetShortcut);
    return action;
}

} // namespace

ActionRegistry::ActionRegistry(QSettings *settings, QObject *parent) : QObject(parent), m_settings(settings)
{
}

ActionRegistry::~ActionRegistry() = default;

QAction *ActionRegistry::add(const ActionSpec &spec, std::function<void(bool)> run)
{
    QAction *action = insert(spec).action;
    connect(action, &QAction::triggered, this, std::move(run));
    Q_EMIT added(spec.id);
    return action;
}

void ActionRegistry::declare(const ActionSpec &spec, const QString &reason)
{
    insert(spec);
    setEnabled(spec.id, false, reason);
    Q_EMIT added(spec.id);
}

QAction *ActionRegistry::windowAction(const QString &id, QWidget *owner)
{
    Entry *entry = find(id);
    if (!entry) {
        // A slip in the program: the window stands without it, and the log names it.
        qCritical("no action is called %s", qPrintable(id));
        auto *none = new QAction(id, owner);
        none->setEnabled(false);
        return none;
    }
    QAction *action = makeAction(entry->spec, owner);
    owner->addAction(action);
    entry->ofWindows.removeAll(nullptr);
    entry->ofWindows.append(action);
    applyShortcuts(*entry);
    return action;
}

ActionRegistry::Entry &ActionRegistry::insert(const ActionSpec &spec)
{
    Q_ASSERT(!m_byId.contains(spec.id));
    auto entry = std::make_unique<Entry>();
    entry->spec = spec;
    entry->action = makeAction(spec, this);
    applyShortcuts(*entry);
    m_byId.insert(spec.id, entry.get());
    m_entries.push_back(std::move(entry));
    return *m_entries.back();
}

const ActionSpec *ActionRegistry::spec(const QString &id) const
{
    const Entry *entry = find(id);
    return entry ? &entry->spec : nullptr;
}

QAction *ActionRegistry::action(const QString &id) const
{
    const Entry *entry = find(id);
    return entry ? entry->action : nullptr;
}

bool ActionRegistry::trigger(const QString &id)
{
    QAction *wanted = action(id);
    if (!wanted || !wanted->isEnabled())
        return false;
    wanted->trigger();
    return true;
}

void ActionRegistry::setEnabled(const QString &id, bool enabled, const QString &reason)
{
    Entry *entry = find(id);
    if (!entry)
        return;
    entry->enabled = enabled;
    entry->disabledReason = enabled ? QString() : reason;
    applyEnabled(*entry);
}

void ActionRegistry::bar(const QString &id, const QString &reason)
{
    Entry *entry = find(id);
    if (!entry)
        return;
    entry->barred = reason;
    applyEnabled(*entry);
}

void ActionRegistry::applyEnabled(Entry &entry)
{
    const QString reason = entry.barred.isEmpty() ? entry.disabledReason : entry.barred;
    entry.action->setEnabled(entry.enabled && entry.barred.isEmpty());
    entry.action->setStatusTip(reason);
    // An empty tooltip falls back to the text.
    entry.action->setToolTip(reason);
}

QString ActionRegistry::disabledReason(const QString &id) const
{
    const Entry *entry = find(id);
    if (!entry)
        return {};
    return entry->barred.isEmpty() ? entry->disabledReason : entry->barred;
}

QList<ActionSpec> ActionRegistry::specs() const
{
    QList<ActionSpec> specs;
    specs.reserve(static_cast<qsizetype>(m_entries.size()));
    for (const auto &entry : m_entries)
        specs.append(entry->spec);
    return specs;
}

QList<QAction *> ActionRegistry::menuActions(MenuId menu, const QList<QAction *> &among) const
{
    QHash<QString, QAction *> byId;
    for (QAction *action : among)
        byId.insert(action->objectName(), action);
    QList<const Entry *> here;
    for (const auto &entry : m_entries) {
        if (entry->spec.menu == menu && byId.contains(entry->spec.id))
            here.append(entry.get());
    }
    std::ranges::stable_sort(here, {}, [](const Entry *entry) { return entry->spec.group; });

    QList<QAction *> actions;
    for (qsizetype i = 0; i < here.size(); ++i) {
        if (i > 0 && here[i]->spec.group != here[i - 1]->spec.group)
            actions.append(nullptr);
        actions.append(byId.value(here[i]->spec.id));
    }
    return actions;
}

QStringList ActionRegistry::holders(const QKeySequence &keys, ActionPlaces places) const
{
    QStringList ids;
    for (const auto &entry : m_entries) {
        if (!keys.isEmpty() && (entry->spec.places & places) && entry->action->shortcuts().contains(keys))
            ids.append(entry->spec.id);
    }
    return ids;
}

void ActionRegistry::setShortcut(const QString &id, const QKeySequence &shortcut)
{
    Entry *entry = find(id);
    if (!entry || !m_settings || entry->spec.fixedKeys)
        return;
    m_settings->setValue(QStringLiteral("shortcuts/") + id, shortcut.toString(QKeySequence::PortableText));
    applyShortcuts(*entry);
}

void ActionRegistry::resetShortcut(const QString &id)
{
    Entry *entry = find(id);
    if (!entry || !m_settings)
        return;
    m_settings->remove(QStringLiteral("shortcuts/") + id);
    applyShortcuts(*entry);
}

ActionRegistry::Entry *ActionRegistry::find(const QString &id) const
{
    return m_byId.value(id);
}

void ActionRegistry::applyShortcuts(Entry &entry)
{
    const QString key = QStringLiteral("shortcuts/") + entry.spec.id;
    QList<QKeySequence> keys = entry.spec.shortcuts;
    if (m_settings && !entry.spec.fixedKeys && m_settings->contains(key))
        keys = {QKeySequence::fromString(m_settings->value(key).toString(), QKeySequence::PortableText)};
    entry.action->setShortcuts(keys);
    for (const QPointer<QAction> &action : std::as_const(entry.ofWindows)) {
        if (action)
            action->setShortcuts(keys);
    }
}

} // namespace waymark
