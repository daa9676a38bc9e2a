// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/SettingRepository.h"

#include "core/store/WriteTransaction.h"
#include "core/store/tables/Codec.h"

namespace waymark {

Result<std::optional<QString>> SettingRepository::value(Connection &connection, const QString &key)
{
    const auto rows = connection.query(QStringLiteral("SELECT value FROM setting WHERE key = ?"), {key});
    if (!rows)
        return failure(rows.error());
    return rows->isEmpty() ? std::optional<QString>() : rows->first().first().toString();
}

Result<void> SettingRepository::setValue(WriteTransaction &transaction, const QString &key,
                                         const std::optional<QString> &value)
{
    Connection &connection = transaction.connection();
    const Result<int> done =
        value
            ? connection.execute(QStringLiteral("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)"),
                                 {key, Codec<QString>::encode(*value)})
            : connection.execute(QStringLiteral("DELETE FROM setting WHERE key = ?"), {key});
    if (!done)
        return failure(done.error());
    return {};
}

} // namespace waymark
