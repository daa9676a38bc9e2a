// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/cta/create/PlanView.h"

#include "core/work/StepCounts.h"
#include "ui/cta/create/PlanDelegate.h"
#include "ui/cta/create/PlanModel.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/TableView.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

PlanView::PlanView(QWidget *parent)
    : QFrame(parent), m_summary(new TextLabel({}, TextStyle::Body, Color::TextSecondary)),
      m_skipped(new Chip), m_model(new PlanModel(this)), m_table(new TableView),
      m_none(new EmptyState(Icon::ListChecks, {}, {})), m_legend(makeLegend()), m_quiet(new Banner)
{
    setProperty("pane", QStringLiteral("surface"));
    m_summary->setWordWrap(true);
    m_quiet->setActionAsLink(true);
    m_quiet->hide();
    m_none->hide();
    setUpTable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(makeHead());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_none, 1);
    layout->addWidget(m_legend);
    layout->addWidget(m_quiet);

    m_model->onIncluded = [this](const QString &step, bool included) {
        Q_EMIT includedChanged(step, included);
    };
    m_model->onDated = [this](const QString &step, QDate day) { Q_EMIT dateChanged(step, day); };
    connect(m_quiet, &Banner::actionTriggered, this,
            [this] { Q_EMIT dateChanged(m_quietStep, m_quietProposal); });
}

void PlanView::setUpTable()
{
    m_table->setObjectName(QStringLiteral("planSteps"));
    m_table->setAccessibleName(tr("Resulting checklist"));
    m_table->setRowDelegate(new PlanDelegate(m_model, m_table));
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::SelectedClicked);
    auto *header = m_table->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(PlanModel::StepColumn, QHeaderView::Stretch);
    header->resizeSection(PlanModel::NumberColumn, 40);
    header->resizeSection(PlanModel::OffsetColumn, 112);
    header->resizeSection(PlanModel::DueColumn, 174);
}

QLayout *PlanView::makeHead()
{
    auto *line = new QHBoxLayout;
    line->addWidget(new TextLabel(tr("Resulting checklist"), TextStyle::Heading), 1);
    line->addWidget(m_skipped);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(16, 14, 16, 10);
    head->setSpacing(6);
    head->addLayout(line);
    head->addWidget(m_summary);
    return head;
}

/// What the calendar beside a step's day means.
QWidget *PlanView::makeLegend()
{
    auto *legend = new QFrame;
    legend->setObjectName(QStringLiteral("planLegend"));
    legend->setProperty("edge", QStringLiteral("top"));
    auto *line = new QHBoxLayout(legend);
    line->setContentsMargins(16, 8, 16, 8);
    line->addWidget(new IconLabel(Icon::CalendarClock));
    line->addWidget(new TextLabel(tr("Moved off a weekend"), TextStyle::Small, Color::TextTertiary), 1);
    legend->hide();
    return legend;
}

void PlanView::show(const QList<PlannedStep> &plan)
{
    m_none->hide();
    m_table->setVisible(true);
    m_model->setRows(plan);
    showSummary(plan);
    showQuietDays(plan);
    m_legend->setVisible(std::ranges::any_of(plan, [](const PlannedStep &step) {
        return step.included && step.due.movedOffWeekend && !step.due.quiet;
    }));
}

void PlanView::showNone(const QString &text)
{
    m_table->hide();
    m_legend->hide();
    m_quiet->hide();
    m_skipped->hide();
    m_summary->hide();
    m_none->setTitle(tr("No playbook"));
    m_none->setText(text);
    m_none->setVisible(true);
}

void PlanView::showSummary(const QList<PlannedStep> &plan)
{
    StepCounts counts;
    int skipped = 0;
    QDate first;
    QDate last;
    for (const PlannedStep &step : plan) {
        if (!step.included) {
            ++skipped;
            continue;
        }
        counts.add(step.step.kind);
        first = first.isValid() ? std::min(first, step.due.date) : step.due.date;
        last = std::max(last, step.due.date);
    }
    const Formats formats;
    QString words = counts.words();
    if (first.isValid())
        words = tr("%1 from %2 to %3.")
                    .arg(words, formats.shortDate(first, first), formats.shortDate(last, first));
    m_summary->setText(words);
    m_summary->setVisible(true);
    m_skipped->setChip({tr("%Ln step(s) skipped", nullptr, skipped), Tone::Neutral, Icon::CircleMinus});
    m_skipped->setVisible(skipped > 0);
}

void PlanView::showQuietDays(const QList<PlannedStep> &plan)
{
    const auto hit = std::ranges::find_if(
        plan, [](const PlannedStep &step) { return step.included && step.due.quiet.has_value(); });
    m_quiet->setVisible(hit != plan.end());
    if (hit == plan.end())
        return;
    const Formats formats;
    const QuietDays &quiet = *hit->due.quiet;
    m_quietStep = hit->step.id;
    m_quietProposal = hit->due.proposed;
    m_quiet->Banner::show(Tone::Warning, Icon::TriangleAlert,
                          tr("“%1” falls in quiet days (%2, %3 to %4).")
                              .arg(Formats::name(hit->step.title), Formats::name(quiet.name),
                                   formats.dayMonth(quiet.from, quiet.from),
                                   formats.dayMonth(quiet.to, quiet.from)),
                          tr("Move to %1").arg(formats.shortDate(m_quietProposal, hit->due.date)));
}

} // namespace waymark
