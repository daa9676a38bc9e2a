// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/RecipientsPane.h"

#include "ui/compose/RecipientsDelegate.h"
#include "ui/compose/RecipientsModel.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/CountPill.h"
#include "ui/widgets/FilterEdit.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/PaneHead.h"
#include "ui/widgets/RowView.h"
#include "ui/widgets/TextLabel.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace waymark {

RecipientsPane::RecipientsPane(QWidget *parent)
    : QFrame(parent), m_model(new RecipientsModel(this)), m_count(new CountPill(0, Tone::Accent)),
      m_search(new FilterEdit(tr("Search contacts"))), m_who(new QComboBox), m_list(new RowView)
{
    setProperty("pane", QStringLiteral("pane"));
    setMinimumWidth(240);
    m_search->setObjectName(QStringLiteral("composeRecipientSearch"));
    m_list->setObjectName(QStringLiteral("composeRecipients"));
    m_list->setAccessibleName(tr("Recipients"));
    m_list->setOnPane(true);
    m_list->setItemDelegate(new RecipientsDelegate(m_list));
    m_list->setUniformRowHeights(false);
    m_list->setModel(m_model);

    auto *head = new PaneHead(tr("Recipients"));
    head->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addLayout(makeFilters());
    layout->addWidget(m_list, 1);
    layout->addWidget(makeNote());

    connectList();
}

void RecipientsPane::connectList()
{
    connect(m_search, &FilterEdit::filterChanged, this, [this](const QString &text) {
        m_model->setFilter(text);
        m_list->expandAll();
    });
    connect(m_search, &FilterEdit::leaveDownwards, this, [this] { m_list->setFocus(Qt::TabFocusReason); });
    connect(m_list, &RowView::opened, this, [this](const QModelIndex &index) {
        if (!m_model->isGroup(index))
            Q_EMIT contactWanted(m_model->row(index).person.contact.id);
    });
    connect(m_model, &RecipientsModel::chosenChanged, this, [this] {
        m_list->expandAll();
        showCount();
        Q_EMIT chosenChanged();
    });
}

QLayout *RecipientsPane::makeFilters()
{
    m_who->setObjectName(QStringLiteral("composeRecipientFilter"));
    m_who->setAccessibleName(tr("Contacts shown"));
    m_who->addItem(tr("All contacts"));
    m_who->setMinimumContentsLength(8);
    auto *add = new IconButton(Icon::UserPlus, tr("New contact…"));
    add->setObjectName(QStringLiteral("composeAddContact"));
    add->setBordered(true);
    add->setSmall(true);
    auto *who = new QHBoxLayout;
    who->setSpacing(tokens::space::s2);
    who->addWidget(m_who, 1);
    who->addWidget(add);
    auto *filters = new QVBoxLayout;
    filters->setContentsMargins(16, 10, 12, 10);
    filters->setSpacing(tokens::space::s2);
    filters->addWidget(m_search);
    filters->addLayout(who);
    connect(add, &QToolButton::clicked, this, &RecipientsPane::addContactWanted);
    connect(m_who, &QComboBox::currentIndexChanged, this, [this](int shown) {
        m_model->setEligibleOnly(shown == 1);
        m_list->expandAll();
    });
    return filters;
}

QWidget *RecipientsPane::makeNote()
{
    auto *note = new QFrame;
    note->setProperty("edge", QStringLiteral("top"));
    auto *line = new QVBoxLayout(note);
    line->setContentsMargins(16, 10, 16, 10);
    auto *words =
        new TextLabel(tr("Suppressed contacts cannot be chosen. Open a contact to see more about it."),
                      TextStyle::Small, Color::TextTertiary);
    words->setWordWrap(true);
    line->addWidget(words);
    return note;
}

void RecipientsPane::show(const DraftPeople &people)
{
    if (m_who->count() == 1 && !people.eligibleLabel.isEmpty())
        m_who->addItem(tr("%1 only", "contacts with this role").arg(people.eligibleLabel));
    m_model->show(people);
    m_search->setPlaceholder(tr("Search %Ln contact(s)", nullptr, people.total()));
    showCount();
}

QList<ContactId> RecipientsPane::chosen() const
{
    return m_model->chosen();
}

void RecipientsPane::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
}

void RecipientsPane::focusPerson(const QString &contact)
{
    m_search->clear();
    if (!contact.isEmpty())
        m_list->chooseKey(contact);
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void RecipientsPane::showCount()
{
    const DraftPeople &people = m_model->people();
    m_count->setText(tr("%L1 of %L2").arg(people.willReceive.size()).arg(people.total()));
    m_count->setAccessibleName(
        tr("%L1 of %L2 contacts will receive this email").arg(people.willReceive.size()).arg(people.total()));
}

} // namespace waymark
