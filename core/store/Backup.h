// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

namespace waymark {

/// One copy of a workspace that lies beside it.
struct Backup
{
    enum class Kind {
        Daily,    ///< Made once a day.
        Upgrade,  ///< As it was before a newer version of Waymark brought it up to date.
        SetAside, ///< The workspace that a restored backup took the place of.
    };

    Kind kind = Kind::Daily;
    QString path;
    QDate day;        ///< Daily: the day that it is of. Else null.
    QDateTime madeAt; ///< When the file was last written, UTC.
    qint64 size = 0;  ///< Bytes.

    bool operator==(const Backup &) const = default;
};

} // namespace waymark
