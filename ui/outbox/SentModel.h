// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/OutboxData.h"
#include "ui/widgets/WindowedModel.h"

#include <QCoreApplication>

namespace waymark {

/// What was sent, newest first. The columns stand as in OutboxModel.
class SentModel : public WindowedModel<OutboxRow>
{
    Q_DECLARE_TR_FUNCTIONS(waymark::SentModel)
public:
    explicit SentModel(const WorkContext &context, QObject *parent = nullptr);

    /// Reads again; there are `count` rows now.
    void refresh(int count);

protected:
    Result<QList<OutboxRow>> read(int first, int count) const override;
    int columns() const override;
    QString key(const OutboxRow &row) const override;
    QVariant cell(const OutboxRow &row, int column, int role) const override;
    QVariant head(int column, int role) const override;

private:
    QString text(const OutboxRow &row, int column) const;

    WorkContext m_context;
};

} // namespace waymark
