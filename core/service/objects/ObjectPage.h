// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QByteArray>
#include <QStringList>

namespace waymark {

/// Some objects for a client, put together by the database.
struct ObjectPage
{
    QByteArray text;    ///< JSON objects with id and rev, with commas between.
    QStringList uids;   ///< Of those in it.
    QStringList others; ///< Seen too, but large, or not all of them may be known.
};

} // namespace waymark
