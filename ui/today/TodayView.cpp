// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/today/TodayView.h"

#include "core/domain/Health.h"
#include "core/work/AdminRole.h"
#include "ui/shell/ActionMenu.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Selection.h"
#include "ui/today/TodayDelegate.h"
#include "ui/today/TodayModel.h"
#include "ui/today/TodayTiles.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/KpiStrip.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/TableView.h"
#include "ui/widgets/TextLabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMap>
#include <QSettings>
#include <QSignalBlocker>
#include <QStackedWidget>

#include <algorithm>

namespace waymark {

namespace {

constexpr int columnStateVersion = 1;

QString groupingKey()
{
    return QStringLiteral("today/grouping");
}

} // namespace

TodayView::TodayView(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(new TodayModel(this)), m_trouble(new Banner(this)),
      m_figures(new KpiStrip(KpiStrip::Look::Ribbon, this)), m_stack(new QStackedWidget(this)),
      m_table(makeTable()), m_empty(new EmptyState(Icon::ListChecks, {}, {}, m_stack))
{
    setObjectName(QStringLiteral("today"));
    m_trouble->setObjectName(QStringLiteral("todayTrouble"));
    m_trouble->hide();
    connect(m_trouble, &Banner::actionTriggered, this, [this] {
        m_context.navigator.go({QStringLiteral("outbox"), {}});
    });
    m_figures->setObjectName(QStringLiteral("todayFigures"));
    m_figures->setClickable(true);
    connect(m_figures, &KpiStrip::tileActivated, this, &TodayView::chooseFigure);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_trouble);
    layout->addWidget(m_figures);
    layout->addWidget(makeFilterBar());
    layout->addWidget(m_stack, 1);
}

QWidget *TodayView::makeFilterBar()
{
    auto *bar = new QWidget(this);
    m_filter = new SegmentedControl(bar);
    m_filter->setObjectName(QStringLiteral("todayFilter"));
    m_filter->setAccessibleName(tr("Which tasks"));
    m_filter->addSegment(tr("All"));
    m_filter->addSegment(tr("Emails to send"));
    m_filter->addSegment(tr("Calls"));
    m_filter->addSegment(tr("Waiting"));
    m_accounts = new QComboBox(bar);
    m_accounts->setObjectName(QStringLiteral("todayAccounts"));
    m_accounts->setAccessibleName(tr("Accounts"));
    m_accounts->setMinimumWidth(184);
    m_grouping = makeGrouping();
    m_count = new TextLabel({}, TextStyle::Small, Color::TextTertiary);

    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(8);
    layout->addWidget(m_filter);
    layout->addWidget(m_accounts);
    layout->addWidget(m_grouping);
    layout->addStretch();
    layout->addWidget(m_count);

    connect(m_filter, &SegmentedControl::currentChanged, this, &TodayView::filterChanged);
    connect(m_accounts, &QComboBox::currentIndexChanged, this, &TodayView::filterChanged);
    return bar;
}

QComboBox *TodayView::makeGrouping()
{
    auto *grouping = new QComboBox;
    grouping->setObjectName(QStringLiteral("todayGrouping"));
    grouping->setAccessibleName(tr("Group by"));
    grouping->addItem(tr("Group: due date"), QStringLiteral("due"));
    grouping->addItem(tr("Group: account"), QStringLiteral("account"));
    grouping->addItem(tr("Group: program"), QStringLiteral("program"));
    grouping->addItem(tr("Group: type"), QStringLiteral("type"));
    const int kept = grouping->findData(m_context.settings.value(groupingKey()));
    grouping->setCurrentIndex(std::max(kept, 0));
    m_model->setGrouping(static_cast<TodayGrouping>(grouping->currentIndex()));
    connect(grouping, &QComboBox::currentIndexChanged, this, [this, grouping](int index) {
        m_context.settings.setValue(groupingKey(), grouping->currentData());
        m_model->setGrouping(static_cast<TodayGrouping>(index));
    });
    return grouping;
}

TableView *TodayView::makeTable()
{
    auto *table = new TableView(m_stack);
    table->setObjectName(QStringLiteral("todayList"));
    table->setAccessibleName(tr("Tasks"));
    table->setRowDelegate(new TodayDelegate(table));
    table->setModel(m_model);
    table->setKeepsPlace(true);
    table->installEventFilter(this);
    table->setColumns({{TodayModel::ProgramColumn, 186},
                       {TodayModel::AccountColumn, 190},
                       {TodayModel::SeriesColumn, 130},
                       {TodayModel::DueColumn, 144}},
                      TodayModel::TaskColumn);
    table->keepStateIn(&m_context.settings, QStringLiteral("today"), columnStateVersion);

    connect(table, &RowView::currentKeyChanged, this, [this] {
        // A list that is not looked at says nothing of what the person is about; arriving does.
        if (isVisible())
            announceSelection();
        Q_EMIT statusChanged();
    });
    connect(table, &RowView::opened, this, &TodayView::openTask);
    connect(table, &RowView::menuWanted, this, [this](const QModelIndex &index, const QPoint &position) {
        if (m_model->rowAt(index))
            offerMenu(position);
    });
    return table;
}

void TodayView::show(const TodayData &today)
{
    m_model->show(today);
    showFigures();
    showAccounts();
    showListOrEmptyState();
    if (!m_chosenOnce && m_model->taskCount() > 0) {
        m_chosenOnce = true;
        m_table->setCurrentIndex(m_model->firstToDo());
    }
}

void TodayView::showError(const Error &error)
{
    m_empty->setIcon(Icon::CircleAlert, Color::DangerText);
    m_empty->setTitle(tr("Today's tasks could not be read"));
    m_empty->setText(error.sentence);
    m_empty->setDetail(error.detail);
    m_empty->clearButtons();
    m_stack->setCurrentWidget(m_empty);
}

void TodayView::showTrouble(const QString &sentence)
{
    m_model->setSendingStopped(!sentence.isEmpty());
    m_trouble->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty() && sentence != m_trouble->text())
        m_trouble->Banner::show(Tone::Danger, Icon::CircleAlert, sentence, tr("Open Outbox"));
}

