// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Clock.h"
#include "core/store/ContactImport.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/RowsModel.h"

#include <QCoreApplication>

namespace waymark {

/// One import of the history.
struct ImportHistoryRow
{
    ContactImport import;
    QString person; ///< Who imported.

    bool operator==(const ImportHistoryRow &) const = default;
};

/// All imports, the newest first.
class ImportHistoryModel : public RowsModel<ImportHistoryRow>
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ImportHistoryModel)
public:
    enum Column {
        FileColumn,
        WhenColumn,
        WhoColumn,
        NewColumn,
        UpdatedColumn,
        LeftOutColumn,
        StateColumn,
        ColumnCount
    };

    ImportHistoryModel(const Clock &clock, QObject *parent);

    /// Why it cannot be undone; empty where it can.
    QString whyNotUndone(const ContactImport &import) const;
    /// What filled what: "Mail → Email; …".
    static QString mappingWords(const ContactImport &import);
    /// How it was dealt with what was there, with duplicates and with empty cells.
    static QString policyWords(const ContactImport &import);
    /// By what its file is known: its size and its SHA-256 in hexadecimal digits.
    static QString fileWords(const ContactImport &import);

protected:
    int columns() const override { return ColumnCount; }
    QString key(const ImportHistoryRow &row) const override { return row.import.id.toString(); }
    QVariant cell(const ImportHistoryRow &row, int column, int role) const override;
    QVariant head(int column, int role) const override;

private:
    QString text(const ImportHistoryRow &row, int column) const;

    const Clock &m_clock;
    Formats m_formats;
};

} // namespace waymark
