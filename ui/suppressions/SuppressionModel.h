// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/SuppressedAddress.h"
#include "core/work/WorkContext.h"
#include "ui/suppressions/SuppressionsFound.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/WindowedModel.h"

#include <QCoreApplication>
#include <QHash>

namespace waymark {

/// The suppressed addresses that SuppressionFinder found.
class SuppressionModel : public WindowedModel<SuppressedAddress>
{
    Q_DECLARE_TR_FUNCTIONS(waymark::SuppressionModel)
public:
    enum Column { AddressColumn, ReasonColumn, SourceColumn, DateColumn, ByColumn, ColumnCount };

    SuppressionModel(const WorkContext &context, QObject *parent);

    /// With `lifted` the columns tell why, when and by whom each was lifted.
    void setSuppressions(const SuppressionsFound &found, bool lifted);
    /// Lists nothing.
    void clear();

    /// Called when a column's head was chosen for sorting.
    std::function<void(int column, Qt::SortOrder order)> onSortWanted;

    QString text(const SuppressedAddress &row, int column) const;
    void sort(int column, Qt::SortOrder order) override;

protected:
    Result<QList<SuppressedAddress>> read(int first, int count) const override;
    int rowOf(const QString &wanted) const override;
    int columns() const override { return ColumnCount; }
    QString key(const SuppressedAddress &row) const override { return row.id.toString(); }
    QVariant cell(const SuppressedAddress &row, int column, int role) const override;
    QVariant head(int column, int role) const override;

private:
    QString personName(const UserId &id) const;

    WorkContext m_context;
    Formats m_formats;
    bool m_lifted = false;
    std::shared_ptr<const std::vector<qint64>> m_numbers;
    mutable QHash<UserId, QString> m_names;
};

} // namespace waymark
