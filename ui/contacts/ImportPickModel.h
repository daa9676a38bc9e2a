// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Clock.h"
#include "core/store/ContactImport.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/RowsModel.h"

#include <QCoreApplication>

namespace waymark {

/// The imports to choose one from.
class ImportPickModel : public RowsModel<ContactImport>
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ImportPickModel)
public:
    enum Column { FileColumn, WhenColumn, RowsColumn, ColumnCount };

    ImportPickModel(const Clock &clock, QObject *parent) : RowsModel(parent), m_clock(clock) {}

    /// "Nov.csv", "18 Nov", "1,204"
    QString text(const ContactImport &import, int column) const;

protected:
    int columns() const override { return ColumnCount; }
    QString key(const ContactImport &import) const override { return import.id.toString(); }
    QVariant cell(const ContactImport &import, int column, int role) const override;
    QVariant head(int column, int role) const override;

private:
    const Clock &m_clock;
    Formats m_formats;
};

} // namespace waymark
