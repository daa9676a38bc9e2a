// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/outbox/OutboxTab.h"

#include "ui/outbox/EmailRowDelegate.h"
#include "ui/outbox/OutboxModel.h"
#include "ui/shell/ActionMenu.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ListOrEmpty.h"
#include "ui/widgets/TableView.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QTimer>

namespace waymark {

namespace {

constexpr int ringInterval = 250;

} // namespace

OutboxTab::OutboxTab(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(new OutboxModel(this)), m_table(new TableView),
      m_countdown(new QTimer(this))
{
    makeTable();
    auto *empty =
        new EmptyState(Icon::Send, tr("Everything has been sent"),
                       tr("Emails that you send wait here for a moment, so that you can take them back."));
    empty->setObjectName(QStringLiteral("outboxEmpty"));
    m_stack = new ListOrEmpty(m_table, empty);
    m_stack->fill(this);
    m_countdown->setInterval(ringInterval);
    connect(m_countdown, &QTimer::timeout, this, &OutboxTab::tick);
    // The view takes the chosen row's button away with its rows; the focus stays in the list.
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        if (m_button && m_button->hasFocus())
            m_table->setFocus(Qt::OtherFocusReason);
    });
}

void OutboxTab::makeTable()
{
    m_table->setObjectName(QStringLiteral("outboxList"));
    m_table->setAccessibleName(tr("Emails on their way"));
    m_table->setKeepsPlace(true);
    const auto shownAt = [this](const QModelIndex &index) -> EmailRowDelegate::Shown {
        if (m_model->isGroup(index))
            return {};
        return {&m_model->row(index), m_model->words()};
    };
    m_table->setRowDelegate(new EmailRowDelegate(shownAt, m_table));
    m_table->setModel(m_model);
    EmailColumns::setUp(m_table, OutboxModel::StateColumn);
    m_table->header()->resizeSection(OutboxModel::ActColumn, 132);
    m_table->keepStateIn(&m_context.settings, QStringLiteral("outbox/outbox"), 1);
    connect(m_table, &RowView::currentKeyChanged, this, [this] {
        placeButton();
        Q_EMIT chosenChanged();
    });
    connect(m_table, &RowView::opened, this, &OutboxTab::open);
    connect(m_table, &RowView::menuWanted, this, [this](const QModelIndex &index, const QPoint &position) {
        if (index.isValid() && !m_model->isGroup(index))
            offerMenu(position);
    });
}

void OutboxTab::show(const QList<OutboxRow> &rows, OutboxStatus::State outbox)
{
    m_outbox = outbox;
    m_model->show(rows, {m_context.work.clock.now(), outbox});
    const bool hadFocus = m_table->hasFocus();
    m_stack->setEmpty(m_model->rowCount() == 0);
    if (hadFocus)
        focusList();
    if (!chosen() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0, m_model->index(0, 0)));
    placeButton();
    m_model->isLeaving() ? m_countdown->start() : m_countdown->stop();
}

bool OutboxTab::choose(const SubmissionId &submission)
{
    return m_table->chooseKey(submission.toString());
}

const OutboxRow *OutboxTab::chosen() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() && !m_model->isGroup(index) ? &m_model->row(index) : nullptr;
}

void OutboxTab::focusList()
{
    m_stack->isEmpty() ? setFocus() : m_table->setFocus();
}

void OutboxTab::tick()
{
    m_model->tick({m_context.work.clock.now(), m_outbox});
    Q_EMIT ticked();
}

void OutboxTab::placeButton()
{
    const QModelIndex index = m_table->currentIndex().siblingAtColumn(OutboxModel::ActColumn);
    const auto wanted = chosen() ? OutboxWords::mainAct(*chosen()) : std::nullopt;
    const bool stands = m_button && m_buttonIndex == index && m_table->indexWidget(index);
    if (stands && wanted && m_button->text() == wanted->words)
        return;
    if (m_button) {
        // It goes only once the click that brought us here is over; the row keeps the focus.
        if (m_button->hasFocus())
            m_table->setFocus(Qt::OtherFocusReason);
        m_button->setObjectName(QString());
        m_button->hide();
    }
    if (m_buttonIndex.isValid())
        m_table->setIndexWidget(m_buttonIndex, nullptr);
    m_buttonIndex = index;
    m_button = nullptr;
    if (!wanted)
        return;
    auto *holder = new QWidget;
    holder->setAttribute(Qt::WA_TranslucentBackground);
    m_button = new Button(wanted->words);
    m_button->setObjectName(QStringLiteral("outboxRowAct"));
    m_button->setSmall(true);
    if (wanted->action == QLatin1String("email.recall"))
        m_button->setLeadingIcon(Icon::Undo2);
    auto *layout = new QHBoxLayout(holder);
    layout->setContentsMargins(0, 0, 12, 0);
    layout->addStretch();
    layout->addWidget(m_button, 0, Qt::AlignVCenter);
    m_table->setIndexWidget(index, holder);
    connect(m_button, &QPushButton::clicked, this, &OutboxTab::act, Qt::QueuedConnection);
}

void OutboxTab::act()
{
    const auto wanted = chosen() ? OutboxWords::mainAct(*chosen()) : std::nullopt;
    if (!wanted)
        return;
    if (wanted->action == QLatin1String("email.view"))
        Q_EMIT reviewWanted();
    else
        m_context.actions.trigger(wanted->action);
}

void OutboxTab::open()
{
    const OutboxRow *row = chosen();
    if (!row)
        return;
    Q_EMIT chosenChanged();
    if (row->group == OutboxGroup::NeedsYou)
        Q_EMIT reviewWanted();
    else
        m_context.actions.trigger(QStringLiteral("email.read"));
}

void OutboxTab::offerMenu(const QPoint &position)
{
    popUpActions(
        m_context.actions,
        {"email.read", "email.recall", "email.sendNow", "email.hold", "email.release", "account.open"},
        position, this);
}

} // namespace waymark
