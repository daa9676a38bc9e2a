// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QList>
#include <QString>

namespace waymark {

class Connection;

/// One step of the schema: the SQL that leads from version `number - 1` to `number`.
struct Migration
{
    int number = 0;
    QString name; ///< "0002_sending", for the log.
    QString sql;
};

/// The steps that this program carries (resources/schema), numbered from 1 without gaps.
Result<QList<Migration>> builtInMigrations();

/// Runs one step and raises the schema's version, in one transaction: all of it or nothing.
Result<void> migrate(Connection &connection, const Migration &migration);

} // namespace waymark
