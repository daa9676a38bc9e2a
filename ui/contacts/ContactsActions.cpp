// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/contacts/ContactsActions.h"

#include "ui/contacts/ChangeContactsDialog.h"
#include "ui/contacts/ContactsPage.h"
#include "ui/contacts/EraseContactDialog.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Selection.h"

namespace waymark {

ContactsActions::ContactsActions(const UiContext &context, ContactsPage *page, QWidget *window)
    : QObject(window), m_context(context), m_page(page), m_window(window)
{
    constexpr int people = 3;
    context.actions.add({QStringLiteral("contacts.change"),
                         tr("Change chosen conta&cts…"),
                         Icon::Users,
                         {},
                         MenuId::Tools,
                         people},
                        [this](bool) { change(); });
    context.actions.add(
        {QStringLiteral("contact.erase"), tr("E&rase contact…"), Icon::Trash2, {}, MenuId::Account, people},
        [this](bool) { erase(); });
    connect(&context.selection, &Selection::changed, this, &ContactsActions::updateEnabled);
    updateEnabled();
}

void ContactsActions::updateEnabled()
{
    m_context.actions.setEnabled(QStringLiteral("contact.erase"),
                                 !m_context.selection.subject().contact.isEmpty(),
                                 tr("Choose a contact first"));
}

void ContactsActions::erase()
{
    const ContactId contact = m_context.selection.subject().contact;
    const auto look = ContactErasure(m_context.work).look(contact);
    if (look)
        (new EraseContactDialog(m_context, contact, *look, m_window))->open();
    else
        m_context.notices.tell(look.error());
}

void ContactsActions::change()
{
    const auto chosen = m_page->chosen();
    if (chosen->empty())
        m_context.notices.tell({.text = tr("Choose contacts in the list of all contacts first")});
    else
        (new ChangeContactsDialog(m_context, chosen, m_page->account(), m_window))->open();
}

} // namespace waymark
