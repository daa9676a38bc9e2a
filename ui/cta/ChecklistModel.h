// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/ChecklistData.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/RowsModel.h"

#include <QCoreApplication>

namespace waymark {

/// The rows of one CTA's checklist, with or without the skipped ones.
class ChecklistModel : public RowsModel<ChecklistRow>
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ChecklistModel)
public:
    using RowsModel::RowsModel;

    /// `today` is the organisation's, `now` the instant that drafts and sent emails are told against.
    void show(const QList<ChecklistRow> &rows, QDate today, const QDateTime &now);
    void setShowSkipped(bool show);
    /// The place of the next email, else of the first open row; -1 when there is none.
    int nextRow() const;

    /// What stands at the far side: a date, "2 days late", "Draft 10:41", the reason for skipping.
    QString rightText(const ChecklistRow &row) const;

    /// The stable id of a row: its task's, or the step's where no task was made.
    static QString keyOf(const ChecklistRow &row);

protected:
    QString key(const ChecklistRow &row) const override { return keyOf(row); }
    QVariant cell(const ChecklistRow &row, int column, int role) const override;

private:
    void filter();
    QString spoken(const ChecklistRow &row) const;

    Formats m_formats;
    QList<ChecklistRow> m_all;
    QDate m_today;
    QDateTime m_now;
    bool m_showSkipped = true;
};

} // namespace waymark
