// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/service/database/ServerDatabase.h"
#include "tests/core/service/ServiceHouse.h"

#include <QTemporaryDir>

#include <memory>

namespace waymark::test {

/// A backup of a house's database, made as its engine has it; of PostgreSQL by its own tools.
class Backup
{
public:
    explicit Backup(ServiceHouse &house);

    /// Another database, as it is after `restore`, or after pg_restore and `new-epoch`.
    std::unique_ptr<ServerDatabase> restored();

private:
    QString file() const { return m_folder.filePath(QStringLiteral("backup.db")); }

    ServiceHouse &m_house;
    QTemporaryDir m_folder;
};

} // namespace waymark::test
