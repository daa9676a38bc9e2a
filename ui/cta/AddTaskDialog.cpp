// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/cta/AddTaskDialog.h"

#include "ui/shell/Undoable.h"
#include "ui/theme/IconFactory.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/TimeField.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace waymark {

AddTaskDialog::AddTaskDialog(const UiContext &context, const CtaId &cta, QDate proposed, QWidget *parent)
    : DialogFrame(tr("Add a call or to-do"), parent), m_context(context), m_cta(cta), m_kind(new QComboBox),
      m_title(new QLineEdit), m_titleField(new FormField(tr("&What to do"), m_title)),
      m_date(new DateField(proposed)), m_anyTime(new QCheckBox(tr("Any time of the day"))),
      m_time(new TimeField(QTime(10, 0)))
{
    setObjectName(QStringLiteral("addTaskDialog"));
    m_kind->setObjectName(QStringLiteral("addTaskKind"));
    m_title->setObjectName(QStringLiteral("addTaskTitle"));
    m_date->setObjectName(QStringLiteral("addTaskDate"));
    m_time->setObjectName(QStringLiteral("addTaskTime"));
    m_anyTime->setObjectName(QStringLiteral("addTaskAnyTime"));
    m_kind->addItem(IconFactory::icon(Icon::Phone), tr("Call"), static_cast<int>(TaskKind::Call));
    m_kind->addItem(IconFactory::icon(Icon::ClipboardCheck), tr("To-do"), static_cast<int>(TaskKind::ToDo));
    m_anyTime->setChecked(true);
    m_time->setEnabled(false);

    auto *when = new QHBoxLayout;
    when->addWidget(new FormField(tr("&Day"), m_date), 1);
    when->addWidget(new FormField(tr("&Time"), m_time), 1);
    contentLayout()->addWidget(new FormField(tr("&Kind"), m_kind));
    contentLayout()->addWidget(m_titleField);
    contentLayout()->addLayout(when);
    contentLayout()->addWidget(m_anyTime);
    contentLayout()->addStretch();
    setMinimumWidth(440);
    connect(m_anyTime, &QCheckBox::toggled, m_time, &QWidget::setDisabled);
    connect(setPrimary(tr("Add to the checklist")), &QPushButton::clicked, this, &AddTaskDialog::save);
    m_titleField->setCheck([this] {
        return m_title->text().simplified().isEmpty() ? tr("Name what there is to do.") : QString();
    });
    m_title->setFocus();
}

void AddTaskDialog::save()
{
    if (!m_titleField->check())
        return;
    const QString title = m_title->text().simplified();
    const auto kind = static_cast<TaskKind>(m_kind->currentData().toInt());
    const QTime time = m_anyTime->isChecked() ? QTime() : m_time->time();
    finishWith(Tasks(m_context.work).add(m_cta, kind, title, m_date->date(), time),
               [this, title](const Made<TaskId> &made) {
                   tellUndoable(m_context, tr("“%1” added").arg(Formats::name(title)), made.act);
               });
}

} // namespace waymark
