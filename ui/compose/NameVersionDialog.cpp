// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/NameVersionDialog.h"

#include "core/work/DraftVersions.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FormField.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace waymark {

NameVersionDialog::NameVersionDialog(Of what, const QString &name, QWidget *parent)
    : DialogFrame(tr("Name version"), parent)
{
    setObjectName(QStringLiteral("nameVersionDialog"));
    auto *edit = new QLineEdit(name);
    edit->setObjectName(QStringLiteral("versionName"));
    edit->setMaxLength(DraftVersions::longestName);
    auto *field = new FormField(tr("&Name"), edit);
    field->setHelp(tr("A version with a name is kept as long as the draft."));
    const bool needsName = what == Of::Present;
    field->setCheck([edit, needsName] {
        return needsName && edit->text().trimmed().isEmpty() ? tr("Give this version a name.") : QString();
    });
    contentLayout()->addWidget(field);
    setMinimumWidth(440);
    connect(setPrimary(tr("Name version")), &QPushButton::clicked, this, [this, edit, field] {
        if (!field->check())
            return;
        Q_EMIT chosen(edit->text().trimmed());
        accept();
    });
    edit->selectAll();
    edit->setFocus();
}

} // namespace waymark
