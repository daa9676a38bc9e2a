// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/DraftPeople.h"
#include "ui/widgets/GroupedModel.h"

namespace waymark {

/// One row of the recipients pane.
struct RecipientRow
{
    DraftPerson person;
    bool chosen = false;

    bool operator==(const RecipientRow &) const = default;
};

/// The account's contacts under Will receive, Not chosen and Suppressed. Ticking moves a person at once.
class RecipientsModel : public GroupedModel<RecipientRow>
{
    Q_OBJECT
public:
    using GroupedModel::GroupedModel;

    void show(const DraftPeople &people);
    /// Only people whose name, address, title or role has all words of `filter`.
    void setFilter(const QString &filter);
    const DraftPeople &people() const { return m_people; }

    QList<ContactId> chosen() const;
    void chooseAll();
    void chooseNone();

    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    /// The person chose others.
    void chosenChanged();

protected:
    QString key(const RecipientRow &row) const override;
    QVariant cell(const RecipientRow &row, int column, int role) const override;
    Qt::ItemFlags rowFlags(const RecipientRow &row, int column) const override;

private:
    void rebuild();
    QList<RecipientRow> rowsOf(const QList<DraftPerson> &people, bool chosen) const;

    DraftPeople m_people;
    QString m_filter;
};

} // namespace waymark
