// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/DraftFromText.h"

#include "core/base/Clock.h"
#include "core/store/DueWindow.h"
#include "core/store/TaskRepository.h"
#include "core/store/TaskRow.h"
#include "core/sync/SetAsideChanges.h"
#include "core/work/Workday.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"
#include "ui/sync/EmailTaskModel.h"
#include "ui/sync/SetAsideModel.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FilterEdit.h"
#include "ui/widgets/ListOrEmpty.h"
#include "ui/widgets/TableView.h"
#include "ui/widgets/TextLabel.h"

#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

constexpr int mostTasks = 2000;
constexpr int yearsAhead = 20;

} // namespace

DraftFromText::DraftFromText(const UiContext &context, const SetAsideChange &text, QWidget *parent)
    : DialogFrame(tr("Make a draft of “%1”").arg(SetAsideModel::name(text)), parent), m_context(context),
      m_text(text), m_model(new EmailTaskModel(this)), m_filter(new FilterEdit(tr("Filter emails"))),
      m_table(new TableView), m_empty(new EmptyState(Icon::Mail, {}, {})),
      m_stack(new ListOrEmpty(m_table, m_empty)),
      m_reading(context.work.store, this, [this](const Result<Found> &found) { showFound(found); })
{
    setObjectName(QStringLiteral("draftFromText"));
    resize(600, 480);
    auto *about = new TextLabel(tr(
        "Choose the email that it is for. Where that one has a draft already, this text takes the place of "
        "its text, which stays among the draft’s versions."));
    about->setWordWrap(true);
    m_filter->setObjectName(QStringLiteral("draftFromTextFilter"));
    m_filter->setPause(0);
    m_table->setObjectName(QStringLiteral("draftFromTextList"));
    m_table->setAccessibleName(tr("Emails that are still to be sent"));
    m_table->setModel(m_model);
    m_table->setColumns({{EmailTaskModel::AccountColumn, 190}, {EmailTaskModel::DueColumn, 110}},
                        EmailTaskModel::TitleColumn);
    contentLayout()->addWidget(about);
    contentLayout()->addWidget(m_filter);
    contentLayout()->addWidget(m_stack, 1);
    Button *button = setPrimary(tr("Make a draft"));
    button->setObjectName(QStringLiteral("draftFromTextSave"));
    button->setEnabled(false);
    connect(button, &Button::clicked, this, &DraftFromText::choose);
    connect(m_filter, &FilterEdit::filterChanged, this, &DraftFromText::find);
    connect(m_filter, &FilterEdit::leaveDownwards, m_table, [this] { m_table->setFocus(); });
    connect(m_table, &RowView::opened, this, &DraftFromText::choose);
    const TemplateId of(text.object.value(QLatin1String("emailTemplate")).toString());
    m_reading.start([work = context.work, of](Connection &reader) { return read(reader, work, of); });
    m_filter->setFocus();
}

Result<DraftFromText::Found> DraftFromText::read(Connection &reader, const WorkContext &work,
                                                 const TemplateId &of)
{
    const auto workday = readWorkday(reader, work.clock.now());
    WAYMARK_TRY(workday);
    DueWindow window;
    window.owner = work.me;
    window.today = workday->today;
    window.until = workday->today.addYears(yearsAhead);
    window.limit = mostTasks;
    const auto rows = TaskRepository::due(reader, window);
    WAYMARK_TRY(rows);
    QList<EmailTask> tasks;
    for (const TaskRow &row : *rows) {
        if (row.task.kind == TaskKind::Email)
            tasks.append(
                {row.task.id, row.task.emailTemplate, row.task.title, row.accountName, row.task.dueDate});
    }
    if (of)
        std::ranges::stable_partition(tasks,
                                      [&of](const EmailTask &task) { return task.emailTemplate == of; });
    return Found{workday->today, tasks};
}

void DraftFromText::showFound(const Result<Found> &found)
{
    if (!found) {
        setFooterError(found.error().sentence);
        return;
    }
    m_tasks = found->tasks;
    m_model->setToday(found->today);
    find(m_filter->text());
}

void DraftFromText::find(const QString &text)
{
    QList<EmailTask> shown = m_tasks;
    shown.removeIf([&](const EmailTask &task) {
        return !m_model->text(task, EmailTaskModel::TitleColumn).contains(text, Qt::CaseInsensitive) &&
               !m_model->text(task, EmailTaskModel::AccountColumn).contains(text, Qt::CaseInsensitive);
    });
    m_model->setRows(shown);
    m_empty->setTitle(m_tasks.isEmpty() ? tr("No email is to be sent") : tr("No email matches"));
    m_empty->setText(m_tasks.isEmpty() ? tr("Begin a CTA with a playbook first. The text stays here.")
                                       : tr("The filter looks at emails and accounts."));
    m_stack->setEmpty(shown.isEmpty());
    primaryButton()->setEnabled(!shown.isEmpty());
    if (!shown.isEmpty())
        m_table->setCurrentIndex(m_model->index(0, 0));
}

void DraftFromText::choose()
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid())
        return;
    const EmailTask task = m_model->row(index);
    const auto make = [text = m_text.id, id = task.id](WriteTransaction &transaction) {
        return SetAsideChanges::makeDraft(transaction, text, id);
    };
    auto *notices = &m_context.notices;
    auto *navigator = &m_context.navigator;
    finishWith(m_context.work.store.write<Draft>(make), [this, notices, navigator, task](const Draft &) {
        notices->tell({.text = tr("“%1” for %2 is a draft now", "an email, an account")
                                   .arg(Formats::name(task.title), Formats::name(task.account)),
                       .wayText = tr("Drafts"),
                       .way = [navigator] {
                           navigator->go({QStringLiteral("outbox"), QStringLiteral("drafts")});
                       }});
        Q_EMIT made();
    });
}

} // namespace waymark
