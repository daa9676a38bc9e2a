// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/contacts/AccountChoice.h"

#include "core/store/AccountRepository.h"
#include "ui/shell/Notices.h"

#include <QCompleter>
#include <QStandardItemModel>

namespace waymark {

namespace {

constexpr int mostOffers = 12;

} // namespace

AccountChoice::AccountChoice(const UiContext &context, QWidget *parent)
    : QLineEdit(parent), m_context(context), m_offers(new QStandardItemModel(this))
{
    setClearButtonEnabled(true);
    auto *completer = new QCompleter(m_offers, this);
    // What is offered was looked for by the store.
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    completer->setMaxVisibleItems(mostOffers);
    setCompleter(completer);
    connect(this, &QLineEdit::textEdited, this, &AccountChoice::offer);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty() && !m_account.isEmpty())
            take({}, {});
    });
    connect(completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) {
                take(AccountId(index.data(Qt::UserRole).toString()), index.data().toString());
            });
}

void AccountChoice::offer(const QString &text)
{
    AccountQuery query;
    query.text = text.trimmed();
    query.limit = mostOffers;
    const auto accounts = AccountRepository::list(m_context.work.store.reader(), query);
    if (!accounts) {
        m_context.notices.tell(accounts.error());
        return;
    }
    m_offers->clear();
    for (const Account &account : *accounts) {
        auto *item = new QStandardItem(account.name);
        item->setData(account.id.toString(), Qt::UserRole);
        m_offers->appendRow(item);
    }
    // A name that was typed whole is chosen without the list.
    const bool isIt =
        accounts->size() == 1 && accounts->first().name.compare(query.text, Qt::CaseInsensitive) == 0;
    const AccountId typed = isIt ? accounts->first().id : AccountId();
    if (typed != m_account) {
        m_account = typed;
        Q_EMIT accountChanged();
    }
}

void AccountChoice::setAccount(const AccountId &account)
{
    const auto found = account.isEmpty() ? Result<Account>(Account())
                                         : AccountRepository::find(m_context.work.store.reader(), account);
    if (found)
        take(found->id, found->name);
    else
        m_context.notices.tell(found.error());
}

void AccountChoice::take(const AccountId &account, const QString &name)
{
    const bool isOther = account != m_account;
    m_account = account;
    setText(name);
    if (isOther)
        Q_EMIT accountChanged();
}

} // namespace waymark
