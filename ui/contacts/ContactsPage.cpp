// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/contacts/ContactsPage.h"

#include "ui/contacts/ContactList.h"

#include <QTimer>

#include <utility>

namespace waymark {

namespace {

/// Changes that follow closely, as an import's do, are read once.
constexpr int refreshPause = 200;

} // namespace

ContactsPage::ContactsPage(const UiContext &context, QObject *parent)
    : Page(parent), m_context(context), m_refreshTimer(new QTimer(this))
{
    m_refreshTimer->setSingleShot(true);
    m_refreshTimer->setInterval(refreshPause);
    connect(m_refreshTimer, &QTimer::timeout, this, &ContactsPage::catchUp);
    connect(&m_context.work.store, &Store::changed, this, &ContactsPage::note);
}

QWidget *ContactsPage::widget()
{
    if (!m_list) {
        m_list = new ContactList(m_context, host());
        m_list->setObjectName(QStringLiteral("contacts"));
        connect(m_list, &ContactList::statusChanged, this, &Page::headerChanged);
        connect(m_list, &ContactList::fileDropped, this, &ContactsPage::importWanted);
        connect(m_list, &ContactList::chosenChanged, this, &ContactsPage::chosenChanged);
    }
    return m_list;
}

void ContactsPage::note(const ChangeSet &changes)
{
    const bool other = changes.touches(EntityType::Contact) || changes.touches(EntityType::Account) ||
                       changes.touches(EntityType::Organisation) || changes.touches(EntityType::PickItem);
    if (!m_list || (!other && !changes.touches(EntityType::Delivery)))
        return;
    m_stale = true;
    m_otherContacts = m_otherContacts || other;
    if (!m_refreshTimer->isActive())
        m_refreshTimer->start();
}

/// While another page is shown nothing is read.
void ContactsPage::catchUp()
{
    if (m_list && m_list->isVisible() && std::exchange(m_stale, false))
        m_list->refresh(std::exchange(m_otherContacts, false));
}

std::shared_ptr<const std::vector<qint64>> ContactsPage::chosen() const
{
    return m_list ? m_list->chosen() : std::make_shared<const std::vector<qint64>>();
}

AccountId ContactsPage::account() const
{
    return m_list ? m_list->account() : AccountId();
}

QString ContactsPage::statusText() const
{
    return m_list ? m_list->statusText() : QString();
}

void ContactsPage::arrive(const QString &argument)
{
    widget();
    if (const ContactImportId import(argument); !import.isEmpty())
        m_list->showImport(import);
    catchUp();
    m_list->announceSelection();
}

void ContactsPage::focusContent()
{
    if (m_list)
        m_list->focusList();
}

bool ContactsPage::focusFilter()
{
    if (m_list)
        m_list->focusFilter();
    return m_list != nullptr;
}

} // namespace waymark
