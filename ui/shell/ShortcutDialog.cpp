// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/shell/ShortcutDialog.h"

#include "ui/shell/ActionRegistry.h"
#include "ui/shell/ShortcutModel.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/FilterEdit.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/TableView.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QVBoxLayout>

namespace waymark {

ShortcutDialog::ShortcutDialog(ActionRegistry &actions, QWidget *parent)
    : DialogFrame(tr("Keyboard shortcuts"), parent), m_actions(actions), m_model(new ShortcutModel(this)),
      m_list(new TableView), m_keys(new QKeySequenceEdit),
      m_field(new FormField(tr("New &shortcut"), m_keys)), m_set(new Button(tr("Set shortcut"))),
      m_reset(new Button(tr("Use the default one"), Button::Kind::Flat))
{
    setObjectName(QStringLiteral("shortcutDialog"));
    resize(560, 620);
    setCancelText(tr("Close"));
    build();
    filter({});
    showChosen();
}

void ShortcutDialog::build()
{
    auto *search = new FilterEdit(tr("Filter actions"));
    search->setObjectName(QStringLiteral("shortcutFilter"));
    m_list->setObjectName(QStringLiteral("shortcutList"));
    m_list->setAccessibleName(tr("Actions and their shortcuts"));
    m_list->setModel(m_model);
    m_list->header()->setSectionResizeMode(ShortcutModel::NameColumn, QHeaderView::Stretch);
    m_list->header()->resizeSection(ShortcutModel::KeysColumn, 160);
    m_list->header()->setStretchLastSection(false);
    m_keys->setObjectName(QStringLiteral("shortcutKeys"));
    m_set->setObjectName(QStringLiteral("setShortcut"));
    m_reset->setObjectName(QStringLiteral("resetShortcut"));

    auto *edit = new QHBoxLayout;
    edit->setSpacing(8);
    edit->addWidget(m_keys, 1);
    edit->addWidget(m_set);
    edit->addWidget(m_reset);
    auto *fieldLayout = static_cast<QVBoxLayout *>(m_field->layout());
    fieldLayout->insertLayout(1, edit);
    contentLayout()->addWidget(search);
    contentLayout()->addWidget(m_list, 1);
    contentLayout()->addWidget(m_field);

    connect(search, &FilterEdit::filterChanged, this, &ShortcutDialog::filter);
    connect(search, &FilterEdit::leaveDownwards, m_list, [this] { m_list->setFocus(); });
    connect(m_list, &RowView::currentKeyChanged, this, &ShortcutDialog::showChosen);
    connect(m_list, &RowView::opened, m_keys, [this] { m_keys->setFocus(); });
    connect(m_set, &Button::clicked, this, &ShortcutDialog::assign);
    connect(m_reset, &Button::clicked, this, &ShortcutDialog::reset);
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutDialog::warn);
}

/// Says who has the keys already; keys that cannot be changed cannot be taken either.
void ShortcutDialog::warn(const QKeySequence &keys)
{
    QStringList losers;
    QString keeper;
    const QStringList holders = holdersOf(keys);
    for (const QString &id : holders) {
        const QString name = ActionButton::plainText(m_actions.action(id));
        if (isFixed(id))
            keeper = name;
        else
            losers.append(tr("“%1” has this shortcut now and loses it.").arg(name));
    }
    m_set->setEnabled(m_keys->isEnabled() && keeper.isEmpty());
    if (isFixed(chosenId()))
        m_field->setHelp(tr("The text of an email has these keys for itself; they stay as they are."));
    else if (!keeper.isEmpty())
        m_field->setHelp(tr("“%1” has this shortcut and keeps it.").arg(keeper));
    else if (!losers.isEmpty())
        m_field->setHelp(losers.join(QLatin1Char(' ')));
    else
        m_field->setHelp(tr("Press the keys. A shortcut that another action has is taken from it."));
}

void ShortcutDialog::filter(const QString &text)
{
    m_filter = text;
    m_model->read(m_actions, text);
    m_list->expandAll();
}

QString ShortcutDialog::chosenId() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() && !m_model->isGroup(index) ? m_model->row(index).id : QString();
}

QStringList ShortcutDialog::holdersOf(const QKeySequence &keys) const
{
    const ActionSpec *chosen = m_actions.spec(chosenId());
    QStringList holders = chosen ? m_actions.holders(keys, chosen->places) : QStringList();
    holders.removeAll(chosenId());
    return holders;
}

bool ShortcutDialog::isFixed(const QString &id) const
{
    const ActionSpec *spec = m_actions.spec(id);
    return spec && spec->fixedKeys;
}

void ShortcutDialog::showChosen()
{
    const QString id = chosenId();
    const bool chosen = !id.isEmpty();
    const bool changes = chosen && !isFixed(id);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_keys), static_cast<QWidget *>(m_set), static_cast<QWidget *>(m_reset)})
        widget->setEnabled(changes);
    m_keys->setKeySequence(chosen ? m_actions.action(id)->shortcut() : QKeySequence());
    warn(m_keys->keySequence());
}

void ShortcutDialog::assign()
{
    const QKeySequence keys = m_keys->keySequence();
    const QStringList holders = holdersOf(keys);
    for (const QString &holder : holders)
        m_actions.setShortcut(holder, {});
    m_actions.setShortcut(chosenId(), keys);
    filter(m_filter);
}

/// The usual keys, which another action may have got meanwhile, are taken back as assign() takes them.
void ShortcutDialog::reset()
{
    m_actions.resetShortcut(chosenId());
    const QList<QKeySequence> usual = m_actions.action(chosenId())->shortcuts();
    for (const QKeySequence &keys : usual) {
        const QStringList holders = holdersOf(keys);
        for (const QString &holder : holders)
            m_actions.setShortcut(holder, {});
    }
    filter(m_filter);
    showChosen();
}

} // namespace waymark
