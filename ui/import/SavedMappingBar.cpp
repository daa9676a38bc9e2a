// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/SavedMappingBar.h"

#include "core/contacts/SavedMappings.h"
#include "core/store/WriteTransaction.h"
#include "ui/import/SaveMappingDialog.h"
#include "ui/shell/Follow.h"
#include "ui/shell/Notices.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/TextLabel.h"

#include <QComboBox>
#include <QHBoxLayout>

namespace waymark {

SavedMappingBar::SavedMappingBar(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_saved(new QComboBox),
      m_forget(new IconButton(Icon::Trash2, tr("Remove this saved mapping")))
{
    auto *label = new TextLabel(tr("Saved mapping:"), TextStyle::Small, Color::TextSecondary);
    label->setBuddy(m_saved);
    m_forget->setObjectName(QStringLiteral("importForgetMapping"));
    m_saved->setObjectName(QStringLiteral("importSavedMapping"));
    m_saved->setAccessibleName(tr("Saved mapping"));
    m_saved->setMinimumWidth(168);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(label);
    line->addWidget(m_saved);
    line->addWidget(m_forget);
    connect(m_saved, &QComboBox::activated, this, &SavedMappingBar::take);
    connect(m_forget, &IconButton::clicked, this, &SavedMappingBar::remove);
}

void SavedMappingBar::show(ImportKind kind, const QStringList &columns)
{
    m_kind = kind;
    m_columns = columns;
    fill();
}

void SavedMappingBar::fill()
{
    m_saved->clear();
    m_saved->addItem(tr("None"));
    const auto names = SavedMappings::names(m_context.work.store.reader(), m_kind);
    if (names)
        m_saved->addItems(*names);
    else
        m_context.notices.tell(names.error());
    m_saved->setEnabled(m_saved->count() > 1);
    m_forget->setVisible(false);
}

void SavedMappingBar::take(int index)
{
    m_forget->setVisible(index > 0);
    if (index == 0)
        return;
    const auto mapping =
        SavedMappings::named(m_context.work.store.reader(), m_kind, m_saved->itemText(index), m_columns);
    if (mapping)
        Q_EMIT taken(*mapping);
    else
        Q_EMIT refused(mapping.error());
}

void SavedMappingBar::remove()
{
    const QString name = m_saved->currentText();
    follow(m_context.work.store.write<void>([name, kind = m_kind](WriteTransaction &transaction) {
        return SavedMappings::remove(transaction, kind, name);
    }),
           this, m_context.notices, [this] { fill(); });
}

void SavedMappingBar::save(const ImportMapping &mapping)
{
    auto *dialog =
        new SaveMappingDialog(m_saved->currentIndex() > 0 ? m_saved->currentText() : QString(), window());
    connect(dialog, &SaveMappingDialog::named, this, [this, mapping](const QString &name) {
        follow(m_context.work.store.write<void>(
                   [name, columns = m_columns, mapping](WriteTransaction &transaction) {
                       return SavedMappings::save(transaction, name, columns, mapping);
                   }),
               this, m_context.notices, [this, name] {
                   fill();
                   m_saved->setCurrentText(name);
                   m_forget->setVisible(true);
               });
    });
    dialog->open();
}

} // namespace waymark
