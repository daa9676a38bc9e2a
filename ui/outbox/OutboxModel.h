// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/outbox/EmailColumns.h"
#include "ui/outbox/OutboxWords.h"
#include "ui/widgets/GroupedModel.h"

namespace waymark {

/// The Outbox tab: what needs the person, what is leaving, what waits, and what left within a day.
class OutboxModel : public GroupedModel<OutboxRow>
{
    Q_DECLARE_TR_FUNCTIONS(waymark::OutboxModel)
public:
    enum Column {
        EmailColumn = EmailColumns::Email,
        AccountColumn = EmailColumns::Account,
        ToColumn = EmailColumns::To,
        StateColumn = EmailColumns::State,
        ActColumn,
        ColumnCount
    };

    using GroupedModel::GroupedModel;

    void show(const QList<OutboxRow> &rows, const OutboxWords &words);
    /// Lets the countdowns run on.
    void tick(const OutboxWords &words);

    const OutboxWords &words() const { return m_words; }
    bool isLeaving() const;

protected:
    int columns() const override { return ColumnCount; }
    QString key(const OutboxRow &row) const override { return row.row.submission.id.toString(); }
    QVariant cell(const OutboxRow &row, int column, int role) const override;
    QVariant head(int column, int role) const override { return EmailColumns::head(column, role); }

private:
    static Group emptyGroup(OutboxGroup group);
    QString text(const OutboxRow &row, int column) const;
    QString spoken(const OutboxRow &row) const;

    OutboxWords m_words;
};

} // namespace waymark
