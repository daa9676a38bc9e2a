// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/cta/StatusDialog.h"

#include "ui/shell/Undoable.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/TextLabel.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace waymark {

StatusDialog::StatusDialog(const UiContext &context, const Cta &cta, QWidget *parent)
    : DialogFrame(tr("Change status"), parent), m_context(context), m_ctas(context.work), m_cta(cta),
      m_status(new QComboBox)
{
    setObjectName(QStringLiteral("statusDialog"));
    setMinimumWidth(420);
    m_status->setObjectName(QStringLiteral("ctaStatus"));
    const auto statuses = m_ctas.statuses(cta.type);
    if (statuses) {
        for (const PickItem &status : *statuses)
            m_status->addItem(status.label, status.id);
    } else {
        setFooterError(statuses.error().sentence);
    }
    m_status->setCurrentIndex(m_status->findData(cta.status));
    auto *name = new TextLabel(cta.name, TextStyle::BodyStrong);
    name->setWordWrap(true);
    auto *field = new FormField(tr("&Status"), m_status);
    field->setHelp(tr("A closed CTA leaves Today. It can be reopened; the timeline notes both."));
    contentLayout()->addWidget(name);
    contentLayout()->addWidget(field);
    contentLayout()->addStretch();
    auto *save = setPrimary(tr("Change status"));
    save->setObjectName(QStringLiteral("statusSave"));
    connect(save, &QPushButton::clicked, this, &StatusDialog::save);
}

void StatusDialog::save()
{
    const QString label = m_status->currentText();
    finishWith(m_ctas.changeStatus(m_cta.id, m_status->currentData().toString()),
               [this, label](ActNumber act) {
                   tellUndoable(m_context, tr("“%1” is now %2").arg(Formats::name(m_cta.name), label), act);
               });
}

} // namespace waymark
