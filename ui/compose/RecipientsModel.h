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
    /// Those who are shown: whom the filter hides stays as they are.
    void chooseAll();
    void chooseNone();
    /// Takes these off the recipients, whether an email can go to them or not.
    void remove(const QStringList &contacts);
    /// Shows, besides who will receive the email, only contacts with the role that programs look for.
    void setEligibleOnly(bool only);
    /// The draft's recipients as they stand: who will receive it, and who was chosen and cannot any more.
    QList<ContactId> recipients() const;

    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    /// The person chose others.
    void chosenChanged();

protected:
    QString key(const RecipientRow &row) const override;
    QVariant cell(const RecipientRow &row, int column, int role) const override;
    Qt::ItemFlags rowFlags(const RecipientRow &row, int column) const override;

private:
    bool isShown(const DraftPerson &person) const;
    void rebuild();
    void forgetUnreachable();
    QList<RecipientRow> rowsOf(const QList<DraftPerson> &people, bool chosen) const;

    DraftPeople m_people;
    QString m_filter;
    bool m_eligibleOnly = false;
};

} // namespace waymark
