// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/OutboxData.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QCoreApplication>

#include <functional>

namespace waymark {

/// What was sent, newest first, read from the store in windows of rows. The columns stand as in OutboxModel.
class SentModel : public QAbstractTableModel
{
    Q_DECLARE_TR_FUNCTIONS(waymark::SentModel)
public:
    explicit SentModel(const WorkContext &context, QObject *parent = nullptr);

    /// Reads again; there are `count` rows now.
    void refresh(int count);

    /// Called once for each refresh() after which rows cannot be read.
    std::function<void(const Error &)> onFailed;

    /// The email of a row; null when it cannot be read. Valid until the next call.
    const OutboxRow *rowAt(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    using Window = QList<OutboxRow>;

    const Window *window(int number) const;
    void tellFailed(const Error &error) const;
    QString text(const OutboxRow &row, int column) const;

    WorkContext m_context;
    int m_count = 0;
    mutable bool m_failed = false;
    mutable QCache<int, Window> m_windows;
};

} // namespace waymark
