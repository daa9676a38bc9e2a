// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/accounts/AccountsPage.h"

#include "ui/accounts/Customer360.h"
#include "ui/accounts/list/AccountList.h"
#include "ui/shell/Navigator.h"

#include <QSettings>
#include <QSplitter>

namespace waymark {

namespace {

const auto splitterKey = QStringLiteral("accounts/1/splitter");

} // namespace

AccountsPage::AccountsPage(const UiContext &context, QWidget *checklist, QObject *parent)
    : Page(parent), m_context(context), m_checklist(checklist)
{
}

QWidget *AccountsPage::widget()
{
    if (!m_splitter)
        make();
    return m_splitter;
}

void AccountsPage::make()
{
    m_splitter = new QSplitter(host());
    m_splitter->setObjectName(QStringLiteral("accounts"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_list = new AccountList(m_context, m_splitter);
    m_360 = new Customer360(m_context, m_splitter);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_360);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({256, 720});
    m_splitter->restoreState(m_context.settings.value(splitterKey).toByteArray());
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_context.settings.setValue(splitterKey, m_splitter->saveState()); });
    connect(m_list, &AccountList::accountChosen, this, [this](const AccountId &account) {
        // A list that is not looked at says nothing of what the person is about.
        if (!m_splitter->isVisible())
            return;
        m_context.navigator.refine(id(), account.toString());
        show(account);
    });
    connect(m_list, &AccountList::countChanged, this, &Page::headerChanged);
    connect(m_360, &Customer360::shown, this, &Page::headerChanged);
}

QStringList AccountsPage::trail() const
{
    return m_360 && !m_360->accountName().isEmpty() ? QStringList{m_360->accountName()} : QStringList();
}

QStringList AccountsPage::toolBarActions() const
{
    return {QStringLiteral("cta.new"), QStringLiteral("activity.log")};
}

QString AccountsPage::statusText() const
{
    return m_list ? tr("%Ln account(s)", nullptr, m_list->count()) : QString();
}

void AccountsPage::arrive(const QString &argument)
{
    widget();
    const AccountId account(argument.section(QLatin1Char('/'), 0, 0));
    const ContactId contact(argument.section(QLatin1Char('/'), 1));
    // Another account than the one that was asked for is not chosen in its place.
    if (account)
        m_list->choose(account);
    else
        m_list->chooseFirst();
    show(account ? account : m_list->chosen());
    if (!account)
        m_context.navigator.refine(id(), m_list->chosen().toString());
    if (contact) {
        m_360->showContact(contact);
        m_context.navigator.refine(id(), account.toString());
    }
}

void AccountsPage::show(const AccountId &account)
{
    m_360->show(account);
}

void AccountsPage::focusContent()
{
    if (m_list)
        m_list->focusList();
}

bool AccountsPage::focusFilter()
{
    if (m_list)
        m_list->focusFilter();
    return m_list != nullptr;
}

} // namespace waymark
