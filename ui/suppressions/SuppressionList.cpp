// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/suppressions/SuppressionList.h"

#include "core/work/SuppressionLabels.h"
#include "ui/shell/ActionMenu.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Notices.h"
#include "ui/shell/RowsFailed.h"
#include "ui/suppressions/SuppressionDelegate.h"
#include "ui/suppressions/SuppressionFinder.h"
#include "ui/suppressions/SuppressionModel.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FilterEdit.h"
#include "ui/widgets/ListOrEmpty.h"
#include "ui/widgets/TableView.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace waymark {

SuppressionList::SuppressionList(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_finder(new SuppressionFinder(context.work.store, this)),
      m_model(new SuppressionModel(context.work, this)),
      m_filter(new FilterEdit(tr("Filter addresses and sources"))), m_reason(new QComboBox),
      m_state(new QComboBox), m_table(new TableView), m_empty(new EmptyState(Icon::MailX, {}, {})),
      m_stack(new ListOrEmpty(m_table, m_empty))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(m_stack, 1);
    connect(m_finder, &SuppressionFinder::found, this, &SuppressionList::show);
    connect(m_finder, &SuppressionFinder::failed, this, &SuppressionList::showError);
    m_model->onRowsFailed = [this](const Error &error) {
        tellRowsFailed(m_context.notices, error, m_model, [this] { m_model->reread(); });
    };
    m_model->onSortWanted = [this](int column, Qt::SortOrder order) { sortBy(column, order); };
    makeTable();
}