void TodayView::focusList()
{
    auto *way = m_stack->currentWidget() == m_empty ? m_empty->findChild<Button *>() : nullptr;
    way ? way->setFocus() : m_table->setFocus();
}

void TodayView::announceSelection()
{
    // A list that has become empty leaves the CTA of the last task chosen, with the next step in the dock. A
    // group's head is about no task: nothing may act on the one before it.
    const TodayRow *row = m_model->rowAt(m_table->currentIndex());
    if (!row) {
        if (m_table->currentIndex().isValid())
            m_context.selection.set({});
        return;
    }
    Selection::Subject subject;
    subject.account = row->task.account;
    subject.cta = row->task.cta;
    subject.task = row->task.id;
    m_context.selection.set(subject);
}

QString TodayView::statusText() const
{
    const TodayRow *row = m_model->rowAt(m_table->currentIndex());
    if (!row)
        return {};
    const bool canBeValidated = row->task.kind == TaskKind::Email &&
                                (row->mark == ChecklistMark::Due || row->mark == ChecklistMark::Overdue);
    if (!canBeValidated)
        return tr("%1: %2").arg(row->accountName, row->task.title);
    const QString words = row->mark == ChecklistMark::Due
                              ? tr("%1: %2 is due today. Press Ctrl+E to validate the email.")
                              : tr("%1: %2 is late. Press Ctrl+E to validate the email.");
    return words.arg(row->accountName, row->task.title);
}

void TodayView::showFigures()
{
    m_figures->setTiles(todayTiles(m_model->today()));
}

void TodayView::showAccounts()
{
    QMap<QString, QString> names;
    for (const auto &row : m_model->today().rows)
        names.insert(row.accountName + QLatin1Char('\n') + row.task.account.toString(),
                     row.task.account.toString());
    const QString chosen = m_accounts->currentData().toString();
    const QSignalBlocker quiet(m_accounts);
    m_accounts->clear();
    m_accounts->addItem(tr("All accounts"));
    for (auto it = names.cbegin(); it != names.cend(); ++it)
        m_accounts->addItem(it.key().section(QLatin1Char('\n'), 0, 0), it.value());
    const int again = m_accounts->findData(chosen);
    m_accounts->setCurrentIndex(again > 0 ? again : 0);
    if (again <= 0)
        m_model->setAccount({});
}

