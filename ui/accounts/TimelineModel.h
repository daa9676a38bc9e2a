// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/Account360.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/GroupedModel.h"
#include "ui/widgets/RowDelegate.h"

#include <QCoreApplication>

namespace waymark {

/// The icon of a kind of timeline entry.
Icon activityIcon(ActivityKind kind);

/// Timeline entries under their months.
class TimelineModel : public GroupedModel<TimelineRow>
{
    Q_DECLARE_TR_FUNCTIONS(waymark::TimelineModel)
public:
    using GroupedModel::GroupedModel;

    /// `rows` are newest first.
    void show(const QList<TimelineRow> &rows);
    /// The entry's second line: its detail and who did it.
    static QString secondLine(const TimelineRow &row);
    QString when(const TimelineRow &row) const;

protected:
    QString key(const TimelineRow &row) const override { return row.activity.id.toString(); }
    QVariant cell(const TimelineRow &row, int column, int role) const override;

private:
    Formats m_formats;
};

/// Paints an entry: icon, title over detail, day and time at the far side.
class TimelineDelegate : public RowDelegate
{
    Q_OBJECT
public:
    TimelineDelegate(const TimelineModel *model, QObject *parent) : RowDelegate(parent), m_model(model) {}

protected:
    RowContent content(const QModelIndex &index) const override;

private:
    const TimelineModel *m_model;
};

} // namespace waymark
