// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/cta/SkipDialog.h"

#include "core/work/Tasks.h"
#include "ui/shell/Undoable.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/TextLabel.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace waymark {

SkipDialog::SkipDialog(const UiContext &context, const Task &task, QWidget *parent)
    : DialogFrame(tr("Skip step"), parent), m_context(context), m_task(task), m_reason(new QLineEdit),
      m_field(new FormField(tr("&Reason"), m_reason))
{
    setObjectName(QStringLiteral("skipDialog"));
    m_reason->setObjectName(QStringLiteral("skipReason"));
    m_field->setHelp(tr("Shown in the checklist in place of the date. The step can be restored."));
    m_field->setCheck([this] {
        return m_reason->text().simplified().isEmpty() ? tr("Say in a few words why this step is skipped.")
                                                       : QString();
    });
    contentLayout()->addWidget(new TextLabel(task.title, TextStyle::BodyStrong));
    contentLayout()->addWidget(m_field);
    contentLayout()->addStretch();
    setMinimumWidth(440);
    connect(setPrimary(tr("Skip step")), &QPushButton::clicked, this, &SkipDialog::save);
    m_reason->setFocus();
}

void SkipDialog::save()
{
    if (!m_field->check())
        return;
    const QString reason = m_reason->text().simplified();
    finishWith(Tasks(m_context.work).skip(m_task.id, reason), [this](ActNumber act) {
        tellUndoable(m_context, tr("“%1” skipped").arg(Formats::name(m_task.title)), act);
    });
}

} // namespace waymark
