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
    m_field->setHelp(tr("Press the keys. A shortcut that another action has is taken from it."));

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
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, [this](const QKeySequence &keys) {
        const QString holder = holderOf(keys);
        m_field->setHelp(holder.isEmpty() ? QString()
                                          : tr("“%1” has this shortcut now and loses it.")
                                                .arg(ActionButton::plainText(m_actions.action(holder))));
    });
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

QString ShortcutDialog::holderOf(const QKeySequence &keys) const
{
    const QList<ActionSpec> specs = m_actions.specs();
    for (const ActionSpec &spec : specs) {
        if (!keys.isEmpty() && spec.id != chosenId() && m_actions.action(spec.id)->shortcuts().contains(keys))
            return spec.id;
    }
    return {};
}

void ShortcutDialog::showChosen()
{
    const QString id = chosenId();
    const bool chosen = !id.isEmpty();
    for (QWidget *widget :
         {static_cast<QWidget *>(m_keys), static_cast<QWidget *>(m_set), static_cast<QWidget *>(m_reset)})
        widget->setEnabled(chosen);
    m_keys->setKeySequence(chosen ? m_actions.action(id)->shortcut() : QKeySequence());
}

void ShortcutDialog::assign()
{
    const QKeySequence keys = m_keys->keySequence();
    const QString holder = holderOf(keys);
    if (!holder.isEmpty())
        m_actions.setShortcut(holder, {});
    m_actions.setShortcut(chosenId(), keys);
    filter(m_filter);
}

void ShortcutDialog::reset()
{
    m_actions.resetShortcut(chosenId());
    filter(m_filter);
    showChosen();
}

} // namespace waymark
