// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/cta/ChangeOwnerDialog.h"

#include "core/domain/TaskRules.h"
#include "core/store/TaskRepository.h"
#include "core/store/UserRepository.h"
#include "core/work/LiveEmails.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Undoable.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/Mnemonic.h"
#include "ui/widgets/ScrollPane.h"
#include "ui/widgets/TextLabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int tasksShownAtOnce = 260; // px; a longer checklist scrolls.

QString nameOf(const QList<User> &users, const UserId &id)
{
    for (const User &user : users) {
        if (user.id == id)
            return user.name;
    }
    return {};
}

} // namespace

Result<ChangeOwnerDialog::Choices> ChangeOwnerDialog::read(const UiContext &context, const Cta &cta)
{
    Connection &reader = context.work.store.reader();
    const auto users = UserRepository::list(reader);
    WAYMARK_TRY(users);
    const auto tasks = TaskRepository::forCta(reader, cta.id);
    WAYMARK_TRY(tasks);
    Choices choices;
    choices.ownerName = nameOf(*users, cta.owner);
    for (const User &user : *users) {
        if (user.id != cta.owner)
            choices.users.append(user);
    }
    for (const Task &task : *tasks) {
        if (!isOpenTask(task))
            continue;
        const auto live = LiveEmails::ofTask(reader, task.id);
        WAYMARK_TRY(live);
        choices.tasks.append({task, nameOf(*users, task.owner), *live});
    }
    return choices;
}

void ChangeOwnerDialog::open(const UiContext &context, const Cta &cta, QWidget *window)
{
    const auto choices = read(context, cta);
    if (choices)
        (new ChangeOwnerDialog(context, cta, *choices, window))->QDialog::open();
    else
        context.notices.tell(choices.error());
}

ChangeOwnerDialog::ChangeOwnerDialog(const UiContext &context, const Cta &cta, const Choices &choices,
                                     QWidget *window)
    : DialogFrame(tr("Change owner"), window), m_context(context), m_ctas(context.work), m_cta(cta),
      m_owner(new QComboBox)
{
    setObjectName(QStringLiteral("changeOwner"));
    setMinimumWidth(460);
    m_owner->setObjectName(QStringLiteral("ctaNewOwner"));
    for (const User &user : choices.users)
        m_owner->addItem(user.name, user.id.toString());
    auto *name = new TextLabel(cta.name, TextStyle::BodyStrong);
    name->setWordWrap(true);
    auto *owner = new FormField(tr("&New owner"), m_owner);
    if (!choices.ownerName.isEmpty())
        owner->setHelp(tr("Now it is %1’s.").arg(Formats::name(choices.ownerName)));
    contentLayout()->addWidget(name);
    contentLayout()->addWidget(owner);
    if (choices.tasks.isEmpty()) {
        contentLayout()->addWidget(
            new TextLabel(tr("No task of it is open."), TextStyle::Small, Color::TextSecondary));
    } else {
        contentLayout()->addWidget(new TextLabel(tr("These open tasks move along, with their drafts:"),
                                                 TextStyle::Small, Color::TextSecondary));
        contentLayout()->addWidget(makeTasks(choices.tasks), 1);
    }
    contentLayout()->addStretch();
    auto *save = setPrimary(tr("Change owner"));
    save->setObjectName(QStringLiteral("changeOwnerSave"));
    connect(save, &QPushButton::clicked, this, &ChangeOwnerDialog::save);
    m_owner->setFocus();
}

QWidget *ChangeOwnerDialog::makeTasks(const QList<OpenTask> &tasks)
{
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (const OpenTask &open : tasks) {
        QString words = open.task.title;
        if (open.onItsWay)
            words = tr("%1: on its way, stays").arg(Formats::name(open.task.title));
        else if (open.task.owner != m_cta.owner && !open.ownerName.isEmpty())
            words = tr("%1: %2’s now", "a task, its owner")
                        .arg(Formats::name(open.task.title), Formats::name(open.ownerName));
        auto *box = new QCheckBox(Mnemonic::escaped(words));
        box->setObjectName(QStringLiteral("ownerTask"));
        box->setEnabled(!open.onItsWay);
        box->setChecked(!open.onItsWay && open.task.owner == m_cta.owner);
        m_moving.append({open.task.id, box});
        column->addWidget(box);
    }
    column->addStretch();
    auto *pane = new ScrollPane(list);
    pane->setMinimumHeight(std::min(list->sizeHint().height(), tasksShownAtOnce));
    return pane;
}

void ChangeOwnerDialog::save()
{
    QSet<TaskId> moving;
    for (const auto &[task, box] : std::as_const(m_moving)) {
        if (box->isChecked())
            moving.insert(task);
    }
    const QString name = m_owner->currentText();
    finishWith(m_ctas.changeOwner(m_cta.id, UserId(m_owner->currentData().toString()), moving),
               [this, name](ActNumber act) {
                   tellUndoable(m_context,
                                tr("“%1” is %2’s now").arg(Formats::name(m_cta.name), Formats::name(name)),
                                act);
               });
}

} // namespace waymark
