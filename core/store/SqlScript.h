// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>
#include <QStringList>

namespace waymark {

/// The statements of an SQL file, without comments, in order. Semicolons inside quotes and comments do not
/// end one. Triggers, whose bodies hold statements of their own, are not understood.
QStringList splitSqlScript(const QString &script);

} // namespace waymark
