// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark {

/// What the rows of an imported file are.
enum class ImportKind { Contacts, Accounts };

/// The stable name in JSON: "contacts".
inline QString importKindName(ImportKind kind)
{
    return kind == ImportKind::Contacts ? QStringLiteral("contacts") : QStringLiteral("accounts");
}

} // namespace waymark
