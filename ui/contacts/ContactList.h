// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/contacts/ContactQuery.h"
#include "ui/contacts/ContactsFound.h"
#include "ui/shell/UiContext.h"

#include <QWidget>

namespace waymark {

class Button;
class ContactFilterBar;
class ContactFinder;
class ContactModel;
class EmptyState;
class ListOrEmpty;
class TableView;
class TextLabel;

/// The table of all contacts with its filters.
class ContactList : public QWidget
{
    Q_OBJECT
public:
    explicit ContactList(const UiContext &context, QWidget *parent = nullptr);

    /// Reads the rows again; where contacts or accounts are others, finds them anew.
    void refresh(bool otherContacts);
    /// Says to the rest of the program which contact is chosen.
    void announceSelection();
    /// Lists what an import brought, and nothing else.
    void showImport(const ContactImportId &import);
    /// The numbers of the chosen rows in the file; all that match cost what one does.
    std::shared_ptr<const std::vector<qint64>> chosen() const;
    /// The account that the list is narrowed to; empty without.
    AccountId account() const { return m_query.account; }
    /// "12 of 1,204 contacts"
    QString statusText() const;
    void focusList();
    void focusFilter();

Q_SIGNALS:
    void statusChanged();
    void fileDropped(const QString &path);
    /// How many rows are chosen is another number.
    void chosenChanged();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeChosenBar();
    int chosenCount() const;
    void showChosen();
    void makeTable();
    void sortBy(int column, Qt::SortOrder order);
    void find();
    void show(const ContactsFound &found);
    void showError(const Error &error);
    void showEmpty();
    void clearFilters();
    void open();
    void offerMenu(const QPoint &position);

    UiContext m_context;
    ContactFinder *m_finder;
    ContactModel *m_model;
    ContactFilterBar *m_filters;
    QWidget *m_chosenBar = nullptr;
    TextLabel *m_chosenWords = nullptr;
    Button *m_chooseAll = nullptr;
    TableView *m_table;
    EmptyState *m_empty;
    ListOrEmpty *m_stack;
    ContactQuery m_query;
    int m_total = -1; ///< Until the first answer.
    std::optional<int> m_searchable;
};

} // namespace waymark
