// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/PlaybookPlan.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/RowsModel.h"

#include <QAbstractItemModel>
#include <QCoreApplication>

#include <functional>

namespace waymark {

/// The checklist that a new CTA will have: which steps are included, and when each is due.
class PlanModel : public RowsModel<PlannedStep>
{
    Q_DECLARE_TR_FUNCTIONS(waymark::PlanModel)
public:
    enum Column { NumberColumn, StepColumn, OffsetColumn, DueColumn, ColumnCount };

    using RowsModel::RowsModel;

    void setToday(QDate today) { m_today = today; }
    /// Told when the person ticks or unticks a step. Taking a step that does not apply is asked for with
    /// Shift.
    std::function<void(const QString &step, bool included)> onIncluded;
    /// Told when the person gives a step a day of its own.
    std::function<void(const QString &step, QDate day)> onDated;

    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

protected:
    int columns() const override { return ColumnCount; }
    QString key(const PlannedStep &step) const override { return step.step.id; }
    QVariant cell(const PlannedStep &step, int column, int role) const override;
    QVariant head(int column, int role) const override;

private:
    QString text(const PlannedStep &step, int column) const;

    Formats m_formats;
    QDate m_today;
};

} // namespace waymark
