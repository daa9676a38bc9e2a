// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/ImportMapping.h"
#include "core/contacts/MappingFindings.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/RowsModel.h"

#include <QCoreApplication>

namespace waymark {

/// One column of the file in the table of the second step.
struct MappingRow
{
    /// Why the column fills what it fills.
    enum class Reason { ByName, ByValues, AsLastTime, ByHand };

    int column = 0;
    QString name;
    QStringList samples;
    std::optional<ImportTarget> target;
    Reason reason = Reason::ByName;
    QString whyNot;        ///< Why a field that is known cannot be filled; empty otherwise.
    bool isLocked = false; ///< Which is that it is automatic.
    ColumnFinding finding;
    int meanings = 0; ///< Texts of which was said what they mean.
    ImportKind kind = ImportKind::Contacts;
    qint64 rowsLookedAt = 0; ///< 0 before the first rows were looked at.

    bool operator==(const MappingRow &) const = default;
};

/// The columns of a file and what they fill.
class MappingModel : public RowsModel<MappingRow>
{
    Q_DECLARE_TR_FUNCTIONS(waymark::MappingModel)
public:
    enum Column { NameColumn, SamplesColumn, FieldColumn, ResultColumn, ColumnCount };

    using RowsModel::RowsModel;

    /// How many texts there are whose meaning can be said, or was.
    static int valuesAsked(const MappingRow &row) { return int(row.finding.unknown.size()) + row.meanings; }
    /// What comes of a column, in words; `isWarning` where the person should look at it.
    static QString result(const MappingRow &row, bool *isWarning = nullptr);
    static QString fieldText(const MappingRow &row);

protected:
    int columns() const override { return ColumnCount; }
    QString key(const MappingRow &row) const override { return QString::number(row.column); }
    QVariant cell(const MappingRow &row, int column, int role) const override;
    QVariant head(int column, int role) const override;
};

} // namespace waymark
