// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/accounts/list/AccountList.h"

#include "core/store/Store.h"
#include "core/work/AdminRole.h"
#include "ui/accounts/list/AccountDelegate.h"
#include "ui/accounts/list/AccountListModel.h"
#include "ui/shell/ActionMenu.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Notices.h"
#include "ui/shell/RowsFailed.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FilterEdit.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/PageStack.h"
#include "ui/widgets/RowView.h"

#include <QActionGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QSettings>
#include <QTimer>
#include <QVBoxLayout>

namespace waymark {

namespace {

const auto sortKey = QStringLiteral("accounts/1/sort");

} // namespace

AccountList::AccountList(const UiContext &context, QWidget *parent)
    : QFrame(parent), m_context(context), m_model(new AccountListModel(context.work.store, this)),
      m_filter(new FilterEdit(tr("Filter accounts"))), m_whose(new QComboBox),
      m_sort(new IconButton(Icon::ArrowUpDown, tr("Sort"))), m_list(new RowView),
      m_empty(new EmptyState(Icon::Building2, {}, {})), m_stack(new PageStack),
      m_refreshTimer(new QTimer(this))
{
    setProperty("pane", QStringLiteral("pane"));
    setProperty("focusPane", true);
    setMinimumWidth(220);
    m_list->setObjectName(QStringLiteral("accountList"));
    m_list->setAccessibleName(tr("Accounts"));
    m_list->setOnPane(true);
    m_list->setItemDelegate(new AccountDelegate(m_model, m_list));
    m_list->setModel(m_model);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_stack, 1);

    m_refreshTimer->setSingleShot(true);
    m_refreshTimer->setInterval(0);
    connect(m_refreshTimer, &QTimer::timeout, this, &AccountList::query);
    connect(&m_context.work.store, &Store::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(EntityType::Account))
            m_refreshTimer->start();
    });
    connect(m_list, &RowView::currentKeyChanged, this, [this](const QString &key) {
        if (!key.isEmpty())
            Q_EMIT accountChosen(AccountId(key));
    });
    connect(m_list, &RowView::menuWanted, this, [this](const QModelIndex &index, const QPoint &position) {
        if (index.isValid())
            offerMenu(position);
    });
    m_model->onRowsFailed = [this](const Error &error) {
        tellRowsFailed(m_context.notices, error, m_model, [this] { m_model->reread(); });
    };
    query();
}

QWidget *AccountList::makeHead()
{
    m_filter->setObjectName(QStringLiteral("accountFilter"));
    m_filter->setPause(0);
    m_whose->setObjectName(QStringLiteral("accountWhose"));
    m_whose->setAccessibleName(tr("Whose accounts"));
    m_whose->addItem(tr("My accounts"));
    m_whose->addItem(tr("All accounts"));
    m_sort->setObjectName(QStringLiteral("accountSort"));
    m_sort->setBordered(true);
    m_sort->setSmall(true);
    m_sort->setMenu(makeSortMenu());
    m_sort->setPopupMode(QToolButton::InstantPopup);

    auto *head = new QWidget;
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_whose, 1);
    line->addWidget(m_sort);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(8);
    layout->addWidget(m_filter);
    layout->addLayout(line);
    connect(m_filter, &FilterEdit::filterChanged, this, &AccountList::query);
    connect(m_filter, &FilterEdit::leaveDownwards, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_whose, &QComboBox::currentIndexChanged, this, &AccountList::query);
    return head;
}

QMenu *AccountList::makeSortMenu()
{
    auto *menu = new QMenu(m_sort);
    auto *group = new QActionGroup(menu);
    const QStringList names{tr("By name"), tr("By CARR, largest first"), tr("By renewal, soonest first"),
                            tr("By health, worst first")};
    const int kept = m_context.settings.value(sortKey, 0).toInt();
    for (int i = 0; i < names.size(); ++i) {
        QAction *entry = menu->addAction(names.at(i));
        entry->setCheckable(true);
        entry->setChecked(i == kept);
        entry->setData(i);
        group->addAction(entry);
    }
    connect(group, &QActionGroup::triggered, this, [this](const QAction *entry) {
        m_context.settings.setValue(sortKey, entry->data());
        query();
    });
    return menu;
}

void AccountList::query()
{
    AccountQuery query;
    query.text = m_filter->text().trimmed();
    if (m_whose->currentIndex() == 0)
        query.technicalAccountManager = m_context.work.me;
    query.sort = static_cast<AccountQuery::Sort>(m_context.settings.value(sortKey, 0).toInt());
    m_model->setQuery(query);
    m_filter->setPlaceholder(tr("Filter %Ln account(s)", nullptr, m_model->rowCount()));
    showListOrEmptyState();
    Q_EMIT countChanged();
}

void AccountList::showListOrEmptyState()
{
    const bool empty = m_model->rowCount() == 0;
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_list);
    if (!empty)
        return;
    m_empty->clearButtons();
    m_empty->setIcon(Icon::Building2);
    m_empty->setDetail({});
    if (m_model->error()) {
        showError(*m_model->error());
        return;
    }
    if (!m_model->query().text.isEmpty()) {
        m_empty->setTitle(tr("No account matches “%1”").arg(m_model->query().text));
        m_empty->setText(tr("The filter looks at names, domains and ids."));
        auto *clear = m_empty->addButton(new Button(tr("Clear filter")));
        connect(clear, &QPushButton::clicked, m_filter, &QLineEdit::clear);
        connect(clear, &QPushButton::clicked, this, &AccountList::query);
        return;
    }
    m_empty->setTitle(m_whose->currentIndex() == 0 ? tr("No accounts of yours yet") : tr("No accounts yet"));
    if (!isAdmin(m_context.work).value_or(true)) {
        m_empty->setText(tr("An admin of your team gives you some."));
        return;
    }
    m_empty->setText(tr("You can start with one account."));
    auto *create = m_empty->addButton(new Button(tr("New account…"), Icon::Plus));
    connect(create, &QPushButton::clicked, this,
            [this] { m_context.actions.trigger(QStringLiteral("account.new")); });
}

void AccountList::showError(const Error &error)
{
    m_empty->setIcon(Icon::CircleAlert, Color::DangerText);
    m_empty->setTitle(tr("The accounts cannot be read"));
    m_empty->setText(error.sentence);
    m_empty->setDetail(error.detail);
    auto *again = m_empty->addButton(new Button(tr("Try again")));
    again->setObjectName(QStringLiteral("accountsAgain"));
    connect(again, &QPushButton::clicked, this, &AccountList::query);
}

void AccountList::choose(const AccountId &account)
{
    if (m_list->currentKey() == account.toString() || m_list->chooseKey(account.toString()))
        return;
    m_filter->clear();
    m_whose->setCurrentIndex(1);
    query();
    m_list->chooseKey(account.toString());
}

AccountId AccountList::chosen() const
{
    return AccountId(m_list->currentKey());
}

void AccountList::chooseFirst()
{
    // A view that got the focus has a current row, which nobody has chosen yet.
    if (!m_list->selectionModel()->hasSelection() && m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0, 0));
}

int AccountList::count() const
{
    return m_model->rowCount();
}

void AccountList::focusList()
{
    m_list->setFocus();
}

void AccountList::focusFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

void AccountList::offerMenu(const QPoint &position)
{
    popUpActions(m_context.actions,
                 {"cta.new", "activity.log", "contact.new", "", "account.edit", "account.delete"}, position,
                 this);
}

} // namespace waymark
