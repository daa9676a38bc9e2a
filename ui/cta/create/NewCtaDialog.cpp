// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/cta/create/NewCtaDialog.h"

#include "core/domain/Contact.h"
#include "core/store/PickListRepository.h"
#include "core/store/UserRepository.h"
#include "core/work/Account360.h"
#include "core/work/ChecklistData.h"
#include "ui/cta/create/PlanView.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Selection.h"
#include "ui/shell/Undoable.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/Scrim.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace waymark {

namespace {

Result<CtaFormChoices> readChoices(const UiContext &context, const AccountId &id)
{
    Connection &reader = context.work.store.reader();
    const Ctas ctas(context.work);
    auto account = readAccount360(context.work, id);
    auto types = PickListRepository::list(reader, QStringLiteral("cta_type"));
    auto owners = UserRepository::list(reader);
    auto firstDay = ctas.proposedFirstDay(id);
    auto eligible = ctas.proposedContacts(id);
    WAYMARK_TRY(account);
    WAYMARK_TRY(types);
    WAYMARK_TRY(owners);
    WAYMARK_TRY(firstDay);
    WAYMARK_TRY(eligible);

    CtaFormChoices choices;
    choices.account = account->account;
    QStringList facts{account->deploymentLabel};
    for (const AttributeRow &row : account->attributes) {
        if (row.field == AccountField::AccountOwnerTeam || row.field == AccountField::Carr)
            facts.append(row.value);
    }
    facts.removeAll(QString());
    choices.accountFacts = facts.join(QStringLiteral(", "));
    for (const PickItem &type : *types) {
        if (type.active)
            choices.types.append(type);
    }
    choices.owners = *owners;
    choices.me = context.work.me;
    choices.firstDay = *firstDay;
    choices.eligible = *eligible;
    choices.eligibleRole = account->eligibleRoleLabel;
    for (const AccountContact &contact : account->contacts) {
        if (contact.suppression == Suppression::None)
            choices.everyone.append(contact.contact.id);
    }
    return choices;
}

} // namespace

void NewCtaDialog::open(const UiContext &context, const AccountId &account, QWidget *window)
{
    const auto choices = readChoices(context, account);
    auto search = PlaybookSearch::open(context.work, account);
    if (!choices || !search) {
        context.notices.tell(choices ? search.error() : choices.error());
        return;
    }
    auto *dialog = new NewCtaDialog(context, *choices, std::move(*search), window);
    auto *scrim = new Scrim(window);
    connect(dialog, &QObject::destroyed, scrim, &QObject::deleteLater);
    dialog->QDialog::open();
}

NewCtaDialog::NewCtaDialog(const UiContext &context, const CtaFormChoices &choices, PlaybookSearch search,
                           QWidget *window)
    : DialogFrame(tr("New CTA — %1").arg(Formats::name(choices.account.name)), window), m_context(context),
      m_ctas(context.work), m_choices(choices), m_form(new CtaForm(choices, std::move(search))),
      m_plan(new PlanView)
{
    setObjectName(QStringLiteral("newCta"));
    setEdgeToEdge(true);
    resize(1146, 744);
    auto *halves = new QHBoxLayout;
    halves->setSpacing(0);
    m_form->setFixedWidth(506);
    halves->addWidget(m_form);
    halves->addWidget(m_plan, 1);
    contentLayout()->addLayout(halves);
    setFooterNote(tr("Nothing is sent until you validate each email."));
    auto *validate = addSecondary(tr("Save and validate first email"));
    auto *save = setPrimary(tr("Save CTA"));
    validate->setObjectName(QStringLiteral("ctaSaveAndValidate"));
    save->setObjectName(QStringLiteral("ctaSave"));

    connect(validate, &QPushButton::clicked, this, [this] { this->save(true); });
    connect(save, &QPushButton::clicked, this, [this] { this->save(false); });
    m_form->setCheck([this] { return m_ctas.problems(wanted()).value_or(QList<FieldProblem>()); });
    connect(m_form, &CtaForm::changed, this, &NewCtaDialog::plan);
    connect(m_form, &CtaForm::openRunningWanted, this, &NewCtaDialog::openRunning);
    connect(m_plan, &PlanView::includedChanged, this, [this](const QString &step, bool included) {
        m_planned.setIncluded(step, included);
        plan();
    });
    connect(m_plan, &PlanView::dateChanged, this, [this](const QString &step, QDate day) {
        m_planned.dates.insert(step, day);
        plan();
    });
    plan();
    m_form->focusSearch();
}

NewCta NewCtaDialog::wanted() const
{
    NewCta cta = m_form->entered();
    const PlanChoices entered = cta.choices;
    cta.choices = m_planned;
    cta.choices.first = entered.first;
    cta.choices.skipWeekends = entered.skipWeekends;
    return cta;
}

void NewCtaDialog::plan()
{
    setFooterError({});
    const auto playbook = m_form->playbook();
    if (!playbook) {
        m_playbook = {};
        m_form->showRunning(false);
        m_plan->showNone(
            tr("This CTA starts with an empty checklist. Add calls and to-dos to it once it is saved."));
        return;
    }
    if (playbook->id != m_playbook) {
        m_playbook = playbook->id;
        m_planned = {};
    }
    const auto running = m_ctas.runningSeries(m_choices.account.id, m_playbook);
    m_running = running ? *running : std::nullopt;
    m_form->showRunning(m_running.has_value());
    const auto steps = m_ctas.plan(m_choices.account.id, m_playbook, wanted().choices);
    if (steps)
        m_plan->show(*steps);
    else
        setFooterError(steps.error().sentence);
}

void NewCtaDialog::save(bool thenValidate)
{
    const NewCta cta = wanted();
    const auto problems = m_ctas.problems(cta);
    if (!problems) {
        setFooterError(problems.error().sentence);
        return;
    }
    if (!m_form->showProblems(*problems))
        return;
    finishWith(m_ctas.create(cta),
               [this, thenValidate](const Made<CtaId> &made) { saved(made.value, made.act, thenValidate); });
}

void NewCtaDialog::saved(const CtaId &cta, qint64 act, bool thenValidate)
{
    tellUndoable(m_context, tr("CTA “%1” created").arg(Formats::name(m_form->entered().name)), act);
    Selection::Subject subject;
    subject.account = m_choices.account.id;
    subject.cta = cta;
    if (const auto checklist = readChecklist(m_context.work, cta); checklist && checklist->nextEmail)
        subject.task = *checklist->nextEmail;
    m_context.navigator.go({QStringLiteral("accounts"), m_choices.account.id.toString()});
    m_context.selection.set(subject);
    if (thenValidate)
        m_context.actions.trigger(QStringLiteral("task.validate"));
}

void NewCtaDialog::openRunning()
{
    if (!m_running)
        return;
    Selection::Subject subject;
    subject.account = m_choices.account.id;
    subject.cta = *m_running;
    m_context.navigator.go({QStringLiteral("accounts"), m_choices.account.id.toString()});
    m_context.selection.set(subject);
    reject();
}

} // namespace waymark
