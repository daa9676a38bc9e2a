// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/accounts/AccountActions.h"

#include "core/store/AccountRepository.h"
#include "core/store/ContactRepository.h"
#include "core/work/Account360.h"
#include "ui/accounts/forms/AccountDialog.h"
#include "ui/accounts/forms/ActivityDialog.h"
#include "ui/accounts/forms/ContactDialog.h"
#include "ui/accounts/forms/UnsubscribeDialog.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Follow.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Selection.h"
#include "ui/shell/Undoable.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/TextLabel.h"

#include <QVBoxLayout>

namespace waymark {

namespace {

QList<QKeySequence> keys(const char *text)
{
    return {QKeySequence(QLatin1String(text))};
}

} // namespace

AccountActions::AccountActions(const UiContext &context, QWidget *window)
    : QObject(window), m_context(context), m_accounts(context.work), m_contacts(context.work),
      m_window(window)
{
    addAccountActions();
    addContactActions();
    connect(&context.selection, &Selection::changed, this, &AccountActions::updateEnabled);
    updateEnabled();
}

void AccountActions::addAccountActions()
{
    ActionRegistry &actions = m_context.actions;
    constexpr int making = 0;
    constexpr int working = 2;
    constexpr int deleting = 4;
    actions.add(
        {QStringLiteral("account.new"), tr("New &account…"), Icon::Building2, {}, MenuId::File, making},
        [this](bool) { newAccount(); });
    actions.add(
        {QStringLiteral("account.open"), tr("&Open account"), Icon::Building2, {}, MenuId::Account, making},
        [this](bool) {
            m_context.navigator.go(
                {QStringLiteral("accounts"), m_context.selection.subject().account.toString()});
        });
    actions.add(
        {QStringLiteral("account.edit"), tr("&Edit account…"), Icon::Pencil, {}, MenuId::Account, making},
        [this](bool) { editAccount(); });
    actions.add({QStringLiteral("activity.log"), tr("&Log activity…"), Icon::NotebookPen, keys("Ctrl+L"),
                 MenuId::Account, working},
                [this](bool) { logActivity(); });
    actions.add({QStringLiteral("account.unsubscribe"),
                 tr("&Record an unsubscribe…"),
                 Icon::MailX,
                 {},
                 MenuId::Account,
                 working},
                [this](bool) { recordUnsubscribe(); });
    actions.add({QStringLiteral("account.delete"),
                 tr("&Delete account…"),
                 Icon::Trash2,
                 {},
                 MenuId::Account,
                 deleting},
                [this](bool) { askBeforeDeleting(); });
}

void AccountActions::addContactActions()
{
    ActionRegistry &actions = m_context.actions;
    constexpr int people = 3;
    actions.add(
        {QStringLiteral("contact.new"), tr("New &contact…"), Icon::UserPlus, {}, MenuId::Account, people},
        [this](bool) { newContact(); });
    actions.add(
        {QStringLiteral("contact.edit"), tr("Edit c&ontact…"), Icon::Pencil, {}, MenuId::Account, people},
        [this](bool) { editContact(); });
    actions.add({QStringLiteral("contact.bounced"),
                 tr("Mark address as &bounced"),
                 Icon::MailWarning,
                 {},
                 {},
                 people},
                [this](bool) { markBounced(); });
    actions.add({QStringLiteral("contact.remove"),
                 tr("Re&move contact from this account"),
                 Icon::UserX,
                 {},
                 {},
                 people},
                [this](bool) { removeContact(); });
}

void AccountActions::updateEnabled()
{
    const Selection::Subject &subject = m_context.selection.subject();
    ActionRegistry &actions = m_context.actions;
    for (const char *id : {"account.open", "account.edit", "account.delete", "activity.log",
                           "account.unsubscribe", "contact.new"})
        actions.setEnabled(QLatin1String(id), !subject.account.isEmpty(), tr("Choose an account first"));
    for (const char *id : {"contact.edit", "contact.bounced", "contact.remove"})
        actions.setEnabled(QLatin1String(id), !subject.contact.isEmpty(), tr("Choose a contact first"));
}

std::optional<Account> AccountActions::selectedAccount() const
{
    const auto account =
        AccountRepository::find(m_context.work.store.reader(), m_context.selection.subject().account);
    if (!account)
        m_context.notices.tell(account.error());
    return account ? std::optional(*account) : std::nullopt;
}

std::optional<Contact> AccountActions::selectedContact() const
{
    const auto contact =
        ContactRepository::find(m_context.work.store.reader(), m_context.selection.subject().contact);
    if (!contact)
        m_context.notices.tell(contact.error());
    return contact ? std::optional(*contact) : std::nullopt;
}

void AccountActions::newAccount()
{
    (new AccountDialog(m_context, {}, m_window))->open();
}

void AccountActions::editAccount()
{
    if (const auto account = selectedAccount())
        (new AccountDialog(m_context, *account, m_window))->open();
}

void AccountActions::askBeforeDeleting()
{
    const auto account = selectedAccount();
    if (!account)
        return;
    const auto goes = m_accounts.deletion(account->id);
    if (!goes) {
        m_context.notices.tell(goes.error());
        return;
    }
    auto *question = new DialogFrame(tr("Delete account"), m_window);
    question->setObjectName(QStringLiteral("deleteAccountQuestion"));
    const QStringList parts{
        tr("%Ln CTA(s)", nullptr, goes->ctas), tr("%Ln open task(s)", nullptr, goes->openTasks),
        tr("%Ln draft(s)", nullptr, goes->drafts), tr("%Ln contact(s)", nullptr, goes->contacts),
        tr("%Ln timeline entries", nullptr, goes->activities)};
    auto *text = new TextLabel(tr("%1 goes, with %2. Undo brings it back as long as Waymark stays open.")
                                   .arg(Formats::name(account->name), parts.join(QStringLiteral(", "))));
    text->setWordWrap(true);
    text->setMinimumWidth(400);
    question->contentLayout()->addWidget(text);
    auto *confirm = question->setPrimary(tr("Delete account"));
    confirm->setKind(Button::Kind::DestructiveFilled);
    if (goes->emailsOnTheirWay > 0) {
        confirm->setEnabled(false);
        question->setFooterError(tr("%Ln email(s) to this account are on their way. Recall them or wait.",
                                    nullptr, goes->emailsOnTheirWay));
    }
    connect(confirm, &QPushButton::clicked, this, [this, question, account = *account] {
        question->accept();
        deleteAccount(account);
    });
    question->open();
}

void AccountActions::deleteAccount(const Account &account)
{
    m_context.selection.set({});
    m_context.navigator.go({QStringLiteral("accounts"), {}});
    tellWhenDone(m_context, this, m_accounts.remove(account.id),
                 tr("%1 deleted").arg(Formats::name(account.name)));
}

void AccountActions::logActivity()
{
    if (const auto account = selectedAccount())
        (new ActivityDialog(m_context, account->id, account->name, m_window))->open();
}

void AccountActions::newContact()
{
    (new ContactDialog(m_context, {}, m_context.selection.subject().account, m_window))->open();
}

void AccountActions::editContact()
{
    if (const auto contact = selectedContact())
        (new ContactDialog(m_context, *contact, m_context.selection.subject().account, m_window))->open();
}

void AccountActions::removeContact()
{
    if (const auto contact = selectedContact())
        tellWhenDone(m_context, this,
                     m_contacts.removeFromAccount(contact->id, m_context.selection.subject().account),
                     tr("%1 removed from this account").arg(Formats::name(displayName(*contact))));
}

void AccountActions::markBounced()
{
    if (const auto contact = selectedContact())
        tellWhenDone(m_context, this, m_contacts.markBounced(contact->id, {}),
                     tr("%1's address marked as bounced").arg(Formats::name(displayName(*contact))));
}

void AccountActions::recordUnsubscribe()
{
    const Selection::Subject &subject = m_context.selection.subject();
    const auto account = readAccount360(m_context.work, subject.account);
    if (account)
        (new UnsubscribeDialog(m_context, *account, subject.contact, m_window))->open();
    else
        m_context.notices.tell(account.error());
}

} // namespace waymark
