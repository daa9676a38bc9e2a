// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/accounts/forms/ActivityDialog.h"

#include "ui/accounts/TimelineModel.h"
#include "ui/shell/Undoable.h"
#include "ui/theme/IconFactory.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Formats.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace waymark {

ActivityDialog::ActivityDialog(const UiContext &context, const AccountId &account, const QString &accountName,
                               QWidget *parent)
    : DialogFrame(tr("Log activity — %1").arg(Formats::name(accountName)), parent), m_context(context),
      m_activities(context.work), m_account(account), m_kind(new QComboBox), m_title(new QLineEdit),
      m_at(new QDateTimeEdit(context.work.clock.now().toLocalTime())), m_detail(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("activityDialog"));
    setMinimumWidth(480);
    m_kind->setObjectName(QStringLiteral("activityKind"));
    m_title->setObjectName(QStringLiteral("activityTitle"));
    m_at->setObjectName(QStringLiteral("activityAt"));
    m_detail->setObjectName(QStringLiteral("activityDetail"));
    const auto addKind = [this](ActivityKind kind, const QString &name) {
        m_kind->addItem(IconFactory::icon(activityIcon(kind)), name, static_cast<int>(kind));
    };
    addKind(ActivityKind::Call, tr("Call"));
    addKind(ActivityKind::Meeting, tr("Meeting"));
    addKind(ActivityKind::Note, tr("Note"));
    m_at->setCalendarPopup(true);
    m_at->setMinimumHeight(m_kind->sizeHint().height());
    m_at->setDisplayFormat(
        tr("%1, %2", "date, time, as QDate and QTime formats").arg(DateField::form(), Formats().timeForm()));
    DateField::dressCalendar(m_at->calendarWidget());
    m_at->setMaximumDateTime(context.work.clock.now().toLocalTime());
    m_detail->setTabChangesFocus(true);

    const auto field = [this](const QString &name, const QString &label, QWidget *widget) {
        auto *form = new FormField(label, widget);
        m_problems.add(name, form);
        return form;
    };
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(field(QStringLiteral("kind"), tr("&Kind"), m_kind), 1, Qt::AlignTop);
    line->addWidget(field(QStringLiteral("at"), tr("&When"), m_at), 1, Qt::AlignTop);
    contentLayout()->addLayout(line);
    contentLayout()->addWidget(field(QStringLiteral("title"), tr("&What it was about"), m_title));
    contentLayout()->addWidget(new FormField(tr("&Notes"), m_detail), 1);
    m_problems.setCheck([this] { return m_activities.problems(entered()).value_or(QList<FieldProblem>()); });
    auto *save = setPrimary(tr("Log activity"));
    save->setObjectName(QStringLiteral("activitySave"));
    connect(save, &QPushButton::clicked, this, &ActivityDialog::save);
    m_title->setFocus();
}

Activity ActivityDialog::entered() const
{
    Activity activity;
    activity.account = m_account;
    activity.kind = static_cast<ActivityKind>(m_kind->currentData().toInt());
    activity.at = m_at->dateTime().toUTC();
    activity.title = m_title->text().simplified();
    activity.detail = m_detail->toPlainText().trimmed();
    return activity;
}

void ActivityDialog::save()
{
    const Activity activity = entered();
    const auto problems = m_activities.problems(activity);
    if (!problems) {
        setFooterError(problems.error().sentence);
        return;
    }
    if (!m_problems.show(*problems))
        return;
    finishWith(m_activities.log(activity), [this](const Made<ActivityId> &made) {
        tellUndoable(m_context, tr("Activity logged"), made.act);
    });
}

} // namespace waymark
