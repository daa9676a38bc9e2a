// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/TemplateRepository.h"

#include "core/store/WriteTransaction.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"

namespace waymark {

Result<EmailTemplate> TemplateRepository::find(Connection &connection, const TemplateId &id)
{
    return templateTable().find(connection, id.toString());
}

Result<QList<EmailTemplate>> TemplateRepository::list(Connection &connection)
{
    return templateTable().select(connection, QStringLiteral("ORDER BY name COLLATE NOCASE, id"));
}

Result<void> TemplateRepository::save(WriteTransaction &transaction, const EmailTemplate &emailTemplate)
{
    WAYMARK_TRY(templateTable().save(transaction, emailTemplate));
    return {};
}

} // namespace waymark
