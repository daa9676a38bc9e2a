// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/contacts/ContactQuery.h"
#include "ui/contacts/ContactsFound.h"
#include "ui/shell/UiContext.h"

#include <QWidget>

class QComboBox;

namespace waymark {

class ContactFinder;
class ContactModel;
class EmptyState;
class FilterEdit;
class ListOrEmpty;
class TableView;

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
    /// "12 of 1,204 contacts"
    QString statusText() const;
    void focusList();
    void focusFilter();

Q_SIGNALS:
    void statusChanged();
    void fileDropped(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeBar();
    void fillRoles();
    void fillReaches();
    void offerConsent();
    void makeTable();
    bool isFiltering() const;
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
    FilterEdit *m_filter;
    QComboBox *m_role;
    QComboBox *m_reach;
    TableView *m_table;
    EmptyState *m_empty;
    ListOrEmpty *m_stack;
    ContactQuery m_query;
    int m_total = -1; ///< Until the first answer.
    std::optional<int> m_searchable;
};

} // namespace waymark
