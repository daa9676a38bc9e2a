// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"

#include <QHash>
#include <QString>

namespace waymark {

class Connection;

namespace test {

/// All that a workspace and the team should have the same of one account, property by property: text by the
/// type and id of the object. Emails that only this workspace knows are not among it.
QHash<QString, QString> teamsRows(Connection &connection, const AccountId &account);

} // namespace test
} // namespace waymark
