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

    /// What the network said: "200", "301, then 200", "no answer"; empty where it was not asked.
    static QString answerWords(const EmailLink &link);

protected:
    QString key(const EmailLink &link) const override { return link.target; }
    QVariant cell(const EmailLink &link, int column, int role) const override;
};

} // namespace waymark
