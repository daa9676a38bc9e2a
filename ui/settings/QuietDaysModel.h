// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Organisation.h"
#include "ui/settings/QuietDaysScopes.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/RowsModel.h"

#include <QCoreApplication>

namespace waymark {

/// Days on which nothing should be sent.
class QuietDaysModel : public RowsModel<QuietDays>
{
    Q_DECLARE_TR_FUNCTIONS(waymark::QuietDaysModel)
public:
    enum Column { NameColumn, FromColumn, ToColumn, ForColumn, ColumnCount };

    explicit QuietDaysModel(const QuietDaysScopes &scopes, QObject *parent = nullptr)
        : RowsModel(parent), m_scopes(scopes)
    {
    }

protected:
    int columns() const override { return ColumnCount; }
    QString key(const QuietDays &days) const override;
    QVariant cell(const QuietDays &days, int column, int role) const override;
    QVariant head(int column, int role) const override;

private:
    Formats m_formats;
    QuietDaysScopes m_scopes;
};

} // namespace waymark
