// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/SaveMappingDialog.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/FormField.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int fieldWidth = 360;

} // namespace

SaveMappingDialog::SaveMappingDialog(const QString &name, QWidget *parent)
    : DialogFrame(tr("Save mapping"), parent), m_name(new QLineEdit(name))
{
    setObjectName(QStringLiteral("saveMapping"));
    m_name->setObjectName(QStringLiteral("saveMappingName"));
    m_name->setMaxLength(80);
    auto *field = new FormField(tr("Name"), m_name);
    field->setMinimumWidth(fieldWidth);
    field->setHelp(tr("The mapping is kept on this device. One with the same name is replaced."));
    contentLayout()->addWidget(field);
    Button *button = setPrimary(tr("Save mapping"));
    button->setObjectName(QStringLiteral("saveMappingConfirm"));
    connect(button, &Button::clicked, this, &SaveMappingDialog::save);
    m_name->setFocus();
}

void SaveMappingDialog::save()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty()) {
        setFooterError(tr("Give the mapping a name first."));
        m_name->setFocus();
        return;
    }
    accept();
    Q_EMIT named(name);
}

} // namespace waymark
