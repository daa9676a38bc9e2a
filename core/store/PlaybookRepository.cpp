// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/PlaybookRepository.h"

#include "core/store/WriteTransaction.h"
#include "core/store/tables/Table.h"
#include "core/store/tables/Tables.h"

namespace waymark {

Result<Playbook> PlaybookRepository::find(Connection &connection, const PlaybookId &id)
{
    return playbookTable().find(connection, id.toString());
}

Result<QList<Playbook>> PlaybookRepository::list(Connection &connection, const QString &type)
{
    const QString order = QStringLiteral("ORDER BY name COLLATE NOCASE, id");
    if (type.isEmpty())
        return playbookTable().select(connection, order);
    return playbookTable().select(connection, QStringLiteral("WHERE type = ? ") + order, {type});
}

Result<void> PlaybookRepository::save(WriteTransaction &transaction, const Playbook &playbook)
{
    WAYMARK_TRY(playbookTable().save(transaction, playbook));
    return {};
}

} // namespace waymark
