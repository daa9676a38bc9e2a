// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace waymark {

class Connection;
class WriteTransaction;

/// One line of the sync log.
struct SyncLogLine
{
    enum class Level {
        Info,
        Merged, ///< Changes of both sides met and were joined; nobody has to do anything. The detail is what
                ///< was joined: properties as the schema table names them, "hosting, provider".
        Warning,
        Error,
    };

    qint64 id = 0;
    QDateTime at; ///< UTC.
    Level level = Level::Info;
    QString text;   ///< A sentence for the person.
    QString detail; ///< For whoever helps them; may be empty.

    bool operator==(const SyncLogLine &) const = default;
};

/// What synchronising did: the last lines of it.
class SyncLog
{
public:
    /// How many are kept.
    static constexpr int kept = 1000;

    static Result<void> add(WriteTransaction &transaction, SyncLogLine::Level level, const QString &text,
                            const QString &detail = {});
    /// Another text for a line; false where it is gone.
    static Result<bool> replace(WriteTransaction &transaction, qint64 id, const QString &text);
    /// The number of the newest line; 0 for none.
    static Result<qint64> last(Connection &connection);
    /// The newest first.
    static Result<QList<SyncLogLine>> lines(Connection &connection, int most = kept);
};

} // namespace waymark
