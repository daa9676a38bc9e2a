// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/cta/RescheduleDialog.h"

#include "ui/shell/Undoable.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/TimeField.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace waymark {

RescheduleDialog::RescheduleDialog(const UiContext &context, const Task &task, QWidget *parent)
    : DialogFrame(tr("Reschedule"), parent), m_context(context), m_task(task), m_tasks(context.work),
      m_date(new DateField(task.dueDate)), m_anyTime(new QCheckBox(tr("Any time of the day"))),
      m_time(new TimeField(task.dueTime.isValid() ? task.dueTime : QTime(9, 0))), m_meaning(new Banner)
{
    setObjectName(QStringLiteral("rescheduleDialog"));
    m_date->setObjectName(QStringLiteral("rescheduleDate"));
    m_time->setObjectName(QStringLiteral("rescheduleTime"));
    m_anyTime->setObjectName(QStringLiteral("rescheduleAnyTime"));
    m_anyTime->setChecked(!task.dueTime.isValid());
    m_time->setEnabled(task.dueTime.isValid());
    m_meaning->setBoxed(true);
    m_meaning->setActionAsLink(true);
    m_meaning->hide();

    contentLayout()->addWidget(new TextLabel(task.title, TextStyle::BodyStrong));
    auto *fields = new QHBoxLayout;
    fields->addWidget(new FormField(tr("&Day"), m_date), 1);
    auto *time = new FormField(tr("&Time"), m_time);
    time->setVisible(task.kind != TaskKind::Email);
    m_anyTime->setVisible(task.kind != TaskKind::Email);
    fields->addWidget(time, 1);
    contentLayout()->addLayout(fields);
    contentLayout()->addWidget(m_anyTime);
    contentLayout()->addWidget(m_meaning);
    contentLayout()->addStretch();
    setMinimumWidth(440);

    connect(m_date, &QDateEdit::dateChanged, this, &RescheduleDialog::showWhatTheDayMeans);
    connect(m_anyTime, &QCheckBox::toggled, m_time, &QWidget::setDisabled);
    connect(m_meaning, &Banner::actionTriggered, this, [this] { m_date->setDate(m_proposed); });
    connect(setPrimary(tr("Reschedule")), &QPushButton::clicked, this, &RescheduleDialog::save);
    m_date->setFocus();
    showWhatTheDayMeans();
}

void RescheduleDialog::showWhatTheDayMeans()
{
    const auto planned = m_tasks.datesFor(m_task.id, m_date->date());
    m_meaning->hide();
    if (!planned)
        return;
    const QDate today = m_task.dueDate;
    const Formats formats;
    if (planned->quiet) {
        m_proposed = planned->proposed;
        m_meaning->Banner::show(Tone::Warning, Icon::TriangleAlert,
                                tr("This day is in quiet days: %1 (%2 to %3).")
                                    .arg(Formats::name(planned->quiet->name),
                                         formats.dayMonth(planned->quiet->from, today),
                                         formats.dayMonth(planned->quiet->to, today)),
                                tr("Move to %1").arg(formats.shortDate(m_proposed, today)));
        m_meaning->setVisible(true);
    } else if (planned->movedOffWeekend) {
        m_proposed = planned->date;
        m_meaning->Banner::show(Tone::Warning, Icon::CalendarClock, tr("This day is on a weekend."),
                                tr("Move to %1").arg(formats.shortDate(m_proposed, today)));
        m_meaning->setVisible(true);
    }
}

void RescheduleDialog::save()
{
    const QTime time = m_anyTime->isChecked() || m_task.kind == TaskKind::Email ? QTime() : m_time->time();
    const QDate date = m_date->date();
    finishWith(m_tasks.reschedule(m_task.id, date, time), [this, date](ActNumber act) {
        tellUndoable(m_context,
                     tr("“%1” moved to %2")
                         .arg(Formats::name(m_task.title), Formats().shortDate(date, m_task.dueDate)),
                     act);
    });
}

} // namespace waymark
