// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/cta/create/ReplacePlaybookDialog.h"

#include "ui/cta/create/PlanView.h"
#include "ui/cta/create/PlaybookPicker.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Undoable.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/Scrim.h"
#include "ui/widgets/TextLabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace waymark {

void ReplacePlaybookDialog::open(const UiContext &context, const Cta &cta, QWidget *window)
{
    const Ctas ctas(context.work);
    const auto replacement = ctas.playbookReplacement(cta.id);
    const auto firstDay = ctas.proposedFirstDay(cta.account);
    auto search = PlaybookSearch::open(context.work, cta.account);
    if (!replacement || !firstDay || !search) {
        context.notices.tell(!replacement ? replacement.error()
                             : !firstDay  ? firstDay.error()
                                          : search.error());
        return;
    }
    auto *dialog =
        new ReplacePlaybookDialog(context, cta, *replacement, std::move(*search), *firstDay, window);
    auto *scrim = new Scrim(window);
    connect(dialog, &QObject::destroyed, scrim, &QObject::deleteLater);
    dialog->QDialog::open();
}

ReplacePlaybookDialog::ReplacePlaybookDialog(const UiContext &context, const Cta &cta,
                                             const PlaybookReplacement &replacement, PlaybookSearch search,
                                             QDate firstDay, QWidget *window)
    : DialogFrame(tr("Replace playbook"), window), m_context(context), m_ctas(context.work), m_cta(cta),
      m_replacement(replacement), m_picker(new PlaybookPicker(std::move(search))),
      m_first(new DateField(firstDay)), m_skipWeekends(new QCheckBox(tr("Skip &weekends"))),
      m_plan(new PlanView)
{
    setObjectName(QStringLiteral("replacePlaybook"));
    setEdgeToEdge(true);
    resize(1146, 640);
    auto *halves = new QHBoxLayout;
    halves->setSpacing(0);
    halves->addWidget(makeForm());
    halves->addWidget(m_plan, 1);
    contentLayout()->addLayout(halves);
    auto *replace = setPrimary(m_replacement.askFirst ? tr("Replace playbook…") : tr("Replace playbook"));
    replace->setObjectName(QStringLiteral("replacePlaybookSave"));
    replace->setEnabled(m_replacement.possible);
    if (!m_replacement.possible)
        setFooterError(
            tr("An email of this playbook is on its way. Wait until it has left, or take it back."));
    connect(replace, &QPushButton::clicked, this, &ReplacePlaybookDialog::ask);
    connect(m_picker, &PlaybookPicker::chosenChanged, this, &ReplacePlaybookDialog::plan);
    connect(m_first, &QDateEdit::dateChanged, this, &ReplacePlaybookDialog::plan);
    connect(m_skipWeekends, &QCheckBox::toggled, this, &ReplacePlaybookDialog::plan);
    connect(m_plan, &PlanView::includedChanged, this, [this](const QString &step, bool included) {
        m_planned.setIncluded(step, included);
        plan();
    });
    connect(m_plan, &PlanView::dateChanged, this, [this](const QString &step, QDate day) {
        m_planned.dates.insert(step, day);
        plan();
    });
    m_picker->setType(cta.type);
    plan();
    m_picker->focusSearch();
}

QWidget *ReplacePlaybookDialog::makeForm()
{
    m_first->setObjectName(QStringLiteral("replaceFirst"));
    m_skipWeekends->setObjectName(QStringLiteral("replaceSkipWeekends"));
    m_skipWeekends->setChecked(m_cta.skipWeekends);
    auto *name = new TextLabel(m_cta.name, TextStyle::BodyStrong);
    name->setWordWrap(true);
    auto *goes = new TextLabel(whatGoes(), TextStyle::Body, Color::TextSecondary);
    goes->setObjectName(QStringLiteral("replaceWhatGoes"));
    goes->setWordWrap(true);
    auto *form = new QWidget;
    form->setFixedWidth(506);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(name);
    column->addWidget(goes);
    column->addWidget(new FormField(tr("Play&book"), m_picker), 1);
    column->addWidget(new FormField(tr("&First email on"), m_first));
    column->addWidget(m_skipWeekends);
    return form;
}

QString ReplacePlaybookDialog::whatGoes() const
{
    QStringList sentences;
    if (m_replacement.removedTasks > 0)
        sentences.append(tr("%Ln open task(s) of the old playbook go.", nullptr, m_replacement.removedTasks));
    if (m_replacement.removedDrafts > 0)
        sentences.append(tr("%Ln draft(s) go with them.", nullptr, m_replacement.removedDrafts));
    if (m_replacement.keptTasks > 0)
        sentences.append(
            tr("%Ln task(s) that are done, or were added by hand, stay.", nullptr, m_replacement.keptTasks));
    return sentences.join(QLatin1Char(' '));
}

PlanChoices ReplacePlaybookDialog::choices() const
{
    PlanChoices choices = m_planned;
    choices.first = m_first->date();
    choices.skipWeekends = m_skipWeekends->isChecked();
    return choices;
}

void ReplacePlaybookDialog::plan()
{
    // What was said about the plan before; that it is not possible at all stays.
    if (m_replacement.possible)
        setFooterError({});
    const auto playbook = m_picker->chosen();
    if (!playbook) {
        m_playbook = {};
        m_plan->showNone(tr("Choose the playbook that takes the old one’s place."));
        return;
    }
    if (playbook->id != m_playbook) {
        m_playbook = playbook->id;
        m_planned = {};
    }
    const auto steps = m_ctas.plan(m_cta.account, m_playbook, choices());
    if (steps)
        m_plan->show(*steps);
    else
        setFooterError(steps.error().sentence);
}

void ReplacePlaybookDialog::ask()
{
    if (m_playbook.isEmpty()) {
        setFooterError(tr("Choose a playbook first."));
        m_picker->focusSearch();
        return;
    }
    if (!m_replacement.askFirst) {
        replace();
        return;
    }
    auto *question = new DialogFrame(tr("Replace the playbook?"), this);
    question->setObjectName(QStringLiteral("replacePlaybookQuestion"));
    auto *text = new TextLabel(tr("Work on the old playbook has begun. %1").arg(whatGoes()));
    text->setWordWrap(true);
    text->setMinimumWidth(380);
    question->contentLayout()->addWidget(text);
    connect(question->setPrimary(tr("Replace playbook")), &QPushButton::clicked, this, [this, question] {
        question->accept();
        replace();
    });
    question->open();
}

void ReplacePlaybookDialog::replace()
{
    const auto playbook = m_picker->chosen();
    if (!playbook)
        return;
    finishWith(m_ctas.replacePlaybook(m_cta.id, playbook->id, choices()), [this, name = playbook->name](
                                                                              ActNumber act) {
        tellUndoable(m_context, tr("“%1” runs “%2” now").arg(Formats::name(m_cta.name), Formats::name(name)),
                     act);
    });
}

} // namespace waymark
