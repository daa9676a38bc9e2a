// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/preview/PreviewRow.h"
#include "ui/widgets/RowsModel.h"

namespace waymark {

/// The recipients of a preview, and which of their emails were looked at.
class PreviewRecipientsModel : public RowsModel<PreviewRow>
{
    Q_OBJECT
public:
    using RowsModel::RowsModel;

    void markSeen(const ContactId &contact);

protected:
    QString key(const PreviewRow &row) const override { return row.contact.toString(); }
    QVariant cell(const PreviewRow &row, int column, int role) const override;
};

} // namespace waymark
