// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/accounts/people/ContactsTab.h"

#include "ui/accounts/people/AccountContactModel.h"
#include "ui/shell/ActionMenu.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Selection.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ListOrEmpty.h"
#include "ui/widgets/TableView.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace waymark {

ContactsTab::ContactsTab(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(new AccountContactModel(this)), m_table(new TableView)
{
    m_table->setObjectName(QStringLiteral("accountContacts"));
    m_table->setAccessibleName(tr("Contacts"));
    m_table->setRowDelegate(new AccountContactDelegate(m_model, m_table));
    m_table->setModel(m_model);
    m_table->setColumns({{AccountContactModel::EmailColumn, 254},
                         {AccountContactModel::RolesColumn, 144},
                         {AccountContactModel::StateColumn, 132}},
                        AccountContactModel::NameColumn);
    auto *empty =
        new EmptyState(Icon::Users, tr("No contacts yet"), tr("Emails go to contacts. Add the first one."));
    auto *add = empty->addButton(new Button(tr("New contact…"), Icon::UserPlus));
    m_stack = new ListOrEmpty(m_table, empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(m_stack, 1);

    connect(add, &QPushButton::clicked, this,
            [this] { m_context.actions.trigger(QStringLiteral("contact.new")); });
    connect(m_table, &RowView::currentKeyChanged, this, &ContactsTab::select);
    connect(&m_context.selection, &Selection::changed, this, &ContactsTab::follow);
    connect(m_table, &RowView::opened, this,
            [this] { m_context.actions.trigger(QStringLiteral("contact.edit")); });
    connect(m_table, &RowView::menuWanted, this, [this](const QModelIndex &index, const QPoint &position) {
        if (index.isValid())
            offerMenu(position);
    });
}

QWidget *ContactsTab::makeBar()
{
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(20, 10, 20, 10);
    layout->setSpacing(8);
    auto *add = new Button(tr("New contact…"), Icon::UserPlus);
    m_edit = new Button(tr("Edit contact…"), Icon::Pencil);
    m_unsubscribe = new Button(tr("Record an unsubscribe…"), Icon::MailX);
    add->setObjectName(QStringLiteral("contactNew"));
    m_edit->setObjectName(QStringLiteral("contactEdit"));
    m_unsubscribe->setObjectName(QStringLiteral("contactUnsubscribe"));
    for (Button *button : {add, m_edit, m_unsubscribe}) {
        button->setSmall(true);
        layout->addWidget(button);
    }
    layout->addStretch();
    ActionRegistry &actions = m_context.actions;
    connect(add, &QPushButton::clicked, this, [&actions] { actions.trigger(QStringLiteral("contact.new")); });
    connect(m_edit, &QPushButton::clicked, this,
            [&actions] { actions.trigger(QStringLiteral("contact.edit")); });
    connect(m_unsubscribe, &QPushButton::clicked, this,
            [&actions] { actions.trigger(QStringLiteral("account.unsubscribe")); });
    return bar;
}

void ContactsTab::show(const Account360 &account)
{
    m_model->setRows(account.contacts);
    // A contact who was just made is chosen as soon as the row is there.
    follow(m_context.selection.subject());
    enableButtons();
    m_stack->setEmpty(account.contacts.isEmpty());
}

void ContactsTab::enableButtons()
{
    const bool chosen = m_table->currentIndex().isValid();
    for (Button *button : {m_edit, m_unsubscribe}) {
        button->setEnabled(chosen);
        button->setToolTip(chosen ? QString() : tr("Choose a contact first"));
    }
}

void ContactsTab::follow(const Selection::Subject &subject)
{
    const QString key = subject.contact.toString();
    if (!key.isEmpty() && m_table->currentKey() != key)
        m_table->chooseKey(key);
}

void ContactsTab::select(const QString &key)
{
    enableButtons();
    if (!isVisible())
        return;
    Selection::Subject subject = m_context.selection.subject();
    subject.contact = ContactId(key);
    m_context.selection.set(subject);
}

void ContactsTab::offerMenu(const QPoint &position)
{
    popUpActions(
        m_context.actions,
        {"contact.edit", "account.unsubscribe", "contact.bounced", "", "contact.remove", "contact.erase"},
        position, this);
}

} // namespace waymark