void TodayView::showListOrEmptyState()
{
    const int tasks = m_model->taskCount();
    m_count->setText(tasks == 0 ? QString()
                                : tr("%1 in %2", "14 tasks in 9 accounts")
                                      .arg(tr("%Ln task(s)", nullptr, tasks),
                                           tr("%Ln account(s)", nullptr, m_model->accountCount())));
    if (tasks > 0) {
        m_stack->setCurrentWidget(m_table);
        return;
    }
    m_empty->clearButtons();
    m_empty->setDetail({});
    if (!m_model->today().rows.isEmpty())
        showNothingListed();
    else if (m_model->today().accounts == 0)
        showNoAccounts();
    else
        showNothingDue();
    m_stack->setCurrentWidget(m_empty);
}

void TodayView::showNothingListed()
{
    m_empty->setIcon(Icon::ListFilter);
    m_empty->setTitle(tr("No task matches this filter"));
    m_empty->setText(tr("Other tasks are due; they are only filtered out."));
    auto *clear = m_empty->addButton(new Button(tr("Clear filter")));
    clear->setObjectName(QStringLiteral("todayClearFilter"));
    connect(clear, &QPushButton::clicked, this, &TodayView::clearFilters);
}

void TodayView::showNoAccounts()
{
    m_empty->setIcon(Icon::Building2);
    m_empty->setTitle(tr("No accounts yet"));
    if (!isAdmin(m_context.work).value_or(true)) {
        m_empty->setText(tr("No account is in your book. An admin of your team gives you some."));
        return;
    }
    m_empty->setText(tr("Start with one account and its contacts. Its tasks appear here once it has a CTA."));
    auto *create = m_empty->addButton(new Button(tr("New account…"), Icon::Plus, Button::Kind::Primary));
    connect(create, &QPushButton::clicked, this,
            [this] { m_context.actions.trigger(QStringLiteral("account.new")); });
}

void TodayView::showNothingDue()
{
    m_empty->setIcon(Icon::ListChecks);
    m_empty->setTitle(tr("Nothing due today"));
    const QDate next = m_model->today().nextDue;
    m_empty->setText(
        next.isValid() ? tr("The next task is on %1.").arg(Formats().shortDate(next, m_model->today().today))
                       : tr("No open task has a date. A CTA with a playbook brings the next ones."));
    if (m_model->today().next)
        offerNextTask(*m_model->today().next);
    auto *accounts = m_empty->addButton(new Button(tr("Show accounts")));
    connect(accounts, &QPushButton::clicked, this, [this] {
        m_context.navigator.go({QStringLiteral("accounts"), {}});
    });
}

void TodayView::offerNextTask(const TodayRow &next)
{
    m_empty->setText(tr("The next task is “%1” for %2, on %3.")
                         .arg(next.task.title, next.accountName,
                              Formats().shortDate(next.task.dueDate, m_model->today().today)));
    auto *open = m_empty->addButton(new Button(tr("Open next task"), Button::Kind::Primary));
    open->setObjectName(QStringLiteral("todayNext"));
    Selection::Subject subject;
    subject.account = next.task.account;
    subject.cta = next.task.cta;
    subject.task = next.task.id;
    connect(open, &QPushButton::clicked, this, [this, subject] {
        m_context.navigator.go({QStringLiteral("accounts"), subject.account.toString()});
        m_context.selection.set(subject);
    });
}

void TodayView::openTask(const QModelIndex &index)
{
    if (m_model->rowAt(index))
        m_context.actions.trigger(QStringLiteral("task.open"));
}

void TodayView::offerMenu(const QPoint &position)
{
    popUpActions(m_context.actions,
                 {"task.validate", "task.reschedule", "task.done", "", "task.skip", "", "account.open"},
                 position, this);
}

void TodayView::filterChanged()
{
    m_model->setFilter(static_cast<TodayFilter>(m_filter->currentIndex()));
    m_model->setAccount(AccountId(m_accounts->currentData().toString()));
    showListOrEmptyState();
}

void TodayView::chooseFigure(int tile)
{
    // The chosen tile again lists everything.
    m_figure = tile == m_figure ? -1 : tile;
    m_figures->setCurrent(m_figure);
    m_model->setFigure(m_figure < 0 ? std::nullopt : std::optional(static_cast<TodayFigure>(m_figure)));
    showListOrEmptyState();
}

void TodayView::clearFilters()
{
    m_accounts->setCurrentIndex(0);
    m_filter->setCurrentIndex(0);
    if (m_figure >= 0)
        chooseFigure(m_figure);
}

bool TodayView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space && m_model->rowAt(m_table->currentIndex())) {
        m_context.actions.trigger(QStringLiteral("task.done"));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace waymark
