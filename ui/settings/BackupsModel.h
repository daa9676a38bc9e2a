// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/settings/BackupRow.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/RowsModel.h"

#include <QCoreApplication>

#include <functional>

namespace waymark {

/// The backups that lie beside the workspace, newest first.
class BackupsModel : public RowsModel<BackupRow>
{
    Q_DECLARE_TR_FUNCTIONS(waymark::BackupsModel)
public:
    enum Column {
        NameColumn,
        MadeColumn,
        SizeColumn,
        AccountsColumn,
        ContactsColumn,
        DraftsColumn,
        ColumnCount
    };

    explicit BackupsModel(std::function<QDateTime()> now, QObject *parent = nullptr);

    /// "Wednesday 18 November 2026", "Before an upgrade of Waymark", "Set aside when another was restored".
    QString name(const Backup &backup) const;

protected:
    int columns() const override { return ColumnCount; }
    QString key(const BackupRow &row) const override { return row.backup.path; }
    QVariant cell(const BackupRow &row, int column, int role) const override;
    QVariant head(int column, int role) const override;

private:
    QString text(const BackupRow &row, int column) const;

    Formats m_formats;
    std::function<QDateTime()> m_now;
};

} // namespace waymark