QWidget *SuppressionList::makeBar()
{
    m_filter->setObjectName(QStringLiteral("suppressionFilter"));
    m_filter->setMinimumWidth(260);
    m_reason->setObjectName(QStringLiteral("suppressionReason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->addItem(tr("All reasons"));
    for (const auto reason :
         {SuppressionReason::OptedOut, SuppressionReason::HardBounced, SuppressionReason::Complaint})
        m_reason->addItem(suppressionLabel(reason), static_cast<int>(reason));
    m_state->setObjectName(QStringLiteral("suppressionState"));
    m_state->setAccessibleName(tr("In force"));
    m_state->addItem(tr("In force"), false);
    m_state->addItem(tr("Lifted"), true);
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->setSpacing(8);
    layout->addWidget(m_filter, 1);
    layout->addWidget(m_reason);
    layout->addWidget(m_state);
    layout->addStretch(1);
    connect(m_filter, &FilterEdit::filterChanged, this, &SuppressionList::find);
    connect(m_filter, &FilterEdit::leaveDownwards, this, &SuppressionList::focusList);
    connect(m_reason, &QComboBox::currentIndexChanged, this, &SuppressionList::find);
    connect(m_state, &QComboBox::currentIndexChanged, this, &SuppressionList::find);
    return bar;
}

void SuppressionList::makeTable()
{
    m_table->setObjectName(QStringLiteral("suppressionList"));
    m_table->setAccessibleName(tr("Suppressed addresses"));
    m_table->setRowDelegate(new SuppressionDelegate(m_model, m_table));
    m_table->setModel(m_model);
    m_table->setKeepsPlace(true);
    m_table->setColumns({{SuppressionModel::AddressColumn, 300},
                         {SuppressionModel::ReasonColumn, 160},
                         {SuppressionModel::DateColumn, 120},
                         {SuppressionModel::ByColumn, 160}},
                        SuppressionModel::SourceColumn);
    m_table->header()->setSortIndicator(SuppressionModel::DateColumn, Qt::DescendingOrder);
    m_table->keepStateIn(&m_context.settings, QStringLiteral("suppressions/list"), 1);
    connect(m_table, &RowView::currentKeyChanged, this, &SuppressionList::chosenChanged);
    connect(m_table, &RowView::menuWanted, this, [this](const QModelIndex &index, const QPoint &position) {
        if (index.isValid())
            offerMenu(position);
    });
    // Sorts at once, and so finds the first rows.
    m_table->setSortingEnabled(true);
}

void SuppressionList::sortBy(int column, Qt::SortOrder order)
{
    using Sort = SuppressionQuery::Sort;
    if (column != SuppressionModel::AddressColumn && column != SuppressionModel::DateColumn) {
        // The others have no order: what the list is sorted by stays.
        m_table->header()->setSortIndicator(m_query.sort == Sort::Address ? SuppressionModel::AddressColumn
                                                                          : SuppressionModel::DateColumn,
                                            m_query.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
        return;
    }
    m_query.sort = column == SuppressionModel::AddressColumn ? Sort::Address : Sort::Newest;
    m_query.descending = order == Qt::DescendingOrder;
    find();
}

void SuppressionList::find()
{
    m_query.text = m_filter->text().trimmed();
    m_query.reason.reset();
    if (m_reason->currentIndex() > 0)
        m_query.reason = static_cast<SuppressionReason>(m_reason->currentData().toInt());
    m_query.lifted = m_state->currentData().toBool();
    m_finder->start(m_query);
}

void SuppressionList::refresh()
{
    m_finder->start(m_query);
}

bool SuppressionList::isFiltering() const
{
    return !m_query.text.isEmpty() || m_query.reason;
}

void SuppressionList::show(const SuppressionsFound &found)
{
    m_total = found.total;
    m_erased = found.erased;
    m_model->setSuppressions(found, m_query.lifted);
    m_stack->setEmpty(found.numbers->empty());
    if (found.numbers->empty())
        showEmpty();
    Q_EMIT chosenChanged();
    Q_EMIT statusChanged();
}

void SuppressionList::showEmpty()
{
    m_empty->clearButtons();
    m_empty->setIcon(Icon::MailX);
    m_empty->setDetail({});
    if (isFiltering()) {
        m_empty->setTitle(tr("No address matches these filters"));
        m_empty->setText(tr("The filter looks for its words anywhere in an address or its source."));
        auto *clear = m_empty->addButton(new Button(tr("Clear filter")));
        clear->setObjectName(QStringLiteral("suppressionsClear"));
        connect(clear, &QPushButton::clicked, this, &SuppressionList::clearFilters);
    } else if (m_query.lifted) {
        m_empty->setTitle(tr("No suppression was lifted yet"));
        m_empty->setText(tr("What is lifted is listed here, with who did it, when and why."));
    } else {
        m_empty->setTitle(tr("Everybody can be emailed"));
        m_empty->setText(
            tr("Nothing is sent to an address that stands here, whoever has it. People who unsubscribe and "
               "addresses that bounce are listed by themselves."));
        auto *add = m_empty->addButton(new Button(tr("Suppress an address…"), Icon::MailX));
        add->setObjectName(QStringLiteral("suppressionsAdd"));
        connect(add, &QPushButton::clicked, this,
                [this] { m_context.actions.trigger(QStringLiteral("suppression.add")); });
        auto *unsubscribe = m_empty->addButton(new Button(tr("Record an unsubscribe…"), Icon::MailX));
        unsubscribe->setObjectName(QStringLiteral("suppressionsUnsubscribe"));
        connect(unsubscribe, &QPushButton::clicked, this,
                [this] { m_context.actions.trigger(QStringLiteral("suppression.unsubscribe")); });
    }
}

void SuppressionList::showError(const Error &error)
{
    m_model->clear();
    m_stack->setEmpty(true);
    m_empty->clearButtons();
    m_empty->setIcon(Icon::CircleAlert, Color::DangerText);
    m_empty->setTitle(tr("The suppressions cannot be read"));
    m_empty->setText(error.sentence);
    m_empty->setDetail(error.detail);
    auto *again = m_empty->addButton(new Button(tr("Try again")));
    again->setObjectName(QStringLiteral("suppressionsAgain"));
    connect(again, &QPushButton::clicked, this, &SuppressionList::refresh);
    Q_EMIT chosenChanged();
    Q_EMIT statusChanged();
}

void SuppressionList::clearFilters()
{
    {
        const QSignalBlocker reason(m_reason);
        m_reason->setCurrentIndex(0);
        m_filter->clear();
    }
    find();
    m_filter->setFocus();
}

QString SuppressionList::chosenAddress() const
{
    const SuppressedAddress *row = m_model->rowAt(m_table->currentIndex());
    return row && row->id && !row->liftedAt.isValid() ? row->address : QString();
}

void SuppressionList::offerMenu(const QPoint &position)
{
    popUpActions(m_context.actions,
                 {"suppression.lift", "", "suppression.unsubscribe", "suppression.add", "suppression.import"},
                 position, this);
}

QString SuppressionList::statusText() const
{
    if (m_total < 0)
        return {};
    QString words = m_query.lifted ? tr("%Ln lifted suppression(s)", nullptr, int(m_total))
                                   : tr("%Ln suppression(s)", nullptr, int(m_total));
    if (isFiltering())
        words = tr("%L1 of %2", "suppressions").arg(m_model->rowCount()).arg(words);
    if (m_erased > 0)
        words += QStringLiteral(" · ") + tr("%Ln erased address(es) held back too", nullptr, int(m_erased));
    return words;
}

void SuppressionList::focusList()
{
    m_table->setFocus();
}

void SuppressionList::focusFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

} // namespace waymark
