// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/shell/ActionRegistry.h"

#include "ui/theme/IconFactory.h"

#include <QAction>
#include <QSettings>

#include <algorithm>

namespace waymark {

struct ActionRegistry::Entry
{
    ActionSpec spec;
    QAction *action = nullptr;
    QString disabledReason;
};

ActionRegistry::ActionRegistry(QSettings *settings, QObject *parent) : QObject(parent), m_settings(settings)
{
}

ActionRegistry::~ActionRegistry() = default;

QAction *ActionRegistry::add(const ActionSpec &spec, std::function<void(bool)> run)
{
    Q_ASSERT(!m_byId.contains(spec.id));
    auto entry = std::make_unique<Entry>();
    entry->spec = spec;
    entry->action = new QAction(spec.text, this);
    entry->action->setObjectName(spec.id);
    entry->action->setCheckable(spec.checkable);
    if (spec.icon)
        entry->action->setIcon(IconFactory::icon(*spec.icon));
    connect(entry->action, &QAction::triggered, this, std::move(run));
    applyShortcuts(*entry);

    QAction *action = entry->action;
    m_byId.insert(spec.id, entry.get());
    m_entries.push_back(std::move(entry));
    Q_EMIT added(spec.id);
    return action;
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
    entry->disabledReason = enabled ? QString() : reason;
    entry->action->setEnabled(enabled);
    entry->action->setStatusTip(entry->disabledReason);
    // An empty tooltip falls back to the text.
    entry->action->setToolTip(entry->disabledReason);
}

QString ActionRegistry::disabledReason(const QString &id) const
{
    const Entry *entry = find(id);
    return entry ? entry->disabledReason : QString();
}

QList<ActionSpec> ActionRegistry::specs() const
{
    QList<ActionSpec> specs;
    specs.reserve(static_cast<qsizetype>(m_entries.size()));
    for (const auto &entry : m_entries)
        specs.append(entry->spec);
    return specs;
}

QList<QAction *> ActionRegistry::menuActions(MenuId menu) const
{
    QList<const Entry *> here;
    for (const auto &entry : m_entries) {
        if (entry->spec.menu == menu)
            here.append(entry.get());
    }
    std::ranges::stable_sort(here, {}, [](const Entry *entry) { return entry->spec.group; });

    QList<QAction *> actions;
    for (qsizetype i = 0; i < here.size(); ++i) {
        if (i > 0 && here[i]->spec.group != here[i - 1]->spec.group)
            actions.append(nullptr);
        actions.append(here[i]->action);
    }
    return actions;
}

void ActionRegistry::setShortcut(const QString &id, const QKeySequence &shortcut)
{
    Entry *entry = find(id);
    if (!entry || !m_settings)
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
    if (m_settings && m_settings->contains(key))
        entry.action->setShortcut(
            QKeySequence::fromString(m_settings->value(key).toString(), QKeySequence::PortableText));
    else
        entry.action->setShortcuts(entry.spec.shortcuts);
}

} // namespace waymark
