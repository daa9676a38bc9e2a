// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/domain/EmailTemplate.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"

namespace waymark {

const Table<EmailTemplate> &templateTable()
{
    static const Table<EmailTemplate> table(
        EntityType::Template, "email_template",
        {
            property<EmailTemplate>("name", &EmailTemplate::name),
            property<EmailTemplate>("version", &EmailTemplate::version),
            property<EmailTemplate>("kind", &EmailTemplate::kind),
            property<EmailTemplate>("language", &EmailTemplate::language),
            property<EmailTemplate>("subject", &EmailTemplate::subject),
            property<EmailTemplate>("preheader", &EmailTemplate::preheader),
            property<EmailTemplate>("body", &EmailTemplate::body),
            property<EmailTemplate>("sourceTitle", &EmailTemplate::sourceTitle),
            property<EmailTemplate>("sourceUrl", &EmailTemplate::sourceUrl),
            property<EmailTemplate>("comparedOn", &EmailTemplate::comparedOn),
            property<EmailTemplate>("withdrawn", &EmailTemplate::withdrawn),
        });
    return table;
}

} // namespace waymark
