// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/contacts/ContactList.h"

#include "ui/contacts/ContactDelegate.h"
#include "ui/contacts/ContactFilterBar.h"
#include "ui/contacts/ContactFinder.h"
#include "ui/contacts/ContactModel.h"
#include "ui/shell/ActionMenu.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"
#include "ui/shell/RowsFailed.h"
#include "ui/shell/Selection.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ListOrEmpty.h"
#include "ui/widgets/TableView.h"
#include "ui/widgets/TextLabel.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QMimeData>
#include <QUrl>
#include <QVBoxLayout>

namespace waymark {

namespace {

std::optional<ContactQuery::Sort> sortOf(int column)
{
    switch (column) {
    case ContactModel::NameColumn:
        return ContactQuery::Sort::Name;
    case ContactModel::EmailColumn:
        return ContactQuery::Sort::Email;
    case ContactModel::AccountColumn:
        return ContactQuery::Sort::Account;
    case ContactModel::LastEmailColumn:
        return ContactQuery::Sort::LastEmail;
    default:
        return {};
    }
}

int columnOf(ContactQuery::Sort sort)
{
    for (const int column :
         {ContactModel::EmailColumn, ContactModel::AccountColumn, ContactModel::LastEmailColumn}) {
        if (sortOf(column) == sort)
            return column;
    }
    return ContactModel::NameColumn;
}

} // namespace

ContactList::ContactList(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_finder(new ContactFinder(context.work.store, this)),
      m_model(new ContactModel(context.work, this)), m_filters(new ContactFilterBar(context)),
      m_table(new TableView), m_empty(new EmptyState(Icon::Users, {}, {})),
      m_stack(new ListOrEmpty(m_table, m_empty))
{
    setAcceptDrops(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_chosenBar = makeChosenBar();
    layout->addWidget(m_filters);
    layout->addWidget(m_chosenBar);
    layout->addWidget(m_stack, 1);
    connect(m_filters, &ContactFilterBar::changed, this, &ContactList::find);
    connect(m_filters, &ContactFilterBar::leaveDownwards, this, &ContactList::focusList);
    connect(m_finder, &ContactFinder::found, this, &ContactList::show);
    connect(m_finder, &ContactFinder::failed, this, &ContactList::showError);
    m_model->onRowsFailed = [this](const Error &error) {
        tellRowsFailed(m_context.notices, error, m_model, [this] { m_model->reread(); });
    };
    m_model->onSortWanted = [this](int column, Qt::SortOrder order) { sortBy(column, order); };
    makeTable();
}

QWidget *ContactList::makeChosenBar()
{
    auto *bar = new QWidget(this);
    bar->setObjectName(QStringLiteral("contactsChosen"));
    m_chosenWords = new TextLabel(QString(), TextStyle::Body, Color::TextSecondary);
    m_chooseAll = new Button(QString(), Button::Kind::Flat);
    m_chooseAll->setObjectName(QStringLiteral("contactsChooseAll"));
    m_chooseAll->setSmall(true);
    auto *change = new Button(tr("Change contacts…"), Icon::UserPlus);
    change->setObjectName(QStringLiteral("contactsChange"));
    change->setSmall(true);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(10, 0, 10, 8);
    layout->setSpacing(8);
    layout->addWidget(m_chosenWords);
    layout->addWidget(change);
    layout->addWidget(m_chooseAll);
    layout->addStretch(1);
    connect(m_chooseAll, &QPushButton::clicked, this, [this] {
        m_table->selectAll();
        m_table->setFocus();
    });
    connect(change, &QPushButton::clicked, this,
            [this] { m_context.actions.trigger(QStringLiteral("contacts.change")); });
    bar->hide();
    return bar;
}

void ContactList::makeTable()
{
    m_table->setObjectName(QStringLiteral("contactList"));
    m_table->setAccessibleName(tr("Contacts"));
    m_table->setRowDelegate(new ContactDelegate(m_model, m_table));
    m_table->setModel(m_model);
    m_table->setColumns({{ContactModel::EmailColumn, 250},
                         {ContactModel::AccountColumn, 200},
                         {ContactModel::RolesColumn, 160},
                         {ContactModel::StateColumn, 194},
                         {ContactModel::LastEmailColumn, 100}},
                        ContactModel::NameColumn);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ContactList::showChosen);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ContactList::showChosen);
    m_table->header()->setSortIndicator(ContactModel::NameColumn, Qt::AscendingOrder);
    m_table->keepStateIn(&m_context.settings, QStringLiteral("contacts/list"), 1);
    connect(m_table, &RowView::currentKeyChanged, this, &ContactList::announceSelection);
    connect(m_table, &RowView::opened, this, &ContactList::open);
    connect(m_table, &RowView::menuWanted, this, [this](const QModelIndex &index, const QPoint &position) {
        if (index.isValid())
            offerMenu(position);
    });
    auto *edit = new QAction(tr("Edit contact…"), m_table);
    edit->setShortcut(Qt::Key_F2);
    edit->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_table->addAction(edit);
    connect(edit, &QAction::triggered, this,
            [this] { m_context.actions.trigger(QStringLiteral("contact.edit")); });
    // Sorts at once, and so finds the first rows.
    m_table->setSortingEnabled(true);
}

void ContactList::sortBy(int column, Qt::SortOrder order)
{
    const auto sort = sortOf(column);
    if (!sort) {
        // Roles and reasons have no order: what the list is sorted by stays.
        m_table->header()->setSortIndicator(columnOf(m_query.sort),
                                            m_query.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
        return;
    }
    m_query.sort = *sort;
    m_query.descending = order == Qt::DescendingOrder;
    find();
}

void ContactList::find()
{
    m_filters->put(m_query);
    m_finder->start(m_query);
}

void ContactList::refresh(bool otherContacts)
{
    m_finder->forgetEmails();
    if (otherContacts) {
        m_finder->forget();
        m_filters->refresh();
        m_filters->put(m_query);
    }
    m_model->refresh();
    if (otherContacts || m_query.sort == ContactQuery::Sort::LastEmail ||
        m_query.emailed != ContactQuery::Emailed::Whenever)
        m_finder->start(m_query);
}

void ContactList::showImport(const ContactImportId &import)
{
    m_filters->refresh();
    m_filters->showImport(import);
    find();
}

int ContactList::chosenCount() const
{
    int count = 0;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        count += range.height();
    return count;
}

std::shared_ptr<const std::vector<qint64>> ContactList::chosen() const
{
    std::vector<qint64> numbers;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        const std::vector<qint64> part = m_model->numbers(range.top(), range.height());
        numbers.insert(numbers.end(), part.begin(), part.end());
    }
    return std::make_shared<const std::vector<qint64>>(std::move(numbers));
}

void ContactList::showChosen()
{
    const int count = chosenCount();
    m_chosenWords->setText(tr("%Ln contact(s) chosen", nullptr, count));
    m_chooseAll->setText(tr("Choose all %Ln", "contacts", m_model->rowCount()));
    m_chooseAll->setVisible(count < m_model->rowCount());
    m_chosenBar->setVisible(count > 1);
    Q_EMIT chosenChanged();
}

void ContactList::show(const ContactsFound &found)
{
    m_total = found.total;
    m_searchable = found.searchable;
    m_model->setContacts(found);
    m_stack->setEmpty(found.numbers->empty());
    if (found.numbers->empty())
        showEmpty();
    announceSelection();
    Q_EMIT statusChanged();
}

void ContactList::showEmpty()
{
    m_empty->clearButtons();
    m_empty->setIcon(Icon::Users);
    m_empty->setDetail({});
    if (!ContactFilterBar::narrows(m_query)) {
        m_empty->setTitle(tr("No contacts yet"));
        m_empty->setText(tr(
            "Emails go to contacts. Import them from a CSV file, or add them on an account's Contacts tab."));
        auto *import = m_empty->addButton(new Button(tr("Import contacts…"), Icon::Upload));
        import->setObjectName(QStringLiteral("contactsImport"));
        connect(import, &QPushButton::clicked, this,
                [this] { m_context.actions.trigger(QStringLiteral("contacts.import")); });
        auto *accounts = m_empty->addButton(new Button(tr("Go to accounts"), Icon::Building2));
        accounts->setObjectName(QStringLiteral("contactsGoToAccounts"));
        connect(accounts, &QPushButton::clicked, this, [this] {
            m_context.navigator.go({QStringLiteral("accounts"), {}});
        });
        return;
    }
    m_empty->setTitle(m_query.text.isEmpty() ? tr("No contact matches these filters")
                                             : tr("No contact matches “%1”").arg(m_query.text));
    m_empty->setText(
        tr("The filter looks at the beginnings of words in names, addresses, job titles and accounts."));
    auto *clear = m_empty->addButton(new Button(tr("Clear filter")));
    clear->setObjectName(QStringLiteral("contactsClear"));
    connect(clear, &QPushButton::clicked, this, &ContactList::clearFilters);
}

void ContactList::showError(const Error &error)
{
    m_model->clear();
    m_stack->setEmpty(true);
    m_empty->clearButtons();
    m_empty->setIcon(Icon::CircleAlert, Color::DangerText);
    m_empty->setTitle(tr("The contacts cannot be read"));
    m_empty->setText(error.sentence);
    m_empty->setDetail(error.detail);
    auto *again = m_empty->addButton(new Button(tr("Try again")));
    again->setObjectName(QStringLiteral("contactsAgain"));
    connect(again, &QPushButton::clicked, this, [this] {
        m_finder->forget();
        find();
    });
    announceSelection();
    Q_EMIT statusChanged();
}

void ContactList::clearFilters()
{
    m_filters->clear();
    find();
    m_filters->focusWords();
}

void ContactList::announceSelection()
{
    if (!isVisible())
        return;
    Selection::Subject subject;
    if (const ContactLine *line = m_model->rowAt(m_table->currentIndex())) {
        subject.contact = line->row.contact.id;
        if (!line->row.contact.memberships.isEmpty())
            subject.account = line->row.contact.memberships.first().account;
    }
    m_context.selection.set(subject);
}

void ContactList::open()
{
    announceSelection();
    const Selection::Subject subject = m_context.selection.subject();
    if (subject.account)
        m_context.navigator.go({QStringLiteral("accounts"),
                                subject.account.toString() + QLatin1Char('/') + subject.contact.toString()});
    else
        m_context.actions.trigger(QStringLiteral("contact.edit"));
}

void ContactList::offerMenu(const QPoint &position)
{
    announceSelection();
    popUpActions(
        m_context.actions,
        {"account.open", "", "contact.edit", "account.unsubscribe", "", "contacts.change", "contact.erase"},
        position, this);
}

QString ContactList::statusText() const
{
    if (m_total < 0)
        return {};
    const QString all = tr("%Ln contact(s)", nullptr, m_total);
    if (!ContactFilterBar::narrows(m_query))
        return all;
    const QString some = tr("%L1 of %2", "contacts").arg(m_model->rowCount()).arg(all);
    return m_searchable
               ? tr("%1, %L2 per cent of the workspace can be searched so far").arg(some).arg(*m_searchable)
               : some;
}

/// One file, whatever its name: what it is, the import finds out.
void ContactList::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void ContactList::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    Q_EMIT fileDropped(event->mimeData()->urls().first().toLocalFile());
}

void ContactList::focusList()
{
    m_table->setFocus();
}

void ContactList::focusFilter()
{
    m_filters->focusWords();
}

} // namespace waymark
