// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/DraftPeople.h"

#include <QFrame>

class QComboBox;
class QLayout;

namespace waymark {

class CountPill;
class FilterEdit;
class RecipientsModel;
class RowView;

/// The left pane of a composer: who gets the email.
class RecipientsPane : public QFrame
{
    Q_OBJECT
public:
    explicit RecipientsPane(QWidget *parent = nullptr);

    void show(const DraftPeople &people);
    RecipientsModel &model() { return *m_model; }
    QList<ContactId> chosen() const;

    void focusSearch();
    /// Gives the list the focus, at this person if there is one.
    void focusPerson(const QString &contact);

Q_SIGNALS:
    void chosenChanged();
    void addContactWanted();
    /// A contact's row was opened, by double click or Enter.
    void contactWanted(const waymark::ContactId &contact);

private:
    QLayout *makeFilters();
    QWidget *makeNote();
    void connectList();
    void showCount();

    RecipientsModel *m_model;
    CountPill *m_count;
    FilterEdit *m_search;
    QComboBox *m_who;
    RowView *m_list;
};

} // namespace waymark
