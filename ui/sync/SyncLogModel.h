// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Clock.h"
#include "core/sync/SyncLog.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/RowsModel.h"

#include <QCoreApplication>

namespace waymark {

/// Lines of the sync log.
class SyncLogModel : public RowsModel<SyncLogLine>
{
    Q_DECLARE_TR_FUNCTIONS(waymark::SyncLogModel)
public:
    enum Column { TextColumn, TimeColumn, DetailColumn, ColumnCount };

    SyncLogModel(const Clock &clock, QObject *parent) : RowsModel(parent), m_clock(clock) {}

    /// "Today 10:41" is "10:41"; older ones have their day.
    QString when(const SyncLogLine &line) const;
    static QString levelName(SyncLogLine::Level level);

protected:
    int columns() const override { return ColumnCount; }
    QString key(const SyncLogLine &line) const override { return QString::number(line.id); }
    QVariant cell(const SyncLogLine &line, int column, int role) const override;
    QVariant head(int column, int role) const override;

private:
    const Clock &m_clock;
    Formats m_formats;
};

} // namespace waymark
