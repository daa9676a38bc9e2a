// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/ContactList.h"
#include "ui/contacts/ContactsFound.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/WindowedModel.h"

#include <QCoreApplication>

namespace waymark {

/// All contacts, those that ContactFinder found.
class ContactModel : public WindowedModel<ContactLine>
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ContactModel)
public:
    enum Column {
        NameColumn,
        EmailColumn,
        AccountColumn,
        RolesColumn,
        StateColumn,
        LastEmailColumn,
        ColumnCount
    };

    ContactModel(const WorkContext &context, QObject *parent);

    void setContacts(const ContactsFound &found);
    /// Lists nothing.
    void clear();
    /// Reads the rows again after a change in the store.
    void refresh() { reread(); }
    /// The numbers in the file of `count` rows from `first` on.
    std::vector<qint64> numbers(int first, int count) const;

    /// Called when a column's head was chosen for sorting.
    std::function<void(int column, Qt::SortOrder order)> onSortWanted;

    QString text(const ContactLine &line, int column) const;
    void sort(int column, Qt::SortOrder order) override;

protected:
    Result<QList<ContactLine>> read(int first, int count) const override;
    int rowOf(const QString &wanted) const override;
    int columns() const override { return ColumnCount; }
    QString key(const ContactLine &line) const override;
    QVariant cell(const ContactLine &line, int column, int role) const override;
    QVariant head(int column, int role) const override;

private:
    QString spoken(const ContactLine &line) const;

    WorkContext m_context;
    Formats m_formats;
    std::shared_ptr<const std::vector<qint64>> m_numbers;
};

} // namespace waymark
