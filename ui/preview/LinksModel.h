// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/preview/EmailLink.h"
#include "ui/widgets/RowsModel.h"

namespace waymark {

/// The links of the email that is shown.
class LinksModel : public RowsModel<EmailLink>
{
    Q_OBJECT
public:
    using RowsModel::RowsModel;

protected:
    QString key(const EmailLink &link) const override { return link.target; }
    QVariant cell(const EmailLink &link, int column, int role) const override;
};

} // namespace waymark
